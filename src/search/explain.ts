import { foldWithOffsets, splitQuery, type Folded } from './fold.ts';
import { ReadingMatcher } from './readings.ts';
import { getCodes, type SearchIndex } from './search-index.ts';
import { readNumber, writeAsWord } from './spoken.ts';

/** A run of UTF-16 units of a text, end excluded. */
export type Range = readonly [from: number, to: number];

/** Fields with a column of their own; `word` is any other. */
export type ReasonField = 'number' | 'title' | 'artist' | 'english' | 'word' | 'text';

/** Where a work holds words of the query. */
export interface Reason {
  field: ReasonField;
  /** What the column of a word is called. */
  column?: string;
  text: string;
  ranges: Range[];
  /** True where letters were taken as pinyin. */
  isReading?: boolean;
}

/**
 * Tells for one query why a work was found: every field that holds a word of the query, its characters marked;
 * `terms` are its words as they were understood. Made once for all hits of a query, since matching pinyin learns
 * from text to text.
 */
export function buildExplainer(
  index: SearchIndex,
  query: string,
  terms: readonly string[] = splitQuery(query, index.folds),
): (work: number) => Reason[] {
  const inTexts = terms.map((term) => new ReadingMatcher(term, index.readings));
  const inWords = terms.map((term) => new ReadingMatcher(writeAsWord(term), index.wordReadings));
  const inNumbers = terms.flatMap((term) => {
    const digits = readNumber(term)?.digits;
    return digits === undefined ? [] : [new ReadingMatcher(digits, index.readings)];
  });
  const mark = (field: ReasonField, text: string, column?: string): Reason[] => {
    const matchers = field === 'word' ? inWords : field === 'number' ? inNumbers : inTexts;
    const found = matchers.flatMap((matcher) => markTerm(text, matcher, index, field === 'english') ?? []);
    if (found.length === 0) return [];
    const ranges = joinRanges(found.map(({ range }) => range));
    const isReading = found.some((one) => one.isReading);
    return [
      { field, ...(column !== undefined && { column }), text, ranges, ...(isReading && { isReading }) },
    ];
  };
  return (work) => [
    ...mark('number', index.numbers[work] ?? ''),
    ...mark('title', index.titles[work] ?? ''),
    ...(index.artists[work] ?? []).flatMap((name) => mark('artist', name)),
    ...mark('english', index.english[work] ?? ''),
    ...index.searched.flatMap(([, words]) =>
      [...getCodes(words, work)].flatMap((code) => mark('word', words.shown[code] ?? '', words.title)),
    ),
  ];
}

/** A piece of a long text about the first word of the query that it holds, marked; none when it holds none. */
export function quoteText(index: SearchIndex, text: string, query: string, around = 12): Reason[] {
  for (const term of splitQuery(query, index.folds)) {
    const { text: folded, offsets } = foldWithOffsets(text, index.folds);
    const at = folded.indexOf(term);
    if (at < 0) continue;
    const from = Math.max(0, (offsets[at] ?? 0) - around);
    const end = offsets[at + term.length] ?? text.length;
    const piece = text.slice(from, end + around).replace(/\s/gu, ' ');
    return [
      {
        field: 'text',
        text: `${from > 0 ? '…' : ''}${piece}${end + around < text.length ? '…' : ''}`,
        ranges: [[(offsets[at] ?? 0) - from + (from > 0 ? 1 : 0), end - from + (from > 0 ? 1 : 0)]],
      },
    ];
  }
  return [];
}

function markTerm(
  text: string,
  matcher: ReadingMatcher,
  { folds }: SearchIndex,
  isEnglish: boolean,
): { range: Range; isReading: boolean } | undefined {
  if (text === '') return undefined;
  const term = matcher.query;
  const folded = foldWithOffsets(text, folds);
  const begun = isEnglish ? findBegun(text, folded, term) : -1;
  const place = begun >= 0 ? begun : folded.text.indexOf(term);
  if (place >= 0) return { range: buildRange(text, folded.offsets, place, term.length), isReading: false };
  if (!/[a-z]/u.test(term)) return undefined;
  const read = findReading(folded.text, matcher);
  return read && { range: buildRange(text, folded.offsets, read.at, read.length), isReading: true };
}

/** Where the term begins a word; -1 where it begins none. */
function findBegun(text: string, { text: folded, offsets }: Folded, term: string): number {
  for (let place = folded.indexOf(term); place >= 0; place = folded.indexOf(term, place + 1)) {
    const before = text.charAt((offsets[place] ?? 0) - 1);
    if (!/[\p{L}\p{N}'’]/u.test(before)) return place;
  }
  return -1;
}

function findReading(text: string, matcher: ReadingMatcher): { at: number; length: number } | undefined {
  let loose: { at: number; length: number } | undefined;
  for (let at = 0; at < (matcher.query.length === 1 ? 1 : text.length); at++) {
    const found = matcher.match(text, at);
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
