import type { PictureFormat, PixelSize } from './picture.ts';

/** Where the site stands: `site` is its origin without a final slash, `base` begins and ends with `/`. */
export interface Place {
  site: string;
  base: string;
}

/**
 * Path of a whole picture at one of its sizes, relative to the site's base, without a leading slash.
 * @see https://iiif.io/api/image/3.0/#4-image-requests
 */
export function buildPicturePath(id: string, size: PixelSize, format: PictureFormat): string {
  return `iiif/${id}/full/${size.width},${size.height}/0/default.${format}`;
}

/** Path of the largest JPEG of a picture (level 0 requires it), relative to the site's base. */
export function buildLargestPicturePath(id: string): string {
  return `iiif/${id}/full/max/0/default.jpg`;
}

/** Path of a picture's `info.json`, relative to the site's base. */
export function buildPictureInfoPath(id: string): string {
  return `iiif/${id}/info.json`;
}
