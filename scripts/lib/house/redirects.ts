import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../../../src/exhibition/addresses.ts';
import { languageNames, languages } from '../../../src/exhibition/languages.ts';
import { getHouseStrings } from '../../../src/interface/house-strings.ts';

/** Files of the house, by path with `/`. */
export type HouseFiles = Map<string, string>;

/** Pages that a house has itself. */
const ownPages = new Set(
  ['index.html', '404.html', 'search/index.html'].flatMap((path) => [path, `en/${path}`]),
);

/**
 * The pages at which a show stood before the house was: each leads on to where it stands, without JavaScript. Addresses
 * that the house or another show has since are left out.
 */
export function buildRedirects(
  site: string,
  slug: string,
  place: Place,
  slugs: readonly string[],
): HouseFiles {
  const files: HouseFiles = new Map();
  for (const path of listPages(site)) {
    const [first = ''] = path.split('/');
    if (ownPages.has(path) || slugs.includes(first)) continue;
    const page = path.replace(/(^|\/)index\.html$/u, '$1');
    files.set(path, buildRedirect(`${place.base}${slug}/${page}`, place, path));
  }
  return files;
}

function listPages(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** A page without a look of its own: who comes is led on at once. */
function buildRedirect(href: string, { site }: Place, path: string): string {
  const language = languages.slice(1).find((one) => path.startsWith(`${one}/`)) ?? languages[0];
  const { title, lead } = getHouseStrings(language).moved;
  const whole = escape(`${site}${href}`);
  const to = escape(href);
  return [
    `<!doctype html><html lang="${languageNames[language].tag}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title><meta http-equiv="refresh" content="0; url=${to}">`,
    site === '' ? '' : `<link rel="canonical" href="${whole}">`,
    '<meta name="color-scheme" content="light dark">',
    `<meta http-equiv="content-security-policy" content="default-src 'none'"></head>`,
    `<body><main><h1>${title}</h1><p>${lead}</p><p><a href="${to}">${whole}</a></p></main></body></html>\n`,
  ].join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
