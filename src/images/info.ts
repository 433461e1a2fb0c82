import type { Place } from '../exhibition/addresses.ts';
import type { PixelSize } from '../exhibition/picture.ts';
import { buildLadder } from './ladder.ts';
import { findSmallestLevel } from './outputs.ts';
import { buildLevelSize, buildScaleFactors, hasTiles, tileSize } from './tiling.ts';

/** IIIF Image API 3.0 image information, level 0. @see https://iiif.io/api/image/3.0/#5-image-information */
export interface ImageInfo extends PixelSize {
  '@context': 'http://iiif.io/api/image/3/context.json';
  id: string;
  type: 'ImageService3';
  protocol: 'http://iiif.io/api/image';
  profile: 'level0';
  maxWidth?: number;
  maxHeight?: number;
  sizes: PixelSize[];
  tiles?: { width: number; scaleFactors: number[] }[];
  preferredFormats: string[];
  extraFormats?: string[];
}

/**
 * `info.json` of a picture published under `id` at `place`. It promises what exists and no more:
 * AVIF and WebP are named only where there are no tiles, because viewers would ask for tiles in
 * them too; `full/max` is the largest JPEG, so `maxWidth` and `maxHeight` bound pictures larger
 * than their last rung, never below a tile's edge.
 */
export function buildImageInfo(id: string, size: PixelSize, place: Place): ImageInfo {
  const { width, height } = size;
  const isTiled = hasTiles(size);
  const largest = buildLadder(size).at(-1) ?? size;
  const isBounded = largest.width < width;
  return {
    '@context': 'http://iiif.io/api/image/3/context.json',
    id: `${place.site}${place.base}iiif/${id}`,
    type: 'ImageService3',
    protocol: 'http://iiif.io/api/image',
    profile: 'level0',
    width,
    height,
    ...(isBounded && { maxWidth: Math.max(largest.width, isTiled ? tileSize : 0) }),
    ...(isBounded && { maxHeight: Math.max(largest.height, isTiled ? tileSize : 0) }),
    sizes: isTiled ? avoidLevelGuess(size, listJpegSizes(size)) : listJpegSizes(size),
    ...(isTiled && { tiles: [{ width: tileSize, scaleFactors: buildScaleFactors(size) }] }),
    preferredFormats: ['jpg'],
    ...(!isTiled && { extraFormats: ['avif', 'webp'] }),
  };
}

/** Sizes at which the whole picture exists as JPEG, ascending: the ladder, and the level that fits one tile. */
export function listJpegSizes(size: PixelSize): PixelSize[] {
  const ladder = buildLadder(size);
  if (!hasTiles(size)) return ladder;
  const smallest = findSmallestLevel(size);
  const isRung = ladder.some(({ width, height }) => width === smallest.width && height === smallest.height);
  return isRung ? ladder : [...ladder, smallest].sort((a, b) => a.width - b.width || a.height - b.height);
}

/**
 * OpenSeadragon takes `sizes` for the exact sizes of its zoom levels when there are as many of them,
 * the full size added, and their ratios round to the scale factors. A ladder can meet that by chance
 * a pixel off, and then tiles would be asked for that do not exist: its first rung is left unnamed.
 * @see https://github.com/openseadragon/openseadragon/blob/master/src/iiiftilesource.js
 */
function avoidLevelGuess(size: PixelSize, sizes: PixelSize[]): PixelSize[] {
  const factors = buildScaleFactors(size).reverse();
  const levels = [...sizes].sort((a, b) => a.width - b.width);
  const last = levels.at(-1);
  if (last !== undefined && last.width < size.width && last.height < size.height) levels.push({ ...size });
  const isTaken =
    levels.length === factors.length &&
    levels.every(
      (level, i) =>
        Math.round(size.width / level.width) === factors[i] &&
        Math.round(size.height / level.height) === factors[i],
    );
  const isExact = levels.every((level, i) => {
    const exact = buildLevelSize(size, factors[i] ?? 1);
    return exact.width === level.width && exact.height === level.height;
  });
  return isTaken && !isExact ? sizes.slice(1) : sizes;
}
