import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findGaps, type Lock } from '../scripts/lib/lock-file.ts';

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')) as Lock;

it('locks the packages of every platform (npm run lock completes it)', () => {
  expect(findGaps(lock).map((gap) => `${gap.name}@${gap.version}`)).toEqual([]);
});

it('names no engines, for which an old npm would leave optional packages out', () => {
  const named = Object.entries(lock.packages).filter(([key, one]) => key !== '' && one.engines !== undefined);
  expect(named.map(([key]) => key)).toEqual([]);
});

it('holds each package of the workspace sample once, shared with the project', () => {
  expect(Object.keys(lock.packages).filter((key) => key.startsWith('sample/'))).toEqual([]);
});
