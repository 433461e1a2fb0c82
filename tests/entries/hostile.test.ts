import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readShow, smallPicture } from './show.ts';

/** Bytes of a hostile text: what an attacker, or a program gone wild, may put into one file. */
const length = 300_000;
const fill = (piece: string): string => piece.repeat(Math.floor(length / Buffer.byteLength(piece)));
const entry = (head: string, body: string): string =>
  `---\ntitle: 春\nartist: 甲\nalt: 字\n${head}\n---\n${body}`;

/** Pieces whose reading takes time that grows with their square, or depth, where nobody looks out. */
const pieces = [
  '![',
  '[a](',
  '*a_ ',
  'a**b',
  '>',
  '- ',
  '[^1]',
  '[^a]: b\n\n',
  '| a ',
  '［甲］（1001）',
  '[[',
  '{a: ',
  '"',
  '\u3000',
];
const hostile: [name: string, text: string][] = [
  ...pieces.flatMap((piece): [string, string][] => [
    [`正文 ${piece}`, entry('unit: 乙', fill(piece))],
    [`正文各行 ${piece}`, entry('unit: 乙', fill(`${piece}\n`))],
    [`资料 ${piece}`, entry(`unit: ${fill(piece)}`, '')],
    [`资料各行 ${piece}`, entry(`tags:\n${fill(`${piece}\n`)}`, '')],
  ]),
  ['一层套一层的列表', entry('', Array.from({ length: 700 }, (_, at) => `${' '.repeat(at)}- 甲`).join('\n'))],
  ['一层套一层的资料', entry(Array.from({ length: 700 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), '')],
  ['成万的名称', entry(Array.from({ length: 30_000 }, (_, at) => `k${at}: v`).join('\n'), '')],
  ['自指', entry('unit: &a [*a]', '')],
  ['别名炸弹', entry('a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]', '')],
];

const folder = join(import.meta.dirname, '../../../shared/cases/hostile');
if (existsSync(folder)) {
  for (const name of readdirSync(folder)) hostile.push([name, readFileSync(join(folder, name), 'utf8')]);
} else console.log('跳过 ../shared/cases/hostile：旁边没有它');

// Each must end within the runner's time for one test; `npm run bench -- entries` says how long each takes.
describe('a hostile text harms no other entry', () => {
  it.each(hostile)('%s', async (_name, text) => {
    const { exhibition, problems } = await readShow({
      'calligraphy/1002.md': text,
      'calligraphy/1002.jpg': smallPicture,
    });
    expect(exhibition.works.map(({ number }) => number)).toContain('1001');
    expect(problems.filter(({ file }) => !file.startsWith('calligraphy/1002'))).toEqual([]);
    const isShown = exhibition.works.some(({ number }) => number === '1002');
    expect(isShown || problems.some(({ severity }) => severity === 'error')).toBe(true);
  });
});
