import { describe, expect, it } from 'vitest';
import { smallShow } from '../../tests/search/small-show.ts';
import { buildPlainWork } from '../../tests/venue/plain-work.ts';
import { plainView } from './address.ts';
import { buildCards, buildIndexFile, buildTexts, listFound } from './build-index.ts';
import { CardShelf } from './cards.ts';
import { Finder, type FinderRequest, type FinderResult } from './finder.ts';
import { ForgivingSources } from './forgiving-sources.ts';
import type { IndexPlan } from './index-file.ts';

const plan: IndexPlan = {
  ...{ count: 7, index: 'index', texts: ['texts'], cards: [], readings: 'readings', textBytes: 100 },
};
const works = listFound(smallShow);

/** Answers from parts in memory, notes what was asked for, and fails for what is not there. */
function makeNetwork(parts: Record<string, unknown>) {
  const asked: string[] = [];
  const read = (path: string): Promise<unknown> => {
    asked.push(path);
    return path in parts ? Promise.resolve(parts[path]) : Promise.reject(new Error(path));
  };
  return { asked, parts, read };
}

function makeShow(more: Partial<IndexPlan> = {}, isApart = false) {
  const index = buildIndexFile(smallShow);
  const network = makeNetwork({
    index: isApart ? { ...index, cards: undefined } : index,
    texts: { texts: buildTexts(works) },
    readings: 'gang:缸',
    ...(isApart && { cards: { cards: buildCards(works) } }),
  });
  return { network, finder: new Finder({ ...plan, ...more }, network.read) };
}

async function ask(finder: Finder, query: string, more: Partial<FinderRequest> = {}, isStale = () => false) {
  const shown: FinderResult[] = [];
  const request = { view: { ...plainView, query }, fixed: {}, limit: 10, texts: false, ...more };
  await finder.ask(
    request,
    (result) => shown.push(result),
    () => Promise.resolve(isStale()),
  );
  return shown;
}
const list = (result: FinderResult | undefined) => result?.hits.map(({ number }) => number).join(' ');

describe('a shelf of cards', () => {
  const made = Array.from({ length: 2500 }, (_, at) =>
    buildPlainWork({
      number: String(10001 + at),
      direction: at % 2 === 0 ? 'rtl' : 'ltr',
      parts: Array.from({ length: (at % 3) * 3 }, (_part, place) => ({
        picture: { id: `${10001 + at}-${place}`, width: at + 1, height: place + 1, sizes: [] },
      })),
    }),
  );
  const openShelf = () => {
    const parts = Object.fromEntries(
      [0, 1, 2].map((run) => [`c${run}`, { cards: buildCards(made.slice(run * 1000, run * 1000 + 1000)) }]),
    );
    const network = makeNetwork(parts);
    return { network, shelf: new CardShelf({ ...plan, cards: ['c0', 'c1', 'c2'] }, network.read) };
  };

  it('fetches the runs of the works that are wanted, once', async () => {
    const { network, shelf } = openShelf();
    expect(shelf.get(0)).toBeUndefined();
    await shelf.load(Uint32Array.of(999, 2400, 2401));
    expect(network.asked).toEqual(['c0', 'c2']);
    expect([shelf.hasAll(Uint32Array.of(0, 2499)), shelf.hasAll(Uint32Array.of(0, 1000))]).toEqual([
      true,
      false,
    ]);
    await shelf.load(Uint32Array.of(0, 1000, 2400));
    expect(network.asked).toEqual(['c0', 'c2', 'c1']);
  });

  it('tells the pictures of a work by its place', async () => {
    const { shelf } = openShelf();
    await shelf.load(Uint32Array.of(0, 1000, 2000));
    const tell = (work: number) => {
      const source = shelf.get(work);
      return [source?.listPictures(work, String(10001 + work)), source?.getFrames(work), source?.isRtl(work)];
    };
    const picture = (work: number, at: number) => ({
      ...{ id: `${10001 + work}-${at}`, width: work + 1, height: at + 1 },
    });
    // Works have none, three, and six pictures in turn, of which six show the first.
    expect(tell(0)).toEqual([[], 0, true]);
    expect(tell(1)).toEqual([[0, 1, 2].map((at) => picture(1, at)), 0, false]);
    expect(tell(1001)).toEqual([[picture(1001, 0)], 6, false]);
    expect(tell(2002)).toEqual([[0, 1, 2].map((at) => picture(2002, at)), 0, true]);
  });

  it('leaves what is out of reach for the next time', async () => {
    const { network, shelf } = openShelf();
    const { c1 } = network.parts;
    delete network.parts['c1'];
    await shelf.load(Uint32Array.of(0, 1000));
    expect([shelf.get(0) !== undefined, shelf.get(1000)]).toEqual([true, undefined]);
    network.parts['c1'] = c1;
    await shelf.load(Uint32Array.of(1000));
    expect(shelf.get(1000)?.isRtl(1000)).toBe(true);
    await shelf.load(Uint32Array.of(5000));
    expect(shelf.get(5000)).toBeUndefined();
  });
});

