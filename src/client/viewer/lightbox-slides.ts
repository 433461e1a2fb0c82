import { scrollRatio } from '../../exhibition/picture.ts';

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
  /** Address of the page of the work. */
  address: string;
  /** The srcset of the same picture on the page of its work. */
  findFull: (page: Document) => string | undefined;
}

/** Sizes of whole pictures end here, px: a scroll may be this long. */
const longest = 9600;

/** Gathers the pictures of a wall in the order of the page. */
export function gatherSlides(wall: HTMLElement): Slide[] {
  return [...wall.querySelectorAll<HTMLImageElement>('a[data-work] img')].flatMap((image) => {
    const link = image.closest<HTMLAnchorElement>('a[data-work]');
    return link ? [buildSlide(image, link, wall)] : [];
  });
}

function buildSlide(image: HTMLImageElement, link: HTMLAnchorElement, wall: HTMLElement): Slide {
  const width = Number(image.getAttribute('width'));
  const height = Number(image.getAttribute('height'));
  const scale = Math.min(1, (width / height >= scrollRatio ? longest : 2400) / width);
  const id = readPictureId(image.src);
  return {
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    src: image.currentSrc || image.src,
    srcset: chooseSrcset(image),
    msrc: image.currentSrc || image.src,
    alt: image.alt,
    element: link,
    image,
    link,
    address: buildAddress(link.dataset['work'] ?? '', wall),
    findFull: (page) => {
      const twin = [...page.querySelectorAll<HTMLImageElement>('.pictures img')].find(
        (one) => readPictureId(one.getAttribute('src') ?? '') === id,
      );
      return twin && chooseSrcset(twin, extensionOf(image));
    },
  };
}

function buildAddress(number: string, wall: HTMLElement): string {
  return new URL(wall.dataset['works']?.replace('{number}', number) ?? location.pathname, location.href)
    .pathname;
}

function readPictureId(src: string): string {
  return /\/iiif\/([^/]+)\//u.exec(src)?.[1] ?? '';
}

/** The ending of the file that the browser chose tells which formats it reads. */
function extensionOf(image: HTMLImageElement): string {
  return /\.(avif|webp|jpg)$/u.exec(image.currentSrc)?.[1] ?? 'jpg';
}

function chooseSrcset(image: HTMLImageElement, extension = extensionOf(image)): string {
  return (image.getAttribute('srcset') ?? '').replace(/\.jpg(?= )/gu, `.${extension}`);
}
