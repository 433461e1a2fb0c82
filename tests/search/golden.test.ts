import { describe, expect, it } from 'vitest';
import { buildIndexFile, buildTexts, listFound } from '../../src/search/build-index.ts';
import { find, findInexactly, type Answer } from '../../src/search/find.ts';
import { readReadings } from '../../src/search/readings.ts';
import { listCommonReadings } from '../../src/search/readings-source.ts';
import { foldText } from '../../src/search/fold.ts';
import { openIndex, type SearchIndex } from '../../src/search/search-index.ts';
import { hasTables, readCorpus } from './corpora.ts';
import { corpora, isExpected, readGoldenSet } from './golden.ts';

const golden = readGoldenSet();
const readings = readReadings(listCommonReadings());
/** Places within which a slip's work must stand. */
const firstFive = 5;

async function ask(index: SearchIndex, query: string, texts: readonly string[]): Promise<Answer> {
  const question = { query, choice: {}, sort: 'trust' } as const;
  const answer = find(index, question);
  if (answer.missing.length === 0) return answer;
  return (await findInexactly(index, question, { readings, texts }, () => Promise.resolve(false))) ?? answer;
}

if (!hasTables) console.warn('跳过：没有 ../shared/real/tables，真实题名的查找不测。');

for (const corpus of corpora) {
  describe.skipIf(corpus !== 'show' && !hasTables)(`golden set on ${corpus}`, async () => {
    if (corpus !== 'show' && !hasTables) return;
    const exhibition = await readCorpus(corpus);
    const index = openIndex(buildIndexFile(exhibition));
    const texts = buildTexts(listFound(exhibition)).map((text) => foldText(text, index.folds));
    const works = index.numbers.map((number, at) => ({
      number,
      title: index.titles[at] ?? '',
      artists: index.artists[at] ?? [],
    }));
    const own = golden.filter((one) => one.corpus === corpus);
    const slips = own.filter(({ kind }) => kind === 'slip');

    it.each(own.filter(({ expected }) => expected.length > 0))('$query is about a work that hangs', (one) => {
      expect(works.some((work) => one.expected.some((wanted) => isExpected(work, wanted)))).toBe(true);
    });

    it.each(own.filter(({ kind }) => kind !== 'slip'))('$kind: $query', async ({ query, expected }) => {
      const { works: hits } = await ask(index, query, texts);
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
        const { works: hits } = await ask(index, query, texts);
        const five = [...hits.subarray(0, firstFive)].map((at) => works[at]);
        if (!five.some((work) => work && expected.some((wanted) => isExpected(work, wanted))))
          missed.push(query);
      }
      expect(missed.length, `missed: ${missed.join(' ')}`).toBeLessThanOrEqual(slips.length * 0.05);
    });
  });
}
