import { foldWithOffsets, splitQuery } from './fold.ts';
import type { FacetKey } from './index-file.ts';
import { listSearchedWords } from './rank.ts';
import { matchReading, type Readings } from './readings.ts';
import { getCodes, type SearchIndex } from './search-index.ts';

/** A run of UTF-16 units of a text, end excluded. */
export type Range = readonly [from: number, to: number];

export type ReasonField = 'number' | 'title' | 'artist' | 'english' | FacetKey | 'textAuthor' | 'text';

/** Where a work holds words of the query. */
export interface Reason {
  field: ReasonField;
  text: string;
  ranges: Range[];
  /** True where letters were taken as pinyin. */
  isReading?: boolean;
}

/** Why a work was found: every field that holds a word of the query, its characters marked. */
export function explainHit(index: SearchIndex, work: number, query: string): Reason[] {
  const terms = splitQuery(query, index.folds);
  const reasons: Reason[] = [];
  const add = (field: ReasonField, text: string): void => {
    const found = terms.flatMap((term) => markTerm(text, term, index) ?? []);
    if (found.length === 0) return;
    const ranges = joinRanges(found.map(({ range }) => range));
    const isReading = found.some((one) => one.isReading);
    reasons.push({ field, text, ranges, ...(isReading && { isReading }) });
  };
  add('number', index.numbers[work] ?? '');
  add('title', index.titles[work] ?? '');
  index.artists[work]?.forEach((name) => add('artist', name));
  add('english', index.english[work] ?? '');
  for (const [key, words] of listSearchedWords(index)) {
    for (const code of getCodes(words, work)) add(key, words.shown[code] ?? '');
  }
  return reasons;
}

/** A piece of a long text about the first word of the query that it holds, marked; undefined when none is. */
export function quoteText(index: SearchIndex, text: string, query: string, around = 12): Reason | undefined {
  for (const term of splitQuery(query, index.folds)) {
    const { text: folded, offsets } = foldWithOffsets(text, index.folds);
    const at = folded.indexOf(term);
    if (at < 0) continue;
    const from = Math.max(0, (offsets[at] ?? 0) - around);
    const end = offsets[at + term.length] ?? text.length;
    const piece = text.slice(from, end + around).replace(/\s/gu, ' ');
    return {
      field: 'text',
      text: `${from > 0 ? '…' : ''}${piece}${end + around < text.length ? '…' : ''}`,
      ranges: [[(offsets[at] ?? 0) - from + (from > 0 ? 1 : 0), end - from + (from > 0 ? 1 : 0)]],
    };
  }
  return undefined;
}

function markTerm(
  text: string,
  term: string,
  { folds, readings }: SearchIndex,
): { range: Range; isReading: boolean } | undefined {
  const folded = foldWithOffsets(text, folds);
  const place = folded.text.indexOf(term);
  if (place >= 0) return { range: buildRange(text, folded.offsets, place, term.length), isReading: false };
  if (!/[a-z]/u.test(term)) return undefined;
  const read = findReading(folded.text, term, readings);
  return read && { range: buildRange(text, folded.offsets, read.at, read.length), isReading: true };
}

function findReading(
  text: string,
  term: string,
  readings: Readings,
): { at: number; length: number } | undefined {
  let loose: { at: number; length: number } | undefined;
  for (let at = 0; at < (term.length === 1 ? 1 : text.length); at++) {
    const found = matchReading(term, text, at, readings);
    if (found?.isFull === true) return { at, length: found.length };
    if (found) loose ??= { at, length: found.length };
  }
  return loose;
}

function buildRange(text: string, offsets: readonly number[], place: number, length: number): Range {
  return [offsets[place] ?? 0, offsets[place + length] ?? text.length];
}

/** Ranges in order, those that touch joined. */
function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && range[0] <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], range[1])];
    else joined.push(range);
  }
  return joined;
}
