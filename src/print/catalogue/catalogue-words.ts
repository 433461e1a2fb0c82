import type { ManyWords } from './catalogue-label.ts';

/** What a catalogue says beside its content, in its language. */
export interface CatalogueWords extends ManyWords {
  year: (year: number) => string;
  text: string;
  /** What stands over the artist's own words. */
  own: string;
  strips: (count: number, isRtl: boolean) => string;
  book: string;
  statement: string;
  contents: string;
  index: string;
  indexNote: string;
  colophon: string;
  facts: { hosts: string; organisers: string; venue: string; dates: string; works: string; site: string };
  to: string;
  count: (count: number) => string;
  composed: (hosts: string, submitted: number | undefined, shown: number, halls: string) => string;
  fonts: string;
  sample: string;
  madeWith: string;
}
