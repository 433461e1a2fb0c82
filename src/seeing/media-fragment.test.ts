import { describe, expect, it } from 'vitest';
import { startRandom } from '../../tests/random.ts';
import { buildFragment, readFragment } from './media-fragment.ts';

const parts = [
  { id: 'a', width: 1000, height: 2000, sizes: [] as [number, number][] },
  { id: 'b', width: 400, height: 300, sizes: [] as [number, number][] },
];

describe('readFragment', () => {
  it.each([
    ['#xywh=100,200,300,400', { part: 0, region: { x: 10, y: 10, width: 30, height: 20 }, rotation: 0 }],
    [
      '#xywh=pixel:100,200,300,400',
      { part: 0, region: { x: 10, y: 10, width: 30, height: 20 }, rotation: 0 },
    ],
    ['#xywh=percent:10,20,30,40', { part: 0, region: { x: 10, y: 20, width: 30, height: 40 }, rotation: 0 }],
    ['#xywh=pct:10,20,30,40', { part: 0, region: { x: 10, y: 20, width: 30, height: 40 }, rotation: 0 }],
    [
      '#part=2&xywh=0,0,200,300&rotate=90',
      { part: 1, region: { x: 0, y: 0, width: 50, height: 100 }, rotation: 90 },
    ],
    // What lies beyond the edge is cut off.
    ['#xywh=900,1900,300,400', { part: 0, region: { x: 90, y: 95, width: 10, height: 5 }, rotation: 0 }],
  ])('reads %s', (hash, view) => {
    expect(readFragment(hash, parts)).toEqual(view);
  });

  it.each([
    '',
    '#words',
    '#xywh=',
    '#xywh=1,2,3',
    '#xywh=a,b,c,d',
    '#xywh=1,2,0,4',
    '#xywh=1000,0,10,10',
    '#xywh=-1,0,10,10',
    '#xywh=1,1,1,1&part=3',
    '#xywh=1,1,1,1&part=0',
    '#xywh=1,1,1,1&part=1.5',
    '#xywh=1e999,1,1,1',
    '#xywh=..,1,1,1',
    '#xywh=<script>,1,1,1',
    `#${'x'.repeat(9999)}&xywh=1,1,1,1`,
  ])('takes %s for no place', (hash) => {
    expect(readFragment(hash, parts)).toBeUndefined();
  });

  it('reads what is written, to the px', () => {
    const random = startRandom('fragments');
    for (let run = 0; run < 500; run += 1) {
      const part = random() < 0.5 ? 0 : 1;
      const { width = 1, height = 1 } = parts[part] ?? {};
      const x = Math.floor(random() * width);
      const y = Math.floor(random() * height);
      const wide = 1 + Math.floor(random() * (width - x));
      const high = 1 + Math.floor(random() * (height - y));
      const rotation = [0, 90, 180, 270][Math.floor(random() * 4)] ?? 0;
      const hash = `#xywh=${x},${y},${wide},${high}${part > 0 ? '&part=2' : ''}${rotation ? `&rotate=${rotation}` : ''}`;
      const read = readFragment(hash, parts);
      expect(read && `#${buildFragment(read, parts)}`).toBe(hash);
    }
  });
});
