import type { PixelSize } from '../exhibition/picture.ts';
import type { Region } from '../exhibition/values.ts';

/** A side up to this, px, is told in tenths of a percent: two px at most. */
const shortSide = 2000;

/**
 * A region as an entry has it, `x,y,w,h` in percent: no finer than the picture, inside it, and never empty. `region`
 * is in percent of the picture's width and height.
 */
export function writeRegion(region: Region, picture: PixelSize): string {
  const [x, width] = settle(region.x, region.width, picture.width);
  const [y, height] = settle(region.y, region.height, picture.height);
  return [x, y, width, height].join(',');
}

function settle(start: number, length: number, side: number): [number, number] {
  const steps = side > shortSide ? 100 : 10;
  const whole = 100 * steps;
  const first = Math.min(Math.max(Math.round(start * steps), 0), whole - 1);
  const last = Math.min(Math.max(Math.round((start + length) * steps), first + 1), whole);
  return [first / steps, (last - first) / steps];
}
