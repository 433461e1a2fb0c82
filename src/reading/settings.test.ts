import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findFolderFault, readSettings } from './settings.ts';
import { UsageError } from './usage-error.ts';

const projectDir = join(import.meta.dirname, '../../');
const root = mkdtempSync(join(tmpdir(), 'chifu-settings-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const [show, plain, file] = [join(root, 'show'), join(root, 'plain'), join(root, 'file.txt')];
for (const folder of [show, plain, join(root, 'photographs')]) mkdirSync(folder);
writeFileSync(join(show, 'exhibition.yaml'), 'title: 展\nhosts: [甲]\nsite: https://example.org/a\n');
writeFileSync(join(plain, 'exhibition.yaml'), 'title: 展\nhosts: [甲]\n');
writeFileSync(join(root, 'photographs/a.jpg'), 'x');
writeFileSync(file, 'x');

const read = (env: NodeJS.ProcessEnv) => readSettings({ EXHIBITION_DIR: show, ...env });

describe('the settings of a run', () => {
  it('are those of the project where nothing is asked', async () => {
    const settings = await readSettings({});
    expect(settings).toMatchObject({
      projectDir,
      exhibitionDir: join(projectDir, 'content'),
      outDir: join(projectDir, 'dist'),
      cacheDir: join(projectDir, '.cache'),
    });
    expect(settings.facts.path).toBe(join(projectDir, 'content/exhibition.yaml'));
  });

  it.each([
    ['OUT_DIR', 'outDir', ' out ', join(projectDir, 'out')],
    ['OUT_DIR', 'outDir', '"my out"', join(projectDir, 'my out')],
    ['OUT_DIR', 'outDir', 'a"b"', join(projectDir, 'a"b"')],
    ['OUT_DIR', 'outDir', '"a"b', join(projectDir, '"a"b')],
    ['EXHIBITION_DIR', 'exhibitionDir', relative(projectDir, plain), plain],
    ['CACHE_DIR', 'cacheDir', join(root, 'cache'), join(root, 'cache')],
  ] as const)('%s is taken for %s: %#', async (name, key, written, path) => {
    expect((await read({ [name]: written }))[key]).toBe(path);
  });

  it.each([
    [{}, 'https://example.org', '/a/'],
    [{ SITE_URL: '' }, 'https://example.org', '/a/'],
    [{ SITE_URL: 'http://example.cn/b/c' }, 'http://example.cn', '/b/c/'],
    [{ BASE_PATH: 'd' }, 'https://example.org', '/d/'],
    [{ SITE_URL: 'http://example.cn/b', BASE_PATH: '/' }, 'http://example.cn', '/'],
    [{ SITE_URL: 'http://example.cn/b', BASE_PATH: '' }, 'http://example.cn', '/b/'],
    [{ EXHIBITION_DIR: plain }, '', '/'],
  ])('%#: the site stands at %j under %j', async (env, site, base) => {
    expect(await read(env)).toMatchObject({ site, base });
  });
});

describe('what cannot be a setting', () => {
  it.each([
    [{ EXHIBITION_DIR: join(root, 'none') }, `没有这个文件夹：${join(root, 'none')}`],
    [{ EXHIBITION_DIR: file }, `这是一个文件，不是展览文件夹：${file}`],
    [{ OUT_DIR: ' ' }, '环境变量 OUT_DIR 是空的。\n写一个文件夹，或者不设这个变量（就用 dist）。'],
    [{ CACHE_DIR: '""' }, '环境变量 CACHE_DIR 是空的。\n写一个文件夹，或者不设这个变量（就用 .cache）。'],
    [
      { EXHIBITION_DIR: '' },
      '环境变量 EXHIBITION_DIR 是空的。\n写一个文件夹，或者不设这个变量（就用 content）。',
    ],
    [
      { CACHE_DIR: join(root, 'photographs') },
      `不能把图片缓存放在这里，什么都没有动：${join(root, 'photographs')}\n里面有不是图片缓存的东西：a.jpg。\n用环境变量 CACHE_DIR 写一个还没有的或空的文件夹；不写就是项目里的 .cache。`,
    ],
    [
      { SITE_URL: 'example.org' },
      '环境变量 SITE_URL 写的是：example.org\n这个网址没有以 https:// 开头。\n写成 https://example.org/。',
    ],
    [{ BASE_PATH: '展' }, '环境变量 BASE_PATH 写的是：展\n只能用英文字母、数字和 / - . _ ~，如 /show/。'],
    // The folders are others at every run, and no part of the tests' names.
  ])('%#', async (env, message) => {
    await expect(read(env)).rejects.toThrow(new UsageError(message));
  });

  it('is told of a folder, and of none that is one', () => {
    expect(findFolderFault(show)).toBeUndefined();
    expect(findFolderFault(join(root, 'none'))).toBe(`没有这个文件夹：${join(root, 'none')}`);
  });
});
