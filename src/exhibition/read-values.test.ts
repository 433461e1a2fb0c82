import { describe, expect, it } from 'vitest';
import type { Fault } from './fault.ts';
import { exhibitionFields, hallFields, storyFields, tourFields, workFields, type Field } from './fields.ts';
import { readValue } from './read-value.ts';
import type { Medium, Raw } from './values.ts';
import { baseVocabularies } from './vocabularies.ts';

const fields: Record<string, Field> = {
  ...{ ...tourFields, ...storyFields, ...hallFields, ...exhibitionFields, ...workFields },
};
/** The value that a field reads, and of each fault its code, what stands there and the mend. */
function read(key: string, raw: Raw, medium: Medium = 'calligraphy') {
  const field = fields[key];
  if (!field) throw new Error(key);
  const faults: Fault[] = [];
  const report = (fault: Fault) => void faults.push(fault);
  const value = readValue(raw, { field, vocabularies: baseVocabularies, medium, report });
  return { value, faults };
}
const outline = ({ value, faults }: ReturnType<typeof read>) => ({
  value,
  said: faults.map(({ code, found, fix }) => `${code} ${found}：${fix}`),
});
const tell = (key: string, raw: Raw, medium?: Medium) => outline(read(key, raw, medium));
const said = (read: string) => `已读作“${read}”；对的话，请照这样改写。`;

describe('a year', () => {
  it.each([
    ['2022', 2022],
    ['1000', 1000],
    ['2100', 2100],
    ['公元 2022 年', undefined],
    ['公元2022 年', 2022],
    [' ２０２２年 ', 2022],
  ])('%j is %j', (written, year) => expect(read('year', written).value).toBe(year));

  it.each([
    ['二〇二二年', 2022],
    ['二○二二', 2022],
    ['二零一九年', 2019],
  ])('%j is told as %j', (written, year) => {
    expect(tell('year', written)).toEqual({
      value: year,
      said: [`value-read ${written}：${said(String(year))}`],
    });
  });

  it.each([
    ['22', '写全四位数字，如 2022 或 1922。'],
    ["'98年", '写全四位数字，如 2098 或 1998。'],
    ['2022年9月', '只写年份：2022。'],
    ['作于1998', '只写年份：1998。'],
    ['0999', '写四位数字的年份，如 2022；不知道就删去这一行。'],
    ['2101', '写四位数字的年份，如 2022；不知道就删去这一行。'],
    ['12022', '写四位数字的年份，如 2022；不知道就删去这一行。'],
    ['20223', '写四位数字的年份，如 2022；不知道就删去这一行。'],
    ['九〇〇〇年', '写四位数字的年份，如 2022；不知道就删去这一行。'],
    ['〇九九九', '写四位数字的年份，如 2022；不知道就删去这一行。'],
    ['二〇二二年夏', '写四位数字的年份，如 2022；不知道就删去这一行。'],
    ['甲辰', '写四位数字的年份，如 2022；不知道就删去这一行。'],
  ])('%j is none', (written, fix) => {
    expect(tell('year', written)).toEqual({ value: undefined, said: [`value-wrong ${written}：${fix}`] });
  });

  it('says what it should be in the words of its field', () => {
    expect(read('year', '甲').faults).toEqual([
      {
        ...{ code: 'value-wrong', severity: 'error', found: '甲' },
        expected: `${workFields.year.rule}，如 ${workFields.year.example}`,
        fix: '写四位数字的年份，如 2022；不知道就删去这一行。',
      },
    ]);
    expect(read('year', '二〇二二').faults).toEqual([
      {
        ...{ code: 'value-read', severity: 'warning', found: '二〇二二', fix: said('2022') },
        expected: `${workFields.year.rule}，如 ${workFields.year.example}`,
      },
    ]);
    expect(read('year', ['2022']).value).toBeUndefined();
  });
});

