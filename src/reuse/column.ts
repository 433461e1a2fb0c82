import type { Place } from '../exhibition/addresses.ts';
import type { Exhibition } from '../exhibition/exhibition.ts';
import type { Artist } from '../exhibition/values.ts';
import type { Work } from '../exhibition/work.ts';

/** What of the show the data of its works speak of. */
export type ShowContext = Pick<Exhibition, 'facts' | 'halls' | 'series'>;

export type Cell = string | number | boolean | undefined;

/** A column of the table of works. */
export interface Column {
  /** Where the value stands in a record of the JSON. */
  key: string;
  /** What it is called, in Chinese, which heads the column, and in English. */
  label: string;
  en: string;
  /** As Table Schema types it. */
  type: 'string' | 'integer' | 'number' | 'boolean';
  /** What it holds, in Chinese. */
  rule: string;
  /** Dublin Core term. */
  dc?: string | undefined;
  /** Property of schema.org. */
  schema?: string | undefined;
  isRequired?: true;
  read: (work: Work, show: ShowContext, place: Place) => Cell;
}

/** Of a child the name alone is told. */
export function hideChild(artist: Artist): Artist {
  return artist.minor === true ? { name: artist.name } : artist;
}
