import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { takeLock } from './lock.ts';
import { makeTemporaryFolder, removeTemporary } from './remove.ts';

const root = makeTemporaryFolder();
afterAll(() => removeTemporary(root));

const nobody = (): never => {
  throw new Error('nobody should have to wait');
};

it('is held by one at a time, and the second is told once', async () => {
  const file = join(root, 'folder/lock');
  const order: string[] = [];
  const told: number[] = [];
  const unlock = await takeLock(file, nobody);
  const second = takeLock(file, ({ pid }) => told.push(pid)).then((unlockSecond) => {
    order.push('second');
    unlockSecond();
  });
  await new Promise((done) => setTimeout(done, 700));
  order.push('first done');
  unlock();
  await second;
  expect(order).toEqual(['first done', 'second']);
  expect(told).toEqual([process.pid]);
  expect(existsSync(file)).toBe(false);
});

it.each([
  ['a killed process', () => JSON.stringify({ pid: spawnSync('true').pid, host: hostname(), since: 1 }), 0],
  ['a process of another machine, silent for long', () => '{"pid":1,"host":"elsewhere","since":1}', 3600],
  ['a file cut short, old', () => '', 3600],
])('is taken over from %s', async (_, write, age) => {
  const file = join(root, 'abandoned');
  writeFileSync(file, write());
  const then = Date.now() / 1000 - age;
  utimesSync(file, then, then);
  const unlock = await takeLock(file, nobody);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
  unlock();
  expect(existsSync(file)).toBe(false);
});

it('leaves a lock that is somebody else’s by now', async () => {
  const file = join(root, 'taken-away');
  const unlock = await takeLock(file, nobody);
  const other = '{"pid":1,"host":"elsewhere","since":1}';
  writeFileSync(file, other);
  unlock();
  expect(readFileSync(file, 'utf8')).toBe(other);
});
