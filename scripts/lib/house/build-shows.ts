import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { HouseFacts, HouseShow } from '../../../src/exhibition/house.ts';
import { houseVariable, type ShowInHouse } from '../../../src/reading/settings.ts';
import { exitCodes } from '../exit.ts';
import { withinVariable } from '../report.ts';
import type { HouseSettings } from './house-settings.ts';

/** What a show of this house is told of where it stands. */
export function placeShow(
  { site, base }: HouseSettings,
  { title, title_en }: HouseFacts,
  slug: string,
): ShowInHouse {
  return {
    ...{ site, base: `${base}${slug}/` },
    house: { title, ...(title_en !== undefined && { title_en }), base },
  };
}

/**
 * Builds one show into its place by the command that builds any show, in a process of its own: what goes wrong in one
 * leaves the others alone, and each has all the memory. Gives its exit code.
 */
export function buildShow(settings: HouseSettings, { slug, folder }: HouseShow): number {
  const { projectDir, outDir, cacheDir, read } = settings;
  const { status } = spawnSync(process.execPath, [join(projectDir, 'scripts/build.ts')], {
    cwd: projectDir,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...{ EXHIBITION_DIR: folder, OUT_DIR: join(outDir, slug), CACHE_DIR: cacheDir },
      [withinVariable]: slug,
      [houseVariable]: JSON.stringify(placeShow(settings, read.facts, slug)),
    },
  });
  return status ?? exitCodes.machine;
}
