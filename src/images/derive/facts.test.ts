import { expect, it } from 'vitest';
import { findColours } from './facts.ts';

/** Packed pixels: so many of each colour. */
const paint = (...areas: [colour: [number, number, number], pixels: number][]): Uint8Array =>
  Uint8Array.from(areas.flatMap(([colour, pixels]) => Array.from({ length: pixels }, () => colour).flat()));

it('tells the colours by how much of the picture they fill, most first', () => {
  const [red, green, blue]: [number, number, number][] = [
    [200, 20, 20],
    [20, 160, 40],
    [20, 40, 180],
  ];
  if (!red || !green || !blue) throw new Error();
  const names = (...areas: [[number, number, number], number][]): string[] => findColours(paint(...areas));
  expect(names([red, 100], [green, 600], [blue, 300])).toEqual(['#14a028', '#1428b4', '#c81414']);
  expect(names([blue, 500], [red, 400], [green, 100])).toEqual(['#1428b4', '#c81414', '#14a028']);
});

it('leaves out what fills less than a twenty-fifth', () => {
  expect(findColours(paint([[250, 250, 250], 980], [[200, 0, 0], 20]))).toHaveLength(1);
  expect(findColours(new Uint8Array(0))).toEqual([]);
});
