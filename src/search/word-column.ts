import type { Exhibition } from '../exhibition/exhibition.ts';
import { getFacetVocabulary, type FacetRow } from '../exhibition/facets.ts';
import { getWorkField, listWords } from '../exhibition/work-words.ts';
import type { WordColumn } from './index-file.ts';
import { pigments } from './pigments.ts';

/** A hall's name finds its works too, after all others; a colour is chosen and not typed. */
export function getFacetWeight({ key, field }: FacetRow): number | undefined {
  return key === 'hall' ? 0 : field && getWorkField(field).weight;
}

/** Values of a facet in the order in which they are shown, the latest year first; others follow by how often they stand. */
export function listOrder(row: FacetRow, { halls, series, facts, works }: Exhibition): string[] {
  if (row.key === 'hall') return halls.map((hall) => hall.slug);
  if (row.key === 'series') return series.map((one) => one.slug);
  if (row.key === 'colour') return pigments.map((pigment) => pigment.key);
  if (row.field && getWorkField(row.field).type === 'year') {
    const { field } = row;
    return [...new Set(works.flatMap((work) => listWords(work, field)))].sort().reverse();
  }
  const vocabulary = getFacetVocabulary(row);
  return vocabulary ? facts.vocabularies[vocabulary].map((term) => term.zh) : [];
}

/** A column of the words of every work: those of `order` first, others by how often they stand. */
export function buildColumn(
  title: string,
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
    title,
    values,
    ...(weight !== undefined && { weight }),
    ...(labels && { labels: values.map((value) => labels.get(value) ?? value) }),
    codes: words.map((own) => {
      const found = own.map((word) => codes.get(word) ?? -1);
      return found.length === 1 ? (found[0] ?? -1) : found.length === 0 ? -1 : found;
    }),
  };
}
