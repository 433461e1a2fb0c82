import type { Rect } from '../../seeing/hang-openings.ts';

/** A way of looking at one opening of a work: the zooming canvas, or the unrolled scroll. Lengths as `Opening` has them. */
export interface PictureView {
  /** What is in sight. */
  getBounds: () => Rect;
  /** Brings a rectangle in sight, as large as there is room. */
  fit: (rect: Rect) => void;
  /** Brings a rectangle in sight without changing the size, if it is not yet. */
  reveal: (rect: Rect) => void;
  showWhole: () => void;
  /** Enlarges by a factor, or makes smaller below 1. */
  zoomBy: (factor: number) => void;
  /** css px to a unit. */
  getScale: () => number;
  /** Degrees clockwise. */
  getRotation: () => number;
  rotate: () => void;
  /** Marks places; none for an empty list. */
  light: (rects: readonly Rect[]) => void;
  focus: () => void;
  destroy: () => void;
}

/** What a view tells whoever shows it. */
export interface ViewHooks {
  /** What is in sight has changed, by whomever. */
  onChange: () => void;
  /** The room has changed, and the view with it, by nobody's hand. */
  onResize?: () => void;
  /** The visitor has touched, turned the wheel or pressed a key. */
  onTouch: () => void;
  /** The pointer is over a point; `isPress` for a click or tap. */
  onPoint: (point: { x: number; y: number }, isPress: boolean) => void;
  /** True when a picture could not be had, false when one could again. */
  onMissing: (isMissing: boolean) => void;
  /** The first picture is drawn. */
  onDrawn: () => void;
}
