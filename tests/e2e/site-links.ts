import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isTerm, readPage, readStyle, type Page } from './page-links.ts';

/** A site in a folder, and where it says that it stands. */
export interface SiteFolder {
  outDir: string;
  /** With a slash at its begin and end. */
  base: string;
  /** The origin. */
  origin: string;
}

/** An address that a file names. */
interface Link {
  from: string;
  to: string;
}

/** Kinds of IIIF resources that are files; the ids of others only tell them apart. */
const filed = [
  'Manifest',
  'Collection',
  'Image',
  'Text',
  'Sound',
  'Video',
  'OrderedCollection',
  'OrderedCollectionPage',
];

/**
 * Every address in a built site that leads nowhere within it, as `file → address`: links, sources, parts of pages, scripts
 * and styles, IIIF resources, structured data, the map, the feed and the data. Capitals matter, as they do to most servers;
 * addresses of other sites are asked nothing but to be https.
 */
export function listBrokenLinks(site: SiteFolder): string[] {
  const files = listFiles(site.outDir);
  const known = new Set(files);
  const read = (file: string): string => readFileSync(join(site.outDir, file), 'utf8');
  const pages = new Map(
    files.filter((file) => file.endsWith('.html')).map((file) => [file, readPage(read(file))]),
  );
  const links = [...pages].flatMap(([from, { links: own }]) => own.map((to): Link => ({ from, to })));
  for (const from of files) {
    if (from.endsWith('.html')) continue;
    for (const to of readLinks(from, () => read(from), site)) links.push({ from, to });
  }
  const broken = links.filter(({ from, to }) => !leadsSomewhere(from, to, site, known, pages));
  return [...new Set(broken.map(({ from, to }) => `${from} → ${to}`))].sort();
}

/** Files below a folder as they are spelt, with `/`. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    );
}

function leadsSomewhere(
  from: string,
  to: string,
  { base, origin }: SiteFolder,
  known: ReadonlySet<string>,
  pages: ReadonlyMap<string, Page>,
): boolean {
  if (!URL.canParse(to, `${origin}${base}${from}`)) return false;
  const url = new URL(to, `${origin}${base}${from.replace(/(?:^|(?<=\/))index\.html$/u, '')}`);
  if (['mailto:', 'tel:', 'data:'].includes(url.protocol)) return true;
  if (url.origin !== origin) return url.protocol === 'https:' || isTerm(to);
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(base)) return false;
  const own = path.slice(base.length);
  const file = own === '' || own.endsWith('/') ? `${own}index.html` : own;
  if (!known.has(file)) return false;
  const id = decodeURIComponent(url.hash.slice(1));
  return id === '' || pages.get(file)?.ids.has(id) !== false;
}

/** What a file that is no page names. */
function readLinks(file: string, read: () => string, { origin, base }: SiteFolder): string[] {
  const own = (text: string, end: RegExp): string[] =>
    text
      .split(end)
      .filter((one) => one.startsWith(origin + base))
      .map((url) => url.replaceAll('&amp;', '&'));
  if (/^sitemap-.*\.xml$|^feed\.xml$|^robots\.txt$|^data\/works\.json$/u.test(file))
    return own(read(), /[\s"<>]/u);
  if (file === 'data/works.csv') return own(read(), /[\s",]/u);
  if (file === 'llms.txt') return [...read().matchAll(/\]\(([^)\s]+)\)/gu)].map(([, url = '']) => url);
  if (file.startsWith('data/linked-art/'))
    return listIds(JSON.parse(read())).filter((id) => id.startsWith(origin) && !id.includes('#'));
  if (file.startsWith('data/offline/'))
    return (JSON.parse(read()) as { files: [string, number][] }).files.map(([path]) => base + path);
  if (file === 'data/datapackage.json')
    return (JSON.parse(read()) as { resources: { path: string }[] }).resources.map(({ path }) => path);
  if (/^iiif\/(?:[^/]+|\d+\/manifest|activity\/[^/]+)\.json$/u.test(file))
    return listResources(JSON.parse(read()));
  if (/^iiif\/[^/]+\/info\.json$/u.test(file)) {
    const { id } = JSON.parse(read()) as { id: string };
    return [`${id}/info.json`];
  }
  if (/^assets\/.*\.css$/u.test(file)) return readStyle(read());
  if (/^assets\/.*\.js$/u.test(file))
    return [...read().matchAll(/(?:from|import\()\s*["'`](\.{1,2}\/[^"'`]+)["'`]/gu)].map(
      ([, path = '']) => path,
    );
  return [];
}

/** Ids of IIIF resources that are files. */
function listResources(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listResources);
  if (typeof value !== 'object' || value === null) return [];
  const {
    id,
    type,
    '@context': _,
    ...rest
  } = value as { id?: unknown; type?: unknown; '@context'?: unknown };
  const inside = Object.values(rest).flatMap(listResources);
  if (typeof id !== 'string' || typeof type !== 'string') return inside;
  if (type === 'ImageService3') return [`${id}/info.json`, ...inside];
  return filed.includes(type) ? [id, ...inside] : inside;
}

/** The values of every `id` in a document. */
function listIds(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listIds);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'id' && typeof one === 'string' ? [one] : listIds(one),
  );
}
