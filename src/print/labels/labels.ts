import type { Place } from '../../exhibition/addresses.ts';
import { listFacts, plainWords, type FactWords } from '../../exhibition/facts.ts';
import { buildArtistNames, buildUnits, hasWords, isShown, type Work } from '../../exhibition/work.ts';
import {
  buildCode,
  buildShortUrl,
  buildWordsUrl,
  getModuleSize,
  leastModule,
  type Code,
} from '../../venue/code.ts';

/** What labels say beside the facts of a work, in the language of the print. */
export interface LabelWords extends FactWords {
  year: (year: number) => string;
  /** The first artists of many, by their names and the count of all. */
  artistsOf: (names: string, count: number) => string;
  /** The first units of many. */
  unitsOf: (name: string, count: number) => string;
  text: string;
  draft: string;
  more: string;
  scan: string;
}

/** Widths, heights and codes in mm; type in pt by step, from the usual size to the least. */
export interface LabelLayout {
  columns: number;
  rows: number;
  width: number;
  height: number;
  /** Side of the code with its quiet zone. */
  code: number;
  isLandscape: boolean;
  titleSizes: readonly number[];
  wordSizes: readonly number[];
}

/** A4, 210 × 297 mm; ISO 216. */
export const paper = { short: 210, long: 297 } as const;

/** At this step and after it the artists are told as the first of them “等 12 人”. */
export const shortStep = 4;

/** At this step and after it, what is longer than its lines ends in an ellipsis. */
export const cutStep = 5;

/** The label sheets that can be chosen; labels of a sheet touch, so that one cut parts two of them. */
export const labelLayouts = {
  small: {
    ...{ columns: 2, rows: 7, width: 95, height: 38, code: 32, isLandscape: false },
    titleSizes: [13, 12, 11, 10, 9, 8.5, 8.5],
    wordSizes: [8, 7.5, 7, 6.5, 6.5, 6.5, 6.5],
  },
  standard: {
    ...{ columns: 2, rows: 4, width: 95, height: 66, code: 40, isLandscape: false },
    titleSizes: [18, 16, 14, 12, 11, 11, 11],
    wordSizes: [9.5, 9, 8.5, 8, 7.5, 7.5, 7.5],
  },
  large: {
    ...{ columns: 1, rows: 1, width: 257, height: 170, code: 62, isLandscape: true },
    titleSizes: [38, 34, 28, 23, 20, 20, 16],
    wordSizes: [17, 15.5, 14, 12, 10.5, 10.5, 10.5],
  },
} as const satisfies Record<string, LabelLayout>;

export type LayoutName = keyof typeof labelLayouts;

/** One wall label, of a work or a tour, every line of it ready to be set. */
export interface Label {
  number: string;
  title: string;
  /** The title in the other language; empty where there is none. */
  otherTitle: string;
  artists: string;
  /** 作者 in few words, where there are more than three. */
  shortArtists: string;
  units: string;
  shortUnits: string;
  /** What the table of fields tells on labels: 书体 or 类型, 尺寸, 材质, 年份, those that are known. */
  facts: string[];
  award?: string | undefined;
  /** What stands over the text. */
  textHead: string;
  /** 释文, one line a column; empty when there is none. */
  text: readonly string[];
  summary: string;
  /** Empty, and without a code, while the site has no address. */
  url: string;
  code: Code | undefined;
}

/** A work, or a tour, whose address is too long for its code: the module in mm, 0 where no code holds it. */
export interface LongAddress {
  number: string;
  url: string;
  module: number;
}

export interface Labels {
  labels: Label[];
  /** Works left out. */
  tooLong: LongAddress[];
}

/** Names that stand before “等 12 人”. */
const namesShown = 3;

/**
 * Builds the labels of works, in their order; withdrawn works have none. `isToWords` has codes open the artist's own
 * words, where a work has them.
 */
export function buildLabels(
  works: readonly Work[],
  place: Place,
  layout: LabelLayout,
  words: LabelWords,
  isToWords = false,
): Labels {
  return gatherLabels(
    works.filter(isShown).map((work) => {
      const url = isToWords && hasWords(work) ? buildWordsUrl : buildShortUrl;
      return addCode(describeWork(work, words), work.number, url(place, work.number), layout);
    }),
  );
}

/** A label with the code of an address, empty while there is none; `name` tells whose address is too long for it. */
export function addCode(
  label: Omit<Label, 'url' | 'code'>,
  name: string,
  url: string,
  { code: side }: LabelLayout,
): Label | LongAddress {
  const code = buildCode(url);
  const module = code ? getModuleSize(code, side) : 0;
  return url === '' || module >= leastModule ? { ...label, url, code } : { number: name, url, module };
}

/** Parts labels from addresses that are too long. */
export function gatherLabels(made: readonly (Label | LongAddress)[]): Labels {
  return {
    labels: made.filter((one) => 'title' in one),
    tooLong: made.filter((one) => 'module' in one),
  };
}

function describeWork(work: Work, words: LabelWords): Omit<Label, 'url' | 'code'> {
  const { say, list } = { ...plainWords, ...words };
  const artists = buildArtistNames(work, list);
  const units = buildUnits(work);
  const names = work.artists.slice(0, namesShown).map((artist) => artist.name);
  return {
    number: work.number,
    title: work.title,
    otherTitle: work.title_en ?? work.title_zh ?? '',
    artists,
    shortArtists:
      work.artists.length > namesShown ? words.artistsOf(list(names), work.artists.length) : artists,
    units: list(units),
    shortUnits: units.length > 1 ? words.unitsOf(units[0] ?? '', units.length) : units.join(''),
    facts: listFacts(work, 'label', words).map(({ text }) => text),
    award: work.award && say(work.award),
    textHead: words.text,
    text: work.text ?? [],
    summary: work.summary,
  };
}

/** Splits labels into sheets of a layout, each full but the last. */
export function splitSheets<T>(labels: readonly T[], { columns, rows }: LabelLayout): T[][] {
  const sheets: T[][] = [];
  for (let from = 0; from < labels.length; from += columns * rows) {
    sheets.push(labels.slice(from, from + columns * rows));
  }
  return sheets;
}
