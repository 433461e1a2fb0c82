import { describe, expect, it } from 'vitest';
import { ReadingMatcher, readReadings } from './readings.ts';
import { buildSlug, listReadings, listWordReadings, readName } from './readings-source.ts';

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