describe('a day', () => {
  it.each([
    ['2022-11-18', '2022-11-18'],
    ['2022/1/8', '2022-01-08'],
    ['2022.11.18', '2022-11-18'],
    ['２０２２年１１月１８日', '2022-11-18'],
    ['2024-02-29', '2024-02-29'],
  ])('%j is %s', (written, day) => expect(tell('start', written)).toEqual({ value: day, said: [] }));

  it.each([
    '2022-13-01',
    '2022-00-10',
    '2023-02-29',
    '2022-11-31',
    '2022-11',
    '22-11-18',
    '12022-11-18',
    '2022-11-18x',
    '明天',
  ])('%j is none', (written) => {
    expect(tell('start', written)).toEqual({
      value: undefined,
      said: [`value-wrong ${written}：写成 年-月-日，如 2022-11-18。`],
    });
  });
});

it.each([
  ['3', 3],
  ['-3', -3],
  ['１，２３４', 1234],
  ['1,234,567', 1_234_567],
  ['123456789012', 123_456_789_012],
  ['1234567890123', undefined],
  ['1,23', undefined],
  ['3件', undefined],
  ['3.5', undefined],
  ['x3', undefined],
])('the whole number %j is %j', (written, number) => {
  const wrong = [`value-wrong ${written}：只写整数，不带单位。`];
  expect(tell('submitted', written)).toEqual({ value: number, said: number === undefined ? wrong : [] });
});

describe('a size', () => {
  it.each<[string, [number, number]]>([
    ['138×69', [138, 69]],
    ['高138×宽69', [138, 69]],
    ['（138 × 69）', [138, 69]],
    ['138✕69公分', [138, 69]],
    ['h:138x69', [138, 69]],
    ['20000×0.5', [20_000, 0.5]],
    ['138.25×69.5', [138.25, 69.5]],
  ])('%s is plain', (written, [height, width]) => {
    expect(tell('size', written)).toEqual({ value: { height, width }, said: [] });
  });

  it.each<[string, [number, number]]>([
    ['1.38米×0.69米', [138, 69]],
    ['1380×690mm', [138, 69]],
    ['1380毫米×690毫米', [138, 69]],
    ['1.38×0.69m', [138, 69]],
    ['高138cm宽69cm', [138, 69]],
    ['高138，宽69', [138, 69]],
    ['138,69', [138, 69]],
    ['直径60', [60, 60]],
    ['Ø600mm', [60, 60]],
    ['1.38米×69cm', [138, 69]],
  ])('%s is told as it was read', (written, [height, width]) => {
    expect(tell('size', written)).toEqual({
      value: { height, width },
      said: [`value-read ${written}：${said(`${height}×${width}`)}`],
    });
  });

  const sides = '每边要大于 0，不超过 20000 厘米；看看是不是写成了毫米。';
  const plain = '先写纵（高）再写横（宽），中间用 ×，单位厘米，如 138×69。';
  it.each([
    ['0×69', sides],
    ['138×0', sides],
    ['20001×69', sides],
    ['138×20000.01', sides],
    ['138', '只有一边。先写纵（高）再写横（宽），如 138×69。'],
    ['高1.38米', '只有一边。先写纵（高）再写横（宽），如 138×69。'],
    ['1380mm', '只有一边。先写纵（高）再写横（宽），如 138×69。'],
    ['四尺整张', `把“尺”换算成厘米（1 尺约 33.3 厘米），${plain}`],
    ['很大', plain],
    ['x138×69', plain],
    ['138×69x', plain],
    ['138×69×3', plain],
    ['138厘 69', plain],
  ])('%s is none', (written, fix) => {
    expect(tell('size', written)).toEqual({ value: undefined, said: [`value-wrong ${written}：${fix}`] });
  });
});

