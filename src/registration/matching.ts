import { markTitle } from './title-marks.ts';

/** A picture of the folder or the ZIP. */
export interface FoundPicture {
  /** Path below the folder, with `/`. */
  path: string;
  /** Bytes; equal ones may be copies. */
  size: number;
}

/** What of a work a picture's name can tell. */
export interface Wanted {
  id: string;
  /** Names of pictures that the sheet gives. */
  pictures: readonly string[];
  numbers: readonly string[];
  title: string;
  artists: readonly string[];
  unit: string;
}

export type Certainty = 'named' | 'number' | 'title-and-artist' | 'title' | 'artist';

export interface Match {
  path: string;
  certainty: Certainty;
}

export interface Matching {
  /** By the id of the work: its pictures in the order in which they hang. */
  found: Map<string, Match[]>;
  /** Pictures that are no work's, and why: never guessed. */
  left: { path: string; why: string }[];
}

/** A work as messages name it. */
export function tell({ title }: Wanted): string {
  return markTitle(title);
}

export function list(works: readonly Wanted[]): string {
  return [...new Set(works.slice(0, 3).map((work) => `${tell(work)}${work.artists[0] ?? ''}`))].join('、');
}
