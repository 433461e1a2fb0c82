import { expect, it } from 'vitest';
import { getDetail } from './cover.ts';
import { getHangingParts } from './hanging.ts';
import type { Part, Work } from './work.ts';

function hang(pictures: [number, number][], rest: Partial<Work> = {}): Work {
  const parts = pictures.map(([width, height], index): Part => ({
    picture: { id: `1-${index}`, width, height, sizes: [{ width, height }] },
  }));
  const work = {
    number: '1001',
    hall: 'calligraphy',
    title: '',
    artists: [],
    alt: '',
    details: [],
    columns: [],
    tracks: [],
  };
  return {
    ...work,
    parts,
    status: 'shown',
    direction: 'rtl',
    sample: false,
    description: '',
    summary: '',
    ...rest,
  };
}

it('hangs a work as wide as it is in cm', () => {
  expect(getHangingParts(hang([[690, 1380]], { size: { height: 138, width: 69 } })).width).toBe(69);
  const couplet = hang(
    [
      [300, 1500],
      [300, 1500],
    ],
    { size: { height: 150, width: 60 } },
  );
  expect(getHangingParts(couplet)).toMatchObject({ width: 60, isWide: false });
});

it('gives a handscroll a row of its own', () => {
  expect(getHangingParts(hang([[6000, 500]])).isWide).toBe(true);
  expect(getHangingParts(hang([[1500, 500]])).isWide).toBe(false);
});

it('shows an essay and a long album by their first picture', () => {
  expect(
    getHangingParts(
      hang(
        [
          [3, 2],
          [3, 2],
        ],
        { kind: '组照' },
      ),
    ).parts,
  ).toHaveLength(1);
  expect(
    getHangingParts(
      hang([
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
    ).parts,
  ).toHaveLength(1);
  expect(
    getHangingParts(
      hang([
        [1, 4],
        [1, 4],
        [1, 4],
        [1, 4],
      ]),
    ).parts,
  ).toHaveLength(4);
});

it('looks at a detail of 4:3 that stays inside the picture', () => {
  const work = hang([[1000, 2000]]);
  const cover = { work: '1001', region: { x: 50, y: 0, width: 50, height: 10 } };
  // Half of the width is seen: 500 px wide and so 375 high; its middle (75 %, 5 %) would begin above the picture.
  expect(getDetail(work, cover)).toMatchObject({
    region: { x: 500, y: 0, width: 500, height: 375 },
    sizes: [
      { width: 480, height: 360 },
      { width: 500, height: 375 },
    ],
  });
});
