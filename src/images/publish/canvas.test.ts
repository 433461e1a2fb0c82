import sharp from 'sharp';
import { expect, it } from 'vitest';
import { Canvas } from './canvas.ts';

const pixel = ({ data, width }: Canvas, x: number, y: number): number[] => [
  ...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
];

it('fills rectangles and cuts them off at its edges', () => {
  const canvas = new Canvas({ width: 4, height: 3 });
  canvas.fill({ x: 0, y: 0, width: 4, height: 3 }, '#102030');
  canvas.fill({ x: 2, y: -1, width: 9, height: 2 }, '#ff0000');
  expect(pixel(canvas, 1, 0)).toEqual([16, 32, 48]);
  expect(pixel(canvas, 2, 0)).toEqual([255, 0, 0]);
  expect(pixel(canvas, 3, 0)).toEqual([255, 0, 0]);
  expect(pixel(canvas, 0, 1)).toEqual([16, 32, 48]);
  canvas.fill({ x: 9, y: 0, width: 2, height: 2 }, '#00ff00');
  expect(pixel(canvas, 3, 2)).toEqual([16, 32, 48]);
});

it('lays grey, RGB and pixels with alpha, also beyond its edges', () => {
  const canvas = new Canvas({ width: 2, height: 2 });
  canvas.lay({ data: new Uint8Array([7, 200]), width: 2, height: 1, channels: 1 }, 0, 0);
  canvas.lay({ data: new Uint8Array([1, 2, 3, 4, 5, 6]), width: 2, height: 1, channels: 3 }, 1, 1);
  expect(pixel(canvas, 1, 0)).toEqual([200, 200, 200]);
  expect(pixel(canvas, 1, 1)).toEqual([1, 2, 3]);
  canvas.lay({ data: new Uint8Array([101, 102, 103, 51]), width: 1, height: 1, channels: 4 }, 1, 1);
  expect(pixel(canvas, 1, 1)).toEqual([21, 22, 23]);
  canvas.lay({ data: new Uint8Array([9, 9, 255, 0]), width: 1, height: 2, channels: 2 }, 0, -1);
  expect(pixel(canvas, 0, 0)).toEqual([7, 7, 7]);
});

it('lays a drawing as sharp composes it', async () => {
  const size = { width: 40, height: 30 };
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><circle cx="20" cy="15" r="11" fill="#c03020" fill-opacity=".7"/></svg>',
  );
  const ground = { create: { ...size, channels: 3 as const, background: '#f5f0e6' } };
  const expected = await sharp(ground)
    .composite([{ input: svg }])
    .removeAlpha()
    .raw()
    .toBuffer();
  const { data, info } = await sharp(svg).raw().toBuffer({ resolveWithObject: true });
  const canvas = new Canvas(size);
  canvas.fill({ x: 0, y: 0, ...size }, '#f5f0e6');
  canvas.lay({ data, width: info.width, height: info.height, channels: info.channels }, 0, 0);
  const differences = [...canvas.data].map((value, at) => Math.abs(value - (expected[at] ?? 0)));
  expect(Math.max(...differences)).toBeLessThanOrEqual(1);
});
