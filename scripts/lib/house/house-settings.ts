import { statSync } from 'node:fs';
import { findCacheFault } from '../../../src/disk/cache-folder.ts';
import { resolveReal } from '../../../src/disk/place.ts';
import type { Place } from '../../../src/exhibition/addresses.ts';
import { readFolder, readPlace } from '../../../src/reading/settings.ts';
import { readHouse, type ReadHouse } from '../../../src/reading/house/read-house.ts';
import { UsageError } from '../../../src/reading/usage-error.ts';
import { projectDir } from './project-dir.ts';

/** Where a house is read and built. All paths are absolute. */
export interface HouseSettings extends Place {
  projectDir: string;
  houseDir: string;
  outDir: string;
  cacheDir: string;
  /** house.yaml and the folders beside it, as they were read. */
  read: ReadHouse;
}

/** The whole address of a show; '' while nobody has said where the house stands. */
export function nameAddress({ site, base }: Place, slug: string): string {
  return site === '' ? '' : `${site}${base}${slug}/`;
}

/**
 * The settings of a house: `--house`, HOUSE_DIR, OUT_DIR, CACHE_DIR, SITE_URL and BASE_PATH, else what house.yaml says of
 * the site, else the defaults.
 * @throws UsageError for what cannot be.
 */
export async function readHouseSettings(written: string | undefined): Promise<HouseSettings> {
  const env = { ...process.env, ...(written !== undefined && { HOUSE_DIR: written }) };
  const houseDir = readFolder(env, 'HOUSE_DIR', 'house');
  const stats = statSync(houseDir, { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) {
    const found = stats === undefined ? '没有这个文件夹' : '这是一个文件，不是文件夹';
    throw new UsageError(
      `${found}：${houseDir}\n新建一个文件夹，里面放 house.yaml 和各届的展览文件夹，再用 --house 文件夹 指定它；见 docs/house.md。`,
    );
  }
  const cacheDir = readFolder(env, 'CACHE_DIR', '.cache');
  const fault = findCacheFault(cacheDir, { projectDir, exhibitionDir: houseDir });
  if (fault !== undefined)
    throw new UsageError(`不能把图片缓存放在这里，什么都没有动：${cacheDir}\n${fault}。`);
  const outDir = readFolder(env, 'OUT_DIR', 'dist-house');
  const read = await readHouse(houseDir);
  const place = readPlace(env, read.facts.site);
  return { projectDir, houseDir, outDir: resolveReal(outDir) ?? outDir, cacheDir, read, ...place };
}
