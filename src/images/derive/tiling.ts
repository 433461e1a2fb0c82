import type { PixelSize } from '../../exhibition/picture.ts';

/** Edge of a square tile, px: see docs/images.md for the requests and bytes that chose it. */
export const tileSize = 1024;

/** Pictures with at least this many px get tiles; below, the largest whole picture shows enough. */
export const tileThreshold = 8_000_000;

/** A tile as IIIF addresses it: a region of the full picture and the size it is shown at, px. */
export interface Tile {
  region: PixelSize & { x: number; y: number };
  size: PixelSize;
  scaleFactor: number;
}

/** Scale factors 1, 2, 4 … up to the one at which the whole picture fits one tile. */
export function buildScaleFactors(size: PixelSize): number[] {
  const factors = [1];
  while (Math.max(size.width, size.height) > tileSize * (factors.at(-1) ?? 1))
    factors.push(2 ** factors.length);
  return factors;
}

/** Size in px of the whole picture at a scale factor, rounded up as IIIF's tiling rule says. */
export function buildLevelSize(size: PixelSize, scaleFactor: number): PixelSize {
  return { width: Math.ceil(size.width / scaleFactor), height: Math.ceil(size.height / scaleFactor) };
}

/**
 * Tiles of one level, row by row. A level that fits one tile has none: viewers ask for it as
 * `full/<w>,<h>`.
 * @see https://iiif.io/api/image/3.0/implementation/#3-tile-region-parameter-calculation
 */
export function buildTiles(size: PixelSize, scaleFactor: number): Tile[] {
  const step = tileSize * scaleFactor;
  if (size.width <= step && size.height <= step) return [];
  const tiles: Tile[] = [];
  for (let y = 0; y < size.height; y += step) {
    for (let x = 0; x < size.width; x += step) {
      const width = Math.min(step, size.width - x);
      const height = Math.min(step, size.height - y);
      tiles.push({
        region: { x, y, width, height },
        size: buildLevelSize({ width, height }, scaleFactor),
        scaleFactor,
      });
    }
  }
  return tiles;
}

/**
 * Tiles of every level, finest first, each address once: a corner of a pixel or two has the same
 * region and size on several levels, and the finest says it best.
 */
export function buildTileLevels(size: PixelSize): { scaleFactor: number; tiles: Tile[] }[] {
  const known = new Set<string>();
  return buildScaleFactors(size).map((scaleFactor) => ({
    scaleFactor,
    tiles: buildTiles(size, scaleFactor).filter(({ region, size: shown }) => {
      const address = `${region.x},${region.y},${region.width},${region.height}/${shown.width},${shown.height}`;
      if (known.has(address)) return false;
      known.add(address);
      return true;
    }),
  }));
}

/** True when a picture of this size is published with tiles. */
export function hasTiles({ width, height }: PixelSize): boolean {
  return width * height >= tileThreshold;
}
