import { describe, expect, it } from 'vitest';
import { ReadingMatcher, readReadings } from './readings.ts';
import {
  buildSlug,
  listCommonReadings,
  listReadings,
  listWordReadings,
  readName,
} from './readings-source.ts';

const readings = readReadings(listReadings({ names: ['张三丰', '单翀', '吕纪'], words: ['王之涣', '韦庄'] }));

/** Whole readings and how far they reach, by hand from a dictionary of pinyin. */
it.each([
  ['zhangsanfeng', '张三丰', 3, true],
  ['zhangsanf', '张三丰', 3, false],
  ['zhangsf', '张三丰', 3, false],
  ['zsf', '张三丰', 3, false],
  ['张sf', '张三丰', 3, false],
  ['zhangsan', '张三丰', 2, true],
  ['zhangsa', '张三丰', 2, true],
  ['shanchong', '单翀', 2, true],
  ['lvji', '吕纪', 2, true],
  ['wzh', '王之涣', 3, false],
  ['wangzhih', '王之涣', 3, false],
] as const)('%s names %s', (query, text, length, isFull) => {
  expect(new ReadingMatcher(query, readings).match(text, 0)).toEqual({ length, isFull });
});

it.each(['zhangx', 'zzf', 'zhangsanfengx', 'sanfeng'])('%s does not name 张三丰', (query) => {
  expect(new ReadingMatcher(query, readings).match('张三丰', 0)).toBeUndefined();
});

it('words are read as they are spoken, names of authors in every way', () => {
  const spoken = readReadings(listWordReadings({ names: ['岑参'], words: ['长春', '行书', '音乐'] }));
  const reads = (query: string, text: string): boolean =>
    new ReadingMatcher(query, spoken).match(text, 0) !== undefined;
  expect([reads('changchun', '长春'), reads('zhangchun', '长春')]).toEqual([true, false]);
  expect([reads('xingshu', '行书'), reads('hangshu', '行书')]).toEqual([true, false]);
  expect([reads('yinyue', '音乐'), reads('yinle', '音乐')]).toEqual([true, false]);
  expect([reads('censhen', '岑参'), reads('cencan', '岑参')]).toEqual([true, true]);
});

describe('names are sorted as surnames are read', () => {
  it.each([
    ['曾彧', 'Z'],
    ['单翀', 'S'],
    ['仇堃', 'Q'],
    ['区云骧', 'O'],
    ['解彤', 'X'],
    ['Dorothea Lange', 'D'],
    ['Émile', 'E'],
    ['ひらがな', '#'],
  ])('%s under %s', (name, letter) => {
    expect(readName(name).letter).toBe(letter);
  });
});

it.each([
  ['行书', 'xingshu'],
  ['长春', 'changchun'],
  ['吕氏 No.1 厂', 'lvshi-no-1-chang'],
])('%s stands in an address as %s', (word, slug) => {
  expect(buildSlug(word)).toBe(slug);
});

describe('readings that a show has', () => {
  const list = (spoken: Parameters<typeof listReadings>[0]) => readReadings(listReadings(spoken));

  it('stand in the order of how often they are meant', () => {
    expect(list({ names: ['单雨'], words: [] }).get('单')?.[0]).toBe('shan');
    expect(
      list({ names: ['单雨'], words: ['简单', '单位'] })
        .get('单')
        ?.slice(0, 2),
    ).toEqual(['dan', 'shan']);
    expect(
      list({ names: ['单雨', '单云', '单风'], words: ['简单'] })
        .get('单')
        ?.slice(0, 2),
    ).toEqual(['shan', 'dan']);
    // As a word it is no surname.
    expect(list({ names: [], words: ['单雨'] }).get('单')?.[0]).toBe('dan');
  });

  it('are those of Han alone, four at most, ü as v', () => {
    const readings = list({ names: ['吕A１'], words: ['和，女'] });
    expect([...readings.keys()].sort()).toEqual(['吕', '和', '女'].sort());
    expect([readings.get('吕'), readings.get('女')?.[0]]).toEqual([['lv'], 'nv']);
    expect(readings.get('和')?.toSorted()).toEqual(['he', 'huo']);
  });

  it('of common characters are two at most, and those of GB 2312', () => {
    const common = readReadings(listCommonReadings());
    expect([common.get('一'), common.get('火'), common.get('行')?.length]).toEqual([['yi'], ['huo'], 2]);
    // The last of its second level is 齄; 爐 is not among them.
    expect([common.has('齄'), common.has('爐'), common.size]).toEqual([true, false, 6763]);
  });
});

it.each([
  ['许', 'hu'],
  ['朱', 'shu'],
  ['广', 'an'],
  ['何', 'ge'],
  ['吴', 'yu'],
  ['余', 'tu'],
])('%s is not read %s', (character, syllable) => {
  const texts = { names: [`${character}明`], words: [character] };
  for (const readings of [listReadings(texts), listWordReadings(texts), listCommonReadings()]) {
    expect(readReadings(readings).get(character)).not.toContain(syllable);
  }
});

it.each([
  ['lvlvye', true],
  ['lulvye', false],
  ['lyulyuye', false],
  ['luluye', false],
])('%s names 吕绿叶', (query, isFull) => {
  const own = readReadings('lv:吕绿 ye:叶');
  expect(new ReadingMatcher(query, own).match('吕绿叶', 0)).toEqual({ length: 3, isFull });
  expect(new ReadingMatcher('lu', own).match('吕绿叶', 0)).toBeUndefined();
});

it('parts readings as they are written', () => {
  expect([...readReadings('an:安岸 shan:山单 dan:单')]).toEqual([
    ['安', ['an']],
    ['岸', ['an']],
    ['山', ['shan']],
    ['单', ['shan', 'dan']],
  ]);
});

it.each([
  ['lu', '炉\n火', 0, { length: 1, isFull: true }],
  ['luh', '炉\n火', 0, undefined],
  ['huo', '炉火', 1, { length: 1, isFull: true }],
  ['h', '炉火', 1, { length: 1, isFull: false }],
  ['火l', '火炉', 0, { length: 2, isFull: false }],
  ['火', '火炉', 0, { length: 1, isFull: true }],
  ['sh', '山火', 0, { length: 1, isFull: true }],
  ['shh', '山火', 0, { length: 2, isFull: false }],
  ['s', '山火', 0, { length: 1, isFull: false }],
  ['ji火', '𠮷火', 0, { length: 3, isFull: true }],
  ['e', '鹅', 0, { length: 1, isFull: true }],
  ['x', '炉', 0, undefined],
] as const)('%s names %j from %i on: %j', (query, text, at, reading) => {
  const own = readReadings('lu:炉 huo:火 shan:山 ji:𠮷 e:鹅');
  expect(new ReadingMatcher(query, own).match(text, at)).toEqual(reading);
});
