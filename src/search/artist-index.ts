import { gatherArtists, type ArtistEntry } from '../exhibition/artists.ts';
import type { Work } from '../exhibition/work.ts';
import { readName } from './readings-source.ts';

/** Artists whose names begin with one letter. */
export interface ArtistGroup {
  /** A–Z, or # for names without pinyin. */
  letter: string;
  artists: ArtistEntry[];
}

/** Artists and works on one page, each a line. */
const pageLines = 500;

/** The pages of an index; a letter goes on on the next where it has many. One that is empty has one page. */
export function splitArtists(groups: readonly ArtistGroup[]): ArtistGroup[][] {
  const pages: ArtistGroup[][] = [[]];
  let lines = 0;
  for (const { letter, artists } of groups) {
    for (const artist of artists) {
      const own = 1 + artist.works.length;
      if (lines > 0 && lines + own > pageLines) {
        pages.push([]);
        lines = 0;
      }
      lines += own;
      const page = pages.at(-1) ?? [];
      const group = page.at(-1);
      if (group?.letter === letter) group.artists.push(artist);
      else page.push({ letter, artists: [artist] });
    }
  }
  return pages;
}

/** The artists of the shown works from A to Z, surnames read as surnames are (曾 under Z, 单 under S). */
export function groupArtists(works: readonly Work[]): ArtistGroup[] {
  const read = gatherArtists(works).map((entry) => ({ entry, ...readName(entry.name) }));
  const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  read.sort((a, b) => compare(a.key, b.key) || compare(a.entry.unit ?? '', b.entry.unit ?? ''));
  const letters = [...new Set(read.map(({ letter }) => letter))].sort(
    (a, b) => Number(a === '#') - Number(b === '#') || compare(a, b),
  );
  return letters.map((letter) => ({
    letter,
    artists: read.filter((one) => one.letter === letter).map(({ entry }) => entry),
  }));
}
