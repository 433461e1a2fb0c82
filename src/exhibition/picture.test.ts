import { expect, it } from 'vitest';
import { chooseSize, type PixelSize } from './picture.ts';

const sizes = [
  { width: 240, height: 480 },
  { width: 480, height: 960 },
  { width: 960, height: 1920 },
];

it.each([
  [{ width: 240 }, 240],
  [{ width: 241 }, 480],
  [{ height: 481 }, 480],
  [{ width: 100, height: 961 }, 960],
  [{ width: 2000 }, 960],
])('takes the smallest size that is enough for %o, or the largest', (least, width) => {
  expect(chooseSize(sizes, least)?.width).toBe(width);
});

it('has none to take where there is none', () => {
  expect(chooseSize<PixelSize>([], { width: 1 })).toBeUndefined();
});
