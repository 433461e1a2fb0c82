import { getHangingParts, isSequence } from './hanging.ts';
import { isEssay, type Work } from './work.ts';

/** How the pictures of a work stand on its page: one, side by side, one beneath the other, as leaves, or in a strip. */
export type PictureLayout = 'single' | 'panels' | 'frames' | 'leaves' | 'strip';

export function choosePictureLayout(work: Work): PictureLayout {
  if (getHangingParts(work).isWide) return 'strip';
  if (isEssay(work)) return 'frames';
  if (isSequence(work, work.parts.length)) return 'leaves';
  return work.parts.length > 1 ? 'panels' : 'single';
}

/** How wide each picture is shown, as `sizes` of an image says it. */
export function buildPictureSizes(work: Work, layout: PictureLayout): string {
  const count = work.parts.length;
  const { ratio } = getHangingParts(work);
  return {
    // On a phone half the px of its screen until the strip is touched; see client/page/strip.ts.
    strip: `(min-width: 60rem) ${Math.round(28 * ratio)}rem, ${Math.round(7 * ratio)}rem`,
    frames: '(min-width: 60rem) 60vw, 92vw',
    leaves: '(min-width: 60rem) 32vw, 46vw',
    panels: `(min-width: 60rem) ${Math.round(60 / count)}vw, ${Math.round(92 / count)}vw`,
    single: '(min-width: 60rem) 60vw, 92vw',
  }[layout];
}
