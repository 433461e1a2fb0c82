import { describe, expect, it } from 'vitest';
import { countLines, countRows, estimateStep, measureEms } from './label-fit.ts';
import type { Label, LabelLayout } from './labels.ts';

it.each([
  ['', 0],
  ['炉火', 2],
  ['ab', 1.16],
  ['炉 1', 2.16],
  ['，。', 2],
  ['𠮷', 1],
])('“%s” is %d em wide', (text, width) => expect(measureEms(text)).toBeCloseTo(width, 9));

it.each([
  ['', 10, 0],
  ['炉火照天地', 6, 1],
  ['炉火照天地', 5.9, 2],
  ['炉火照天地', 2, 5],
  ['炉火照天地', 0.5, 5],
])('“%s” takes lines of %d em less one for punctuation: %d', (text, ems, lines) => {
  expect(countLines(text, ems)).toBe(lines);
});

// Letters and blanks are 0.58 em wide.
it.each([
  // 10 em, less one: fifteen letters are 8.7, sixteen 9.28.
  ['abcdefg hijklmn', 10, 1],
  ['abcdefg hijklmno', 10, 2],
  // Three words of 4.06 em, of which no two stand on a line of 7.
  ['abcdefg hijklmn opqrstu', 8, 3],
  // A word of 11.6 em is broken on lines of 7; 2.4 em of the second are left, for four letters and no more.
  ['abcdefghijklmnopqrst uvw', 8, 2],
  ['abcdefghijklmnopqrst uvwx', 8, 3],
  ['', 10, 0],
])('the words of “%s” stay whole on lines of %d em less one: %d', (text, ems, lines) => {
  expect(countLines(text, ems)).toBe(lines);
});

it.each([
  [[], 10, 0],
  [['炉火', '天地'], 6, 1],
  [['炉火', '天地'], 5.9, 2],
  [['炉火', '天地', '红星'], 6, 2],
  [['炉火炉火', '天地', '红'], 6, 2],
])('facts %j, an em apart, take rows of %d em less one: %d', (facts, ems, rows) => {
  expect(countRows(facts, ems, 1)).toBe(rows);
});

describe('the step at which a label fits', () => {
  /** One mm in points, so that sizes below are round in mm. */
  const mm = 72 / 25.4;
  /** Inside its padding of 4 mm 100 mm wide; nine characters of 10 mm are a line of title, 13 mm high. */
  const plain: LabelLayout = {
    ...{ columns: 1, rows: 1, width: 108, height: 200, code: 0, isLandscape: false },
    titleSizes: [10 * mm, mm],
    wordSizes: [5 * mm, mm],
  };
  const nine = '一二三四五六七八九';
  /** A line of words: 19 characters of 5 mm, 7.25 mm high. */
  const line = '字'.repeat(19);
  const bare = {
    otherTitle: '',
    artists: '',
    shortArtists: '',
    units: '',
    shortUnits: '',
    facts: [],
    award: undefined,
  };
  const step = (label: Partial<Label>, layout: Partial<LabelLayout>): number =>
    estimateStep({ title: nine, ...bare, ...label } as Label, { ...plain, ...layout });

  /** Height of the label that each needs, mm: the padding and what is counted inside it. */
  it.each<[string, Partial<Label>, Partial<LabelLayout>, number]>([
    ['a title, number and address', {}, {}, 8 + 13 + 2 + 9 + 4],
    ['a title of two lines', { title: `${nine}十` }, {}, 8 + 26 + 2 + 9 + 4],
    ['a title in a label a little narrower', {}, { width: 107 }, 8 + 26 + 2 + 9 + 4],
    ['a title above the code', {}, { code: 40 }, 8 + 13 + 40],
    ['artists', { artists: line }, {}, 8 + 28 + 7.25],
    ['an English title', { otherTitle: line }, {}, 8 + 28 + 7.25],
    ['units', { units: line }, {}, 8 + 28 + 7.25],
    ['an award', { award: line }, {}, 8 + 28 + 7.25],
    ['facts in one line', { facts: ['字'.repeat(9), '字'.repeat(9)] }, {}, 8 + 28 + 7.25],
    ['facts in two lines', { facts: ['字'.repeat(9), '字'.repeat(10)] }, {}, 8 + 28 + 14.5],
    ['words of four lines', { artists: line, units: line, facts: [line], award: line }, {}, 8 + 28 + 29],
    ['words beside the code', { artists: '字'.repeat(44) }, { code: 37 }, 8 + 28 + 29],
    ['a small label, its title beside the code', {}, { code: 40, rows: 5 }, 8 + 26 + 2 + 9 - 3],
    ['a label of four rows is not small', {}, { rows: 4 }, 8 + 28],
    ['a large label', {}, { isLandscape: true }, 8 + 2 + 62],
    ['a large label with an artist', { artists: line }, { isLandscape: true }, 8 + 2 + 7.25 + 62],
  ])('%s', (_, label, layout, height) => {
    expect(step(label, { ...layout, height: height + 0.1 })).toBe(0);
    expect(step(label, { ...layout, height: height - 0.1 })).toBe(1);
  });

  it('is a smaller one for a title of more than three lines on a large label', () => {
    expect(step({ title: nine.repeat(3) }, { isLandscape: true })).toBe(0);
    expect(step({ title: `${nine.repeat(3)}十` }, { isLandscape: true })).toBe(1);
  });

  it('is the first that fits, or the last', () => {
    const titleSizes = [10 * mm, 5 * mm, mm];
    const wordSizes = [mm, mm, mm];
    // Two lines of 5 mm: 8 + 13 + 2 + 9 + 4.
    const title = nine.repeat(4);
    expect(step({ title }, { titleSizes, wordSizes, height: 36.1 })).toBe(1);
    expect(step({ title }, { titleSizes, wordSizes, height: 200 })).toBe(0);
    expect(step({ title }, { titleSizes, wordSizes, height: 10 })).toBe(2);
  });

  it('is the fifth where only few words for many artists and units fit', () => {
    const titleSizes = Array.from({ length: 7 }, () => 10 * mm);
    const wordSizes = titleSizes.map(() => 5 * mm);
    const layout = { titleSizes, wordSizes, height: 8 + 28 + 14.5 + 0.1 };
    const many = { artists: line.repeat(3), shortArtists: line, units: line, shortUnits: line };
    expect(step(many, layout)).toBe(4);
    expect(step({ ...many, artists: line, units: line.repeat(3) }, layout)).toBe(4);
    expect(step({ ...many, artists: line }, layout)).toBe(0);
  });
});
