import { describe, expect, it } from 'vitest';
import { ReadingMatcher, readReadings } from './readings.ts';
import { buildSlug, listReadings, readName } from './readings-source.ts';

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
