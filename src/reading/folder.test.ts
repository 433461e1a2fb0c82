import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { listFolder } from './folder.ts';

const root = mkdtempSync(join(tmpdir(), 'chifu-folder-'));
const outside = mkdtempSync(join(tmpdir(), 'chifu-outside-'));
afterAll(() => {
  for (const folder of [root, outside]) rmSync(folder, { recursive: true, force: true });
});

it('refuses links that lead out of the exhibition, and follows those within', async () => {
  mkdirSync(join(root, 'calligraphy'));
  mkdirSync(join(`${root}-neighbour`), { recursive: true });
  writeFileSync(join(outside, 'secret.jpg'), 'x');
  writeFileSync(join(`${root}-neighbour`, 'secret.jpg'), 'x');
  writeFileSync(join(root, 'calligraphy/1001.jpg'), 'x');
  symlinkSync(join(outside, 'secret.jpg'), join(root, 'calligraphy/1002.jpg'));
  // A folder whose name only begins alike is outside too.
  symlinkSync(join(`${root}-neighbour`, 'secret.jpg'), join(root, 'calligraphy/1003.jpg'));
  symlinkSync(join(root, 'calligraphy/1001.jpg'), join(root, 'calligraphy/1004.jpg'));
  symlinkSync(join(root, 'nowhere'), join(root, 'calligraphy/1005.jpg'));
  const { files, problems } = await listFolder(root, 'calligraphy');
  rmSync(`${root}-neighbour`, { recursive: true, force: true });
  expect(files.map((file) => file.name)).toEqual(['1001.jpg', '1004.jpg']);
  expect(problems).toEqual(
    ['calligraphy/1002.jpg', 'calligraphy/1003.jpg', 'calligraphy/1005.jpg'].map((file) => ({
      ...{ code: 'path-outside', severity: 'error', file },
      found: '一个指到展览文件夹以外的快捷链接',
      expected: '文件本身放在展览文件夹里',
      fix: '删去这个链接，把文件复制进来。',
    })),
  );
});

it('lists files by their numbers, with their paths, and links to folders as folders', async () => {
  const names = ['10.md', '9.md', 'e\u0301.md'];
  mkdirSync(join(root, 'stories/b'), { recursive: true });
  for (const name of names) writeFileSync(join(root, 'stories', name), 'x');
  symlinkSync(join(root, 'calligraphy'), join(root, 'stories/c'));
  const { files, problems } = await listFolder(root, 'stories');
  expect(problems).toEqual([]);
  expect(files.map(({ name, relative, directory }) => [name, relative, directory])).toEqual([
    ['9.md', 'stories/9.md', false],
    ['10.md', 'stories/10.md', false],
    ['b', 'stories/b', true],
    ['c', 'stories/c', true],
    ['e\u0301.md', 'stories/\u00E9.md', false],
  ]);
  expect(files[0]?.path).toBe(join(root, 'stories/9.md'));
});

it('tells of a folder that cannot be opened', async () => {
  symlinkSync('loop', join(root, 'loop'));
  const said = {
    ...{ code: 'file-unreadable', severity: 'error', found: '打不开这个文件夹' },
    ...{ expected: '可以读取的文件夹', fix: '检查文件夹的读取权限；在网盘里的，先下载到本机。' },
  };
  expect(await listFolder(root, 'loop')).toEqual({ files: [], problems: [{ ...said, file: 'loop' }] });
  expect(await listFolder(join(root, 'loop'), '')).toEqual({ files: [], problems: [{ ...said, file: '.' }] });
});

it('lists what is missing as empty', async () => {
  expect(await listFolder(root, 'painting')).toEqual({ files: [], problems: [] });
  // A file of the name of a folder is none; that nobody reads it is told elsewhere.
  expect(await listFolder(root, 'calligraphy/1001.jpg')).toEqual({ files: [], problems: [] });
});