describe('a region', () => {
  const region = (raw: Raw) => {
    const { value, faults } = read('details', [{ region: raw }]);
    const [detail] = (value ?? []) as { region: unknown }[];
    return { region: detail?.region, faults };
  };

  it.each([
    ['pct:12.5,80,6,8', { x: 12.5, y: 80, width: 6, height: 8, unit: 'percent' }],
    ['12、80；6 8', { x: 12, y: 80, width: 6, height: 8, unit: 'percent' }],
    ['PX:10,20,3000,4000', { x: 10, y: 20, width: 3000, height: 4000, unit: 'px' }],
    ['0.5%,0.5%,0.5%,0.5%', { x: 0.5, y: 0.5, width: 0.5, height: 0.5, unit: 'percent' }],
    ['0.5,0.5,2,2', { x: 0.5, y: 0.5, width: 2, height: 2, unit: 'percent' }],
    ['px:0.5,0.5,1,1', { x: 0.5, y: 0.5, width: 1, height: 1, unit: 'px' }],
  ])('%s', (written, read) => expect(region(written)).toEqual({ region: read, faults: [] }));

  it('is read from a list of four', () => {
    expect(region(['12', '80', '6', '8']).region).toEqual({
      x: 12,
      y: 80,
      width: 6,
      height: 8,
      unit: 'percent',
    });
  });

  it('says what is wrong and where', () => {
    const path = [0, 'region'];
    expect(region('90,0,20,5').faults).toEqual([
      {
        ...{ code: 'region-outside', severity: 'error', found: '90,0,20,5', path },
        expected:
          '在图片以内的一块：左边距、上边距、宽、高，各是图片的百分之几，宽高大于 0，左边距加宽、上边距加高都不超过 100',
        fix: '在图上重新量一次，改成在图片以内的数。',
      },
    ]);
    expect(region('1,2,3').faults).toEqual([
      {
        ...{ code: 'region-wrong', severity: 'error', found: '1,2,3', path },
        expected:
          '四个数：左边距,上边距,宽,高，各是图片的百分之几，如 "12,80,6,8"；用像素时写 "px:10,20,300,400"',
        fix: '补足四个数，用逗号隔开，外面加引号。',
      },
    ]);
    expect(region('0.125,0.8,1,0.08').faults).toEqual([
      {
        ...{ code: 'region-wrong', severity: 'error', found: '0.125,0.8,1,0.08', path },
        expected: '四个百分数（0 到 100）；用像素时写 "px:10,20,300,400"',
        fix: '写的像是 0 到 1 的小数，改成“"12.5,80,100,8"”。',
      },
    ]);
  });
});

describe('lists', () => {
  it.each<[Raw, string[], string?]>([
    ['甲、乙', ['甲', '乙']],
    [
      ['甲', ' 乙 '],
      ['甲', '乙'],
    ],
    ['甲，乙,丙；丁;戊|己｜庚\n辛', [...'甲乙丙丁戊己庚辛']],
    ['【甲，乙】', ['甲', '乙'], '甲、乙'],
    ['#甲 #乙', ['甲', '乙'], '甲、乙'],
    ['＃焊工＃高铁', ['焊工', '高铁'], '焊工、高铁'],
    ['焊工 高铁', ['焊工', '高铁'], '焊工、高铁'],
    ['甲 乙', ['甲 乙']],
    ['Li Ming', ['Li Ming']],
    ['- 甲', ['甲']],
    ['·甲、• 乙', ['甲', '乙']],
    ['#3 厂', ['#3 厂']],
    ['（甲）（乙）', ['（甲）（乙）']],
    ['甲、、乙', ['甲', '乙']],
  ])('%j are %j', (raw, items, told) => {
    expect(tell('tags', raw)).toEqual({
      value: items,
      said: told === undefined ? [] : [`value-read ${typeof raw === 'string' ? raw : ''}：${said(told)}`],
    });
  });

  it('say which item is wrong', () => {
    const { value, faults } = read('tags', ['甲', '', { a: 'b' }]);
    expect(value).toBeUndefined();
    expect(faults.map(({ found, fix, path }) => [found, fix, path])).toEqual([
      ['第 2 项是空的', '补上内容，或删去这一项。', [1]],
      ['{"a":"b"}', '每项只写一个词，如 [甲, 乙]，或用顿号隔开。', [2]],
    ]);
    expect(read('tags', ['甲', ' ']).value).toEqual(['甲']);
    expect(tell('tags', { a: 'b' })).toEqual({
      value: undefined,
      said: ['value-wrong {"a":"b"}：写成列表，如 [甲, 乙]，或用顿号隔开。'],
    });
  });

  it.each<[Raw, string[]]>([
    ['1001、1002，1003 1004', ['1001', '1002', '1003', '1004']],
    [
      ['１００１', 'No. 1002', '1003.md', '1004号', '编号1005', '#1006', '第1007号', '1008.JPG'],
      '1001 1002 1003 1004 1005 1006 1007 1008'.split(' '),
    ],
    ['[1001, 1002]', ['1001', '1002']],
    ['-1001', ['1001']],
  ])('numbers %j', (raw, numbers) => expect(tell('works', raw)).toEqual({ value: numbers, said: [] }));

  it('of numbers say which item is wrong', () => {
    expect(outline(read('works', ['1001', '', ['1002']]))).toEqual({
      value: ['1001'],
      said: [
        'value-wrong 第 2 项是空的：补上内容，或删去这一项。',
        'value-wrong ["1002"]：每项只写一个编号。',
      ],
    });
    expect(tell('works', { a: '1001' })).toEqual({
      value: undefined,
      said: ['value-wrong {"a":"1001"}：写成列表，如 [1001, 2003]。'],
    });
  });
});

