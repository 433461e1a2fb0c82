import { getAiLabel } from '../exhibition/ai.ts';
import type { Exhibition } from '../exhibition/exhibition.ts';
import { facetRows } from '../exhibition/facets.ts';
import { exhibitionFields, workFields, type Field } from '../exhibition/fields.ts';
import { aiUses } from '../exhibition/values.ts';
import { vocabularyNames } from '../exhibition/vocabularies.ts';
import { iiifWords } from './iiif-words.ts';

/** A name in Chinese, as data and tables have it, and in English. */
export type Named = readonly [zh: string, en: string];

/**
 * English names of what stands in the data in Chinese: words of vocabularies, fields, facets, AI labels, halls and
 * series. `others` are those of a part of the program that this one does not know, such as pigments.
 */
export function gatherEnglishNames(
  { facts, halls, series }: Pick<Exhibition, 'facts' | 'halls' | 'series'>,
  others: readonly Named[],
): ReadonlyMap<string, string> {
  const fields: readonly Field[] = [...Object.values(exhibitionFields), ...Object.values(workFields)];
  const ai = aiUses.flatMap((use): Named[] => {
    const label = getAiLabel({ ai: use });
    return label === undefined || use === '否' ? [] : [[label, iiifWords.ai[use].en]];
  });
  const names: Named[] = [
    ...others,
    ...facetRows.map(({ label, en }): Named => [label, en]),
    ...fields.flatMap(({ label, en }): Named[] => (en === undefined ? [] : [[label, en]])),
    ...[...halls, ...series].flatMap(({ title, title_en }): Named[] =>
      title_en === undefined ? [] : [[title, title_en]],
    ),
    ...vocabularyNames.flatMap((name) => facts.vocabularies[name].map(({ zh, en }): Named => [zh, en])),
    ...ai,
  ];
  return new Map(names);
}
