import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { persist } from './persist.ts';
import {
  buildTemporaryName,
  makeTemporaryFolder,
  readTemporaryName,
  removeEmptyFolder,
  removeOwn,
  removeOwnFile,
  removeTemporary,
} from './remove.ts';

const root = makeTemporaryFolder();
afterAll(() => removeTemporary(root));

function write(path: string, text = 'x'): string {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return file;
}

it('removes temporary things by their names alone', () => {
  const folder = makeTemporaryFolder();
  writeFileSync(join(folder, 'half'), '');
  expect(readTemporaryName(basename(folder))).toEqual({ isHere: true, pid: process.pid });
  for (const ending of ['', '.v', '-2.v', '-400x300.v', '-partial'])
    expect(readTemporaryName(buildTemporaryName() + ending)).toEqual({ isHere: true, pid: process.pid });
  removeTemporary(folder);
  expect(existsSync(folder)).toBe(false);
});

it.each(['content', '展览', 'site-building', 'dist', '..', 'host-12-abcdefgh-0', 'a-1-12345678', ''])(
  'refuses to take %j for temporary',
  (name) => {
    const file = write('refused/kept.txt');
    expect(() => removeTemporary(join(root, 'refused', name, ...(name === '..' ? ['refused'] : [])))).toThrow(
      'not temporary',
    );
    expect(readFileSync(file, 'utf8')).toBe('x');
  },
);

it('removes what is said to be ours, and nothing beside, behind or under it', () => {
  write('tree/a/own-1');
  write('tree/a/own-2');
  write('tree/b/own-3');
  const foreign = write('tree/b/deep/contract.pdf');
  const elsewhere = write('elsewhere/own-4');
  symlinkSync(join(root, 'elsewhere'), join(root, 'tree/link'));
  symlinkSync(elsewhere, join(root, 'tree/own-link'));
  const kept = removeOwn(join(root, 'tree'), (path) => basename(path).startsWith('own-'));
  expect(kept.sort()).toEqual(['b/deep/contract.pdf', 'link', 'own-link']);
  expect(readdirSync(join(root, 'tree')).sort()).toEqual(['b', 'link', 'own-link']);
  expect([foreign, elsewhere].map((file) => readFileSync(file, 'utf8'))).toEqual(['x', 'x']);
  expect(removeOwn(join(root, 'none'), () => true)).toEqual([]);
  symlinkSync(join(root, 'elsewhere'), join(root, 'whole-link'));
  removeOwn(join(root, 'whole-link'), () => true);
  expect(existsSync(elsewhere)).toBe(true);
});

it('removes one file, one empty folder', () => {
  const file = write('single/own.json');
  expect(removeOwnFile(file, (name) => name === 'other.json')).toBe(false);
  expect(removeEmptyFolder(join(root, 'single'))).toBe(false);
  expect(removeOwnFile(join(root, 'single'), () => true)).toBe(false);
  expect(removeOwnFile(file, (name) => name === 'own.json')).toBe(true);
  expect(removeOwnFile(file, () => true)).toBe(true);
  expect(removeEmptyFolder(join(root, 'single'))).toBe(true);
  expect(existsSync(join(root, 'single'))).toBe(false);
});

it('gives a busy file time, and gives up in the end', () => {
  const busy = Object.assign(new Error('busy'), { code: 'EBUSY' });
  const paused: number[] = [];
  let refusals = 3;
  const operation = (): string => {
    if (refusals-- > 0) throw busy;
    return 'done';
  };
  expect(persist(operation, (ms) => paused.push(ms))).toBe('done');
  expect(paused).toEqual([10, 20, 40]);
  refusals = Infinity;
  expect(() => persist(operation, () => undefined)).toThrow(busy);
  const denied = Object.assign(new Error('denied'), { code: 'ENOSPC' });
  paused.length = 0;
  expect(() =>
    persist(
      () => {
        throw denied;
      },
      (ms) => paused.push(ms),
    ),
  ).toThrow(denied);
  expect(paused).toEqual([]);
});
