import { expect, it } from 'vitest';
import { buildLargeShow } from '../../tests/search/large-show.ts';
import { plainView } from './address.ts';
import { buildIndexFile, buildTexts, listFound } from './build-index.ts';
import { Finder, type FinderResult } from './finder.ts';
import type { IndexPlan } from './index-file.ts';
import { listCommonReadings } from './readings-source.ts';

const show = buildLargeShow(60);
const plan: IndexPlan = {
  count: 60,
  index: 'index.json',
  texts: ['texts.json'],
  cards: [],
  readings: 'readings.json',
  textBytes: 1000,
};

async function openFinder() {
  const network = { isUp: true };
  const parts: Record<string, unknown> = {
    'index.json': buildIndexFile(show),
    'texts.json': { texts: buildTexts(listFound(show)) },
    'readings.json': listCommonReadings(),
  };
  const finder = new Finder(plan, (path) =>
    network.isUp ? Promise.resolve(parts[path]) : Promise.reject(new Error(`no ${path}`)),
  );
  await finder.open();
  const ask = async (query: string): Promise<FinderResult[]> => {
    const results: FinderResult[] = [];
    const request = { view: { ...plainView, query }, fixed: {}, limit: 10, texts: false };
    await finder.ask(
      request,
      (result) => results.push(result),
      () => Promise.resolve(false),
    );
    return results;
  };
  return { network, ask };
}

it('keeps what exact ways found when the rest of the index is out of reach, and tries again', async () => {
  const { network, ask } = await openFinder();
  const { title = '' } = show.works[0] ?? {};
  // One character too many: the exact ways find nothing, a forgiven slip finds the work.
  const slip = `${title.slice(0, 1)}囍${title.slice(1)}`;

  network.isUp = false;
  const cut = (await ask(title)).at(-1);
  expect(cut).toMatchObject({ isFinal: true });
  expect(cut?.total).toBeGreaterThan(0);
  expect((await ask(slip)).at(-1)).toMatchObject({ isFinal: true, isCut: true, total: 0 });

  network.isUp = true;
  const whole = (await ask(slip)).at(-1);
  expect(whole).toMatchObject({ isCut: false });
  expect(whole?.total).toBeGreaterThan(0);
});

it('finds a work by a number that it had before, before works of that year, also among those that were kept', async () => {
  const [first, second, ...rest] = show.works;
  if (!first || !second) throw new Error('no works');
  const works = [{ ...first, year: 2008 }, { ...second, was: ['2008', '2009'] }, ...rest];
  const file = buildIndexFile({ ...show, works });
  const finder = new Finder({ ...plan, count: works.length }, () => Promise.resolve(file));
  await finder.open();
  const results: FinderResult[] = [];
  const request = { view: { ...plainView, query: '2008号' }, fixed: {}, limit: 10, texts: false };
  await finder.ask(
    request,
    (result) => results.push(result),
    () => Promise.resolve(false),
  );
  expect(results[0]?.hits[0]).toMatchObject({ number: second.number });
  const kept = await finder.listWorks(['2008', first.number, second.number, '9999']);
  expect(kept.map(({ number }) => number)).toEqual([second.number, first.number]);
});
