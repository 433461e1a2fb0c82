import { getTerm, type Vocabularies } from '../exhibition/vocabularies.ts';
import { readYesNo } from '../exhibition/yes-no.ts';
import { foldHeader } from './columns.ts';
import type { Registered } from './registered.ts';

/** What `--only` chooses by: a word, or a column and the words in it. */
export interface Choice {
  header?: string;
  words: string[];
}

export function readChoice(written: string): Choice {
  const [, header, rest] = /^([^=＝]+)[=＝](.+)$/u.exec(written) ?? [];
  const words = (rest ?? written)
    .split(/[、，,;；]/u)
    .map((word) => fold(word))
    .filter((word) => word !== '');
  return { ...(header !== undefined && { header: foldHeader(header) }), words };
}

/** The words that stand in the columns of results, with how often: what `--only` can choose. */
export function countResults(works: readonly Registered[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { results, record } of works) {
    const award = typeof record['award'] === 'string' ? [record['award']] : [];
    for (const text of new Set([...results.map((one) => one.text), ...award]))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** True for a row whose result is one of the words: in a cell, or by yes under a header that is the word. */
export function isChosen(
  { results, record }: Registered,
  { header, words }: Choice,
  vocabularies: Vocabularies,
): boolean {
  const award = typeof record['award'] === 'string' ? record['award'] : undefined;
  if (header === undefined && award !== undefined)
    if (words.some((word) => word === fold(award) || getTerm(vocabularies.award, word)?.zh === award))
      return true;
  return results.some((result) => {
    if (header !== undefined && foldHeader(result.header) !== header) return false;
    const text = fold(result.text);
    if (words.includes(text)) return true;
    const head = foldHeader(result.header).replace(/^是否/u, '');
    return words.some((word) => head.includes(word)) && readYesNo(result.text) === true;
  });
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}
