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
