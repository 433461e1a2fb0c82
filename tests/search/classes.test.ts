import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import type { Work } from '../../src/exhibition/work.ts';
import { listFound } from '../../src/search/build-index.ts';
import { foldText } from '../../src/search/fold.ts';
import { getFoldTable } from '../../src/search/fold-source.ts';
import { openAsking } from './asking.ts';
import { hasTables, readCorpus } from './corpora.ts';
import { buildLargeShow } from './large-show.ts';
import { buildQueryClasses, buildVainQueries, dealWords, isMeant } from './query-classes.ts';

/** Places within which the right work must stand, and the share of a class that must be found there. */
const firstFive = 5;
const leastShare = 0.98;

const table = getFoldTable();
const read = (text: string): string =>
  pinyin(text, { type: 'array', toneType: 'none', v: true, surname: 'head' })
    .join('')
    .replace(/[^a-z]/gu, '');

const shows = {
  'a generated show': () => Promise.resolve(buildLargeShow(300)),
  'the Tang poems': hasTables ? () => readCorpus('tang') : undefined,
};

for (const [name, open] of Object.entries(shows)) {
  describe.skipIf(!open)(`ways of asking in ${name}`, async () => {
    if (!open) return;
    const show = dealWords(await open());
    const works = listFound(show);
    const ask = openAsking(show);

    it.each(buildQueryClasses(show, read))('$name', async ({ name: way, queries }) => {
      const missed: string[] = [];
      for (const { query, work } of queries) {
        const { works: hits } = await ask(query);
        const meant = works[work];
        const five = [...hits.subarray(0, firstFive)].map((at) => works[at]);
        if (!meant || !five.some((one) => isMeant(one, meant, way))) missed.push(query);
      }
      expect(queries.length).toBeGreaterThan(0);
      const share = 1 - missed.length / queries.length;
      expect(share, `missed: ${missed.slice(0, 9).join(' ')}`).toBeGreaterThanOrEqual(leastShare);
    });

    it('finds by a syllable first what is read so', async () => {
      const spell = (text: string, surname: 'head' | 'off'): string[] =>
        pinyin(foldText(text, table), { type: 'array', toneType: 'none', v: true, surname });
      const listSyllables = ({ title, artists }: Work): string[] => [
        ...spell(title, 'off'),
        ...artists.flatMap((artist) => spell(artist.name, 'head')),
      ];
      const syllables = new Set(works.flatMap(listSyllables).filter((one) => /^[a-z]{2,}$/u.test(one)));
      const wrong: string[] = [];
      for (const syllable of syllables) {
        const first = works[(await ask(syllable)).works[0] ?? -1];
        if (!first || !listSyllables(first).some((one) => one.startsWith(syllable)))
          wrong.push(`${syllable}→${first?.title ?? ''} ${first?.artists[0]?.name ?? ''}`);
      }
      expect(wrong.join(' ')).toBe('');
    });

    it('finds nothing where an artist has no such work', async () => {
      const found: string[] = [];
      for (const query of buildVainQueries(show)) if ((await ask(query)).works.length > 0) found.push(query);
      expect(found).toEqual([]);
    });
  });
}
