import { describe, expect, it } from 'vitest';
import { buildPlainWork } from '../../../tests/venue/plain-work.ts';
import type { Part } from '../../exhibition/work.ts';
import { choosePrintSize, layOutWork, type Plate } from './catalogue-layout.ts';

/** A part so many times as wide as high. */
const makePart = (ratio: number, caption?: string): Part => ({
  picture: { id: 'a', width: 1000 * ratio, height: 1000, sizes: [] },
  ...(caption !== undefined && { caption }),
});
const lay = (ratios: readonly number[], rest: Parameters<typeof buildPlainWork>[0] = {}) =>
  layOutWork(buildPlainWork({ parts: ratios.map((ratio) => makePart(ratio)), ...rest }));
const round = (length: number) => Math.round(length * 100) / 100;
/** Width, height and room of plates, mm. */
const measure = (plates: readonly Plate[] = []) =>
  plates.map(({ width, height, room }) => [width, height, room].map(round).join(' '));
const measureRows = (pages: readonly Plate[][][] = []) =>
  pages.map((rows) => rows.map((row) => measure(row).join(' | ')));

it('lays out no work without a picture', () => expect(lay([])).toBeUndefined());

describe('beside its text, 100 mm wide and 245 mm high at most', () => {
  it.each<[string, number[], string[]]>([
    ['a scroll of 1:2', [0.5], ['100 200 100']],
    ['a scroll of 1:4', [0.25], ['61.25 245 61.25']],
    ['up to 3:5', [0.6], ['100 166.67 100']],
    // 97 mm are left beside a gap of 3 mm.
    ['a couplet', [0.2, 0.2], ['48.5 242.5 48.5', '48.5 242.5 48.5']],
    ['four panels', [0.1, 0.1, 0.1, 0.1], Array<string>(4).fill('22.75 227.5 22.75')],
  ])('%s', (_, ratios, plates) => {
    expect(lay(ratios)).toMatchObject({ kind: 'upright', further: [] });
    expect(measure(lay(ratios)?.plates)).toEqual(plates);
  });
});

describe('above its text, 170 mm wide', () => {
  it.each<[string, number[], string[]]>([
    ['a square', [1], ['170 170 170']],
    // 255 less a gap of 6 and 48 for words.
    ['a little higher', [0.8], ['160.8 201 160.8']],
    ['from 3:5 on', [0.61], ['122.61 201 122.61']],
    ['under 4:1', [3.9], ['170 43.59 170']],
    ['two side by side', [1, 1], ['83.5 83.5 83.5', '83.5 83.5 83.5']],
    ['two side by side are no scroll', [3, 1], ['125.25 41.75 125.25', '41.75 41.75 41.75']],
    ['four side by side', [1, 1, 1, 1], Array<string>(4).fill('40.25 40.25 40.25')],
  ])('%s', (_, ratios, plates) => {
    expect(lay(ratios)).toMatchObject({ kind: 'plate', further: [] });
    expect(measure(lay(ratios)?.plates)).toEqual(plates);
  });

  const measureParts = (...parts: Part[]) => measure(lay([], { parts })?.plates);
  it('leaves room for captions: 4.1 mm a line and 1.6 mm above', () => {
    expect(measureParts(makePart(1, '字'))).toEqual(['170 170 170']);
    // 201 mm lessen by 2 % until 5.7 mm are left.
    expect(measureParts(makePart(0.8, '字'))).toEqual([`${round(201 * 0.98 ** 2 * 0.8)} 193.04 154.43`]);
    // 154.43 mm hold 54 characters of 2.83 mm, less one: 9.8 mm are needed for two lines.
    expect(measureParts(makePart(0.8, '字'.repeat(60)))).toEqual(['151.34 189.18 151.34']);
    // Never more than twelve lines, 50.8 mm: 201 × 0.98 ^ 15.
    expect(measureParts(makePart(0.8, '字'.repeat(9000)))).toEqual(['118.76 148.45 118.76']);
  });

  it('gives a caption 20 to 40 mm where its picture is narrower', () => {
    // 167 mm ÷ 1.1 lessen by 2 % until 20 mm are left beside the wide one.
    expect(measureParts(makePart(1, '字'), makePart(0.1, '字'))).toEqual([
      '145.81 145.81 145.81',
      '14.58 145.81 20',
    ]);
    expect(measureParts(makePart(0.1, '字'))).toEqual(['23.53 235.3 40']);
    // Without a caption a narrow picture takes its own width.
    expect(measureParts(makePart(0.7, '字'), makePart(0.05))[1]).toBe('9.65 193.04 9.65');
  });

  /** Lines of 33 characters, less one; 5.7 mm a line, 6 mm and a line of space around them, 130 mm at most. */
  it.each<[string, Parameters<typeof buildPlainWork>[0], number]>([
    ['few', { description: '<p>字</p>' }, 48],
    ['twenty lines', { description: `<p>${'字'.repeat(640)}</p>` }, 21 * 5.7 + 6],
    ['two paragraphs', { description: `<p>${'字'.repeat(161)}</p><p>${'字'.repeat(161)}</p>` }, 13 * 5.7 + 6],
    ['marked words', { description: `<p class="x"> ${'字'.repeat(320)} </p>` }, 11 * 5.7 + 6],
    ['释文, with a head', { text: Array(5).fill('字'.repeat(63)) as string[] }, (10 + 4) * 5.7 + 6],
    ['too many for one page', { description: `<p>${'字'.repeat(3200)}</p>` }, 130],
    // A label of ten lines of units: 10 + 7.345 + 6.7 + 10 × 5.2.
    ['a long label', { artists: [{ name: '甲', unit: '单'.repeat(160) }] }, 76.045],
  ])('leaves room for words: %s', (_, rest, words) => {
    const most = round(255 - 6 - words);
    expect(lay([0.8], rest)?.plates.map(({ height }) => round(height))).toEqual([most]);
  });
});

