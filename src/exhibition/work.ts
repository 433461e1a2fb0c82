import type { workFields } from './fields.ts';
import type { Picture } from './picture.ts';
import type { ValueOf } from './read-value.ts';
import type { Artist, Direction, PaperSize, Region, Status } from './values.ts';
import { essayKind } from './vocabularies.ts';

type Table = typeof workFields;
/** A work's values as its entry gives them, by the keys of the field table. */
export type WrittenWork = { [K in keyof Table]?: ValueOf<Table[K]['type']> };

/** One picture of a work: a panel of a couplet, a leaf of an album, a frame of an essay, or the whole. */
export interface Part {
  caption?: string;
  picture: Picture;
}

/** A spot worth a closer look. */
export interface Detail {
  /** In percent of the part's picture. */
  region: Region;
  /** 0-based place among the parts. */
  part: number;
  kind: string;
  title?: string;
  note?: string;
}

/** Where a line of the 释文 stands in the work. */
export interface Column {
  region: Region;
  part: number;
  /** 0-based line of the 释文. */
  line: number;
}

type Replaced =
  | 'title'
  | 'artist'
  | 'unit'
  | 'city'
  | 'minor'
  | 'alt'
  | 'parts'
  | 'details'
  | 'columns'
  | 'text_source'
  | 'status'
  | 'direction'
  | 'sample'
  | 'audio'
  | 'words_audio'
  | 'video'
  | 'captions';

/** A recorded talk on a work. */
export interface Track {
  /** Name under which it is published, `<number>-<lang>-<hash>.<ending>`. */
  file: string;
  /** Media type, audio/mpeg or audio/mp4. */
  type: string;
  /** Language of the talk, zh or en. */
  lang: string;
  seconds: number;
}

/** A video in which the artist, or somebody for the artist, speaks or signs. */
export interface Video {
  /** Name under which it is published, `<number>-<hash>.<ending>`. */
  file: string;
  /** Media type, video/mp4 or video/webm. */
  type: string;
  seconds: number;
  /** Of the picture, px. */
  width: number;
  height: number;
  /** WebVTT files by language, Chinese first; empty where there are none. */
  captions: { file: string; lang: string }[];
}

/** A work of the exhibition, whole and checked. */
export interface Work extends Omit<WrittenWork, Replaced> {
  /** Permanent accession number: the hall's digit and at least three more. */
  number: string;
  /** The hall's slug. */
  hall: string;
  title: string;
  /** The title in Chinese, where this is the work as pages in English tell it. */
  title_zh?: string;
  artists: Artist[];
  alt: string;
  /** In hanging order; empty for a withdrawn work only. */
  parts: Part[];
  details: Detail[];
  columns: Column[];
  /** Recorded talks, one a language; empty where there are none. */
  tracks: Track[];
  /** The artist's own recordings, one a language; absent where there are none. */
  ownTracks?: Track[];
  video?: Video;
  status: Status;
  direction: Direction;
  sample: boolean;
  /** The description as sanitised HTML; '' when there is none. */
  description: string;
  /** The description as plain text. */
  summary: string;
}

/** 作者 joined for a label, by 、 or as `list` joins; units are left to `buildUnits`. */
export function buildArtistNames(
  work: Work,
  list = (names: readonly string[]): string => names.join('、'),
): string {
  return list(work.artists.map((artist) => artist.name));
}

/** Units to show, each once, in the order of the artists; the artist of a child has none (see build-work.ts). */
export function buildUnits(work: Work): string[] {
  const units = work.artists.map((artist) => artist.unit);
  return [...new Set(units.filter((unit) => unit !== undefined))];
}

/** A size as a label prints it, 纵×横 in cm. */
export function writeSize({ height, width }: PaperSize): string {
  return `${height}×${width} cm`;
}

/** True for a work that hangs; the pages of withdrawn ones keep their number and title only. */
export function isShown({ status }: Pick<Work, 'status'>): boolean {
  return status === 'shown';
}

/** Each old number of the works, with the work that has another since. */
export function listRenumbered<T extends Pick<Work, 'was'>>(works: readonly T[]): { was: string; work: T }[] {
  return works.flatMap((work) => (work.was ?? []).map((was) => ({ was, work })));
}

/** True for a photo essay, whose frames follow one another. */
export function isEssay({ kind }: Pick<Work, 'kind'>): boolean {
  return kind === essayKind;
}

/** The word under which the work is classed: 书体, 画种 or kind of photograph. */
export function getClass(work: Work): string | undefined {
  return work.script ?? work.kind;
}

/** True for a work on which its artist speaks: in writing, on a recording or on a video. */
export function hasWords({ words, ownTracks, video }: Pick<Work, 'words' | 'ownTracks' | 'video'>): boolean {
  return words !== undefined || ownTracks !== undefined || video !== undefined;
}
