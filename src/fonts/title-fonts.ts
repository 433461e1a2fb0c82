import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { cp, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** Files of title fonts under `/fonts/`, by what they carry. */
export interface TitleFonts {
  /** Words that stand on every page. */
  site: string;
  /** Titles of halls, series and stories, for every page but a work's. */
  page: string;
  /** The font that carries the title of a work, by the work's number; neighbours on a wall share one. */
  works: Record<string, string>;
}

export interface TitleTexts {
  site: string;
  page: string;
  /** Title of each work by its number, in wall order. */
  works: readonly (readonly [number: string, title: string])[];
}

/** Neighbours that share a font: at about 200 bytes a character a file stays near 12 KB. */
const worksPerFont = 16;

const fontPackage = '@expo-google-fonts/noto-serif-sc';
const { resolve } = createRequire(import.meta.url);

/** The whole title font, from which subsets are cut. */
export const titleFontFile = resolve(`${fontPackage}/600SemiBold/NotoSerifSC_600SemiBold.ttf`);

/** Its regular weight, for lines that are drawn as outlines. */
export const textFontFile = resolve(`${fontPackage}/400Regular/NotoSerifSC_400Regular.ttf`);

/** Folder of the cache in which the subsets lie; their names carry a hash of what they hold. */
export function getFontDir(cacheDir: string): string {
  return join(cacheDir, 'fonts');
}

/** Subsets Noto Serif SC (SIL OFL 1.1) to the titles of the show, as WOFF2; subsets that exist are kept. */
export async function buildTitleFonts(texts: TitleTexts, cacheDir: string): Promise<TitleFonts> {
  const dir = getFontDir(cacheDir);
  await mkdir(dir, { recursive: true });
  const groups: { numbers: string[]; text: string }[] = [];
  for (let at = 0; at < texts.works.length; at += worksPerFont) {
    const group = texts.works.slice(at, at + worksPerFont);
    groups.push({ numbers: group.map(([number]) => number), text: group.map(([, title]) => title).join('') });
  }
  const union = [texts.site, texts.page, ...groups.map((group) => group.text)].join('');
  let whole: Promise<Buffer> | undefined;
  const getSource = (): Promise<Buffer> =>
    (whole ??= readFile(titleFontFile).then((font) => subsetFont(font, union, { targetFormat: 'truetype' })));
  const subset = (kind: string, text: string): Promise<string> => deriveSubset(dir, kind, text, getSource);
  const site = await subset('site', texts.site);
  const page = await subset('page', texts.page);
  const works: Record<string, string> = {};
  for (const group of groups) {
    const name = await subset('works', group.text);
    for (const number of group.numbers) works[number] = name;
  }
  return { site, page, works };
}

/** Copies the named subsets of the cache to `target`. */
export async function copyFonts(fonts: TitleFonts, cacheDir: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const name of new Set([fonts.site, fonts.page, ...Object.values(fonts.works)])) {
    await cp(join(getFontDir(cacheDir), name), join(target, name));
  }
}

async function deriveSubset(
  dir: string,
  kind: string,
  text: string,
  getSource: () => Promise<Buffer>,
): Promise<string> {
  const characters = [...new Set(text.normalize('NFC'))].sort().join('');
  const hash = createHash('sha256').update(`${characters}|NotoSerifSC-600`).digest('hex').slice(0, 12);
  const name = `${kind}-${hash}.woff2`;
  const file = join(dir, name);
  if (await stat(file).catch(() => undefined)) return name;
  const bytes = await subsetFont(await getSource(), characters, { targetFormat: 'woff2' });
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, bytes);
  await rename(temporary, file);
  return name;
}
