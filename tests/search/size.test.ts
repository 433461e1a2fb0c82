import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildIndexFile } from '../../src/search/build-index.ts';
import { buildLargeShow } from './large-show.ts';

const KB = 1024;

it.each([
  [300, 40],
  [3560, 300],
])('the one index of %i works weighs at most %i KB with gzip', (count, most) => {
  const index = buildIndexFile(buildLargeShow(count));
  expect(index.cards, 'cards are in it').toBeDefined();
  expect(gzipSync(JSON.stringify(index)).length / KB).toBeLessThanOrEqual(most);
});

it('the first index of 36,000 works leaves the cards to shards', () => {
  const index = buildIndexFile(buildLargeShow(36_000));
  expect(index.cards).toBeUndefined();
  expect(gzipSync(JSON.stringify(index)).length / KB).toBeLessThanOrEqual(1500);
});
