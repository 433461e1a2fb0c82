import type { ZoomStrings } from '../../interface/zoom-strings.ts';
import { measureOpening, type Opening, type Rect } from '../../seeing/hang-openings.ts';
import { showGestureHints } from './gesture-hints.ts';
import type { PictureView, ViewHooks } from './picture-view.ts';
import type { StageGiven, StageMode } from './stage-given.ts';
import { Unroll } from './unroll.ts';
import { ZoomCanvas } from './zoom-canvas.ts';

/** What a view is built of. */
export interface ViewGiven {
  mode: StageMode;
  opening: Opening;
  /** Shown first; the whole, or the reading end, where it is absent. */
  first: Rect | undefined;
  rotation: number;
  isInPage: boolean;
  words: ZoomStrings;
  onEnlarge: (rect: Rect) => void;
  onPlay: (isPlaying: boolean) => void;
}

/** Builds the view of an opening in an empty element that stands in the page. */
export function buildView(
  element: HTMLElement,
  { zoom, base, format }: StageGiven,
  given: ViewGiven,
  hooks: ViewHooks,
): PictureView {
  const { mode, opening, first, rotation, isInPage, words, onEnlarge, onPlay } = given;
  const shared = { work: zoom, opening, base, format, first };
  if (mode === 'unroll') {
    const height = measureOpening(zoom, opening);
    return new Unroll(element, { ...shared, height, label: words.scroll, onEnlarge, onPlay }, hooks);
  }
  const options = { ...shared, rotation, label: words.picture, isCooperative: isInPage };
  const canvas = new ZoomCanvas(element, options, hooks);
  if (isInPage) showGestureHints(canvas, element, words);
  return canvas;
}