describe('words', () => {
  it.each([
    ['  一段\n文字  ', '一段文字'],
    ['one\ntwo', 'one two'],
    ['一 two\n三', '一 two三'],
    ['a  b', 'a b'],
    // U+0065 U+0301 is é, Unicode 15, 3.11.
    ['e\u0301', '\u00e9'],
  ])('%j are one line', (raw, text) => expect(tell('credit', raw)).toEqual({ value: text, said: [] }));

  it('are no list', () => {
    expect(tell('credit', ['甲', '乙'])).toEqual({
      value: undefined,
      said: ['value-wrong ["甲","乙"]：这里只写一段文字，不要写成列表。'],
    });
  });

  it('of a title stand without their marks', () => {
    expect(tell('title', '《春》')).toEqual({ value: '春', said: [`value-read 《春》：${said('春')}`] });
    for (const title of ['春', '《春》与《秋》', '读《春》', '《》'])
      expect(tell('title', title)).toEqual({ value: title, said: [] });
  });

  it('of a text are lines', () => {
    expect(read('text', [' 一 ', '', '二']).value).toEqual(['一', '二']);
    expect(read('text', ' 一 \n\n二').value).toEqual(['一', '二']);
    expect(tell('text', { a: 'b' })).toEqual({
      value: undefined,
      said: ['value-wrong {"a":"b"}：在 释文 后写一竖线 |，下面每列文字占一行，前面空两格。'],
    });
  });

  it.each([
    ['是', true],
    ['No', false],
    ['ＯＦＦ', false],
    ['✓', true],
  ])('%s is %j', (written, value) => expect(tell('sample', written)).toEqual({ value, said: [] }));

  it('of yes and no are no others', () => {
    expect(tell('sample', '也许')).toEqual({
      value: undefined,
      said: ['value-wrong 也许：写 true（是）或 false（否）。'],
    });
  });

  it('of a series are the name of its file', () => {
    for (const written of ['steel', 'series/steel.md', 'a\\b\\steel.Markdown'])
      expect(read('series', written).value).toBe('steel');
  });

  it.each([
    ['draft', 'draft'],
    ['草稿', 'draft'],
    ['展出', 'shown'],
    ['展示', 'shown'],
    ['撤展', 'withdrawn'],
    ['撤下', 'withdrawn'],
    [' ＤＲＡＦＴ ', 'draft'],
  ])('the status %s is %s', (written, status) => {
    expect(tell('status', written)).toEqual({ value: status, said: [] });
  });

  it('of a choice are mended by the nearest, or by all', () => {
    expect(tell('status', 'drafts').said).toEqual(['value-wrong drafts：是不是想写“draft”？']);
    const [sentence = ''] = tell('status', '别的').said;
    expect(sentence).toMatch(/^value-wrong 别的：从这些里选一个：/u);
    expect(sentence.match(/draft|shown|withdrawn/gu)?.[0]).toBe(workFields.status.example);
    expect(sentence.match(/draft|shown|withdrawn/gu)).toHaveLength(3);
    expect(read('direction', '从左向右').value).toBe('ltr');
    expect(read('direction', '从右向左').value).toBe('rtl');
    for (const [written, medium] of Object.entries({
      书法: 'calligraphy',
      美术: 'painting',
      绘画: 'painting',
      摄影: 'photography',
      其他: 'other',
    }))
      expect(read('medium', written).value).toBe(medium);
    expect(read('status', ['draft']).value).toBeUndefined();
  });
});

