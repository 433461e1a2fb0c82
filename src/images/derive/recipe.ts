import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { AvifOptions, JpegOptions, WebpOptions } from 'sharp';
import { dayColours } from '../../exhibition/colours.ts';
import type { PictureFormat, PixelSize } from '../../exhibition/picture.ts';

/**
 * How outputs are made. Settings were chosen by measurement (docs/images.md): AVIF effort 0 needs
 * about a third more bytes than effort 4 at equal butteraugli distance and a fiftieth of its time,
 * so pictures that phones download first get one effort more, and only large rungs the least.
 */
export interface Recipe {
  /** Encoder options of a whole picture of this size. */
  avif: (size: PixelSize) => AvifOptions;
  webp: (size: PixelSize) => WebpOptions;
  jpg: (size: PixelSize) => JpegOptions;
  /** Encoder options of a tile. */
  tile: JpegOptions;
  /** Paper laid under transparent parts, `#rrggbb`. */
  mount: string;
}

/** Rungs up to this width, px, are thumbnails: shown at 2× density, where a lower quality is not seen. */
const thumbnailWidth = 360;

/** Rungs up to this area, px², are what a phone's work page shows first. */
const smallArea = 1_200_000;

/** Paper laid under transparent parts when nobody says another: that of the mount on the pages. */
export const usualMount = dayColours.mount;

/** The recipe of every exhibition; `mount` is the colour laid under transparency. */
export function buildRecipe(mount: string): Recipe {
  return {
    avif: ({ width, height }) => ({
      ...(width <= thumbnailWidth
        ? { quality: 45, effort: 1 }
        : width * height <= smallArea
          ? { quality: 55, effort: 1 }
          : { quality: 56, effort: 0 }),
      chromaSubsampling: '4:2:0',
    }),
    webp: ({ width }) => ({ quality: width <= thumbnailWidth ? 72 : 82, effort: 2 }),
    jpg: ({ width }) => ({ quality: width <= thumbnailWidth ? 72 : 80, optimiseCoding: false }),
    tile: { quality: 80, optimiseCoding: false },
    mount,
  };
}

/** Changes whenever decoding, resizing or tiling changes what comes out of the same settings. */
const generation = 4;

const { versions } = sharp;
const encoderVersions = {
  avif: [versions.aom, versions.heif],
  webp: [versions.webp],
  jpg: [versions.mozjpeg],
} as const;

/** Key of one whole picture's recipe: 8 hex digits of its settings and the encoder's version. */
export function buildRecipeKey(recipe: Recipe, format: PictureFormat, size: PixelSize): string {
  return digest([generation, versions.vips, encoderVersions[format], recipe[format](size), recipe.mount]);
}

/** Key of a picture's tiles. */
export function buildTileKey(recipe: Recipe, tileSize: number): string {
  return digest([generation, versions.vips, encoderVersions.jpg, recipe.tile, recipe.mount, tileSize]);
}

/** Key of a picture's colours and placeholder. */
export function buildFactsKey(recipe: Recipe): string {
  return digest([generation, versions.vips, encoderVersions.webp, recipe.mount, 'facts']);
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);
}
