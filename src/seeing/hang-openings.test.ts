import { describe, expect, it } from 'vitest';
import type { PictureLayout } from '../exhibition/picture-layout.ts';
import type { ZoomWork } from '../exhibition/zoom-work.ts';
import { hangOpenings, measureOpening } from './hang-openings.ts';

function buildWork(layout: PictureLayout, sizes: [number, number][], more: Partial<ZoomWork> = {}): ZoomWork {
  const parts = sizes.map(([width, height], at) => ({ id: `1001-${at + 1}-a`, width, height, sizes: [] }));
  return { number: '1001', layout, direction: 'rtl', parts, ...more };
}

const upright: [number, number] = [500, 1000];
const lying: [number, number] = [1000, 500];

describe('hangOpenings', () => {
  it('hangs the first line of a couplet on the right, with room between', () => {
    const couplet: [number, number] = [250, 1000];
    const [opening] = hangOpenings(buildWork('panels', [couplet, couplet]));
    expect(opening?.places.map(({ part, x }) => [part, x])).toEqual([
      [1, 0],
      [0, 0.25 + 0.15],
    ]);
    expect(opening?.width).toBeCloseTo(0.65);
  });

  it('hangs four panels side by side, from the side the entry says', () => {
    const four = [upright, upright, upright, upright];
    const order = (direction: 'rtl' | 'ltr') =>
      hangOpenings(buildWork('panels', four, { direction }))[0]?.places.map(({ part }) => part);
    expect(order('rtl')).toEqual([3, 2, 1, 0]);
    expect(order('ltr')).toEqual([0, 1, 2, 3]);
  });

  it('opens an album leaf against leaf, and a lying leaf by itself', () => {
    const album = buildWork('leaves', [upright, upright, upright, lying, upright, upright]);
    expect(hangOpenings(album).map(({ places }) => places.map(({ part }) => part))).toEqual([
      [1, 0],
      [2],
      [3],
      [5, 4],
    ]);
  });

  it('shows the frames of an essay one by one', () => {
    const essay = buildWork('frames', [upright, lying, upright]);
    expect(hangOpenings(essay).map(({ places }) => places.map(({ part }) => part))).toEqual([[0], [1], [2]]);
  });

  it('gives every part one place, however many there are', () => {
    for (const layout of ['single', 'panels', 'frames', 'leaves', 'strip'] as const) {
      for (let count = 1; count < 9; count += 1) {
        const work = buildWork(
          layout,
          Array.from({ length: count }, (_, at) => (at % 3 === 0 ? lying : upright)),
        );
        const parts = hangOpenings(work).flatMap(({ places }) => places.map(({ part }) => part));
        expect(parts.toSorted((one, other) => one - other)).toEqual(
          Array.from({ length: count }, (_, at) => at),
        );
      }
    }
  });
});

describe('measureOpening', () => {
  const measure = (work: ZoomWork, at = 0): number | undefined => {
    const opening = hangOpenings(work)[at];
    return opening && measureOpening(work, opening);
  };

  it('takes the height of a work whose size has the proportions of its picture', () => {
    expect(measure(buildWork('single', [[690, 1380]], { size: { height: 138, width: 69 } }))).toBe(138);
  });

  it('takes the size for one panel or for all, as the proportions tell', () => {
    const four = [upright, upright, upright, upright];
    expect(measure(buildWork('panels', four, { size: { height: 100, width: 50 } }))).toBe(100);
    expect(measure(buildWork('panels', four, { size: { height: 100, width: 200 } }))).toBe(100);
  });

  it('knows the leaves of an album by the size of one, or of all unfolded', () => {
    const leaves = Array.from({ length: 8 }, () => upright);
    expect(measure(buildWork('leaves', leaves, { size: { height: 40, width: 20 } }), 1)).toBe(40);
    expect(measure(buildWork('leaves', leaves, { size: { height: 40, width: 160 } }), 1)).toBe(40);
  });

  it('says nothing where the size is unknown, or is that of something else', () => {
    expect(measure(buildWork('single', [upright]))).toBeUndefined();
    expect(measure(buildWork('single', [upright], { size: { height: 50, width: 100 } }))).toBeUndefined();
  });
});
