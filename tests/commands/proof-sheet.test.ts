import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildEntry, smallPicture, writeShow } from '../entries/show.ts';
import { runCommand } from './run-command.ts';

const out = mkdtempSync(join(tmpdir(), 'chifu-proof-'));
const sheet = join(out, '校样.html');
let folder = '';
const make = (...args: string[]) =>
  runCommand('check', ['--html', ...args], {
    EXHIBITION_DIR: folder,
    CACHE_DIR: join(out, 'cache'),
    OUT_DIR: join(out, 'site'),
  });
afterAll(() => {
  for (const one of [out, folder]) rmSync(one, { recursive: true, force: true });
});

beforeAll(() => {
  folder = writeShow({
    'calligraphy/1001.md': buildEntry('script: 行书\nsize: 138×69', '<b>说</b>明').replace(
      '悯农',
      '<悯农>&"',
    ),
    'calligraphy/1002.md': buildEntry('script: 形书'),
    'calligraphy/1002-1.jpg': smallPicture,
    'calligraphy/1002-2.jpg': smallPicture,
    'calligraphy/1003.md': buildEntry('status: draft').replace('悯农', '稿子'),
    'calligraphy/1004.md': '---\ntitle: 旧作\nartist: 不再出现\nstatus: withdrawn\n---\n',
    'calligraphy/1005.md': buildEntry(''),
    'calligraphy/1005.jpg': Buffer.from('no picture'),
    'calligraphy/别的.txt': '没有人用',
  });
});

it('shows every work once, with its pictures and its problems, in one file without scripts', () => {
  const { code, out: said } = make(sheet);
  expect([code, said]).toEqual([1, expect.stringMatching(/^校样已做好：.*校样\.html（0\.\d MB）/u)]);
  const html = readFileSync(sheet, 'utf8');
  const articles = html.split('<article').slice(1);
  expect(articles.map((one) => /id="w(\d+)"/u.exec(one)?.[1]).sort()).toEqual([
    '1001',
    '1002',
    '1003',
    '1004',
    '1005',
  ]);
  const find = (number: string): string => articles.find((one) => one.includes(`id="w${number}"`)) ?? '';
  expect(find('1001')).toContain('&lt;悯农&gt;&amp;');
  expect(find('1001')).toContain('<dt>书体</dt><dd>行书</dd>');
  expect(find('1002').match(/<img src="data:image\/webp;base64,/gu)).toHaveLength(2);
  expect(find('1002')).toContain('term-unknown');
  expect(find('1003')).toContain('稿子 <small>草稿</small>');
  expect(find('1004')).toContain('旧作 <small>撤展</small>');
  expect(find('1005')).toContain('图片打不开');
  expect(html).not.toMatch(/<script|不再出现|(?:src|href)="(?!data:|#)/u);
  expect(html.slice(0, html.indexOf('<article'))).toContain('calligraphy/别的.txt');
  const ids = [...html.matchAll(/<section id="(\w+)"/gu)].map(([, id]) => id);
  expect(ids).toEqual(['others', 'errors', 'told', 'kept']);
});

it('takes the place of an older sheet, and of no other file', () => {
  expect(make(sheet).code).toBe(1);
  const other = join(out, 'page.html');
  writeFileSync(other, '<!doctype html><title>别的</title>');
  const { code, err } = make(other);
  expect([code, err]).toEqual([2, expect.stringContaining('它不是校样，没有动它')]);
  expect(readFileSync(other, 'utf8')).toBe('<!doctype html><title>别的</title>');
});

it.each([
  ['site/a.html', '校样不能放在这里'],
  ['a.pdf', '文件名要以 .html 结尾'],
])('refuses %s', (name, message) => {
  const { code, err } = make(join(out, name));
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});

it('never lies in the exhibition, where it would be told of', () => {
  expect(make(join(folder, 'a.html')).err).toContain('校样不能放在这里');
});
