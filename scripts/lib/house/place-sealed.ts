import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashFile, listFiles } from '../../../src/disk/bag.ts';
import type { HouseShow } from '../../../src/exhibition/house.ts';
import { hasErrors, type Problem } from '../../../src/exhibition/problem.ts';
import { exitCodes, stop } from '../exit.ts';
import { placeSite, recoverSite, removeSite } from '../build/place-site.ts';
import { checkTarget } from '../build/site-target.ts';
import { openWorkplace } from '../build/workplace.ts';
import { nameAddress, type HouseSettings } from './house-settings.ts';
import { readSealed } from './read-sealed.ts';

/** What became of a sealed show. */
export interface Placed {
  kind: 'placed' | 'standing' | 'refused';
  problems: Problem[];
}

/** Puts the site of a sealed copy in its place as it is, once every byte was held to its sum. */
export async function placeSealed(settings: HouseSettings, show: HouseShow): Promise<Placed> {
  const { site, sums, problems } = readSealed(show, nameAddress(settings, show.slug));
  if (hasErrors(problems)) return { kind: 'refused', problems };
  const target = join(settings.outDir, show.slug);
  const { projectDir, cacheDir } = settings;
  const check = (): void => {
    const checked = checkTarget(target, { projectDir, cacheDir, exhibitionDir: show.folder });
    if ('refusal' in checked) stop(exitCodes.usage, checked.refusal);
  };
  check();
  recoverSite(target);
  if (isSame(target, sums)) return { kind: 'standing', problems };
  const workplace = await openWorkplace(projectDir);
  mkdirSync(workplace.site, { recursive: true });
  for (const [path, sum] of sums) {
    const copy = join(workplace.site, path);
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(join(site, path), copy);
    // What is published is what was held to its sum, whatever was written between.
    if (hashFile(copy) !== sum) throw new Error(`复制时文件变了：${path}`);
  }
  check();
  const last = placeSite(workplace.site, target);
  if (last !== undefined) removeSite(last);
  workplace.leave();
  return { kind: 'placed', problems };
}

/** True where these very files stand, and no others. */
function isSame(target: string, sums: ReadonlyMap<string, string>): boolean {
  if (statSync(target, { throwIfNoEntry: false }) === undefined) return false;
  const paths = listFiles(target);
  return (
    paths.length === sums.size &&
    paths.every((path) => sums.has(path)) &&
    paths.every((path) => hashFile(join(target, path)) === sums.get(path))
  );
}