describe('a scroll, from 4:1 on', () => {
  it('is cut into strips that overlap by 9 mm, read from the right', () => {
    const scroll = lay([12]);
    // 3 × 170 − 2 × 9 = 492 mm long; four strips would be higher than what words leave.
    expect(scroll?.kind).toBe('scroll');
    expect(measure(scroll?.plates)).toEqual(Array(3).fill('170 41 170'));
    expect(scroll?.plates.map(({ crop }) => crop)).toEqual([
      { offset: 322, width: 492 },
      { offset: 161, width: 492 },
      { offset: 0, width: 492 },
    ]);
    expect(scroll?.overview && measure([scroll.overview])).toEqual(['170 14.17 170']);
    expect(scroll?.overview?.crop).toBeUndefined();
    expect(scroll?.further).toEqual([]);
  });

  it('is read from the left where the work is', () => {
    expect(lay([12], { direction: 'ltr' })?.plates.map(({ crop }) => crop?.offset)).toEqual([0, 161, 322]);
  });

  it('stands whole where two strips are too high', () => {
    const scroll = lay([4]);
    expect(measure(scroll?.plates)).toEqual(['170 42.5 170']);
    expect(scroll?.plates[0]?.crop).toEqual({ offset: 0, width: 170 });
    expect(scroll).not.toHaveProperty('overview');
  });

  // Lengths of 170 n − 9 (n − 1): n × (length ÷ ratio + 6) may take what words and the whole scroll leave.
  it.each([
    // 2 × (331 ÷ 5 + 6) = 144.4 of 255 − 6 − 48 − 34 − 6 − 12 = 149; at 4.8 150.0 of 147.6.
    [4.8, 1],
    [5, 2],
    // 6 × (975 ÷ 42 + 6) = 175.3 of at most 178; at 40 182.3.
    [40, 5],
    [42, 6],
  ])('of %d:1 is cut into %d', (ratio, count) => {
    expect(lay([ratio])?.plates).toHaveLength(count);
  });
});

describe('further leaves and frames', () => {
  const square = (count: number) => Array<number>(count).fill(1);

  it('follow the first where a work has more than four parts or is an essay', () => {
    expect(lay(square(4))?.further).toEqual([]);
    expect(measure(lay(square(5))?.plates)).toEqual(['170 170 170']);
    expect(lay(square(3), { kind: '组照' })?.plates).toHaveLength(1);
    expect(lay([5, 1, 1, 1, 1])?.kind).toBe('scroll');
  });

  it('stand two a row, two rows a page; the last of an odd number is no larger', () => {
    // (170 − 6) ÷ 2 = 82.
    const pair = '82 82 82 | 82 82 82';
    expect(measureRows(lay(square(8))?.further)).toEqual([
      [pair, pair],
      [pair, '82 82 82'],
    ]);
  });

  it('stand one a row where they are at most six and lie, 170 mm wide', () => {
    const row = '170 113.33 170';
    expect(measureRows(lay(Array<number>(7).fill(1.5))?.further)).toEqual(Array(3).fill([row, row]));
    // Seven are two a row: 164 mm for two of 82.
    const pair = '82 54.67 82 | 82 54.67 82';
    expect(measureRows(lay(Array<number>(8).fill(1.5))?.further)).toEqual([
      [pair, pair, pair, '82 54.67 82'],
    ]);
  });

  it('take none up to 1.2:1 for lying', () => {
    // 164 mm ÷ 2.7 = 60.74.
    expect(measureRows(lay([1, 1.2, 1.5], { kind: '组照' })?.further)).toEqual([
      ['72.89 60.74 72.89 | 91.11 60.74 91.11'],
    ]);
  });

  it('give a wide one a row of its own', () => {
    expect(measureRows(lay([1, 1, 2.2, 1, 1])?.further)).toEqual([
      ['82 82 82', '170 77.27 170'],
      ['82 82 82 | 82 82 82'],
    ]);
  });

  it('are at most as high as two rows of a page, 121.5 mm', () => {
    expect(measureRows(lay([1, 0.5, 0.5], { kind: '组照' })?.further)).toEqual([
      ['60.75 121.5 60.75 | 60.75 121.5 60.75'],
    ]);
  });

  it('begin a page where the captions leave no room', () => {
    const parts = square(9).map((ratio, at) => makePart(ratio, at > 0 ? '字'.repeat(200) : undefined));
    // 82 mm hold 28 characters of 2.83 mm, less one: eight lines, 34.4 mm; two rows of 122.4 do not fit.
    expect(lay([], { parts })?.further.map((rows) => rows.length)).toEqual([2, 2]);
  });
});

describe('the size in which a picture is printed', () => {
  const sizes = [100, 220, 400].map((width) => ({ width, height: width }));
  const picture = { id: 'a', width: 800, height: 800, sizes };

  it.each([
    [25.4, 220],
    [25.5, 400],
    [10, 100],
    [100, 400],
  ])('%d mm wide has 220 dots an inch where there are: %d px', (width, pixels) => {
    expect(choosePrintSize(picture, width).width).toBe(pixels);
  });

  it('is its own where no size is published', () => {
    expect(choosePrintSize({ ...picture, sizes: [] }, 10).width).toBe(800);
  });
});
