import type { Artist } from './values.ts';
import type { Work } from './work.ts';

/** One person: the same name in another unit or city is another person. */
export interface ArtistEntry extends Artist {
  works: Work[];
}

const byPinyin = new Intl.Collator('zh-Hans-u-co-pinyin');

/** Gathers the artists of the shown works, ordered by the pinyin of their names. */
export function gatherArtists(works: readonly Work[]): ArtistEntry[] {
  const entries = new Map<string, ArtistEntry>();
  for (const work of works.filter((one) => one.status === 'shown')) {
    for (const artist of work.artists) {
      const key = [artist.name, artist.unit ?? '', artist.city ?? ''].join('\n');
      const entry = entries.get(key) ?? { ...artist, works: [] };
      entry.works.push(work);
      entries.set(key, entry);
    }
  }
  return [...entries.values()].sort(
    (a, b) => byPinyin.compare(a.name, b.name) || byPinyin.compare(a.unit ?? '', b.unit ?? ''),
  );
}
