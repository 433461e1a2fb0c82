import { buildPicturePath } from './addresses.ts';
import type { Picture, PictureFormat, PixelSize } from './picture.ts';

export interface PictureSource {
  type: string;
  srcset: string;
}

/** What `<picture>` needs: AVIF and WebP sources, and the JPEG that every browser shows. */
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
  const enough = picture.sizes.findIndex((size) => size.width >= widest);
  const sizes = enough < 0 ? picture.sizes : picture.sizes.slice(0, enough + 1);
  const buildSet = (format: PictureFormat): string =>
    sizes.map((size) => `${base}${buildPicturePath(picture.id, size, format)} ${size.width}w`).join(', ');
  const plain: PixelSize = sizes[1] ?? sizes[0] ?? picture;
  return {
    sources: [
      { type: types.avif, srcset: buildSet('avif') },
      { type: types.webp, srcset: buildSet('webp') },
    ],
    srcset: buildSet('jpg'),
    src: `${base}${buildPicturePath(picture.id, plain, 'jpg')}`,
    width: picture.width,
    height: picture.height,
  };
}
