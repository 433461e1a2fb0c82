import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { listFound } from '../../src/search/build-index.ts';
import { openAsking } from './asking.ts';
import { hasTables, readCorpus } from './corpora.ts';
import { buildLargeShow } from './large-show.ts';
import { buildQueryClasses, buildVainQueries, dealWords, isMeant } from './query-classes.ts';

/** Places within which the right work must stand, and the share of a class that must be found there. */
const firstFive = 5;
const leastShare = 0.98;

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

    it('finds nothing where an artist has no such work', async () => {
      const found: string[] = [];
      for (const query of buildVainQueries(show)) if ((await ask(query)).works.length > 0) found.push(query);
      expect(found).toEqual([]);
    });
  });
}
