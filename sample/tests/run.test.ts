import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { explainFault, makeShow, redrawContent } from '../run.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chifu-sample-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const readAll = async (root: string): Promise<Record<string, string>> => {
  const names = (await readdir(root, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const files = names.map((one) => join(one.parentPath, one.name)).sort();
  return Object.fromEntries(
    await Promise.all(
      files.map(
        async (file) => [file.slice(root.length), (await readFile(file)).toString('base64')] as const,
      ),
    ),
  );
};

describe('making a show', () => {
  it('writes a whole folder, the same bytes each time', async () => {
    const order = { kind: 'show', works: 3, px: 160, seed: 's' } as const;
    const [a, b] = [join(folder, 'a'), join(folder, 'b')];
    expect((await makeShow({ ...order, out: a })).code).toBe(0);
    expect((await makeShow({ ...order, out: b })).code).toBe(0);
    const files = await readAll(a);
    expect(await readAll(b)).toEqual(files);
    expect(Object.keys(files)).toEqual([
      '/calligraphy/1001.jpg',
      '/calligraphy/1001.md',
      '/exhibition.yaml',
      '/halls/calligraphy.md',
      '/halls/painting.md',
      '/halls/photography.md',
      '/painting/2001.jpg',
      '/painting/2001.md',
      '/photography/3001.jpg',
      '/photography/3001.md',
      '/stories/how-the-sample-was-made.md',
      '/tours/half-hour.md',
    ]);
  });

  it('refuses a folder that is not empty, and leaves it alone', async () => {
    await writeFile(join(folder, '重要.txt'), '别动');
    expect(await makeShow({ kind: 'show', works: 3, out: folder, px: 160, seed: 's' })).toEqual({
      code: 2,
      message: `文件夹“${folder}”不是空的（里面有 1 项），没有写入任何东西。换一个空文件夹，或先把里面的东西移走。`,
    });
    expect(await readdir(folder)).toEqual(['重要.txt']);
  });

  it('stops with the machine’s reason when it cannot write', async () => {
    await writeFile(join(folder, 'file'), '');
    const out = join(folder, 'file', 'show');
    expect(await makeShow({ kind: 'show', works: 3, out, px: 160, seed: 's' })).toEqual({
      code: 3,
      message: `路径中间有一段是文件而不是文件夹：检查 --out 的写法。写好了 0 件就停下了，都在 ${out}。解决之后换一个空文件夹再运行。`,
    });
    expect(explainFault(Object.assign(new Error('full'), { code: 'ENOSPC' }))).toBe(
      '磁盘满了：腾出空间，或用 --px 把图片改小。',
    );
  });
});

describe('redrawing the shipped works', () => {
  it('overwrites nothing without --force and knows its numbers', async () => {
    expect(await redrawContent(folder, { kind: 'content', force: false, only: ['1999'] })).toEqual({
      code: 2,
      message: '随项目附带的作品里没有这些编号：1999。可用的是 1001–1012、2001–2012、3001–3012。',
    });
    const hall = join(folder, 'calligraphy');
    await mkdir(hall);
    await writeFile(join(hall, '1001.md'), '别动');
    expect(await redrawContent(folder, { kind: 'content', force: false, only: ['1001'] })).toEqual({
      code: 2,
      message: `已有 1 个同名文件（例如 ${join('calligraphy', '1001.md')}），一个也没有改动。确实要重画请加 --force。`,
    });
    expect(await readFile(join(hall, '1001.md'), 'utf8')).toBe('别动');
  });
});
