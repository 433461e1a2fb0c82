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
const young = ['8岁', '８岁', '13周岁', '6岁半', ' 8 岁', '9.5岁', '13.9 岁', '9岁3个月'];
const grown = ['41岁', '14岁', '20周岁', '14.0岁', '41.5岁'];
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
    ...['小明（12）', '小明(女，9)', '小明 9', '小明（三（2）班）', '小明(aged 9)', '小明（三年二班）'],
    ...['小明（大班）', '小明（学生）', '小明（2015年生）', '小明（9岁）指导老师李四', '小明 三年二班'],
    ...['小明（生于2015年3月）', '小明（学前班）', '小明（汉族，三年级）'],
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

  it.each(['9岁 小明', '9岁的小明', '小明(9 years old)', '小明（女，汉族，9岁）', '小明，女，9岁'])(
    '%j is of a child as well',
    (written) => {
      expect(read(written).artists).toEqual([{ name: '小明', minor: true }]);
    },
  );

  it.each(['小明（9岁）（朝阳实验学校）', '小明（朝阳实验学校）（9岁）', '小明（朝阳实验学校）9岁'])(
    '%j is of a child whose school is known, and shown nowhere',
    (written) => {
      expect(read(written).artists).toEqual([{ name: '小明', unit: '朝阳实验学校', minor: true }]);
    },
  );

  it.each([
    '大明（女）',
    '大明 女',
    '大明（回族）',
    '大明 男 满族',
    '大明（男，汉族，1975年3月生）',
    '大明（45）',
  ])('%j tells what is nobody’s concern, and is the name alone', (written) => {
    const { artists, codes } = read(written);
    expect(artists).toEqual([{ name: '大明' }]);
    expect(codes).toEqual(['value-read']);
  });

  it.each([
    '白族人',
    '刘水',
    '张三（特邀）',
    '张三（甲）',
    '张三（学生家长）',
    '女娲',
    '金二班',
    'inset:0',
    '<!--<script>a(31)',
  ])('%j is left as it is', (written) => {
    expect(read(written)).toEqual({ artists: [{ name: written }], codes: [] });
  });

  it('names in brackets behind one name stay with it', () => {
    expect(read('张三（甲厂、乙厂）').artists).toEqual([{ name: '张三', unit: '甲厂、乙厂' }]);
  });
});
