import type { Region } from '../exhibition/values.ts';

/** What the picker is told of a work. */
export interface PickData {
  number: string;
  /** The entry's path in the exhibition. */
  entry: string;
  parts: { caption: string; width: number; height: number; src: string }[];
  /** Lines of the 释文. */
  lines: string[];
  kinds: string[];
  /** Files whose cover the work may be. */
  covers: { file: string; label: string }[];
  /** States of the files, by path. */
  hashes: Record<string, string>;
  /** Regions that are there; `part` is 0-based. */
  marks: { region: Region; part: number; name: string }[];
}
