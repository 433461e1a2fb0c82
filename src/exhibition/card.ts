import { getHangingParts } from './hanging.ts';
import type { Picture } from './picture.ts';
import type { Artist } from './values.ts';
import { buildUnits, type Work } from './work.ts';

/** What the card of a work shows: on a wall, in a series, among the hits of a search. */
export interface Card {
  number: string;
  title: string;
  artists: readonly Artist[];
  award?: string | undefined;
  units: readonly string[];
  isSample: boolean;
  /** True where parts, or a scroll, run from right to left. */
  isRtl: boolean;
  /** True for what takes a row of its own and runs on sideways. */
  isWide: boolean;
  /** Width by height of the pictures side by side. */
  ratio: number;
  /** The pictures that hang. */
  pictures: readonly Picture[];
  /** Text for who cannot see the first picture; '' where title and artist say enough. */
  alt: string;
  /** What the pictures are a part of, in words; absent where all of them hang. */
  frames?: string | undefined;
}

/** The card of a work as it hangs; `frames` says what is not all shown. */
export function buildCard(work: Work, frames: string): Card {
  const { parts, ratio, isWide } = getHangingParts(work);
  return {
    number: work.number,
    title: work.title,
    artists: work.artists,
    award: work.award,
    units: buildUnits(work),
    isSample: work.sample,
    isRtl: work.direction === 'rtl' && (isWide || parts.length > 1),
    isWide,
    ratio,
    pictures: parts.map(({ picture }) => picture),
    alt: work.alt,
    frames: parts.length < work.parts.length ? frames : undefined,
  };
}
