import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { buildEntry, smallPicture, writeShow } from '../entries/show.ts';
import { runCommand } from './run-command.ts';

const cache = mkdtempSync(join(tmpdir(), 'chifu-fix-'));
let folder = '';
const fix = (...more: string[]) =>
  runCommand('check', ['--fix', ...more], { EXHIBITION_DIR: folder, CACHE_DIR: cache });
const made: string[] = [];
afterAll(() => {
  for (const one of [cache, ...made]) rmSync(one, { recursive: true, force: true });
});

/** 题名：秋 and what else an entry needs, in GB 18030. */
const gbk = Buffer.from('2d2d2d0acce2c3fba3bac7ef0ad7f7d5df3a20bcd70a616c743a20d2bbb7f90a2d2d2d0a', 'hex');

beforeEach(() => {
  folder = writeShow({
    'calligraphy/1001.md': undefined,
    'calligraphy/1001.md.txt': '---\r\n题名：春\r\n# 初稿\r\n作者: 甲\r\nalt: 老农站在地头\r\n---\r\n',
    'calligraphy/1001.jpg': undefined,
    'calligraphy/1001.JPG': smallPicture,
    'calligraphy/1002.md': gbk,
    'calligraphy/1002.jpg.jpg': smallPicture,
    'calligraphy/1003.md': buildEntry('', '![](1003.JPG.JPG)'),
    'calligraphy/1003.JPG.JPG': smallPicture,
    'halls/calligraphy.md': '---\ntitle：书法\ndigit: 1\nmedium: calligraphy\n---\n',
    'exhibition.yaml': '展览名称：测试展\nhosts: 【某某市总工会】\n',
  });
  made.push(folder);
});

/** All files of the exhibition with their bytes, but what fixes keep. */
function list(): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = entries
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => !path.includes('.before-fix'));
  return Object.fromEntries(
    paths.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'hex')]),
  );
}

it('shows what it would change, and changes nothing unasked', () => {
  const before = list();
  const { code, out } = fix();
  expect(code).toBe(0);
  expect(list()).toEqual(before);
  expect(existsSync(join(folder, '.before-fix'))).toBe(false);
  expect(out).toContain(
    'calligraphy/1001.md.txt\n    改名为 1001.md\n    第 2 行\n    - 题名：春\n    + title: 春\n',
  );
  expect(out).toContain(
    'calligraphy/1002.md\n    编码改为 UTF-8\n    第 2 行\n    - 题名：秋\n    + title: 秋\n',
  );
  expect(out).toContain('没有给 calligraphy/1003.JPG.JPG 改名：条目里写着它的名字，请连同条目一起改。');
  expect(out).toContain('什么都没有改。');
});

it('changes it once it is told to, and takes it back whole', () => {
  const before = list();
  const { out } = fix('--yes');
  expect(out).toContain('改好了。');
  expect(Object.keys(list())).toEqual([
    ...['calligraphy/1001.jpg', 'calligraphy/1001.md', 'calligraphy/1002.jpg', 'calligraphy/1002.md'],
    ...['calligraphy/1003.JPG.JPG', 'calligraphy/1003.md', 'exhibition.yaml', 'halls/calligraphy.md'],
  ]);
  const text = readFileSync(join(folder, 'calligraphy/1001.md'), 'utf8');
  expect(text).toBe('---\r\ntitle: 春\r\n# 初稿\r\nartist: 甲\r\nalt: 老农站在地头\r\n---\r\n');
  expect(readFileSync(join(folder, 'calligraphy/1002.md'), 'utf8')).toBe(
    '---\ntitle: 秋\nartist: 甲\nalt: 一幅\n---\n',
  );
  expect(readFileSync(join(folder, 'exhibition.yaml'), 'utf8')).toBe(
    'title: 测试展\nhosts: [某某市总工会]\n',
  );
  expect(fix().out).toContain('没有可以自动改的地方。');
  expect(fix('--undo').out).toBe('改回去了 6 个文件。\n');
  expect(list()).toEqual(before);
  expect(fix('--undo').out).toContain('没有可以改回去的');
});

it('takes nothing back that was changed since, and writes over no other file', () => {
  writeFileSync(join(folder, 'calligraphy/1002.jpg'), smallPicture);
  const { out } = fix('--yes');
  expect(out).not.toContain('改名为 1002.jpg');
  writeFileSync(join(folder, 'exhibition.yaml'), 'title: 又改了\nhosts: [某某市总工会]\n');
  const undone = fix('--undo').out;
  expect(undone).toContain('没有动 exhibition.yaml：后来又改过它');
  expect(readFileSync(join(folder, 'exhibition.yaml'), 'utf8')).toContain('又改了');
  expect(existsSync(join(folder, 'calligraphy/1001.md.txt'))).toBe(true);
});

it.each([[['--yes']], [['--undo']], [['--fix', '--json']]])('explains wrong usage: %j', (args) => {
  const { code, err } = runCommand('check', args, { EXHIBITION_DIR: folder, CACHE_DIR: cache });
  expect([code, err]).toEqual([2, expect.stringContaining('用法：npm run check')]);
});

it('joins no mark of a draft to the line above it', () => {
  const entry = buildEntry('unit: 某厂\n- status: withdrawn');
  writeFileSync(join(folder, 'calligraphy/1003.md'), entry);
  const { out } = fix('--yes');
  expect(out).toContain('没有改 calligraphy/1003.md：里面有写错了地方的标记，请先照 check 说的改。');
  expect(readFileSync(join(folder, 'calligraphy/1003.md'), 'utf8')).toBe(entry);
});
