import { describe, expect, it } from 'vitest';
import type { Opening } from './hang-openings.ts';
import { findSpot, findSpotAt, placeSpot, toPixels } from './spots.ts';

/** A couplet: the second line on the left, the first on the right. */
const couplet: Opening = {
  width: 1.2,
  height: 1,
  places: [
    { part: 1, x: 0, y: 0, width: 0.5, height: 1 },
    { part: 0, x: 0.7, y: 0, width: 0.5, height: 1 },
  ],
};

describe('spots', () => {
  it('lie on their part, wherever it hangs', () => {
    const region = { x: 20, y: 50, width: 40, height: 10 };
    const first = placeSpot(couplet, { part: 0, region });
    expect(first).toMatchObject({ y: 0.5, width: 0.2, height: 0.1 });
    expect(first?.x).toBeCloseTo(0.8);
    expect(placeSpot(couplet, { part: 1, region })?.x).toBeCloseTo(0.1);
    expect(placeSpot(couplet, { part: 2, region })).toBeUndefined();
  });

  it('are found by what is in sight, on the part that fills most of it', () => {
    const spot = findSpot(couplet, { x: 0.4, y: 0.25, width: 0.6, height: 0.5 });
    expect(spot?.part).toBe(0);
    expect(spot?.region.x).toBeCloseTo(0);
    expect(spot?.region.width).toBeCloseTo(60);
    expect(spot?.region.y).toBeCloseTo(25);
    expect(findSpot(couplet, { x: 0.52, y: 0, width: 0.1, height: 1 })).toBeUndefined();
  });

  it('are found under a pointer, the smaller of two first', () => {
    const column = { part: 0, region: { x: 0, y: 0, width: 50, height: 100 } };
    const seal = { part: 0, region: { x: 10, y: 80, width: 10, height: 10 } };
    expect(findSpotAt(couplet, [column, seal], { x: 0.77, y: 0.85 })).toBe(1);
    expect(findSpotAt(couplet, [column, seal], { x: 0.77, y: 0.5 })).toBe(0);
    expect(findSpotAt(couplet, [column, seal], { x: 0.6, y: 0.5 })).toBeUndefined();
  });

  it('have px of their picture, within it', () => {
    const size = { width: 100, height: 50 };
    expect(toPixels({ x: 99.9, y: 100, width: 0.01, height: 5 }, size)).toEqual({
      x: 99,
      y: 49,
      width: 1,
      height: 1,
    });
    expect(toPixels({ x: 0, y: 0, width: 100, height: 100 }, size)).toEqual({
      x: 0,
      y: 0,
      width: 100,
      height: 50,
    });
  });
});
