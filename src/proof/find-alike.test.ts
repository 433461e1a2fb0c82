import { expect, it } from 'vitest';
import { startRandom } from '../../tests/random.ts';
import { findAlike, mostDifferent, type Compared } from './find-alike.ts';

const toLook = (bits: readonly boolean[]): string =>
  Array.from({ length: 64 }, (_, digit) =>
    bits
      .slice(digit * 4, digit * 4 + 4)
      .reduce((sum, bit, at) => sum + (bit ? 8 >> at : 0), 0)
      .toString(16),
  ).join('');

it('finds every pair that differs in few bits, and no other, among 600 looks', () => {
  const random = startRandom('相似的图片');
  const draw = (): boolean[] => Array.from({ length: 256 }, () => random() < 0.5);
  const looks: boolean[][] = [];
  for (let at = 0; at < 600; at++) {
    const copied = looks[Math.floor(random() * looks.length)];
    const flips = new Set(
      Array.from({ length: Math.floor(random() * 60) }, () => Math.floor(random() * 256)),
    );
    looks.push(at % 3 === 0 && copied ? copied.map((bit, place) => (flips.has(place) ? !bit : bit)) : draw());
  }
  const expected: [number, number][] = [];
  looks.forEach((one, b) => {
    looks.slice(0, b).forEach((other, a) => {
      const different = one.filter((bit, at) => bit !== other[at]).length;
      if (different <= mostDifferent) expected.push([a, b]);
    });
  });
  expect(expected.length).toBeGreaterThan(50);
  const pictures = looks.map((bits, at): Compared => ({ hash: String(at), look: toLook(bits) }));
  expect(findAlike(pictures)).toEqual(expected);
});

it('finds files that are the same byte by byte even where they have no look', () => {
  const pictures = ['a', 'b', 'a', 'a'].map((hash): Compared => ({ hash, look: undefined }));
  expect(findAlike(pictures)).toEqual([
    [0, 2],
    [0, 3],
  ]);
});

it('ends soon where very many pictures look the same', () => {
  const look = toLook(Array.from({ length: 256 }, (_, at) => at % 2 === 0));
  const pictures = Array.from({ length: 36_000 }, (_, at): Compared => ({ hash: String(at), look }));
  expect(findAlike(pictures).length).toBeGreaterThanOrEqual(35_999);
});
