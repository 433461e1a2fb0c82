import { expect, it } from 'vitest';
import { detailRatio, getDetail } from './cover.ts';
import type { Region } from './values.ts';
import type { Work } from './work.ts';

const work = (width: number, height: number): Work =>
  ({ number: '1001', parts: [{ picture: { id: 'x', width, height, sizes: [] } }] }) as unknown as Work;

const regions: (Region | undefined)[] = [
  undefined,
  { x: 0, y: 0, width: 100, height: 100 },
  { x: 90, y: 90, width: 10, height: 10 },
  { x: 0, y: 95, width: 5, height: 5 },
  { x: 99, y: 0, width: 1, height: 1 },
];

it('shows a detail inside its picture, in the proportion of the opening, whatever the picture and the region', () => {
  for (const [width, height] of [
    [4000, 3000],
    [800, 6000],
    [12000, 600],
    [1000, 1000],
  ] as const) {
    for (const region of regions) {
      const detail = getDetail(work(width, height), { work: '1001', ...(region && { region }) });
      const { x = -1, y = -1, width: w = 0, height: h = 0 } = detail?.region ?? {};
      expect([x >= 0, y >= 0, x + w <= width, y + h <= height, w > 0, h > 0]).toEqual(Array(6).fill(true));
      expect(Math.abs(w - h * detailRatio)).toBeLessThanOrEqual(1);
      const widths = detail?.sizes.map((size) => size.width) ?? [];
      expect(Math.max(...widths)).toBeLessThanOrEqual(w);
      expect(widths).toEqual([...widths].sort((a, b) => a - b));
    }
  }
});

it('keeps the middle of the region in the middle where there is room', () => {
  const detail = getDetail(work(4000, 3000), {
    work: '1001',
    region: { x: 40, y: 40, width: 20, height: 20 },
  });
  expect(detail?.region).toEqual({ x: 1600, y: 1200, width: 800, height: 600 });
});
