import { describe, expect, it } from 'vitest';
import { buildPlainWork, plainHall } from '../../tests/venue/plain-work.ts';
import { getCoverWork, getDetail, getGlimpse, listDetails } from './cover.ts';
import type { Exhibition } from './exhibition.ts';
import { baseVocabularies } from './vocabularies.ts';
import type { Part } from './work.ts';

const makePart = (width: number, height: number, rest: Partial<Part['picture']> = {}): Part => ({
  picture: { id: `p-${width}`, width, height, sizes: [{ width, height }], ...rest },
});

describe('a cover', () => {
  const works = [
    buildPlainWork({ number: '1001', status: 'withdrawn', parts: [makePart(1, 1)] }),
    buildPlainWork({ number: '1002' }),
    buildPlainWork({ number: '1003', parts: [makePart(1, 1)] }),
    buildPlainWork({ number: '1004', parts: [makePart(1, 1)] }),
  ];

  it('is the work that is named where it hangs, else the first that does', () => {
    const number = (work?: string) => getCoverWork(work === undefined ? undefined : { work }, works)?.number;
    expect([number('1004'), number('1001'), number('1002'), number()]).toEqual([
      '1004',
      '1003',
      '1003',
      '1003',
    ]);
    expect(getCoverWork(undefined, [])).toBeUndefined();
  });

  const cover = (width: number, height: number) =>
    getDetail(buildPlainWork({ parts: [makePart(width, height)] }), undefined);

  it('shows the middle, a little above its centre, where nobody has chosen', () => {
    // Of an upright one 60 % of the width: 600 × 450 px about 45 % of 1600.
    expect(cover(1000, 1600)?.region).toEqual({ x: 200, y: 495, width: 600, height: 450 });
    // Of a square 60 %, 40 % ÷ √2 of a picture twice as wide as high.
    expect(cover(1000, 1000)?.region).toEqual({ x: 200, y: 225, width: 600, height: 450 });
    expect(cover(2000, 1000)?.region).toEqual({ x: 717, y: 238, width: 566, height: 425 });
  });

  it('shows a scroll where it begins, in all its height', () => {
    // 92 % of what is left of 4,000 and 30,000 px: on the right, on the left where the entry says so.
    expect(cover(4000, 1000)?.region).toEqual({ x: 2454, y: 0, width: 1333, height: 1000 });
    expect(cover(30_000, 1000)?.region).toEqual({ x: 26_374, y: 0, width: 1333, height: 1000 });
    const ltr = buildPlainWork({ parts: [makePart(30_000, 1000)], direction: 'ltr' });
    expect(getDetail(ltr, undefined)?.region).toEqual({ x: 2294, y: 0, width: 1333, height: 1000 });
  });

  it('is published in three widths, none enlarged', () => {
    const widths = (width: number) =>
      cover(width, width)?.sizes.map((size) => `${size.width}×${size.height}`);
    expect(widths(500)).toEqual(['300×225']);
    expect(widths(800)).toEqual(['480×360']);
    expect(widths(802)).toEqual(['480×360', '481×361']);
    expect(widths(2000)).toEqual(['480×360', '720×540', '1200×900']);
    expect(widths(2002)).toEqual(['480×360', '720×540', '1200×900']);
  });

  it.each([
    // Whole up to 2.8 times as wide as high, and down to 0.34.
    [2800, 1000, undefined],
    [340, 1000, undefined],
    [2801, 1000, { goesOn: 'left', region: { x: 737, y: 0, width: 2000, height: 1000 } }],
    [30_000, 1000, { goesOn: 'left', region: { x: 25_760, y: 0, width: 2000, height: 1000 } }],
    [600, 6000, { goesOn: 'down', region: { x: 0, y: 400, width: 600, height: 1000 } }],
  ])('of %i × %i px is a thumbnail', (width, height, expected) => {
    const glimpse = getGlimpse(buildPlainWork({ parts: [makePart(width, height)] }));
    if (expected) expect(glimpse).toMatchObject(expected);
    else expect(glimpse).toBeUndefined();
  });

  it('of a scroll that is read from the left goes on to the right', () => {
    const work = buildPlainWork({ parts: [makePart(12_000, 1000)], direction: 'ltr' });
    expect(getGlimpse(work)).toMatchObject({
      goesOn: 'right',
      region: { x: 800, width: 2000 },
      sizes: [
        { width: 360, height: 180 },
        { width: 720, height: 360 },
        { width: 1200, height: 600 },
      ],
    });
    expect(getGlimpse(buildPlainWork())).toBeUndefined();
  });

  it('of another work says nothing of this one', () => {
    const region = { x: 0, y: 0, width: 10, height: 10 };
    const work = buildPlainWork({ parts: [makePart(1000, 1600)] });
    expect(getDetail(work, { work: '2001', region })).toEqual(getDetail(work, undefined));
    expect(getDetail(work, { work: '1001' })).toEqual(getDetail(work, undefined));
    expect(getDetail(buildPlainWork(), undefined)).toBeUndefined();
  });

  it('of each hall is one of its works', () => {
    const show: Exhibition = {
      facts: { title: '', hosts: [], vocabularies: baseVocabularies },
      halls: [
        { ...plainHall, cover: { work: '1004' } },
        { ...plainHall, slug: 'a' },
        { ...plainHall, slug: 'b' },
      ],
      works: [
        ...works.slice(2),
        buildPlainWork({ number: '2001', hall: 'a', parts: [makePart(77, 1)] }),
        buildPlainWork({ number: '3001', hall: 'b' }),
      ],
      ...{ series: [], stories: [], tours: [] },
    };
    // The door of each hall, and the thumbnail of the work that is too long for one.
    expect(listDetails(show).map(({ picture, region }) => [picture.width, region.width])).toEqual([
      [1, 1],
      [77, 1],
      [77, 2],
    ]);
  });
});
