import { scrollRatio, type PixelSize } from '../../exhibition/picture.ts';

/** Largest edge in px that each format can hold, by its specification. */
export const formatLimits = { webp: 16_383, avif: 16_384, jpg: 65_500 } as const;

/** Longest edge of a rung, px: every rung exists in all three formats, so the smallest limit rules. */
const longestEdge = Math.min(...Object.values(formatLimits));

/** Widths of an ordinary picture, px. 360 is a phone's hall thumbnail: half of 390 css px at 2×. */
const widths = [360, 480, 960, 1600, 2400];

/** Short edges of a long scroll, px. */
const shortEdges = [120, 240, 480, 960];

/** Two rungs closer than this are one: the smaller is left out. */
const leastStep = 1.15;

/**
 * Whole-picture sizes to publish, ascending, never enlarged; a picture smaller than the last rung
 * has its own size as the last. Scrolls (4:1 and longer) are laddered by their short edge, so that
 * a handscroll's smallest rung still shows something. No edge exceeds 16,383 px.
 */
export function buildLadder(size: PixelSize): PixelSize[] {
  const { width, height } = size;
  const isScroll = Math.max(width, height) >= scrollRatio * Math.min(width, height);
  const steps = isScroll ? shortEdges : widths;
  const edge = isScroll ? Math.min(width, height) : width;
  const largestScale = Math.min(1, longestEdge / Math.max(width, height));
  const scales = steps.map((step) => step / edge).filter((scale) => scale * leastStep <= largestScale);
  const last = steps.at(-1) ?? edge;
  if (scales.length < steps.length) scales.push(Math.min(largestScale, last / edge));
  return scales.map((scale) => scaleSize(size, scale));
}

/** Rounded up, as the levels of tiles are: a rung and a level at the same scale are the same picture. */
function scaleSize({ width, height }: PixelSize, scale: number): PixelSize {
  return { width: roundUp(width * scale), height: roundUp(height * scale) };
}

/** Rounds up, but for what floating point adds to a whole number. */
function roundUp(length: number): number {
  return Math.max(1, Math.ceil(length - 1e-6));
}
