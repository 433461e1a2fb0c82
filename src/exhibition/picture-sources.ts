import { buildPicturePath, buildRegionPath } from './addresses.ts';
import type { Detail } from './cover.ts';
import { chooseSize, type Picture, type PictureFormat, type PixelSize } from './picture.ts';

export interface PictureSource {
  type: string;
  srcset: string;
}

/**
 * What `<picture>` needs: AVIF and WebP sources, and the JPEG that every browser shows. Among those for browsers that read
 * WebP the largest are JPEG: what they are offered is what they can show.
 */
export interface PictureSources {
  sources: PictureSource[];
  srcset: string;
  /** JPEG for browsers without srcset: the second size, or the only one. */
  src: string;
  width: number;
  height: number;
}

const types: Record<PictureFormat, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/**
 * Builds the addresses of a picture's whole sizes for `<picture>`. With `widest` (px) no larger size is
 * offered than the first that reaches it: a thumbnail never loads the full picture.
 */
export function buildPictureSources(picture: Picture, base: string, widest = Infinity): PictureSources {
  const sizes = limitSizes(picture.sizes, widest);
  const buildPath = (size: PixelSize, format: PictureFormat): string =>
    buildPicturePath(picture.id, size, format);
  return buildSources(sizes, picture, base, buildPath);
}

/** The same for one detail of a picture. */
export function buildDetailSources(
  { picture, region, sizes }: Detail,
  base: string,
  widest = Infinity,
): PictureSources {
  return buildSources(limitSizes(sizes, widest), region, base, (size, format) =>
    buildRegionPath(picture.id, region, size, format),
  );
}

/** Sizes up to the first that is as wide as that, px. */
function limitSizes(sizes: readonly PixelSize[], widest: number): PixelSize[] {
  const enough = chooseSize(sizes, { width: widest });
  return enough ? sizes.slice(0, sizes.indexOf(enough) + 1) : [];
}

function buildSources(
  sizes: readonly PixelSize[],
  full: PixelSize,
  base: string,
  buildPath: (size: PixelSize, format: PictureFormat) => string,
): PictureSources {
  const buildSet = (format: PictureFormat): string =>
    sizes.map((size) => `${base}${buildPath(size, format)} ${size.width}w`).join(', ');
  return {
    sources: [
      { type: types.avif, srcset: buildSet('avif') },
      { type: types.webp, srcset: buildSet('webp') },
    ],
    srcset: buildSet('jpg'),
    src: `${base}${buildPath(sizes[1] ?? sizes[0] ?? full, 'jpg')}`,
    width: full.width,
    height: full.height,
  };
}
