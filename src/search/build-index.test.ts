import { describe, expect, it } from 'vitest';
import { smallShow } from '../../tests/search/small-show.ts';
import { buildPlainWork, plainHall } from '../../tests/venue/plain-work.ts';
import type { Exhibition } from '../exhibition/exhibition.ts';
import type { Part, Work } from '../exhibition/work.ts';
import { groupArtists, splitArtists } from './artist-index.ts';
import { buildCards, buildIndexFile, buildTexts } from './build-index.ts';
import { findAll, buildHaystack, getLength, getText } from './haystack.ts';
import { buildIndexParts } from './index-parts.ts';
import { readFoldTable } from './fold.ts';
import { scoreTerm } from './rank.ts';
import { readReadings } from './readings.ts';
import { getCodes, openIndex } from './search-index.ts';

const build = (works: readonly Partial<Work>[]) =>
  buildIndexFile({
    ...smallShow,
    works: works.map((work, at) => buildPlainWork({ number: String(1001 + at), ...work })),
  });

describe('the index of a small show', () => {
  it('holds the works that hang, in the order of the walls', () => {
    const index = buildIndexFile(smallShow);
    expect(index.version).toBe(1);
    expect(index.numbers).toBe('1001\n1002\n1003\n2001\n2002\n3001\n3002');
    expect(index.titles).toBe('炉火照天地\n白雪歌送武判官归京\n雪\n雪岭千里图\n出钢\n号子\n出钢炉');
    expect(index.english).toBe('Furnace Fire\n\n\nSnow Ridge\n\n\nFire');
    expect(index.artists).toBe('单翀\n仇堃\n曾彧\n乐雪峰\n朴正贤\n覃岸\t单雨\n曾炉');
    expect(index.samples).toEqual(['1001']);
  });

  it('tells words once, in the order of their vocabulary, and whose they are', () => {
    const { facets, words } = buildIndexFile(smallShow);
    expect(facets.hall).toMatchObject({
      ...{ title: '展厅', values: ['calligraphy', 'painting', 'photography'] },
      ...{ labels: ['书法', '美术', '摄影'], codes: [0, 0, 0, 1, 1, 2, 2], weight: 0 },
    });
    // 行书 stands before 草书 among the scripts.
    expect(facets.script).toMatchObject({ values: ['行书', '草书'], codes: [0, 1, 0, -1, -1, -1, -1] });
    expect(facets.script).not.toHaveProperty('labels');
    expect(facets.script).not.toHaveProperty('linked');
    expect(facets.unit).toMatchObject({ linked: true, values: ['钢铁厂工会'] });
    expect(facets.painting.values).toEqual(['国画', '油画']);
    expect(facets.photo.values).toEqual(['单幅', '组照']);
    expect(facets.colour).not.toHaveProperty('weight');
    // Two works are of 长春, one of 通化.
    expect(facets.city.values).toEqual(['长春', '通化']);
    expect(words['text_author']).toMatchObject({ values: ['李白'], codes: [0, -1, -1, -1, -1, -1, -1] });
  });

  it('gives a work with several words all of them', () => {
    const { facets } = build([{ tags: ['甲', '乙'] }, { tags: ['乙'] }, {}]);
    expect(facets.tag).toMatchObject({ values: ['乙', '甲'], codes: [[1, 0], 0, -1] });
    const index = openIndex(build([{ tags: ['甲', '乙'] }, {}, { tags: ['乙'] }]));
    expect(
      [0, 1, 2].map((work) => [...getCodes(index.facets.tag, work)].map((at) => index.facets.tag.values[at])),
    ).toEqual([['甲', '乙'], [], ['乙']]);
  });

  it('knows years, the latest first, sizes, and the kinds of any other hall', () => {
    const index = buildIndexFile({
      ...smallShow,
      halls: [{ ...plainHall, slug: 'seals', title: '篆刻', medium: 'other', digit: 4 }],
      works: [
        buildPlainWork({ number: '4001', hall: 'seals', kind: '石章', year: 2020 }),
        buildPlainWork({ number: '4002', hall: 'seals', year: 2021, size: { height: 3, width: 2.5 } }),
        buildPlainWork({ number: '4003', hall: 'seals', year: 2020 }),
      ],
    });
    expect(index.facets.year).toMatchObject({ values: ['2021', '2020'], codes: [1, 0, 1] });
    expect(index.facets.kind).toMatchObject({ values: ['石章'], codes: [0, -1, -1] });
    expect(index.words['size']).toMatchObject({ values: ['3×2.5 cm'], codes: [-1, 0, -1] });
    expect(index.mediums).toEqual(['other']);
    const opened = openIndex(index);
    const tell = (term: string) => [...scoreTerm(opened, term)].map((score) => score > 0);
    expect(tell('2020')).toEqual([true, false, true]);
    expect(tell('石章')).toEqual([true, false, false]);
    // A number is found whole, and letters do not mean a size.
    expect([tell('3x25'), tell('25'), tell('cm')].map((found) => found[1])).toEqual([true, true, false]);
    expect(tell('202')).toEqual([false, false, false]);
  });

  it('keeps line feeds and tabs for parting its columns', () => {
    const index = build([{ title: ' 炉\n火 ', title_en: 'a\tb', artists: [{ name: '甲\t乙' }] }]);
    expect([index.titles, index.english, index.artists]).toEqual(['炉 火', 'a b', '甲 乙']);
  });

  it('says * where all are samples', () => {
    expect(build([{ sample: true }, { sample: true }]).samples).toBe('*');
    expect(build([{ sample: true }, {}]).samples).toEqual(['1001']);
    expect(build([{}]).samples).toEqual([]);
  });

  it('gives the same artist the same place', () => {
    const named = (name: string): Partial<Work> => ({ artists: [{ name }] });
    // Chóu stands before Shàn; 仇 as a surname is Qiú. Strokes: 丁 2, 王 4, 赵 9.
    const index = build(['赵一', '丁一', '赵一', '王一'].map(named));
    expect(index.orders).toEqual({ pinyin: [2, 0, 2, 1], strokes: [2, 0, 2, 1] });
    expect(build(['单一', '仇一', '曾一'].map(named)).orders.pinyin).toEqual([1, 0, 2]);
  });

  it('holds the folds and readings of its characters alone', () => {
    const index = build([{ title: '爐火', artists: [{ name: '單翀' }], text: ['風'] }]);
    const folds = readFoldTable(index.folds);
    expect(['爐', '單', '風', '國'].map((one) => folds.get(one))).toEqual(['炉', '单', '风', undefined]);
    const readings = readReadings(index.readings);
    expect(['炉', '火', '单', '翀'].map((one) => readings.get(one)?.[0])).toEqual([
      'lu',
      'huo',
      'shan',
      'chong',
    ]);
    expect(['爐', '风', '国'].map((one) => readings.has(one))).toEqual([false, false, false]);
  });
});