describe('words of a vocabulary', () => {
  it.each([
    ['行书', '行书', false],
    ['行 书', '行书', false],
    ['cursive script', '草书', false],
    ['行楷', '行书', true],
  ])('%s is %s', (written, term, isTold) => {
    expect(tell('script', written)).toEqual({
      value: term,
      said: isTold ? [`value-read ${written}：${said(term)}`] : [],
    });
  });

  it('are asked about when they are unknown', () => {
    expect(read('script', '书行').faults).toEqual([
      {
        ...{ code: 'term-unknown', severity: 'error', found: '书行' },
        expected: '这些词之一：篆书、隶书、楷书、行书、行草、草书、篆刻、硬笔',
        fix: '是不是“行书”？确是新词，就在 exhibition.yaml 的 vocabularies 里补上。',
      },
    ]);
    expect(tell('script', '火星文').said).toEqual([
      'term-unknown 火星文：换成上面的一个词。确是新词，就在 exhibition.yaml 的 vocabularies 里补上。',
    ]);
    expect(read('script', ['行书']).value).toBeUndefined();
  });

  it('of a kind go with the hall', () => {
    expect(read('kind', '水墨', 'painting').value).toBe('国画');
    expect(read('kind', '组图', 'photography').value).toBe('组照');
    expect(tell('kind', '水墨', 'other')).toEqual({ value: '水墨', said: [] });
    expect(read('kind', '组图', 'painting').value).toBeUndefined();
  });

  it('are added by name', () => {
    expect(tell('vocabularies', { award: ['金奖'], 书体: '瘦金、魏碑', ' Photo ': '航拍' })).toEqual({
      value: { award: ['金奖'], script: ['瘦金', '魏碑'], photo: ['航拍'] },
      said: [],
    });
    for (const [label, name] of Object.entries({
      画种: 'painting',
      装裱: 'format',
      形制: 'format',
      奖项: 'award',
      获奖: 'award',
      看点: 'detail',
      类别: 'detail',
    }))
      expect(read('vocabularies', { [label]: '甲' }).value).toEqual({ [name]: ['甲'] });
    const { value, faults } = read('vocabularies', { 颜色: '甲', award: {} });
    expect(value).toEqual({ award: [] });
    expect(faults[0]).toMatchObject({
      ...{ found: '颜色', path: ['颜色'] },
      fix: '词表的名字只能是 script、painting、photo、format、award、detail（或书体、画种、照片类型、装裱、奖项、看点类别）。',
    });
    for (const raw of ['甲', ['甲']])
      expect(read('vocabularies', raw)).toMatchObject({
        value: undefined,
        faults: [{ fix: '每个词表占一行，如 award: [金奖, 银奖]。' }],
      });
  });
});

describe('a way to reach the hosts', () => {
  it.each([
    ['zhanlan@example.org', 'zhanlan@example.org', 'mailto:zhanlan@example.org'],
    ['邮箱：zhanlan@example.org', '邮箱　zhanlan@example.org', 'mailto:zhanlan@example.org'],
    ['mailto:a.b+c@example.org', 'a.b+c@example.org', 'mailto:a.b+c@example.org'],
    ['0431-88888888', '0431-88888888', 'tel:043188888888'],
    ['(0431)88888888', '(0431)88888888', 'tel:043188888888'],
    ['电话 0431-88888888转801', '电话　0431-88888888转801', 'tel:043188888888'],
    ['+860431-8888888', '+860431-8888888', 'tel:+8604318888888'],
    ['010 8888 8888', '010 8888 8888', 'tel:01088888888'],
    ['400-888-8888', '400-888-8888', 'tel:4008888888'],
    ['800 888 8888', '800 888 8888', 'tel:8008888888'],
    ['０４３１－８８８８８８８８', '0431-88888888', 'tel:043188888888'],
    ['https://example.org', 'https://example.org', 'https://example.org/'],
    ['网址：https://example.org/a', '网址　https://example.org/a', 'https://example.org/a'],
  ])('%s', (written, text, href) => {
    expect(tell('contact', written)).toEqual({ value: { text, href }, said: [] });
  });

  const only = '只写一个公开的邮箱、办公电话（如 0431-88888888）或 https:// 开头的网址。';
  it.each([
    // A mobile belongs to a person.
    ['13812345678', only],
    ['8888888', only],
    ['0431-888888', only],
    ['0431-888888888', only],
    ['a@b', only],
    ['@example.org', only],
    ['到前台问', only],
    ['javascript:alert(1)', only],
    ['https://', only],
    ['http://example.org', '网址以 https:// 开头，如“https://example.org”。'],
    ['www.example.org', '网址以 https:// 开头，如“https://www.example.org”。'],
  ])('%s is none', (written, fix) => {
    expect(tell('contact', written)).toEqual({ value: undefined, said: [`value-wrong ${written}：${fix}`] });
  });

  it('is no list', () => expect(read('contact', ['a@example.org']).value).toBeUndefined());
});

