import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { AvifOptions, JpegOptions, WebpOptions } from 'sharp';
import type { PictureFormat, PixelSize } from '../exhibition/picture.ts';

/**
 * How outputs are made. Settings were chosen by measurement (docs/images.md): AVIF effort 0 needs
 * about a quarter more bytes than effort 4 at equal butteraugli distance and a fortieth of its time,
 * so small rungs, which phones download first, get one effort more.
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

/** Widest rung, px², that counts as small: it is what a phone loads first. */
const smallArea = 1_200_000;

/** The recipe of every exhibition; `mount` is the colour laid under transparency. */
export function buildRecipe(mount: string): Recipe {
  return {
    avif: ({ width, height }) => ({
      quality: width * height <= smallArea ? 52 : 57,
      effort: width * height <= smallArea ? 1 : 0,
      chromaSubsampling: '4:2:0',
    }),
    webp: () => ({ quality: 80, effort: 1 }),
    jpg: () => ({ quality: 80, optimiseCoding: true }),
    tile: { quality: 80, optimiseCoding: false },
    mount,
  };
}

/** Changes whenever decoding, resizing or tiling changes what comes out of the same settings. */
const generation = 1;

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
