import { languages, readLanguage } from './languages.ts';
import { listFormats, type PictureFormat, type PixelSize } from './picture.ts';

/**
 * Where the site stands: `site` is its origin without a final slash, or empty while nobody has said it, so that
 * addresses built with it are relative to the host; `base` begins and ends with `/`.
 */
export interface Place {
  site: string;
  base: string;
}

/**
 * Path of a whole picture at one of its sizes, relative to the site's base, without a leading slash: the JPEG where it is
 * not published in that format.
 * @see https://iiif.io/api/image/3.0/#4-image-requests
 */
export function buildPicturePath(id: string, size: PixelSize, format: PictureFormat): string {
  const published = listFormats(size).includes(format) ? format : 'jpg';
  return `iiif/${id}/full/${size.width},${size.height}/0/default.${published}`;
}

/**
 * Path of one region of a picture (px of the full picture) at a size, relative to the site's base. Published for
 * covers only; level 0 lets a server hold more than `info.json` lists.
 */
export function buildRegionPath(
  id: string,
  region: PixelSize & { x: number; y: number },
  size: PixelSize,
  format: PictureFormat,
): string {
  const { x, y, width, height } = region;
  return `iiif/${id}/${x},${y},${width},${height}/${size.width},${size.height}/0/default.${format}`;
}

/** Path of the largest JPEG of a picture (level 0 requires it), relative to the site's base. */
export function buildLargestPicturePath(id: string): string {
  return `iiif/${id}/full/max/0/default.jpg`;
}

/** Joins the base and a path relative to it; `path` '' is the home page. */
export function buildHref(base: string, path: string): string {
  return `${base}${path}`;
}

/** Where the pages of a language stand: the base of all, or beneath it; `locale` as Astro tells it. */
export function buildHome(base: string, locale: string | undefined): string {
  const language = readLanguage(locale);
  return language === languages[0] ? base : `${base}${language}/`;
}

