import { buildLargestPicturePath, buildPicturePath, buildUrl, type Place } from '../exhibition/addresses.ts';
import { chooseSize, type Picture } from '../exhibition/picture.ts';
import type { LanguageMap } from './language.ts';

/** The context of everything that follows IIIF Presentation API 3.0. */
export const presentationContext = 'http://iiif.io/api/presentation/3/context.json';

/** What names another resource. */
export interface Reference {
  id: string;
  type: string;
  label?: LanguageMap;
}

/** A page or file for people. */
export interface Link extends Reference {
  format: string;
  language?: string[];
}

/** The image service of a picture, as far as a manifest tells it; the rest stands in its info.json. */
export interface ImageService {
  id: string;
  type: 'ImageService3';
  profile: 'level0';
}

/** A picture file, px. */
export interface ImageResource {
  id: string;
  type: 'Image';
  format: 'image/jpeg';
  width: number;
  height: number;
  service?: ImageService[];
}

/** Width that a thumbnail has at least where the picture is as wide, px. */
const thumbnailWidth = 360;

/** Names the image service of a picture. */
export function buildService({ id }: Picture, place: Place): ImageService {
  return { id: buildUrl(place, `iiif/${id}`), type: 'ImageService3', profile: 'level0' };
}

/** The largest JPEG of a picture, with the service that has its tiles. */
export function buildFullImage(picture: Picture, place: Place): ImageResource {
  const { width, height } = picture.sizes.at(-1) ?? picture;
  return {
    id: buildUrl(place, buildLargestPicturePath(picture.id)),
    ...({ type: 'Image', format: 'image/jpeg' } as const),
    ...{ width, height },
    service: [buildService(picture, place)],
  };
}

/** A small JPEG of a whole picture. It names no service: clients would ask that for sizes that do not exist. */
export function buildThumbnail(picture: Picture, place: Place): ImageResource {
  const { width, height } = chooseSize(picture.sizes, { width: thumbnailWidth }) ?? picture;
  return {
    id: buildUrl(place, buildPicturePath(picture.id, { width, height }, 'jpg')),
    ...({ type: 'Image', format: 'image/jpeg' } as const),
    ...{ width, height },
  };
}
