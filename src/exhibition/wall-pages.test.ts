import { expect, it } from 'vitest';
import { buildPath, getWallPage, splitWall } from './addresses.ts';

it('parts a wall into pages of two hundred, each with an address of its own', () => {
  const wall = Array.from({ length: 450 }, (_, at) => at);
  expect(splitWall(wall).map((page) => page.length)).toEqual([200, 200, 50]);
  expect(splitWall(wall.slice(0, 200))).toHaveLength(1);
  expect(splitWall([])).toEqual([[]]);
  expect([1, 2, 3].map((page) => buildPath.hall('painting', page))).toEqual([
    'painting/',
    'painting/2/',
    'painting/3/',
  ]);
  expect([0, 199, 200, 449].map(getWallPage)).toEqual([1, 1, 2, 3]);
});