it('folds a show into parts of a thousand works, named by what they hold', () => {
  const parts = buildIndexParts(smallShow, (text) => String(text.length));
  expect([...parts.parts.keys()].map((name) => name.replace(/\d+$/u, 'n'))).toEqual([
    'index-n',
    'texts-0-n',
    'readings-n',
  ]);
  const { plan } = parts;
  expect(plan).toMatchObject({ count: 7, cards: [] });
  expect(plan.index).toMatch(/^data\/search\/index-\d+\.json$/u);
  // 炉火照天地, 红星乱紫烟, 岑参在轮台写的。 are 18 characters of three bytes, with one line feed.
  expect(plan.textBytes).toBe(18 * 3 + 1);
  const name = plan.texts[0]?.slice('data/search/'.length, -'.json'.length) ?? '';
  expect(JSON.parse(parts.parts.get(name) ?? '')).toEqual({
    texts: ['炉火照天地\n红星乱紫烟', '岑参在轮台写的。', '', '', '', '', ''],
  });
  expect(name).toBe(`texts-0-${parts.parts.get(name)?.length ?? 0}`);
});

it('keeps cards of a show of more than six thousand works apart', () => {
  const make = (count: number): Exhibition => ({
    ...smallShow,
    works: Array.from({ length: count }, (_, at) => buildPlainWork({ number: String(10001 + at) })),
  });
  const { plan, parts } = buildIndexParts(make(6001), () => 'x');
  expect([plan.texts, plan.cards].map((paths) => paths.length)).toEqual([7, 7]);
  const cards = (at: number) =>
    (JSON.parse(parts.get(`cards-${at}-x`) ?? '') as { cards: { rtl: number[] } }).cards.rtl.length;
  expect([cards(0), cards(6)]).toEqual([1000, 1]);
  const texts = JSON.parse(parts.get('texts-6-x') ?? '') as { texts: string[] };
  expect(texts.texts).toEqual(['']);
  expect(buildIndexParts(make(6000), () => 'x').plan.cards).toEqual([]);
}, 60_000);

