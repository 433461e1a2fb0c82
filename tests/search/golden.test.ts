import { describe, expect, it } from 'vitest';
import { listFound } from '../../src/search/build-index.ts';
import { openAsking } from './asking.ts';
import { hasTables, readCorpus } from './corpora.ts';
import { corpora, isExpected, readGoldenSet } from './golden.ts';

const golden = readGoldenSet();
/** Places within which a slip's work must stand. */
const firstFive = 5;

if (!hasTables) console.warn('跳过：没有 ../shared/real/tables，真实题名的查找不测。');

for (const corpus of corpora) {
  describe.skipIf(corpus !== 'show' && !hasTables)(`golden set on ${corpus}`, async () => {
    if (corpus !== 'show' && !hasTables) return;
    const exhibition = await readCorpus(corpus);
    const ask = openAsking(exhibition);
    const works = listFound(exhibition).map(({ number, title, artists }) => ({
      number,
      title,
      artists: artists.map(({ name }) => name),
    }));
    const own = golden.filter((one) => one.corpus === corpus);
    const slips = own.filter(({ kind }) => kind === 'slip');

    it.each(own.filter(({ expected }) => expected.length > 0))('$query is about a work that hangs', (one) => {
      expect(works.some((work) => one.expected.some((wanted) => isExpected(work, wanted)))).toBe(true);
    });

    it.each(own.filter(({ kind }) => kind !== 'slip'))('$kind: $query', async ({ query, expected }) => {
      const { works: hits } = await ask(query);
      const first = works[hits[0] ?? -1];
      if (expected.length === 0) expect([...hits].map((at) => works[at]?.title)).toEqual([]);
      else
        expect(
          expected.some((wanted) => first && isExpected(first, wanted)),
          `first: ${JSON.stringify(first)}`,
        ).toBe(true);
    });

    it('finds at least 95 % of slips in the first five', async () => {
      const missed: string[] = [];
      for (const { query, expected } of slips) {
        const { works: hits } = await ask(query);
        const five = [...hits.subarray(0, firstFive)].map((at) => works[at]);
        if (!five.some((work) => work && expected.some((wanted) => isExpected(work, wanted))))
          missed.push(query);
      }
      expect(missed.length, `missed: ${missed.join(' ')}`).toBeLessThanOrEqual(slips.length * 0.05);
    });
  });
}
