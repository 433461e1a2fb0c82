import { scrollRatio } from '../../exhibition/picture.ts';
import { documentPath } from '../page/viewer-history.ts';

/** Sizes of whole pictures end here, px: a scroll may be this long. */
const longest = 9600;

/** One picture of the viewer: what PhotoSwipe needs, and where it comes from. */
export interface Slide {
  /** Largest size of the picture on a work's page; px. */
  width: number;
  height: number;
  src: string;
  srcset: string;
  msrc: string;
  alt: string;
  /** The thumbnail, for the opening movement. */
  element: HTMLElement;
  image: HTMLImageElement;
  link: HTMLAnchorElement;
  /** The picture's identifier in its addresses. */
  id: string;
  /** Number of the work. */
  number: string;
  /** Address of the page of the work, from the first slash on. */
  address: string;
}

/** The ending of the files that the browser chooses among those of a picture. */
export type Extension = 'avif' | 'webp' | 'jpg';

/** Gathers the pictures of a wall in the order of the page; `shown` has been loaded and tells what is read. */
export function gatherSlides(wall: HTMLElement, shown: HTMLImageElement): Slide[] {
  const extension = readExtension(shown);
  return [...wall.querySelectorAll<HTMLImageElement>('a[data-work] img')].flatMap((image) => {
    const link = image.closest<HTMLAnchorElement>('a[data-work]');
    return link ? [buildSlide(image, link, wall, extension)] : [];
  });
}

/** The place of a wall's picture in the viewer, by its identifier. */
export function findPicture(wall: HTMLElement, id: string): HTMLImageElement | undefined {
  return [...wall.querySelectorAll<HTMLImageElement>('a[data-work] img')].find(
    (image) => readPictureId(image) === id,
  );
}

export function readPictureId(image: HTMLImageElement): string {
  return /\/iiif\/([^/]+)\//u.exec(image.getAttribute('src') ?? '')?.[1] ?? '';
}

/** The ending of the file that the browser chose tells which formats it reads. */
export function readExtension(image: HTMLImageElement): Extension {
  return (/\.(avif|webp|jpg)$/u.exec(image.currentSrc)?.[1] ?? 'jpg') as Extension;
}

function buildSlide(
  image: HTMLImageElement,
  link: HTMLAnchorElement,
  wall: HTMLElement,
  extension: Extension,
): Slide {
  const width = Number(image.getAttribute('width'));
  const height = Number(image.getAttribute('height'));
  const scale = Math.min(1, (width / height >= scrollRatio ? longest : 2400) / width);
  const number = link.dataset['work'] ?? '';
  return {
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    src: image.currentSrc || image.src,
    srcset: readSrcset(image, extension),
    msrc: image.currentSrc || image.src,
    alt: image.alt,
    element: link,
    image,
    link,
    id: readPictureId(image),
    number,
    address: buildAddress(number, wall),
  };
}

/** The sizes that the page offers of a picture in the format that the browser shows; '' where it is one. */
function readSrcset(image: HTMLImageElement, extension: Extension): string {
  const sources = [...(image.parentElement?.querySelectorAll('source') ?? [])].map(({ srcset }) => srcset);
  return sources.find((srcset) => srcset.includes(`.${extension} `)) ?? image.srcset;
}

/** The page one is on keeps what stands behind its path: a tour goes on. */
function buildAddress(number: string, wall: HTMLElement): string {
  const path = wall.dataset['works']?.replace('{number}', number) ?? documentPath;
  return path === documentPath ? path + location.search : path;
}
