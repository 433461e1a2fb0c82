import { buildPicturePath, buildRegionPath } from '../exhibition/addresses.ts';
import type { PictureFormat } from '../exhibition/picture.ts';
import type { ZoomPart } from '../exhibition/zoom-work.ts';

/** One size in which a picture can be shown: whole, or in tiles. */
export interface Level {
  width: number;
  height: number;
  /** Of the full picture, 1 and less. */
  scale: number;
  /** px of the full picture to one of the level, where it comes in tiles. */
  factor?: number;
}

/** Beyond this many px a whole picture is slower than tiles. */
const mostWhole = 3_000_000;

/**
 * The levels of a picture, ascending: whole pictures first, which the page has loaded already or which come in one
 * request, then tiles up to its own px.
 */
export function listLevels({ width, height, sizes, tile }: ZoomPart): Level[] {
  const wholes = sizes
    .map(([wide, high]) => ({ width: wide, height: high, scale: wide / width }))
    .filter((level, at) => tile === undefined || at === 0 || level.width * level.height <= mostWhole);
  if (tile === undefined) return wholes;
  const largest = wholes.at(-1)?.width ?? 0;
  const tiled: Level[] = [];
  // A level a little larger than the last whole one would be loaded for nothing.
  for (let factor = 1; width / factor > largest * 1.15; factor *= 2) {
    // What fits one tile is published as a whole picture only.
    if (width <= tile * factor && height <= tile * factor) break;
    tiled.unshift({
      width: Math.ceil(width / factor),
      height: Math.ceil(height / factor),
      scale: 1 / factor,
      factor,
    });
  }
  return [...wholes, ...tiled];
}

/**
 * Of a picture's levels those that come closest to halving from its own px down, ascending: OpenSeadragon reckons which
 * level it needs as if they halved.
 */
export function listHalvingLevels(part: ZoomPart): Level[] {
  const levels = listLevels(part);
  const chosen: Level[] = [];
  const smallest = levels[0]?.scale ?? 1;
  const largest = levels.at(-1)?.scale ?? 1;
  for (let scale = largest; scale > smallest / Math.SQRT2; scale /= 2) {
    const nearest = levels.reduce<Level | undefined>(
      (best, level) => (best && isNearer(best, level, scale) ? best : level),
      undefined,
    );
    if (nearest && nearest !== chosen[0]) chosen.unshift(nearest);
  }
  return chosen;
}

function isNearer(one: Level, other: Level, scale: number): boolean {
  return Math.abs(Math.log(one.scale / scale)) <= Math.abs(Math.log(other.scale / scale));
}

/** Columns and rows of a level's tiles; one of each where it comes whole. */
export function countTiles(
  { width, height, tile = 1 }: ZoomPart,
  { factor }: Level,
): { x: number; y: number } {
  if (factor === undefined) return { x: 1, y: 1 };
  return { x: Math.ceil(width / (tile * factor)), y: Math.ceil(height / (tile * factor)) };
}

/** Path of a tile, or of the whole picture at a level, relative to the base; whole ones in `format`. */
export function buildLevelPath(
  part: ZoomPart,
  level: Level,
  { x, y }: { x: number; y: number },
  format: PictureFormat,
): string {
  const { id, width, height, tile = 1 } = part;
  const { factor } = level;
  if (factor === undefined) return buildPicturePath(id, level, format);
  const step = tile * factor;
  const region = {
    x: x * step,
    y: y * step,
    width: Math.min(step, width - x * step),
    height: Math.min(step, height - y * step),
  };
  const size = { width: Math.ceil(region.width / factor), height: Math.ceil(region.height / factor) };
  return buildRegionPath(id, region, size, 'jpg');
}
