import { describe, expect, it } from 'vitest';
import { smallShow } from '../../tests/search/small-show.ts';
import { buildIndexFile } from './build-index.ts';
import { divide } from './divide.ts';
import { scoreDivided, scoreDividedLoosely } from './divided.ts';
import { buildExplainer } from './explain.ts';
import { find } from './find.ts';
import { getLexicon } from './lexicon.ts';
import { countDifferences } from './near.ts';
import { readReadings } from './readings.ts';
import { openIndex, type SearchIndex } from './search-index.ts';

let opened: SearchIndex | undefined;
const getIndex = (): SearchIndex => (opened ??= openIndex(buildIndexFile(smallShow)));
const tell = (term: string, isForgiving = false) =>
  divide(term, getLexicon(getIndex()), getIndex().readings, isForgiving)[0]?.map(
    ({ text, kind }) => `${text} ${kind}`,
  );

describe('a term written in one', () => {
  it.each([
    ['单翀炉火照天地', ['单翀 whole', '炉火照天地 whole']],
    ['雪曾彧', ['雪 whole', '曾彧 whole']],
    ['单翀的炉火', ['单翀 whole', '炉火 part']],
    ['单翀写的行书作品', ['单翀 whole', '行书 whole']],
    ['1001单翀', ['1001 number', '单翀 whole']],
    ['一〇〇一号单翀', ['一〇〇一号 number', '单翀 whole']],
    ['1等奖行书', ['1等奖 whole', '行书 whole']],
    ['通化照片', ['通化 whole', '照片 medium']],
    ['shanchongluhuo', ['shanchong heard', 'luhuo letters']],
    ['sc炉火照天地', ['sc letters', '炉火照天地 whole']],
    // What the show does not hold, fillers alone, and a name with more behind it are not divided.
    ['恐龙炉火', undefined],
    ['的作品', undefined],
    ['单翀飞', undefined],
    ['雪', undefined],
  ])('%s', (term, pieces) => expect(tell(term)).toEqual(pieces));

  it.each([
    ['单冲炉火照天地', ['单冲 gap', '炉火照天地 whole']],
    ['单翀炉货照天', ['单翀 whole', '炉货照天 gap']],
    ['恐龙的作品', ['恐龙 gap']],
    // A single character around what nobody knows is a part of it.
    ['恐龙画', undefined],
  ])('with one piece unknown: %s', (term, pieces) => expect(tell(term, true)).toEqual(pieces));
});

it.each([
  ['单翀炉火照天地', '1001', ['单翀', '炉火照天地']],
  ['行书曾彧', '1003', ['行书', '曾彧']],
  ['通化作品', '1001', ['通化']],
  ['单雨照片', '3001', ['单雨', '摄影']],
  // An artist who has no such work, no such script, and none in that hall.
  ['曾彧炉火照天地', '', []],
  ['单翀草书', '', []],
  ['单翀照片', '', []],
])('%s is held by %s', (term, number, words) => {
  const index = getIndex();
  const divided = scoreDivided(index, term);
  const found = [...(divided?.scores ?? [])].flatMap((score, at) => (score > 0 ? [index.numbers[at]] : []));
  expect([found.join(' '), divided?.words ?? []]).toEqual([number, words]);
});

it.each([
  ['单冲炉火照天地', '1001'],
  ['单翀炉货照天', '1001'],
  ['单翀炉火天地', '1001'],
  ['单翀炉火天照地', '1001'],
  ['单翀出钢', ''],
  ['单翀恐龙', ''],
])('forgives %s: %s', async (term, number) => {
  const index = getIndex();
  const readings = readReadings('chong:冲 huo:货 kong:恐 long:龙');
  const scoreAlone = () => Promise.resolve(new Float32Array(index.count));
  const divided = await scoreDividedLoosely(index, term, { readings, texts: [], scoreAlone });
  const found = [...(divided?.scores ?? [])].flatMap((score, at) => (score > 0 ? [index.numbers[at]] : []));
  expect(found.join(' ')).toBe(number);
});

it('marks each piece where it stands', () => {
  const index = getIndex();
  const { words } = find(index, { query: '单翀的炉火', choice: {}, sort: 'trust' });
  expect(buildExplainer(index, '单翀的炉火', words)(0)).toEqual([
    { field: 'title', text: '炉火照天地', ranges: [[0, 2]] },
    { field: 'artist', text: '单翀', ranges: [[0, 2]] },
  ]);
});

it.each([
  ['炉火', '炉火照天地', false, 0],
  ['炉天', '炉火照天地', false, 1],
  ['火炉', '炉火照天地', false, 1],
  ['炉照天地', '炉火照天地', true, 1],
  ['炉火', '炉火照天地', true, 3],
  ['甲乙丙', '炉火', false, 3],
])('%s differs from %s by its least changes', (term, text, isWhole, differences) => {
  const isSame = (one: string, other: string) => one === other;
  expect(countDifferences([...term], [...text], isSame, isWhole)).toBe(differences);
});
