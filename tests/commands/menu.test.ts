import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { menu, readPath } from '../../scripts/lib/menu.ts';
import { showFolder } from '../fixtures/show-folder.ts';

const root = join(import.meta.dirname, '../..');

it('runs what is chosen by its number, comes back, and ends where input ends', () => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts/menu.ts')], {
    input: '２\n77\n3\n\n\n0\n',
    encoding: 'utf8',
    env: { ...process.env, EXHIBITION_DIR: showFolder },
  });
  expect(status).toBe(0);
  expect(stdout).toContain('检查通过');
  expect(stdout).toContain('没有这一项');
  expect(stdout).toContain('没有写文件，回到菜单');
  expect(stdout.match(/尺幅　要做什么？/gu)).toHaveLength(4);
});

it('offers commands that there are', () => {
  const scripts = readdirSync(join(root, 'scripts'));
  for (const { script } of menu) expect(scripts).toContain(`${script}.ts`);
});

it.each([
  ['"D:\\作品 照片\\报名表.xlsx"', 'D:\\作品 照片\\报名表.xlsx'],
  ["'/home/a b/表.xlsx'", '/home/a b/表.xlsx'],
  ['  /home/表.xlsx  ', '/home/表.xlsx'],
  ['/home/a\\ b/表.xlsx', '/home/a b/表.xlsx'],
  ["& 'C:\\表.xlsx'", 'C:\\表.xlsx'],
  ['', ''],
])('reads the path %s', (written, path) => {
  expect(readPath(written)).toBe(path);
});

it('starts by a double click: the shell scripts are sound, the one of Windows is CRLF without a mark', () => {
  for (const name of ['chifu.sh', '尺幅.command']) execFileSync('sh', ['-n', join(root, name)]);
  const text = readFileSync(join(root, '尺幅.cmd'));
  expect(text.subarray(0, 9).toString('latin1')).toBe('@echo off');
  expect(text.toString('utf8').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  // The page of code is set before the first Chinese word.
  const before = text.toString('utf8').split('chcp 65001')[0] ?? '';
  expect(before).not.toMatch(/[^\x20-\x7e\r\n]/u);
});