it('holds of a card what its picture needs', () => {
  const part = (id: string, sizes: number[]): Part => ({
    picture: { id, width: 9, height: 7, sizes: sizes.map((width) => ({ width, height: width / 2 })) },
  });
  const cards = buildCards([
    buildPlainWork({ number: '1001', parts: [part('1001-a', [100, 200, 400])] }),
    buildPlainWork({
      number: '1002',
      parts: [part('1002-1-b', [100]), part('1002-2-c', [])],
      direction: 'ltr',
    }),
    buildPlainWork({
      number: '1003',
      kind: '组照',
      parts: [part('1003-1-d', [100]), part('1003-2-e', [100])],
    }),
    buildPlainWork({ number: '1004' }),
  ]);
  expect(cards).toEqual({
    pictures: ['a', ['1-b', '2-c'], '1-d', []],
    sizes: [200, 100, 100, 50, 9, 7, 100, 50],
    frames: [0, 0, 2, 0],
    rtl: [1, 0, 1, 1],
  });
});

it('joins 释文 and description', () => {
  const works = [
    buildPlainWork({ text: ['一', '二'], summary: '三' }),
    buildPlainWork({ summary: '三' }),
    buildPlainWork({ text: ['一'] }),
    buildPlainWork(),
  ];
  expect(buildTexts(works)).toEqual(['一\n二\n三', '三', '一', '']);
});

describe('many texts as one', () => {
  const haystack = buildHaystack(['雪', '', '白雪歌雪', '雪岭'], [5, 6, 7, 8]);

  it('tells where each begins and whose it is', () => {
    expect(haystack.text).toBe('雪\n\n白雪歌雪\n雪岭\n');
    expect([...haystack.starts]).toEqual([0, 2, 3, 8, 11]);
    expect([...haystack.owners]).toEqual([5, 6, 7, 8]);
    expect([0, 1, 2, 3].map((at) => [getText(haystack, at), getLength(haystack, at)])).toEqual([
      ['雪', 1],
      ['', 0],
      ['白雪歌雪', 4],
      ['雪岭', 2],
    ]);
    expect([...buildHaystack(['a', 'b']).owners]).toEqual([0, 1]);
    expect(buildHaystack([])).toMatchObject({ text: '', starts: Uint32Array.of(0) });
  });

  it.each([
    ['雪', ['0 0', '2 1', '3 0']],
    ['岭', ['3 1']],
    ['歌雪', ['2 2']],
    ['囍', []],
  ])('finds %s once in each', (term, found) => {
    const places: string[] = [];
    findAll(haystack, term, (at, offset) => places.push(`${at} ${offset}`));
    expect(places).toEqual(found);
  });
});

it('groups artists from A to Z, surnames read as such; what has no pinyin comes last', () => {
  const artists = ['曾彧', '单翀', 'Émile', '安一', '안녕', '单安'].map((name) => ({ name }));
  const twice = [{ name: '李一', unit: '乙厂' }, { name: '李一', unit: '甲厂' }, { name: '李一' }];
  const groups = groupArtists([
    buildPlainWork({ artists }),
    buildPlainWork({ artists: twice }),
    buildPlainWork({ artists: [{ name: '无名' }], status: 'withdrawn' }),
  ]);
  expect(
    groups.map(({ letter, artists: own }) => [letter, own.map((one) => `${one.name}${one.unit ?? ''}`)]),
  ).toEqual([
    ['A', ['安一']],
    ['E', ['Émile']],
    ['L', ['李一', '李一乙厂', '李一甲厂']],
    ['S', ['单安', '单翀']],
    ['Z', ['曾彧']],
    ['#', ['안녕']],
  ]);
});

it('splits the artists where a page has enough, a letter going on on the next', () => {
  const works = Array.from({ length: 3 }, (_, at) => buildPlainWork({ number: String(1001 + at) }));
  const artists = Array.from({ length: 400 }, (_, at) => ({ name: `单${at}`, works }));
  const pages = splitArtists([
    { letter: 'A', artists: artists.slice(0, 50) },
    { letter: 'S', artists: artists.slice(50) },
  ]);
  // Four lines each, 500 on a page.
  expect(pages.map((groups) => groups.map(({ letter, artists: own }) => `${letter}${own.length}`))).toEqual([
    ['A50', 'S75'],
    ['S125'],
    ['S125'],
    ['S25'],
  ]);
  expect(splitArtists([])).toEqual([[]]);
});
