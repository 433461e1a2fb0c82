import type { FacetKey } from '../exhibition/facets.ts';
import type { Medium } from '../exhibition/values.ts';

/** A column of repeated words: each work has the places of its words in `values`. */
export interface WordColumn {
  /** What the column is called. */
  title: string;
  /** Words as they stand in addresses: labels of vocabularies, slugs of halls and series. */
  values: string[];
  /** What is shown for a value where it is not the value itself. */
  labels?: string[];
  /** How much a work found by such a word says of itself, among those found by words; absent where not searched. */
  weight?: number;
  /** One number a work, -1 for none, or several. */
  codes: (number | number[])[];
}

/** A column by which a search can be narrowed. */
export interface FacetColumn extends WordColumn {
  /** Absent where it is offered. */
  linked?: true;
}

/** What a card of a hit needs besides what is searched. */
export interface CardColumns {
  /** Hash of each picture that hangs, by work: the part of its IIIF id after the number. */
  pictures: (string | string[])[];
  /** Width and height in px of the published size that hits show, a pair for each picture in a row. */
  sizes: number[];
  /** Number of parts, where more than hang. */
  frames: number[];
  /** 1 for works whose parts run from right to left. */
  rtl: number[];
}

/** The first index of a show, as it is sent: columns in wall order, since columns of a kind pack well. */
export interface IndexFile {
  version: 1;
  numbers: string;
  titles: string;
  english: string;
  /** Names of artists: works by line feed, artists of one work by tab. */
  artists: string;
  /** In the order of showing. */
  facets: Record<FacetKey, FacetColumn>;
  /** Medium of each value of the facet of halls. */
  mediums: Medium[];
  /** Columns that are searched and do not narrow, by the keys of their fields. */
  words: Record<string, WordColumn>;
  /** Places of the works by the pinyin and by the strokes of the first artist's surname. */
  orders: { pinyin: number[]; strokes: number[] };
  /** Pairs of characters that are one in searching. */
  folds: string;
  /** Readings of the characters of titles, names and words, by syllable. */
  readings: string;
  /** Those of them that nothing in the show has, and readings of surnames that have others too. */
  strange: string;
  surnames: string;
  /** Readings of characters as they are read in the words of the columns. */
  wordReadings: string;
  /** Numbers of works that are samples; '*' when all are. */
  samples: string[] | '*';
  cards: CardColumns | undefined;
}

/** 释文 and descriptions, a text for each work in wall order. */
export interface TextFile {
  texts: string[];
}

/** A run of works whose cards are sent apart, in shows too large for one index. */
export interface CardFile {
  cards: CardColumns;
}

/** Works in one file of cards, and of texts. */
export const shardSize = 1000;
/** Up to so many works the index holds the cards too. */
export const wholeIndexLimit = 6000;

/** Where the parts of an index lie; addresses relative to the base. */
export interface IndexPlan {
  /** Works that can be found. */
  count: number;
  index: string;
  /** One file, or one for each `shardSize` works. */
  texts: string[];
  /** Empty when the index holds the cards. */
  cards: string[];
  /** Readings of common characters that the show does not use, for slips of the pen. */
  readings: string;
  /** Bytes of all texts before compression, told before a large show fetches them. */
  textBytes: number;
}
