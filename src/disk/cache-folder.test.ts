import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findCacheFault, markCache } from './cache-folder.ts';
import { makeTemporaryFolder, removeTemporary } from './remove.ts';

const root = makeTemporaryFolder();
const projectDir = join(root, 'chifu');
const exhibitionDir = join(root, 'show');
afterAll(() => removeTemporary(root));

function write(path: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), 'x');
}

beforeAll(() => {
  write('chifu/package.json');
  write('chifu/.cache/tests/anything.txt');
  write('show/exhibition.yaml');
  write('album/pictures/全家福/1.jpg');
  write('papers/合同.pdf');
  write('shares/pictures/0123456789abcdef/300x200-0a1b2c3d.jpg');
  write('marked/合同.pdf');
  markCache(join(root, 'marked'));
  mkdirSync(join(root, 'empty'));
  symlinkSync(exhibitionDir, join(root, 'link'));
});

it.each([
  ['chifu', '尺幅的程序就在它里面'],
  ['.', '尺幅的程序就在它里面'],
  ['chifu/src/cache', '它在尺幅的程序文件夹里，那里只能用以 .cache 开头的名字'],
  ['show', '它在展览文件夹里面'],
  ['show/.cache', '它在展览文件夹里面'],
  ['link/.cache', '它在展览文件夹里面'],
  ['papers', '里面有不是图片缓存的东西：合同.pdf'],
  ['papers/合同.pdf', '这是一个文件，不是文件夹'],
  ['album', '里面有不是图片缓存的东西：pictures'],
  ['/', '这是一个磁盘的根'],
  [homedir(), '个人文件夹在它里面'],
])('%j cannot be the cache', (path, fault) => {
  const folder = path.startsWith('/') ? path : join(root, path);
  expect(findCacheFault(folder, { projectDir, exhibitionDir })).toBe(fault);
});

it.each(['none', 'empty', 'marked', 'shares', 'chifu/.cache', 'chifu/.cache-2'])('%j can', (path) => {
  expect(findCacheFault(join(root, path), { projectDir, exhibitionDir })).toBeUndefined();
});

it('marks a cache once', () => {
  const folder = join(root, 'fresh');
  markCache(folder);
  markCache(folder);
  expect(readdirSync(folder)).toEqual(['chifu-cache.json']);
});
