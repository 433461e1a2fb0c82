import { foldText, readFoldTable, type FoldTable } from './fold.ts';
import { buildHaystack, type Haystack } from './haystack.ts';
import { facetKeys, type FacetKey, type IndexFile, type WordColumn } from './index-file.ts';
import { readReadings, type Readings } from './readings.ts';

/** A column of words, folded once each. */
export interface WordIndex extends WordColumn {
  folded: string[];
  /** What a visitor reads for each value. */
  shown: string[];
}

/** An index made ready to be searched. Works are known by their place in wall order, 0-based. */
export interface SearchIndex {
  count: number;
  numbers: string[];
  titles: string[];
  english: string[];
  artists: string[][];
  textAuthors: WordIndex;
  facets: Record<FacetKey, WordIndex>;
  orders: IndexFile['orders'];
  folds: FoldTable;
  readings: Readings;
  haystacks: { title: Haystack; artist: Haystack; english: Haystack };
}

/** Prepares an index file for searching; takes about 3 µs a work. */
export function openIndex(file: IndexFile): SearchIndex {
  const folds = readFoldTable(file.folds);
  const numbers = splitLines(file.numbers);
  const titles = splitLines(file.titles);
  const english = splitLines(file.english);
  const artists = splitLines(file.artists).map((names) => names.split('\t'));
  const fold = (text: string): string => foldText(text, folds);
  const names = artists.flatMap((own, work) => own.map((name) => ({ name: fold(name), work })));
  return {
    count: numbers.length,
    numbers,
    titles,
    english,
    artists,
    textAuthors: buildWords(file.textAuthors, fold),
    facets: Object.fromEntries(
      facetKeys.map((key) => [key, buildWords(file.facets[key], fold)]),
    ) as SearchIndex['facets'],
    orders: file.orders,
    folds,
    readings: readReadings(file.readings),
    haystacks: {
      title: buildHaystack(titles.map(fold)),
      artist: buildHaystack(
        names.map(({ name }) => name),
        names.map(({ work }) => work),
      ),
      english: buildHaystack(english.map(fold)),
    },
  };
}

/** The words of a work in a column, as places among its values. */
export function getCodes({ codes }: WordColumn, work: number): readonly number[] {
  const own = codes[work] ?? -1;
  return typeof own === 'number' ? (own < 0 ? [] : [own]) : own;
}

/** Calls back for each word of a work; spares the array of `getCodes` where every work is asked. */
export function forEachCode({ codes }: WordColumn, work: number, found: (code: number) => void): void {
  const own = codes[work] ?? -1;
  if (typeof own !== 'number') own.forEach(found);
  else if (own >= 0) found(own);
}

function splitLines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function buildWords(column: WordColumn, fold: (text: string) => string): WordIndex {
  const shown = column.labels ?? column.values;
  return { ...column, shown, folded: shown.map(fold) };
}
