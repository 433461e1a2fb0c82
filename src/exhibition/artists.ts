import type { Artist } from './values.ts';
import { isShown, type Work } from './work.ts';

/** One person: the same name in another unit or city is another person. */
export interface ArtistEntry extends Artist {
  works: Work[];
}

/** Gathers the artists of the shown works, in the order of the walls. */
export function gatherArtists(works: readonly Work[]): ArtistEntry[] {
  const entries = new Map<string, ArtistEntry>();
  for (const work of works.filter(isShown)) {
    for (const artist of work.artists) {
      const key = [artist.name, artist.unit ?? '', artist.city ?? ''].join('\n');
      const entry = entries.get(key) ?? { ...artist, works: [] };
      entry.works.push(work);
      entries.set(key, entry);
    }
  }
  return [...entries.values()];
}
