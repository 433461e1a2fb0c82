import { expect, it } from 'vitest';
import { hangInRows, type Band, type Piece } from './rows.ts';

const wide: Band = { from: 64, wall: 83, least: 0.71, target: 21, tallest: 42 };
const piece = (width: number, height: number, isSized = true): Piece => ({
  width,
  height,
  isSized,
  pictures: 1,
});

/** How many works each row holds: a row ends where the wall is full. */
function countRows(pieces: readonly Piece[]): number[] {
  const rows: number[] = [];
  let left = 0;
  for (const { share, before, behind } of hangInRows(pieces, wide)) {
    if (left < 0.001) {
      rows.push(0);
      left = 1;
    }
    rows.push((rows.pop() ?? 0) + 1);
    left -= share + before + behind;
  }
  return rows;
}

it('leaves no work over where it can hang with others', () => {
  for (let count = 2; count <= 13; count++) {
    const rows = countRows(Array.from({ length: count }, () => piece(60, 45)));
    expect(Math.min(...rows), `${count} works`).toBeGreaterThan(1);
    expect(rows.reduce((sum, row) => sum + row, 0)).toBe(count);
  }
});

it('never hangs a work beside one that is thrice as high', () => {
  expect(countRows([piece(69, 180), piece(60, 50)])).toEqual([1, 1]);
  expect(countRows([piece(69, 180), piece(60, 80), piece(60, 80)])).toEqual([3]);
});

it('keeps works in their proportion and lets one without a size fit in', () => {
  const [tall, low] = hangInRows([piece(70, 140), piece(140, 70)], wide);
  expect((low?.share ?? 0) / (tall?.share ?? 1)).toBeCloseTo(2);
  // Half as high as its neighbour: a quarter of 140 cm is empty above and beneath 140 cm of width.
  expect(low?.room).toBeCloseTo(35 / 140);
  expect(tall?.room).toBe(0);
  expect(countRows([piece(69, 180), piece(90, 60, false)])).toEqual([2]);
});

it('hangs two hundred works quickly', () => {
  const began = performance.now();
  hangInRows(
    Array.from({ length: 200 }, (_, at) => piece(40 + (at % 7) * 10, 60 + (at % 5) * 12)),
    wide,
  );
  expect(performance.now() - began).toBeLessThan(500);
});