describe('what forgiving ways need', () => {
  it('is fetched once, and texts when they are wanted', async () => {
    const network = makeNetwork({ readings: 'gang:缸', texts: { texts: ['爐'] }, more: { texts: ['火'] } });
    const sources = new ForgivingSources({ ...plan, texts: ['texts', 'more'] }, network.read);
    const folds = new Map([['爐', '炉']]);
    const bare = await sources.load(folds, false);
    expect([...(bare?.readings ?? [])]).toEqual([['缸', ['gang']]]);
    expect(bare).not.toHaveProperty('texts');
    const whole = await sources.load(folds, true);
    expect(whole?.texts).toEqual({ plain: ['爐', '火'], folded: ['炉', '火'] });
    await sources.load(folds, true);
    expect(await sources.load(folds, false)).not.toHaveProperty('texts');
    expect(network.asked).toEqual(['readings', 'texts', 'more']);
  });

  it('is asked for again after the network failed', async () => {
    const network = makeNetwork({});
    const sources = new ForgivingSources(plan, network.read);
    expect(await sources.load(new Map(), true)).toBeUndefined();
    Object.assign(network.parts, { readings: '', texts: { texts: [] } });
    expect(await sources.load(new Map(), true)).toBeDefined();
  });
});

describe('a finder', () => {
  it('opens with the facets in the order of showing, those of links not offered', async () => {
    const menus = await makeShow().finder.open();
    expect(menus[0]).toEqual({
      ...{ key: 'hall', title: '展厅', isOffered: true },
      values: [
        { value: 'calligraphy', label: '书法' },
        { value: 'painting', label: '美术' },
        { value: 'photography', label: '摄影' },
      ],
    });
    expect(menus.find(({ key }) => key === 'script')).toEqual({
      ...{ key: 'script', title: '书体', isOffered: true },
      values: ['行书', '草书'].map((value) => ({ value, label: value })),
    });
    expect(menus.find(({ key }) => key === 'unit')?.isOffered).toBe(false);
  });

  it('shows of a hit what its card says', async () => {
    const { finder, network } = makeShow();
    await finder.open();
    const [result, ...more] = await ask(finder, '', { limit: 2 });
    expect(more).toEqual([]);
    expect(result).toMatchObject({
      total: 7,
      isFinal: true,
      isForgiven: false,
      hasTexts: false,
      isCut: false,
    });
    expect(result?.hits).toEqual([
      {
        ...{ number: '1001', title: '炉火照天地', artists: ['单翀'], award: '一等奖', isSample: true },
        english: 'Furnace Fire',
        ...{ isRtl: true, frames: 0, pictures: [{ id: '1001-abc', width: 400, height: 200 }], reasons: [] },
      },
      {
        ...{
          number: '1002',
          title: '白雪歌送武判官归京',
          english: '',
          artists: ['仇堃'],
          award: undefined,
          isSample: false,
        },
        ...{ isRtl: true, frames: 0, pictures: [{ id: '1002-abc', width: 400, height: 200 }], reasons: [] },
      },
    ]);
    expect(network.asked).toEqual(['index']);
  });

  it('answers at once where exact ways find three, and forgives no more', async () => {
    const { finder, network } = makeShow();
    await finder.open();
    expect((await ask(finder, '雪')).map(list)).toEqual(['1003 2001 1002']);
    expect(network.asked).toEqual(['index']);
    const [first, second, ...more] = await ask(finder, '雪', { texts: true });
    expect([first?.isFinal, second?.isFinal, more.length]).toEqual([false, true, 0]);
    expect(second).toMatchObject({ hasTexts: true, isForgiven: false, nearest: [] });
  });

  it('looks into texts where little was found, and quotes them', async () => {
    const { finder } = makeShow();
    await finder.open();
    const [first, second] = await ask(finder, '轮台');
    expect(first).toMatchObject({ total: 0, isFinal: false, isForgiven: false });
    expect(second).toMatchObject({ total: 1, isFinal: true, isForgiven: true, hasTexts: true });
    expect(second?.hits[0]?.reasons).toEqual([{ field: 'text', text: '岑参在轮台写的。', ranges: [[3, 5]] }]);
    // Where a title says why, no text is quoted.
    const [, own] = await ask(finder, '炉火照');
    expect(own?.hits[0]?.reasons).toEqual([{ field: 'title', text: '炉火照天地', ranges: [[0, 3]] }]);
  });

  it('fetches four million bytes of text at most unasked', async () => {
    for (const [textBytes, texts, found] of [
      [4_000_000, false, '1002'],
      [4_000_001, false, ''],
      [4_000_001, true, '1002'],
    ] as const) {
      const { finder } = makeShow({ textBytes });
      await finder.open();
      const last = (await ask(finder, '轮台', { texts })).at(-1);
      expect([list(last), last?.hasTexts]).toEqual([found, found !== '']);
    }
  });

  it('names what is near where nothing is found', async () => {
    const { finder } = makeShow();
    await finder.open();
    const last = (await ask(finder, '单火')).at(-1);
    expect(last?.total).toBe(0);
    expect(last?.nearest.length).toBeGreaterThan(0);
    expect((await ask(finder, '出缸')).at(-1)).toMatchObject({ total: 2, nearest: [] });
  });

  it('narrows by what the page has fixed, and leaves unknown choices out', async () => {
    const { finder } = makeShow();
    await finder.open();
    const chosen = { script: ['行书', '火星文'] };
    const [result] = await ask(finder, '', {
      view: { ...plainView, chosen },
      fixed: { hall: ['calligraphy'] },
    });
    expect(list(result)).toBe('1001 1003');
    expect(result?.view).toEqual({ ...plainView, chosen: { script: ['行书'] } });
    expect(list((await ask(finder, '', { fixed: { hall: ['painting'] } }))[0])).toBe('2001 2002');
  });

  it('says nothing more once the reader has typed on', async () => {
    const { finder, network } = makeShow();
    await finder.open();
    expect(await ask(finder, '轮台', {}, () => true)).toHaveLength(1);
    expect(network.asked).toEqual(['index']);
    for (const looks of [1, 2, 3]) {
      let left = looks;
      expect(await ask(finder, '轮台', {}, () => left-- <= 0)).toHaveLength(1);
    }
  });

  it('keeps exact hits where the rest is out of reach', async () => {
    const { finder, network } = makeShow();
    await finder.open();
    delete network.parts['readings'];
    expect((await ask(finder, '炉火')).at(-1)).toMatchObject({ total: 1, isCut: true, isFinal: true });
  });

  it('lists works by their numbers, in the order given', async () => {
    const { finder } = makeShow();
    await finder.open();
    const hits = await finder.listWorks(['3001', '9999', '1001']);
    expect(hits.map(({ number, pictures, reasons }) => [number, pictures.length, reasons])).toEqual([
      ['3001', 1, []],
      ['1001', 1, []],
    ]);
    expect(hits[0]).toMatchObject({ frames: 2, isSample: false });
    expect((await finder.listWorks(['2002']))[0]?.isRtl).toBe(false);
  });

  it('makes ready in advance what the first key would wait for, and lets questions in', async () => {
    const { finder, network } = makeShow();
    await finder.open();
    let looks = 0;
    await finder.prepare(() => {
      looks++;
      return Promise.resolve();
    });
    expect(network.asked).toEqual(['index', 'readings']);
    expect(looks).toBeGreaterThan(2);
    const cut = makeShow();
    delete cut.network.parts['readings'];
    await cut.finder.open();
    await expect(cut.finder.prepare(() => Promise.resolve())).resolves.toBeUndefined();
  });

  it('shows hits before their cards, where those lie apart', async () => {
    const { finder, network } = makeShow({ cards: ['cards'] }, true);
    await finder.open();
    const tell = (results: FinderResult[]) =>
      results.map(({ total, isFinal, hits }) => [total, isFinal, hits[0]?.pictures.length]);
    expect(tell(await ask(finder, '雪'))).toEqual([
      [3, true, 0],
      [3, true, 1],
    ]);
    expect(tell(await ask(finder, '雪'))).toEqual([[3, true, 1]]);
    expect(network.asked).toEqual(['index', 'cards']);
  });

  it('shows forgiven hits before their cards too', async () => {
    const { finder } = makeShow({ cards: ['cards'] }, true);
    await finder.open();
    const shown = await ask(finder, '轮台');
    expect(shown.map(({ total, isFinal, hits }) => [total, isFinal, hits[0]?.pictures.length])).toEqual([
      [0, false, undefined],
      [1, true, 0],
      [1, true, 1],
    ]);
    expect((await makeShow({ cards: ['cards'] }, true).finder.open()).length).toBeGreaterThan(0);
    const { finder: other } = makeShow({ cards: ['cards'] }, true);
    await other.open();
    expect((await other.listWorks(['1001']))[0]?.pictures).toHaveLength(1);
  });
});
