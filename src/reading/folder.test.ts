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
  expect(problems.map(({ code, file }) => [code, file])).toEqual([
    ['path-outside', 'calligraphy/1002.jpg'],
    ['path-outside', 'calligraphy/1003.jpg'],
    ['path-outside', 'calligraphy/1005.jpg'],
  ]);
});

it('lists what is missing as empty', async () => {
  expect(await listFolder(root, 'painting')).toEqual({ files: [], problems: [] });
});
