import { sortProblems, type Problem } from '../../../src/exhibition/problem.ts';
import type { HouseShow } from '../../../src/exhibition/house.ts';
import { openProbeCache } from '../../../src/images/probe/probe-cache.ts';
import { checkPublic } from '../../../src/proof/check-public.ts';
import { proofShow } from '../../../src/proof/check-show.ts';
import { readExhibition } from '../../../src/reading/read-exhibition.ts';
import { readFacts } from '../../../src/reading/read-facts.ts';
import { describeExhibition } from '../describe-exhibition.ts';
import { placeShow } from './build-shows.ts';
import { nameAddress, type HouseSettings } from './house-settings.ts';
import { readSealed } from './read-sealed.ts';

/** A show that was looked at: in a few words, and all that is wrong, its files named below the house. */
export interface CheckedShow {
  slug: string;
  told: string;
  problems: Problem[];
}

/** Looks at every show of a house as `check` does at one, and at what is served beside them. */
export async function checkShows(
  settings: HouseSettings,
): Promise<{ shows: CheckedShow[]; problems: Problem[] }> {
  const shows: CheckedShow[] = [];
  for (const show of settings.read.shows)
    shows.push(show.kind === 'sealed' ? checkSealed(settings, show) : await checkEntries(settings, show));
  const served = await checkPublic(settings.projectDir);
  return {
    shows,
    problems: sortProblems([
      ...settings.read.problems,
      ...shows.flatMap(({ problems }) => problems),
      ...served,
    ]),
  };
}

function checkSealed(settings: HouseSettings, show: HouseShow): CheckedShow {
  const { card, problems } = readSealed(show, nameAddress(settings, show.slug));
  const told = card === undefined ? '封存' : `${card.title}，${card.works} 件作品，封存`;
  return { slug: show.slug, told, problems };
}

async function checkEntries(settings: HouseSettings, { slug, folder }: HouseShow): Promise<CheckedShow> {
  const { cacheDir, outDir, projectDir, read } = settings;
  const probeCache = openProbeCache(cacheDir);
  const facts = await readFacts(folder);
  const place = placeShow(settings, read.facts, slug);
  const found = await readExhibition(folder, { base: place.base, probeCache, facts, house: place.house });
  const own = { projectDir, exhibitionDir: folder, outDir, cacheDir, facts, ...place };
  const problems = await proofShow(found, own, probeCache);
  probeCache.save();
  return {
    slug,
    told: describeExhibition(found.exhibition),
    problems: problems.map((problem) => ({ ...problem, file: `${slug}/${problem.file}` })),
  };
}