/** The path of a page without the base and its language's prefix: what its translations have in common. */
export function getPagePath(pathname: string, base: string): string {
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.replace(/^\//u, '');
  const prefix = languages.slice(1).find((language) => path.startsWith(`${language}/`));
  return prefix === undefined ? path : path.slice(prefix.length + 1);
}

/** Paths of pages, relative to the base, with a final slash and no leading one. */
export const buildPath = {
  home: () => '',
  /** Works of a hall by pages of `wallPageSize`; the first has no number. */
  hall: (slug: string, page = 1) => (page > 1 ? `${slug}/${page}/` : `${slug}/`),
  work: (number: string) => `w/${number}/`,
  /** All texts of a work that has more of them than its page holds. */
  workText: (number: string) => `w/${number}/text/`,
  seriesList: () => 'series/',
  series: (slug: string) => `series/${slug}/`,
  storyList: () => 'stories/',
  story: (slug: string) => `stories/${slug}/`,
  tourList: () => 'tours/',
  tour: (slug: string) => `tours/${slug}/`,
  artists: (page = 1) => (page > 1 ? `artists/${page}/` : 'artists/'),
  search: () => 'search/',
  browse: (facet: string, slug: string, page = 1) =>
    page > 1 ? `browse/${facet}/${slug}/${page}/` : `browse/${facet}/${slug}/`,
  /** Labels of a hall for printing, by pages of a few sheets. */
  labels: (slug: string, page = 1) => (page > 1 ? `labels/${slug}/${page}/` : `labels/${slug}/`),
  enter: () => 'enter/',
  visit: () => 'visit/',
  /** Two works side by side; which, the query says. */
  compare: () => 'compare/',
  about: () => 'about/',
  data: () => 'data/',
  accessibility: () => 'accessibility/',
  offline: () => 'offline/',
  kiosk: () => 'kiosk/',
} as const;

/** Path of the IIIF manifest of a work, relative to the base. */
export function buildManifestPath(number: string): string {
  return `iiif/${number}/manifest.json`;
}

/** Path of the IIIF collection of the show, which lists its halls, relative to the base. */
export function buildCollectionPath(): string {
  return 'iiif/collection.json';
}

/** Path of the IIIF collection of a hall, which lists its works, relative to the base. */
export function buildHallCollectionPath(slug: string): string {
  return `iiif/${slug}.json`;
}

/** Path of the list of what was published, changed and withdrawn, or of one of its pages, relative to the base. */
export function buildActivityPath(page?: number): string {
  return page === undefined ? 'iiif/activity/all-changes.json' : `iiif/activity/page-${page}.json`;
}

/** An address as other programs are told it: whole where the site has one, else from the root of its server. */
export function buildUrl({ site, base }: Place, path: string): string {
  return `${site}${base}${path}`;
}

/** Where the site of a page stands, by what the page is told of it; its base ends with `/`. */
export function getPlace(site: URL | undefined, base: string): Place {
  return { site: site?.origin ?? '', base };
}

/** Path of a part of the search index, relative to the base. */
export function buildIndexPath(name: string): string {
  return `data/search/${name}.json`;
}

/** Path of what is new, for readers of feeds, relative to the base. */
export function buildFeedPath(): string {
  return 'feed.xml';
}

/** Path of a file of data for others to use, relative to the base. */
export function buildDataPath(name: string): string {
  return `data/${name}`;
}

/** Path of the Linked Art record of a work, relative to the base. */
export function buildLinkedArtPath(number: string): string {
  return buildDataPath(`linked-art/${number}.json`);
}

/** Path of what the viewer is told of a work, relative to the base. */
export function buildWorkDataPath(number: string): string {
  return `data/works/${number}.json`;
}

/** Path of what a site tells of its show to a house, relative to the base. */
export function buildShowCardPath(): string {
  return 'data/show.json';
}

/** Path of the list of numbers that the number pad reads, relative to the base. */
export function buildNumbersPath(): string {
  return 'data/numbers.json';
}

/** Path of the upright poster of a work or hall (1080×1440 px, JPEG), relative to the base. */
export function buildPosterPath(name: string): string {
  return `share/${name}-poster.jpg`;
}

/** Path of the share card of a work or hall (1200×630 px, JPEG), relative to the base. */
export function buildCardPath(name: string): string {
  return `share/${name}-card.jpg`;
}

/** Path of the service worker: at the root of the site, since a worker serves only what lies beneath it. */
export function buildWorkerPath(): string {
  return 'worker.js';
}

/** Path of the file that says which build stands on the server, relative to the base. */
export function buildVersionPath(): string {
  return 'data/version.json';
}

/** Path of the list of what a hall needs without a network, in a language, relative to the base. */
export function buildDownloadPath(slug: string, locale?: string): string {
  return buildHome('data/offline/', locale) + `${slug}.json`;
}

/** Path of what a screen shows of a hall, a tour or a series, relative to the base; long programmes go on on pages. */
export function buildKioskPath(kind: string, slug: string, page = 1): string {
  return `data/kiosk/${nameProgramme(kind, slug, page)}.json`;
}

/** Name of a page of what a screen shows. */
export function nameProgramme(kind: string, slug: string, page = 1): string {
  return page > 1 ? `${kind}-${slug}.${page}` : `${kind}-${slug}`;
}

/** Path of a recorded talk on a work, relative to the base. */
export function buildAudioPath(file: string): string {
  return `audio/${file}`;
}

/** Path of a video of an artist, or of its captions, relative to the base. */
export function buildVideoPath(file: string): string {
  return `video/${file}`;
}

/** Works on one page of a wall; longer walls go on on the next. */
export const wallPageSize = 200;

/** The pages of a wall, or of what is told of one; a wall without works has one that is empty. */
export function splitWall<T>(works: readonly T[], size = wallPageSize): T[][] {
  const pages: T[][] = [];
  for (let from = 0; from < works.length; from += size) {
    pages.push(works.slice(from, from + size));
  }
  return pages.length > 0 ? pages : [[]];
}

/** The page of its wall on which the work at a 0-based place hangs, from 1. */
export function getWallPage(place: number): number {
  return Math.floor(Math.max(0, place) / wallPageSize) + 1;
}

/**
 * True for a name that Windows keeps for a device, whatever its ending: a site with such a folder cannot be copied
 * there. Capitals make no difference.
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|(?:com|lpt)[\d\u00b9\u00b2\u00b3]|conin\$|conout\$)(?:\..*)?$/iu.test(
    name.trimEnd(),
  );
}

/** First segments of addresses that the site keeps for itself: no hall may be called so. */
export const reservedSlugs: readonly string[] = [
  'w',
  'search',
  'browse',
  'series',
  'stories',
  'tours',
  'artists',
  'enter',
  'visit',
  'compare',
  'audio',
  'video',
  'share',
  'kiosk',
  'offline',
  'labels',
  'about',
  'accessibility',
  'data',
  'iiif',
  // A call here would make every script of a page send for this file.
  'en',
  'admin',
  'check',
  'desk',
  'dev',
  '404',
  '_astro',
  'assets',
  'fonts',
  'halls',
  'references',
  // Its works would be listed where the show's collection is.
  'collection',
];
