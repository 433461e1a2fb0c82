import { getHangingParts, isSequence } from '../exhibition/hanging.ts';
import { isEssay, type Work } from '../exhibition/work.ts';

/** How clients lay out the canvases of a work. @see https://iiif.io/api/presentation/3.0/#behavior */
export type Behavior = 'continuous' | 'paged' | 'individuals';
export type ViewingDirection = 'left-to-right' | 'right-to-left';

const scrollFormat = '手卷';
const longPhotograph = '长卷';
const albumFormat = '册页';
/** What hangs as one whatever the number of its panels. */
const panelFormats = ['条屏', '对联'];

/**
 * `continuous` for what is unrolled, a handscroll, a long photograph, or hangs side by side as one, a couplet or
 * panels; `paged` for an album; `individuals` for all else, a photo essay and single pictures among it.
 */
export function chooseBehavior(work: Work): Behavior {
  const { format, kind, parts } = work;
  if (isEssay(work)) return 'individuals';
  if (parts.length === 1) return isUnrolled(work) ? 'continuous' : 'individuals';
  if (format === albumFormat) return 'paged';
  if (format === scrollFormat || kind === longPhotograph) return 'continuous';
  if (format !== undefined && panelFormats.includes(format)) return 'continuous';
  return isSequence(work, parts.length) ? 'individuals' : 'continuous';
}

function isUnrolled(work: Work): boolean {
  const { format, kind } = work;
  return format === scrollFormat || kind === longPhotograph || getHangingParts(work).isScroll;
}

/**
 * The side from which a work of several parts, or one that is unrolled, is read; undefined for a single picture, and for
 * the frames of an essay, which follow one another down a page.
 */
export function getViewingDirection(work: Work): ViewingDirection | undefined {
  if (isEssay(work) || (work.parts.length === 1 && chooseBehavior(work) === 'individuals')) return undefined;
  return work.direction === 'rtl' ? 'right-to-left' : 'left-to-right';
}