describe('items', () => {
  it('of parts have a file', () => {
    expect(tell('parts', [{ file: '1001-1.jpg', caption: '上联' }, { 文件: '1001-2.jpg' }])).toEqual({
      value: [{ file: '1001-1.jpg', caption: '上联' }, { file: '1001-2.jpg' }],
      said: [],
    });
    const { value, faults } = read('parts', [
      { caption: '甲' },
      { file: '', caption: '' },
      { file: 'a.jpg', caption: '' },
    ]);
    expect(value).toEqual([{ file: 'a.jpg' }]);
    expect(faults.map(({ fix, path }) => [fix, path])).toEqual([
      ['写上 file: 图片文件名，如 1001-1.jpg。', [0]],
      ['写上 file: 图片文件名，如 1001-1.jpg。', [1]],
    ]);
  });

  it('may stand alone, and are no text', () => {
    expect(read('parts', { file: 'a.jpg' }).value).toEqual([{ file: 'a.jpg' }]);
    expect(tell('parts', 'a.jpg')).toEqual({
      value: undefined,
      said: ['value-wrong a.jpg：写成列表，每项占一行，以“- ”开头。'],
    });
    expect(read('parts', ['a.jpg'])).toMatchObject({
      value: [],
      faults: [{ found: 'a.jpg', fix: '这一项要写成 { file: ……, caption: …… } 的形式。', path: [0] }],
    });
  });

  it('have keys that are known', () => {
    const { value, faults } = read('parts', [
      { file: 'a.jpg', captoin: '甲' },
      { file: 'b.jpg', 颜色: '红' },
      { file: 'c.jpg', 手机: '1' },
    ]);
    expect(value).toEqual([]);
    expect(faults).toEqual([
      {
        ...{ code: 'key-unknown', severity: 'error', found: 'captoin', path: [0, 'captoin'] },
        expected: '这里只能写：file（文件）、caption（说明）',
        fix: '是不是想写 caption？把“captoin”改成“caption”。',
      },
      {
        ...{ code: 'key-unknown', severity: 'error', found: '颜色', path: [1, '颜色'] },
        expected: '这里只能写：file（文件）、caption（说明）',
        fix: '删去这一项，或换成上面的一个；内容里有逗号、冒号时，给它加上引号。',
      },
      {
        ...{ code: 'personal-field', severity: 'error', found: '手机', path: [2, '手机'] },
        expected: '这里只能写：file（文件）、caption（说明）',
        fix: '这是个人信息，请删去。',
      },
    ]);
  });

  it('of details have a place, of columns a line too', () => {
    const region = { x: 1, y: 2, width: 3, height: 4, unit: 'percent' };
    expect(
      tell('details', [
        { 位置: '1,2,3,4', 第几件: '２', 类别: '印章', 标题: '名章', 说明: '朱文' },
        { region: '1,2,3,4', part: '' },
      ]),
    ).toEqual({
      value: [
        { item: 0, region, part: 2, kind: '印章', title: '名章', note: '朱文' },
        { item: 1, region, part: 1, isPartUnsaid: true, kind: '细节' },
      ],
      said: [],
    });
    expect(
      tell('columns', [
        { region: '1,2,3,4', line: '3' },
        { region: '1,2,3,4', part: '2' },
      ]).value,
    ).toEqual([
      { item: 0, region, part: 1, isPartUnsaid: true, line: 3 },
      { item: 1, region, part: 2, line: 1 },
    ]);
    const { value, faults } = read('columns', [
      { region: '1,2,3,4', line: '0' },
      { region: '1,2,3,4', part: '一' },
      { line: '1' },
    ]);
    expect(value).toEqual([]);
    expect(faults.map(({ code, fix, path }) => [code, fix, path])).toEqual([
      ['value-wrong', '从 1 数起，写整数。', [0, 'line']],
      ['value-wrong', '从 1 数起，写整数。', [1, 'part']],
      ['region-wrong', '补足四个数，用逗号隔开，外面加引号。', [2, 'region']],
    ]);
    const wrong = [{ region: '1,2,3,4', part: '10000' }, { region: '1,2,3,4', kind: '火星' }, {}];
    expect(read('details', wrong).value).toEqual([]);
    expect(read('details', wrong).faults.map(({ path }) => path)).toEqual([
      [0, 'part'],
      [1, 'kind'],
      [2, 'region'],
    ]);
  });

  it('of a cover are a work, or a piece of it', () => {
    expect(read('cover', '1001号').value).toEqual({ work: '1001' });
    expect(read('cover', { 作品: '1001', 位置: '1,2,3,4' }).value).toEqual({
      work: '1001',
      region: { x: 1, y: 2, width: 3, height: 4, unit: 'percent' },
    });
    expect(read('cover', { work: '1001', region: '甲' })).toMatchObject({
      value: { work: '1001' },
      faults: [{ code: 'region-wrong', path: ['region'] }],
    });
    expect(tell('cover', { region: '1,2,3,4' })).toEqual({
      value: undefined,
      said: ['value-wrong {"region":"1,2,3,4"}：写上 work: 作品编号。'],
    });
    expect(read('cover', ['1001'])).toMatchObject({ value: undefined, faults: [{ path: [] }] });
    expect(read('cover', { work: ['1001'] }).value).toBeUndefined();
  });

  it('of a tour are its stops, in any way of writing', () => {
    expect(tell('stops', '1001、1002 １００３').value).toEqual([
      { item: 0, work: '1001' },
      { item: 1, work: '1002' },
      { item: 2, work: '1003' },
    ]);
    expect(
      tell('stops', [
        '1001',
        '1002：先看这一幅',
        '- 1003 再看',
        { work: '1004', 说明: '末站' },
        { work: '1005', text: '' },
      ]),
    ).toEqual({
      value: [
        { item: 0, work: '1001' },
        { item: 1, work: '1002', text: '先看这一幅' },
        { item: 2, work: '1003', text: '再看' },
        { item: 3, work: '1004', text: '末站' },
        { item: 4, work: '1005' },
      ],
      said: [],
    });
    expect(read('stops', [{ text: '甲' }])).toMatchObject({
      value: [],
      faults: [{ fix: '每一站都要写 work: 作品编号。', path: [0] }],
    });
  });

  it('of earlier shows have a title', () => {
    expect(
      tell('past', [{ 名称: '首届', 年份: '2018', 网址: 'https://example.org' }, { title: '二届' }]),
    ).toEqual({
      value: [{ title: '首届', year: 2018, url: 'https://example.org' }, { title: '二届' }],
      said: [],
    });
    expect(read('past', [{ year: '2018' }])).toMatchObject({
      value: [],
      faults: [{ fix: '每一届都要写 title（名称）。', path: [0] }],
    });
    expect(
      outline(
        read('past', [
          { title: '甲', url: 'example.org/a' },
          { title: '乙', url: '主页' },
        ]),
      ),
    ).toEqual({
      value: [{ title: '甲' }, { title: '乙' }],
      said: [
        'value-wrong example.org/a：改成“https://example.org/a”。',
        'value-wrong 主页：写完整的网址，以 https:// 开头。',
      ],
    });
  });
});

it('reads the address of the site as it was written, and says what is wrong with it', () => {
  expect(tell('site', ' https://example.org/show ')).toEqual({ value: 'https://example.org/show', said: [] });
  expect(tell('site', 'example.org')).toEqual({
    value: undefined,
    said: ['value-wrong example.org（没有以 https:// 开头）：写成 https://example.org/。'],
  });
  expect(tell('site', ['https://example.org'])).toEqual({
    value: undefined,
    said: ['value-wrong ["https://example.org"]（是空的）：写成 https://example.org/show/。'],
  });
});
