import type { Region } from '../exhibition/values.ts';
import type { Spot, ZoomPart } from '../exhibition/zoom-work.ts';
import { toPixels } from './spots.ts';

/** What an address asks to see of a work. */
export interface AskedView extends Spot {
  /** Degrees clockwise: 0, 90, 180 or 270. */
  rotation: number;
}

/** Longest part of an address that is looked at. */
const longest = 400;

/**
 * Reads the part of an address behind `#`: `xywh=` by the W3C's Media Fragments (px of the picture, or percent), with
 * `part=` from 1 and `rotate=` of our own. Undefined for anything else, or for a place that lies outside the picture.
 * @see https://www.w3.org/TR/media-frags/#naming-space
 */
export function readFragment(hash: string, parts: readonly ZoomPart[]): AskedView | undefined {
  const asked = new URLSearchParams(hash.slice(0, longest).replace(/^#/u, ''));
  const match =
    /^(?:(?<unit>pixel|percent|pct):)?(?<x>[\d.]+),(?<y>[\d.]+),(?<width>[\d.]+),(?<height>[\d.]+)$/u.exec(
      asked.get('xywh') ?? '',
    );
  const part = Number(asked.get('part') ?? 1) - 1;
  const picture = parts[part];
  if (!match?.groups || !picture) return undefined;
  const { unit, ...written } = match.groups;
  const isPixel = unit === undefined || unit === 'pixel';
  const wide = isPixel ? picture.width / 100 : 1;
  const high = isPixel ? picture.height / 100 : 1;
  const region = cut({
    x: Number(written['x']) / wide,
    y: Number(written['y']) / high,
    width: Number(written['width']) / wide,
    height: Number(written['height']) / high,
  });
  const rotation = Number(asked.get('rotate') ?? 0);
  return region && { part, region, rotation: [90, 180, 270].includes(rotation) ? rotation : 0 };
}

/** Writes what `readFragment` reads, in px, without the `#`. */
export function buildFragment({ part, region, rotation }: AskedView, parts: readonly ZoomPart[]): string {
  const picture = parts[part];
  if (!picture) return '';
  const { x, y, width, height } = toPixels(region, picture);
  return [
    `xywh=${x},${y},${width},${height}`,
    ...(part > 0 ? [`part=${part + 1}`] : []),
    ...(rotation === 0 ? [] : [`rotate=${rotation}`]),
  ].join('&');
}

/** What of a region lies within the picture; undefined for nothing. */
function cut({ x, y, width, height }: Region): Region | undefined {
  const isSaid = [x, y, width, height].every((value) => Number.isFinite(value));
  if (!isSaid || x >= 100 || y >= 100 || width <= 0 || height <= 0) return undefined;
  return { x, y, width: Math.min(width, 100 - x), height: Math.min(height, 100 - y) };
}
