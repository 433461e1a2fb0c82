import type { PaperSize } from '../exhibition/values.ts';

/** Something whose size everybody knows, to stand beside a work. */
export type Companion = 'hand' | 'sheet' | 'figure';

/** Height and width in cm: a grown hand from wrist to fingertip, a sheet of A4, a standing adult. */
export const companions: Readonly<Record<Companion, PaperSize>> = {
  hand: { height: 18, width: 9 },
  sheet: { height: 29.7, width: 21 },
  figure: { height: 165, width: 48 },
};

/** What stands best beside a work: neither lost nor towering. */
export function chooseCompanion({ height, width }: PaperSize): Companion {
  const longest = Math.max(height, width);
  if (longest < 30) return 'hand';
  return longest < 100 ? 'sheet' : 'figure';
}

/** The short side of a bank card or an identity card, cm. @see ISO/IEC 7810, ID-1 */
export const cardHeight = 5.398;

/** css px to a cm that screens may have: a wall of a hall, and the finest phone. */
export const leastPxPerCm = 10;
export const mostPxPerCm = 110;
/** As css takes it, until the visitor has said it. */
export const usualPxPerCm = 96 / 2.54;
