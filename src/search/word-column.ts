import type { Exhibition } from '../exhibition/exhibition.ts';
import { workFields, type Field } from '../exhibition/fields.ts';
import type { FacetKey, WordColumn } from './index-file.ts';
import { pigments } from './pigments.ts';
import type { WordKey } from './rank.ts';

/** The field of a work whose words a column holds; halls and colours are no field of a work. */
const fieldOf: Record<WordKey, keyof typeof workFields | undefined> = {
  hall: undefined,
  script: 'script',
  painting: 'kind',
  photo: 'kind',
  format: 'format',
  award: 'award',
  series: 'series',
  city: 'city',
  colour: undefined,
  tag: 'tags',
  unit: 'unit',
  textAuthor: 'text_author',
};

/** The field behind a column of words, from the table of fields. */
export function getWordField(key: WordKey): Field | undefined {
  const name = fieldOf[key];
  return name && workFields[name];
}

/** A hall's name finds its works too, after all others; a colour is chosen and not typed. */
export function getWordWeight(key: WordKey): number | undefined {
  return key === 'hall' ? 0 : getWordField(key)?.weight;
}

/** Values of a facet in the order in which they are shown; others follow by how often they stand. */
export function listOrder(key: FacetKey, { halls, series, facts }: Exhibition): string[] {
  switch (key) {
    case 'hall':
      return halls.map((hall) => hall.slug);
    case 'series':
      return series.map((one) => one.slug);
    case 'script':
    case 'painting':
    case 'photo':
    case 'format':
    case 'award':
      return facts.vocabularies[key].map((term) => term.zh);
    case 'colour':
      return pigments.map((pigment) => pigment.key);
    default:
      return [];
  }
}

/** A column of the words of every work: those of `order` first, others by how often they stand. */
export function buildColumn(
  words: readonly string[][],
  order: readonly string[],
  weight: number | undefined,
  labels?: ReadonlyMap<string, string>,
): WordColumn {
  const counts = new Map<string, number>();
  for (const word of words.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const others = [...counts.keys()]
    .filter((word) => !order.includes(word))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  const values = [...order.filter((word) => counts.has(word)), ...others];
  const codes = new Map(values.map((value, code) => [value, code]));
  return {
    values,
    ...(weight !== undefined && { weight }),
    ...(labels && { labels: values.map((value) => labels.get(value) ?? value) }),
    codes: words.map((own) => {
      const found = own.map((word) => codes.get(word) ?? -1);
      return found.length === 1 ? (found[0] ?? -1) : found.length === 0 ? -1 : found;
    }),
  };
}
