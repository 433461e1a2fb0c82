import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { showFolder } from '../fixtures/show-folder.ts';

const root = join(import.meta.dirname, '../..');
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
const schemas = new Map(
  ['work', 'exhibition', 'hall', 'series', 'story', 'tour'].map((name) => [
    name,
    ajv.compile(JSON.parse(readFileSync(join(root, `docs/schemas/${name}.schema.json`), 'utf8')) as object),
  ]),
);
const isRight = (name: string, head: string): boolean => schemas.get(name)?.(parse(head)) === true;

const folders: [name: string, folder: string][] = [
  ...[['hall', 'halls'] as const, ['series', 'series'] as const, ['story', 'stories'] as const],
  ...[['tour', 'tours'] as const],
  ...['calligraphy', 'painting', 'photography'].map((hall): [string, string] => ['work', hall]),
].map(([name, folder]) => [name, join(showFolder, folder)]);

it.each(folders)('takes every %s of %s, as the library yaml reads it', (name, folder) => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');
  expect(files.length).toBeGreaterThan(0);
  const wrong = files.filter((file) => {
    const [, head = ''] = readFileSync(join(folder, file), 'utf8').split(/^---\n/mu);
    return !isRight(name, head);
  });
  expect(wrong).toEqual([]);
});

it('takes exhibition.yaml', () => {
  expect(isRight('exhibition', readFileSync(join(showFolder, 'exhibition.yaml'), 'utf8'))).toBe(true);
});

const plain = 'title: 春\nartist: 甲\nalt: 一幅字\n';
it.each([
  ['题名: 春\n作者: 甲\n替代文字: 一幅字', true],
  ['作品名称: 春\nartist: [甲, { 姓名: 乙, unit: 某厂 }]\nalt: 一幅字', true],
  ['title: 2022\nartist: 甲\nalt: 一幅字\nyear: 2022\ntags: 焊工、高铁', true],
  ['title: 春\nstatus: withdrawn', true],
  ['题名: 春\n状态: 草稿', true],
  [`${plain}kind: 玻璃画`, true],
  ['title: 春\nartist: 甲', false],
  ['title: 春\nartist: 甲\nalt: 一幅字\nstatus: shown\norder: 十二', false],
  [`${plain}titel: 春`, false],
  [`${plain}details: [{ regoin: "1,2,3,4" }]`, false],
  [`${plain}size: { height: 3 }`, false],
])('an entry with %j is right: %j', (head, expected) => {
  expect(isRight('work', head)).toBe(expected);
});
