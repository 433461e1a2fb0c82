import { describe, expect, it } from 'vitest';
import {
  exhibitionFields,
  hallFields,
  seriesFields,
  storyFields,
  tourFields,
  workFields,
  type FieldTable,
} from '../../src/exhibition/fields.ts';
import { plainShow, readShow } from './show.ts';

const tables: [file: string, table: FieldTable, head: string][] = [
  ['calligraphy/1001.md', workFields, 'title: 春\nartist: 甲\nalt: 字'],
  ['halls/calligraphy.md', hallFields, 'title: 书法\ndigit: 1\nmedium: calligraphy'],
  ['series/a.md', seriesFields, 'title: 系列'],
  ['stories/a.md', storyFields, 'title: 文章'],
  ['tours/a.md', tourFields, 'title: 路线\nstops: [{ work: 1001, text: 看 }]'],
];

const told = async (files: Record<string, string>): Promise<string[]> => {
  const { problems } = await readShow(files);
  return problems
    .filter(({ code, severity }) => code === 'personal-data' && severity === 'error')
    .map(({ file, line, field = '' }) => `${file}:${String(line)} ${field}`.trim());
};

/** Replaces a field in a head, or adds it at its end; returns its line, 1-based, in an entry. */
function putField(head: string, key: string, value: string): { head: string; line: number } {
  const lines = head.split('\n').filter((line) => !line.startsWith(`${key}:`));
  return { head: [...lines, `${key}: ${value}`].join('\n'), line: lines.length + 2 };
}

const texts = new Set(['text', 'title', 'lines', 'list', 'place', 'artists', 'contact', 'term:script']);
const fieldsOf = (table: FieldTable): string[] =>
  Object.entries(table).flatMap(([key, { type }]) => (texts.has(type) ? [key] : []));

describe('a mobile in any text field of any file stops the build', () => {
  const cases = tables.flatMap(([file, table, head]) =>
    fieldsOf(table).map((key): [string, string, string] => [file, key, head]),
  );
  it.each(cases)('%s %s', async (file, key, own) => {
    const { head, line } = putField(own, key, '甲厂 138 1234 5678');
    expect(await told({ [file]: `---\n${head}\n---\n` })).toEqual([`${file}:${line} ${key}`]);
  });

  it.each(fieldsOf(exhibitionFields))('exhibition.yaml %s', async (key) => {
    const { head, line } = putField('title: 展\nhosts: [某会]', key, '甲厂 138 1234 5678');
    expect(await told({ 'exhibition.yaml': `${head}\n` })).toEqual([`exhibition.yaml:${line - 1} ${key}`]);
  });
});

describe('what stands in no line of the file is found in what is published of it', () => {
  it.each([
    ['a folded value', 'unit: >\n  甲厂 138\n  1234 5678', ''],
    ['a quoted value with an escape', 'unit: "甲厂 138\\u0031\\u00323\\u00345678"', ''],
    ['an item of a list', 'tags:\n  - "\\u00313812345678"', ''],
    ['what a part says', 'parts:\n  - { file: 1001.jpg, caption: "\\u00313812345678" }', ''],
    ['what a detail says', 'details:\n  - { region: "1,1,5,5", note: "\\u00313812345678" }', ''],
    ['a body, over two lines', '', '请打 138\n12345678。'],
    ['a body with marks', '', '请打 138**1234**5678。'],
    ['a body with entities', '', '请打 &#49;38&nbsp;1234&ensp;5678。'],
    ['a body with tags', '', '请打 138<b>1234</b>5678。'],
    ['a body with a link', '', '请打 [138](https://example.org/)12345678。'],
  ])('%s', async (_, head, body) => {
    const entry = `---\ntitle: 春\nartist: 甲\nalt: 字\n${head}\n---\n\n${body}\n`;
    expect(await told({ 'calligraphy/1001.md': entry })).toHaveLength(1);
  });
});

