import type { FieldType } from './fields.ts';
import type { Term, Vocabularies } from './vocabularies.ts';

/** The vocabulary of a type of field; none where it has none, or the show was given without. */
export function listTerms(type: FieldType, vocabularies: Partial<Vocabularies>): readonly Term[] {
  switch (type) {
    case 'kind':
      return [...(vocabularies.painting ?? []), ...(vocabularies.photo ?? [])];
    case 'term:script':
      return vocabularies.script ?? [];
    case 'term:format':
      return vocabularies.format ?? [];
    case 'term:award':
      return vocabularies.award ?? [];
    default:
      return [];
  }
}
