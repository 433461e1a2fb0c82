import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildShowCardPath } from '../../../src/exhibition/addresses.ts';
import { sortShows, type Shelf, type StandingShow } from '../../../src/exhibition/house.ts';
import { readShowCard } from '../../../src/exhibition/show-card.ts';
import type { HouseSettings } from './house-settings.ts';

/** The shows that stand in a built house, by what each site tells of itself; one that tells nothing is not on the shelf. */
export function gatherShelf({ read, outDir, base }: HouseSettings): Shelf {
  const shows = read.shows.flatMap(({ slug }): StandingShow[] => {
    const card = readCard(join(outDir, slug));
    return typeof card === 'object' ? [{ slug, base: `${base}${slug}/`, card }] : [];
  });
  return { facts: read.facts, shows: sortShows(shows) };
}

/** The card of the site in a folder; `absent` where there is none. */
export function readCard(site: string): ReturnType<typeof readShowCard> | 'absent' {
  try {
    return readShowCard(readFileSync(join(site, buildShowCardPath()), 'utf8'));
  } catch {
    return 'absent';
  }
}
