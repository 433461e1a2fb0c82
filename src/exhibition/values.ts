/** What YAML holds once every scalar is kept as written. */
export type Raw = string | Raw[] | { [key: string]: Raw };

/** 纵 and 横 in cm. */
export interface PaperSize {
  height: number;
  width: number;
}

/** A part of a picture in percent of its width and height. */
export interface Region {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A region as written, before the picture's size is known. */
export interface WrittenRegion extends Region {
  unit: 'percent' | 'px';
}

export interface Artist {
  name: string;
  unit?: string;
  city?: string;
  /** Under fourteen: the unit is not shown. */
  minor?: boolean;
}

export interface WrittenPart {
  file: string;
  caption?: string;
}

/** A floor plan as exhibition.yaml names it. */
export interface WrittenPlan {
  /** 0-based place in the list as written, to find its line. */
  item: number;
  /** A picture's path within the exhibition folder. */
  file: string;
  alt: string;
  caption?: string;
}

export interface WrittenDetail {
  /** 0-based place in the list as written, to find its line. */
  item: number;
  region: WrittenRegion;
  /** 1-based place among the parts. */
  part: number;
  /** True where nobody has written the part: the first is meant. */
  isPartUnsaid?: true;
  kind: string;
  title?: string;
  note?: string;
}

export interface WrittenColumn {
  /** 0-based place in the list as written, to find its line. */
  item: number;
  region: WrittenRegion;
  part: number;
  isPartUnsaid?: true;
  /** 1-based line of the 释文. */
  line: number;
}

export interface WrittenCover {
  work: string;
  region?: WrittenRegion;
}

/** A way to reach the hosts: as it is shown, and the address behind it. */
export interface Contact {
  text: string;
  /** `mailto:`, `tel:` or `https:`. */
  href: string;
}

export interface Stop {
  work: string;
  text?: string;
}

export interface WrittenStop extends Stop {
  /** 0-based place in the list as written, to find its line. */
  item: number;
}

/** An earlier show of the same hosts. */
export interface PastShow {
  title: string;
  year?: number;
  url?: string;
}

export const statuses = ['draft', 'shown', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

export const directions = ['rtl', 'ltr'] as const;
export type Direction = (typeof directions)[number];

/** What an entry declares of its making: made by AI, partly made by it, or not. */
export const aiUses = ['生成', '辅助', '否'] as const;
export type AiUse = (typeof aiUses)[number];

export const media = ['calligraphy', 'painting', 'photography', 'other'] as const;
/** Which vocabularies apply in a hall. */
export type Medium = (typeof media)[number];

/** The type of a value by the type of its field. */
export interface ValueTypes {
  text: string;
  title: string;
  lines: string[];
  list: string[];
  artists: Artist[];
  year: number;
  date: string;
  integer: number;
  boolean: boolean;
  size: PaperSize;
  slug: string;
  url: string;
  site: string;
  file: string;
  number: string;
  numbers: string[];
  kind: string;
  status: Status;
  direction: Direction;
  ai: AiUse;
  medium: Medium;
  minor: boolean;
  contact: Contact;
  place: string;
  plans: WrittenPlan[];
  parts: WrittenPart[];
  details: WrittenDetail[];
  columns: WrittenColumn[];
  cover: WrittenCover;
  stops: WrittenStop[];
  shows: PastShow[];
  vocabularies: Record<string, string[]>;
}
