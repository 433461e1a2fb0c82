import { describe, expect, it } from 'vitest';
import type { Fault } from './fault.ts';
import { workFields } from './fields.ts';
import { readArtists } from './read-artists.ts';
import type { Raw } from './values.ts';
import { baseVocabularies } from './vocabularies.ts';

function read(raw: Raw) {
  const faults: Fault[] = [];
  const artists = readArtists(raw, {
    ...{ field: workFields.artist, vocabularies: baseVocabularies, medium: 'other' },
    report: (fault) => void faults.push(fault),
  });
  return { artists, codes: faults.map(({ code }) => code) };
}

const between = ['', ' ', '　', '，', '、', ',', ' 女 ', '·', '-'];
const young = ['8岁', '８岁', '13周岁', '6岁半', ' 8 岁'];
const grown = ['41岁', '14岁', '20周岁'];
const brackets = ['（）', '()', '【】', '[]', '〔〕', '（女，）', '(男、)'];
const behind = (ages: readonly string[]): string[] => [
  ...between.flatMap((sign) => ages.map((age) => `小明${sign}${age}`)),
  ...brackets.flatMap((pair) => ages.map((age) => `小明${pair.slice(0, -1)}${age}${pair.slice(-1)}`)),
];

describe('an age behind the name of a maker', () => {
  it.each([...behind(young), '小明 八岁', '小明、十二岁', '小明（儿童）', '小明，未成年'])(
    '%j is of a child, and no part of the name',
    (written) => {
      expect(read(written).artists).toEqual([{ name: '小明', minor: true }]);
      expect(read([written, '大明']).artists).toEqual([{ name: '小明', minor: true }, { name: '大明' }]);
    },
  );

  it.each(behind(grown))('%j is of nobody who is a child', (written) => {
    expect(read(written).artists).toEqual([{ name: '小明' }]);
  });

  it.each([
    '小明 三年级',
    '小明，三年级二班',
    '小明（第一小学）',
    '小明 第一小学',
    '小明（三（2）班，三年级）',
  ])('%j is asked about, and a child meanwhile', (written) => {
    const { artists, codes } = read(written);
    expect(artists).toEqual([{ name: '小明', minor: true }]);
    expect(codes).toContain('minor-unclear');
  });

  it.each([
    ['张百岁', ['张百岁']],
    ['张三、李四', ['张三', '李四']],
    ['张三 李四', ['张三', '李四']],
    ['李 明', ['李明']],
    ['市少年宫合唱团', ['市少年宫合唱团']],
    ['王八十', ['王八十']],
  ])('%j has none', (written, names) => {
    expect(read(written).artists?.map(({ name, minor }) => [name, minor])).toEqual(
      names.map((name) => [name, undefined]),
    );
  });

  it('names in brackets behind one name stay with it', () => {
    expect(read('张三（甲厂、乙厂）').artists).toEqual([{ name: '张三', unit: '甲厂、乙厂' }]);
  });
});
