import { expect, it } from 'vitest';
import { chooseKeptSize } from './kept-size.ts';

const at = (id: string, wide: string): string =>
  `https://show.example/iiif/${id}/full/${wide}/0/default.avif`;
const kept = [
  at('2003-a', '480,320'),
  at('2003-ab', '2400,1600'),
  at('2003-a', '1600,1067'),
  at('2003-a', '960,640'),
];

it.each([
  ['the smallest that is no narrower', '720,480', '960,640'],
  ['the widest where none is wide enough', '2400,1600', '1600,1067'],
  ['the widest for max', 'max', '1600,1067'],
])('takes %s', (_, wanted, chosen) => {
  expect(chooseKeptSize(at('2003-a', wanted), kept)).toBe(at('2003-a', chosen));
});

it('takes no size of another picture', () => {
  expect(chooseKeptSize(at('2004-c', '960,640'), kept)).toBeUndefined();
});
