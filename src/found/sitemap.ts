import { buildUrl, type Place } from '../exhibition/addresses.ts';
import type { Language } from './scope.ts';
import { writeElement, xmlHead } from './xml.ts';

/** A page that search engines should know; all paths are relative to the base. */
export interface SitemapPage {
  path: string;
  /** Pictures that it shows. */
  images?: readonly string[];
  /** When it changed last, where that is known, as ISO 8601 writes a day or a time. */
  lastmod?: string | undefined;
  /** The same page in each of its languages, itself included. */
  alternates?: readonly { language: Language; path: string }[];
}

/** A file of the site, and what it says. */
export interface SiteFile {
  /** Relative to the base. */
  path: string;
  text: string;
}

/** The file that lists the others. */
export const sitemapIndexPath = 'sitemap-index.xml';

/** What one file may hold at most: pages, bytes, and pictures of a page. @see https://www.sitemaps.org/protocol.html */
const most = { pages: 50_000, bytes: 50 * 1024 * 1024, images: 1000 };
const open =
  `${xmlHead}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ` +
  'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';
const close = '</urlset>\n';

/** The maps of a site in as many files as they need, and their index first. */
export function buildSitemaps(pages: readonly SitemapPage[], place: Place, limits = most): SiteFile[] {
  const maps: string[] = [];
  let [text, count, bytes] = ['', 0, 0];
  const end = (): void => {
    maps.push(open + text + close);
    [text, count, bytes] = ['', 0, 0];
  };
  const own = new TextEncoder().encode(open + close).length;
  for (const page of pages) {
    const entry = writePage(page, place);
    const size = new TextEncoder().encode(entry).length;
    if (count > 0 && (count === limits.pages || own + bytes + size > limits.bytes)) end();
    text += entry;
    count++;
    bytes += size;
  }
  if (count > 0) end();
  const files = maps.map((map, at): SiteFile => ({ path: `sitemap-${at}.xml`, text: map }));
  const listed = files.map(({ path }) =>
    writeElement('sitemap', [writeElement('loc', buildUrl(place, path))]),
  );
  const index = writeElement('sitemapindex', listed, {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  });
  return [{ path: sitemapIndexPath, text: `${xmlHead}${index}\n` }, ...files];
}

function writePage({ path, images = [], lastmod, alternates = [] }: SitemapPage, place: Place): string {
  const url = (one: string): string => buildUrl(place, one);
  const parts = [
    writeElement('loc', url(path)),
    writeElement('lastmod', lastmod),
    ...alternates.map((one) =>
      writeElement('xhtml:link', undefined, {
        rel: 'alternate',
        hreflang: one.language,
        href: url(one.path),
      }),
    ),
    ...images
      .slice(0, most.images)
      .map((image) => writeElement('image:image', [writeElement('image:loc', url(image))])),
  ];
  return `${writeElement('url', parts)}\n`;
}
