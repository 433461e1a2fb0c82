import { foldEnglish, foldText, readFoldTable, type FoldTable } from './fold.ts';
import { buildHaystack, type Haystack } from './haystack.ts';
import type { FacetKey } from '../exhibition/facets.ts';
import type { IndexFile, WordColumn } from './index-file.ts';
import { readReadings, type Readings } from './readings.ts';

/** A column of words, folded once each. */
export interface WordIndex {
  title: string;
  /** Words as they stand in addresses. */
  values: string[];
  folded: string[];
  /** What a visitor reads for each value. */
  shown: string[];
  weight: number | undefined;
  /** Places among `values` of the words of every work, one work after the other. */
  codes: Uint32Array;
  /** Where the codes of each work begin, and at the end where the next would. */
  starts: Uint32Array;
}

/** An index made ready to be searched. Works are known by their place in wall order, 0-based. */
export interface SearchIndex {
  count: number;
  numbers: string[];
  /** Works by the numbers that they had before. */
  former: ReadonlyMap<string, readonly number[]>;
  titles: string[];
  english: string[];
  artists: string[][];
  /** In the order of showing. */
  facetKeys: readonly FacetKey[];
  facets: Record<FacetKey, WordIndex>;
  /** Medium of each value of the facet of halls. */
  mediums: IndexFile['mediums'];
  /** Every column that is searched, those that say more of a work first. */
  searched: readonly (readonly [key: string, words: WordIndex])[];
  orders: IndexFile['orders'];
  folds: FoldTable;
  readings: Readings;
  /** Readings that no title or name here has; and those of the surnames that have others too. */
  strange: Readings;
  surnames: Readings;
  wordReadings: Readings;
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
  const buildAll = (columns: Readonly<Record<string, WordColumn>>): (readonly [string, WordIndex])[] =>
    Object.entries(columns).map(([key, column]) => [key, buildWords(column, fold)] as const);
  const facets = buildAll(file.facets);
  const names = artists.flatMap((own, work) => own.map((name) => ({ name: fold(name), work })));
  return {
    count: numbers.length,
    numbers,
    former: listFormer(file.words['was']),
    titles,
    english,
    artists,
    facetKeys: facets.map(([key]) => key as FacetKey),
    facets: Object.fromEntries(facets) as SearchIndex['facets'],
    mediums: file.mediums,
    searched: [...facets, ...buildAll(file.words)]
      .filter(([, { weight }]) => weight !== undefined)
      .sort(([, one], [, other]) => (other.weight ?? 0) - (one.weight ?? 0)),
    orders: file.orders,
    folds,
    readings: readReadings(file.readings),
    strange: readReadings(file.strange),
    surnames: readReadings(file.surnames),
    wordReadings: readReadings(file.wordReadings),
    haystacks: {
      title: buildHaystack(titles.map(fold)),
      artist: buildHaystack(
        names.map(({ name }) => name),
        names.map(({ work }) => work),
      ),
      english: buildHaystack(english.map((title) => foldEnglish(title, folds))),
    },
  };
}

/** The words of a work in a column, as places among its values. */
export function getCodes({ codes, starts }: WordIndex, work: number): Uint32Array {
  return codes.subarray(starts[work], starts[work + 1]);
}

function listFormer(column: WordColumn | undefined): Map<string, number[]> {
  const former = new Map<string, number[]>();
  column?.codes.forEach((own, work) => {
    for (const code of [own].flat()) {
      const number = column.values[code];
      if (number !== undefined) former.set(number, [...(former.get(number) ?? []), work]);
    }
  });
  return former;
}

function splitLines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function buildWords(column: WordColumn, fold: (text: string) => string): WordIndex {
  const { title, values, labels: shown = values, weight } = column;
  const starts = new Uint32Array(column.codes.length + 1);
  const codes = column.codes.flatMap((own, work) => {
    const list = typeof own === 'number' ? (own < 0 ? [] : [own]) : own;
    starts[work + 1] = (starts[work] ?? 0) + list.length;
    return list;
  });
  return { title, values, shown, folded: shown.map(fold), weight, codes: Uint32Array.from(codes), starts };
}
