import type { Raw } from '../exhibition/values.ts';

/** What a sheet says of one work, read and checked; nothing personal is in it. */
export interface Registered {
  sheet: string;
  /** 1-based line of its row, of several the first. */
  line: number;
  /** Slug of the hall. */
  hall: string;
  /** The number that it hangs under, where the sheet gives one. */
  number?: string;
  /** Any other number that the sheet gives it, and the number of its row. */
  ownNumber?: string;
  rowNumber?: string;
  title: string;
  artists: string[];
  unit: string;
  /** What its entry says, by English keys in the order of the table. */
  record: Record<string, Raw>;
  /** The description below the head, Markdown. */
  body: string;
  /** Remarks that stand behind a value in the entry, by key: 按四尺整张标称. */
  remarks: Record<string, string>;
  /** Names of pictures as the sheet writes them. */
  pictures: string[];
  /** How many pieces the work has, where the size says so. */
  pieces?: number;
  /** What judges said, as written, by header. */
  results: { header: string; text: string }[];
}
