import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { writeWhole } from '../disk/record.ts';
import { Shelf } from '../disk/shelf.ts';
import { titleFont, type TitleFont } from '../exhibition/title-font.ts';

/** Files of title fonts under `/fonts/`, by what they carry. */
export interface TitleFonts {
  /** Words that stand on every page. */
  site: string;
  /** Titles of halls, series and stories, for every page but a work's or a hall's. */
  page: string;
  /** Titles of halls and the words beside their works: a sixth of those of all pages, for who enters a hall first. */
  hall: string;
  /** Latin letters, for pages in other languages. */
  latin: string;
  /** The font that carries the title of a work, by the work's number; neighbours on a wall share one. */
  works: Record<string, string>;
}

export interface TitleTexts {
  site: string;
  page: string;
  hall: string;
  /** Title of each work by its number, in wall order. */
  works: readonly (readonly [number: string, title: string])[];
}

/** Letters and signs of titles in English, and those with marks that names may have. */
const latin = ' ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!?&%.,:;\'"()-–—‘’“”…·éèüǖōāīū';

/** Neighbours that share a font: at about 200 bytes a character a file stays near 12 KB. */
const worksPerFont = 16;

const { resolve } = createRequire(import.meta.url);

/** Absolute path of the whole title font in one of its weights. */
export function findFontFile(weight: keyof TitleFont['files'], font = titleFont): string {
  return resolve(`${font.package}/${font.files[weight]}`);
}

/** The subsets in a cache; their names carry a hash of what they hold. */
function openFonts(cacheDir: string): Shelf {
  return new Shelf(join(cacheDir, 'fonts'));
}

/** Path in the cache of a subset; undefined where it is not, or not sound. */
export function findFont(cacheDir: string, name: string): string | undefined {
  return fontName.test(name) ? openFonts(cacheDir).find(name) : undefined;
}

const fontName = /^[a-z]+-[0-9a-f]{12}\.woff2$/u;

/** One font of a show: a part of the title font. */
interface Subset {
  name: string;
  /** Each once, sorted. */
  characters: string;
  /** The works whose titles it carries. */
  numbers: readonly string[];
}

/** Subsets the title font to the titles of the show, as WOFF2; subsets that exist are kept. */
export async function buildTitleFonts(texts: TitleTexts, cacheDir: string): Promise<TitleFonts> {
  const shelf = openFonts(cacheDir);
  const [site, page, hall, latin, ...works] = listSubsets(texts);
  const all = [site, page, hall, latin, ...works];
  const union = all.map(({ characters }) => characters).join('');
  let whole: Promise<Buffer> | undefined;
  const getSource = (): Promise<Buffer> =>
    (whole ??= readFile(findFontFile(600)).then((font) =>
      subsetFont(font, union, { targetFormat: 'truetype' }),
    ));
  for (const { name, characters } of all) {
    if (shelf.find(name) !== undefined) continue;
    const bytes = await subsetFont(await getSource(), characters, { targetFormat: 'woff2' });
    await shelf.put(name, bytes, writeWhole);
  }
  const byNumber = works.flatMap(({ name, numbers }) => numbers.map((number) => [number, name]));
  return {
    ...{ site: site.name, page: page.name, hall: hall.name, latin: latin.name },
    works: Object.fromEntries(byNumber) as Record<string, string>,
  };
}

/** Copies the named subsets of the cache to `target`. */
export async function copyFonts(fonts: TitleFonts, cacheDir: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  const shared = [fonts.site, fonts.page, fonts.hall, fonts.latin];
  for (const name of new Set([...shared, ...Object.values(fonts.works)])) {
    const file = findFont(cacheDir, name);
    if (file === undefined) throw new Error(`字体没有做完：${name}`);
    await cp(file, join(target, name));
  }
}

/** Removes the subsets from a cache that these texts do not need; how many, and their bytes. */
export function pruneFonts(texts: TitleTexts, cacheDir: string): { removed: number; bytes: number } {
  const used = new Set(listSubsets(texts).map(({ name }) => name));
  return openFonts(cacheDir).prune((name) => fontName.test(name) && !used.has(name));
}

/** The site's words, the pages' titles, the halls', Latin letters, then the titles of the works by neighbours. */
function listSubsets({ site, page, hall, works }: TitleTexts): [Subset, Subset, Subset, Subset, ...Subset[]] {
  const groups: Subset[] = [];
  for (let at = 0; at < works.length; at += worksPerFont) {
    const group = works.slice(at, at + worksPerFont);
    const titles = group.map(([, title]) => title).join('');
    groups.push(
      nameSubset(
        'works',
        titles,
        group.map(([number]) => number),
      ),
    );
  }
  return [
    nameSubset('site', site),
    nameSubset('page', page),
    nameSubset('hall', hall),
    nameSubset('latin', latin),
    ...groups,
  ];
}

function nameSubset(kind: string, text: string, numbers: readonly string[] = []): Subset {
  const characters = [...new Set(text.normalize('NFC'))].sort().join('');
  const hash = createHash('sha256')
    .update(`${characters}|${titleFont.files[600]}`)
    .digest('hex')
    .slice(0, 12);
  return { name: `${kind}-${hash}.woff2`, characters, numbers };
}
