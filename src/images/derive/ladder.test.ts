import { describe, expect, test } from 'vitest';
import { buildLadder } from './ladder.ts';

describe('buildLadder', () => {
  const widthsOf = (width: number, height: number) =>
    buildLadder({ width, height }).map((rung) => rung.width);

  test('a large picture has every width', () => {
    expect(buildLadder({ width: 6000, height: 4000 })).toEqual([
      { width: 360, height: 240 },
      { width: 480, height: 320 },
      { width: 960, height: 640 },
      { width: 1600, height: 1067 },
      { width: 2400, height: 1600 },
    ]);
  });

  test('a smaller picture ends with its own width, never enlarged', () => {
    expect(widthsOf(1200, 900)).toEqual([360, 480, 960, 1200]);
    expect(widthsOf(300, 200)).toEqual([300]);
    expect(widthsOf(1, 1)).toEqual([1]);
  });

  test('a rung within 15 % of the own width gives way to it', () => {
    expect(widthsOf(1700, 1200)).toEqual([360, 480, 960, 1700]);
  });

  test('a picture exactly as wide as the last rung is not enlarged and not repeated', () => {
    expect(widthsOf(2400, 1600)).toEqual([360, 480, 960, 1600, 2400]);
  });

  test('a handscroll is laddered by height and stays within WebP', () => {
    const ladder = buildLadder({ width: 31_502, height: 1516 });
    expect(ladder.map((rung) => rung.height)).toEqual([120, 240, 480, 789]);
    expect(ladder.at(-1)?.width).toBe(16_383);
  });

  test('a long vertical scroll is laddered by width and stays within WebP', () => {
    const ladder = buildLadder({ width: 2000, height: 60_000 });
    expect(ladder.map((rung) => rung.width)).toEqual([120, 240, 547]);
    expect(ladder.at(-1)?.height).toBe(16_383);
  });

  test('every rung of any shape fits every format and keeps at least a pixel', () => {
    for (const [width, height] of [
      [20_000, 20],
      [60_000, 2000],
      [3, 50_000],
      [65_000, 9000],
      [25_000, 20_000],
    ] as const) {
      const ladder = buildLadder({ width, height });
      expect(ladder.length).toBeGreaterThan(0);
      for (const rung of ladder) {
        expect(Math.max(rung.width, rung.height)).toBeLessThanOrEqual(16_383);
        expect(Math.min(rung.width, rung.height)).toBeGreaterThanOrEqual(1);
        expect(rung.width).toBeLessThanOrEqual(width);
      }
    }
  });
});