describe('a number that runs over the lines of one text is found', () => {
  const running = tables.flatMap(([file, table, head]) =>
    Object.entries(table).flatMap(([key, { type }]): [string, string, string][] =>
      type === 'lines' ? [[file, key, head]] : [],
    ),
  );
  it.each(running)('%s %s', async (file, key, own) => {
    const head = own.split('\n').filter((line) => !line.startsWith(`${key}:`));
    const place = [`${file}:${head.length + 2} ${key}`];
    for (const block of [
      '|\n  电话138\n  0013\n  8000',
      '\n  - 电话138\n  - "0013"\n  - "8000"',
      '["电话138", "0013", "8000"]',
      '|\n  一三八\n  零零一三\n  八零零零',
      '|\n  电话138\n\n  0013 80\n  00',
      '|\n  身份证 220102\n  19900307\n  123X',
      '|\n  卡 6222 0200\n  0000 0000 000',
    ]) {
      const entry = `---\n${[...head, `${key}: ${block}`].join('\n')}\n---\n`;
      expect([block, await told({ [file]: entry })]).toEqual([block, place]);
    }
  });

  it('in exhibition.yaml too, and there a landline only where the office tells its own', async () => {
    const facts = (lines: string): string => `${String(plainShow['exhibition.yaml'])}${lines}\n`;
    expect(await told({ 'exhibition.yaml': facts('colophon: |\n  主编138\n  0013\n  8000') })).toHaveLength(
      1,
    );
    expect(await told({ 'exhibition.yaml': facts('colophon: |\n  编 0431-\n  88776655') })).toHaveLength(1);
    expect(await told({ 'exhibition.yaml': facts('hours: |\n  请打 0431-\n  88776655') })).toEqual([]);
  });

  it.each([
    ['tags', 'tags: ["138", "0013", "8000"]'],
    ['tags one a line', 'tags:\n  - "138"\n  - "0013"\n  - "8000"'],
    ['years', 'text: |\n  1931\n  1937\n  1945\n  1949'],
    ['a poem that counts', 'text: |\n  一去二三里\n  烟村四五家\n  亭台六七座\n  八九十枝花'],
    ['works of a hall', 'words: |\n  3001\n  3002\n  3003\n  3004'],
    ['works of the sixth hall', 'words: |\n  6222\n  6223\n  6224\n  6225'],
    ['sizes', 'words: |\n  138×69\n  180×97\n  135×34'],
    ['days', 'words: |\n  2022-11-18\n  2022-12-18\n  2023-01-05'],
  ])('%s are none', async (_, lines) => {
    const entry = `---\ntitle: 春\nartist: 甲\nalt: 字\n${lines}\n---\n`;
    expect(await told({ 'calligraphy/1001.md': entry })).toEqual([]);
  });
});

it('figures in lines of their own are none', async () => {
  const body =
    '138\n\n1234\n\n5678\n\n- 1381\n- 2345\n- 678\n\n| 138 | 甲 |\n| --- | --- |\n| 1234 | 5678 |\n';
  const entry = `---\ntitle: 春\nartist: 甲\nalt: 字\ntext: |\n  锄禾日当午\n---\n\n${body}`;
  expect(await told({ 'calligraphy/1001.md': entry })).toEqual([]);
});

it('a landline stands where the venue and the office may be called, and nowhere else', async () => {
  const call = '电话 0431-88776655';
  const facts = `${String(plainShow['exhibition.yaml'])}contact: 0431-88776655\nhours: [${call}]\nadmission: ${call}\ntransport: ${call}\naddress: 某路 1 号 ${call}\n`;
  expect(await told({ 'exhibition.yaml': facts })).toEqual([]);
  expect(await told({ 'exhibition.yaml': `${facts}motto: ${call}\n` })).toEqual(['exhibition.yaml:9 motto']);
  const entry = `---\ntitle: 春\nartist: 甲\nalt: 字\n---\n\n${call}\n`;
  expect(await told({ 'calligraphy/1001.md': entry })).toEqual(['calligraphy/1001.md:7']);
});

it('a file name that becomes an address is looked at', async () => {
  const show = { 'stories/a-13812345678.md': '---\ntitle: 文章\n---\n' };
  expect(await told(show)).toEqual(['stories/a-13812345678.md:undefined']);
});
