import { getHangingParts } from '../exhibition/hanging.ts';
import { isEssay, type Work } from '../exhibition/work.ts';

/** How clients lay out the canvases of a work. @see https://iiif.io/api/presentation/3.0/#behavior */
export type Behavior = 'continuous' | 'paged' | 'individuals';
export type ViewingDirection = 'left-to-right' | 'right-to-left';

const longPhotograph = '长卷';
const albumFormat = '册页';
/** What is one picture in sections. */
const joinedFormats: readonly (string | undefined)[] = ['手卷'];

/**
 * `continuous` for what is unrolled, a handscroll or a long photograph; `paged` for an album; `individuals` for all
 * else. Couplets and panels are among these: clients that join canvases from left to right whatever the direction
 * (Universal Viewer 4.4, Clover 3.3) would show the last of them first.
 */
export function chooseBehavior(work: Work): Behavior {
  const { format, parts } = work;
  if (isEssay(work)) return 'individuals';
  if (parts.length === 1) return isUnrolled(work) ? 'continuous' : 'individuals';
  if (format === albumFormat) return 'paged';
  return isJoined(work) ? 'continuous' : 'individuals';
}

function isJoined({ format, kind }: Work): boolean {
  return joinedFormats.includes(format) || kind === longPhotograph;
}

function isUnrolled(work: Work): boolean {
  return isJoined(work) || getHangingParts(work).isScroll;
}

/**
 * The side from which a work of several parts, or one that is unrolled, is read; undefined for a single picture, and for
 * the frames of an essay, which follow one another down a page.
 */
export function getViewingDirection(work: Work): ViewingDirection | undefined {
  if (isEssay(work) || (work.parts.length === 1 && chooseBehavior(work) === 'individuals')) return undefined;
  return work.direction === 'rtl' ? 'right-to-left' : 'left-to-right';
}
