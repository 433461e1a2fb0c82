import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCacheFault } from '../disk/cache-folder.ts';
import { readBasePath, readSiteAddress, type SiteAddress } from '../exhibition/site-address.ts';
import type { HouseLink } from '../exhibition/exhibition.ts';
import { readFacts, type ReadFacts } from './read-facts.ts';
import { findSlugFault } from '../exhibition/house.ts';
import { listFolder } from './folder.ts';
import { readHouseFile } from './house/read-house.ts';
import { UsageError } from './usage-error.ts';

/** Where a command reads and writes. All paths are absolute. */
export interface Settings {
  projectDir: string;
  exhibitionDir: string;
  /** As it was asked for: it may be anything. */
  outDir: string;
  cacheDir: string;
  /** Origin of the site without a final slash; empty when nobody has said where it will stand. */
  site: string;
  /** Begins and ends with `/`. */
  base: string;
  /** exhibition.yaml as it was read for these settings. */
  facts: ReadFacts;
  /** True for a site with drafts, for the jury and the makers. */
  preview?: boolean;
  /** The house in which the show stands. */
  house?: HouseLink | undefined;
  /** True for the pages of a house itself, which are other ones. */
  isHouse?: true;
}

/** Port on which `npm start` serves when nothing else is asked. */
export const defaultPort = 4321;

/** The variable by which a house tells the build of one of its shows, as JSON, what `ShowInHouse` holds. */
export const houseVariable = 'CHIFU_HOUSE';

/** Where a show of a house stands, and in which house. */
export interface ShowInHouse extends SiteAddress {
  /** Absent where its pages are not to lead to the shelf. */
  house?: HouseLink;
}

const projectDir = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Reads the settings of this run: EXHIBITION_DIR, OUT_DIR, CACHE_DIR, SITE_URL and BASE_PATH, else what
 * exhibition.yaml says of the site, else the defaults.
 * @throws UsageError for a variable that says what cannot be.
 */
export async function readSettings(env: NodeJS.ProcessEnv = process.env): Promise<Settings> {
  const exhibitionDir = readFolder(env, 'EXHIBITION_DIR', 'content');
  const fault = findFolderFault(exhibitionDir);
  if (fault !== undefined) throw new UsageError(fault);
  const cacheDir = readFolder(env, 'CACHE_DIR', '.cache');
  const cacheFault = findCacheFault(cacheDir, { projectDir, exhibitionDir });
  if (cacheFault !== undefined) {
    throw new UsageError(
      `不能把图片缓存放在这里，什么都没有动：${cacheDir}\n${cacheFault}。\n用环境变量 CACHE_DIR 写一个还没有的或空的文件夹；不写就是项目里的 .cache。`,
    );
  }
  const outDir = readFolder(env, 'OUT_DIR', 'dist');
  const facts = await readFacts(exhibitionDir);
  const folders = { projectDir, exhibitionDir, outDir, cacheDir, facts };
  // The command that builds a house says to each build of a show where it stands.
  const told = env[houseVariable];
  if (told) return { ...folders, ...(JSON.parse(told) as ShowInHouse) };
  const asked = env['SITE_URL'] || env['BASE_PATH'];
  const around = asked ? undefined : await findHouse(exhibitionDir);
  return { ...folders, ...(around ?? readPlace(env, facts.facts.site)) };
}

/**
 * Where a show stands by the house whose folder it lies in, so that codes that are printed of it alone lead there too;
 * undefined for a show that lies in none.
 */
async function findHouse(exhibitionDir: string): Promise<ShowInHouse | undefined> {
  const slug = basename(exhibitionDir);
  if (findSlugFault(slug) !== undefined) return undefined;
  const { facts, path } = await readHouseFile((await listFolder(dirname(exhibitionDir), '')).files);
  if (path === undefined) return undefined;
  const { title, title_en } = facts;
  const { site, base } = readPlace({}, facts.site);
  return {
    ...{ site, base: `${base}${slug}/` },
    house: { title, ...(title_en !== undefined && { title_en }), base },
  };
}

/** Tells in Chinese what is wrong with an exhibition folder that is none; undefined for a folder. */
export function findFolderFault(exhibitionDir: string): string | undefined {
  const stats = statSync(exhibitionDir, { throwIfNoEntry: false });
  if (stats === undefined) return `没有这个文件夹：${exhibitionDir}`;
  return stats.isDirectory() ? undefined : `这是一个文件，不是展览文件夹：${exhibitionDir}`;
}

/** A path from the environment, blanks around it left out: `set OUT_DIR=x && npm run build` of Windows adds one. */
export function readFolder(env: NodeJS.ProcessEnv, name: string, usual: string): string {
  const written = env[name];
  const path = (written ?? usual).trim().replace(/^"(.*)"$/u, '$1');
  if (path === '')
    throw new UsageError(`环境变量 ${name} 是空的。\n写一个文件夹，或者不设这个变量（就用 ${usual}）。`);
  return resolve(projectDir, path);
}

/** Where a site stands: what the environment says, else what its own file does. */
export function readPlace(env: NodeJS.ProcessEnv, known: string | undefined): SiteAddress {
  const address = env['SITE_URL'] || known;
  const read = address === undefined ? { site: '', base: '/' } : readSiteAddress(address);
  if ('fix' in read) {
    const { found, fix } = read;
    throw new UsageError(`环境变量 SITE_URL 写的是：${address}\n这个网址${found}。\n${fix}。`);
  }
  const path = env['BASE_PATH'] || undefined;
  const base = path === undefined ? read.base : readBasePath(path);
  if (base === undefined) {
    throw new UsageError(`环境变量 BASE_PATH 写的是：${path}\n只能用英文字母、数字和 / - . _ ~，如 /show/。`);
  }
  return { site: read.site, base };
}
