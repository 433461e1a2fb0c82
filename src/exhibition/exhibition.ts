import type {
  exhibitionFields,
  hallFields,
  seriesFields,
  storyFields,
  tourFields,
  FieldTable,
} from './fields.ts';
import type { ValueOf } from './read-value.ts';
import type { Picture } from './picture.ts';
import type { Medium, Region, Stop } from './values.ts';
import type { Vocabularies } from './vocabularies.ts';
import type { Work } from './work.ts';

/** The values of a table, all of them as yet optional. */
export type Written<T extends FieldTable> = { [K in keyof T]?: ValueOf<T[K]['type']> };

/** A work, or a piece of it, that stands for a hall, a series or the show. */
export interface Cover {
  work: string;
  region?: Region;
}

/** A plan of the venue, or of one of its floors. */
export interface Plan {
  picture: Picture;
  /** What it shows, in words. */
  alt: string;
  caption?: string;
}

/** The house in which a show stands beside others. */
export interface HouseLink {
  title: string;
  title_en?: string | undefined;
  /** Where its shelf stands: the base of the house, or a whole address. */
  base: string;
}

/** What exhibition.yaml says of the show. */
export interface Facts extends Omit<
  Written<typeof exhibitionFields>,
  'title' | 'hosts' | 'cover' | 'plan' | 'vocabularies'
> {
  title: string;
  hosts: string[];
  cover?: Cover;
  plan?: Plan[];
  vocabularies: Vocabularies;
  /** True of a preview: drafts are among the works, and nobody should find the site by searching. */
  preview?: true;
  /** The house to whose shelf every page leads back; absent of a show that stands alone. */
  house?: HouseLink;
  /** True of a house's own pages: they have no halls, and nothing that only a show has. */
  isHouse?: true;
}

interface Text {
  slug: string;
  /** The body as sanitised HTML. */
  html: string;
  /** The body's first paragraph as plain text. */
  summary: string;
}

export interface Hall extends Omit<Written<typeof hallFields>, 'cover'>, Text {
  title: string;
  digit: number;
  medium: Medium;
  cover?: Cover;
}

export interface Series extends Omit<Written<typeof seriesFields>, 'cover'>, Text {
  title: string;
  cover?: Cover;
}

export interface Story extends Omit<Written<typeof storyFields>, 'cover' | 'works'>, Text {
  title: string;
  works: string[];
  cover?: Cover;
}

export interface Tour extends Omit<Written<typeof tourFields>, 'stops'>, Text {
  title: string;
  /** The title in Chinese, of a tour that is told in English. */
  title_zh?: string;
  stops: Stop[];
}

/** The whole show: plain values, drafts left out, everything in the order of its showing. */
export interface Exhibition {
  facts: Facts;
  halls: Hall[];
  /** Shown and withdrawn works, hall by hall in wall order. */
  works: Work[];
  series: Series[];
  stories: Story[];
  tours: Tour[];
}
