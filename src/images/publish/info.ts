import type { Place } from '../../exhibition/addresses.ts';
import { listFormats, type PixelSize } from '../../exhibition/picture.ts';
import { buildLadder } from '../derive/ladder.ts';
import { listWholeLevels, mergeSizes } from '../derive/outputs.ts';
import { buildScaleFactors, hasTiles, tileSize } from '../derive/tiling.ts';

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
    sizes: listJpegSizes(size),
    ...(isTiled && { tiles: [{ width: tileSize, scaleFactors: buildScaleFactors(size) }] }),
    preferredFormats: ['jpg'],
    ...(!isTiled && { extraFormats: listFormats(largest).filter((format) => format !== 'jpg') }),
  };
}

/** Sizes at which the whole picture exists as JPEG, ascending: the ladder, and levels of a tiled picture. */
export function listJpegSizes(size: PixelSize): PixelSize[] {
  const levels = hasTiles(size) ? listWholeLevels(size) : [];
  return mergeSizes(
    buildLadder(size),
    levels.map((level) => level.size),
  );
}
