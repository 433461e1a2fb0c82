import { describe, expect, it } from 'vitest';
import { buildPlainWork } from '../../../tests/venue/plain-work.ts';
import { buildLabelLines, chooseTitleSize, estimateLabel } from './catalogue-label.ts';

const words = {
  year: (year: number) => `${year} 年`,
  artistsOf: (names: string, count: number) => `${names}等${count}人`,
  unitsOf: (name: string, count: number) => `${name}等${count}家`,
};
const lines = (work: Parameters<typeof buildPlainWork>[0]) => buildLabelLines(buildPlainWork(work), words);
const name = (length: number) => '名'.repeat(length);

it('tells facts in the order of a wall, size and material in one line', () => {
  const facts = { material: '纸本', script: '行书', format: '立轴', year: 2022 };
  expect(lines({ ...facts, size: { height: 136, width: 68 } }).facts).toEqual([
    '行书　立轴',
    '136×68 cm　纸本',
    '2022 年',
  ]);
  expect(lines({}).facts).toEqual([]);
});

describe('names and units', () => {
  it('stand in full up to 40 and 60 characters', () => {
    // 4 × 9.25 and three signs between them.
    const artists = [10, 9, 9, 9].map((length, at) => ({ name: name(length), unit: `${at}`.repeat(24) }));
    // Units of digits are 0.58 wide: 4 × 24 × 0.58 + 3 = 58.68.
    expect(lines({ artists })).toEqual({
      artists: artists.map((one) => one.name).join('、'),
      units: artists.map((one) => one.unit).join('、'),
      ...{ facts: [], full: [] },
    });
  });

  it('are told in few words when longer, and in full elsewhere', () => {
    const artists = [10, 10, 9, 9].map((length, at) => ({
      name: name(length),
      unit: '单'.repeat(15 - Number(at > 0)) + '甲乙丙丁'.charAt(at),
    }));
    const full = [artists.map((one) => one.name).join('、'), artists.map((one) => one.unit).join('、')];
    expect(lines({ artists })).toEqual({
      artists: `${name(10)}、${name(10)}、${name(9)}等4人`,
      units: `${artists[0]?.unit ?? ''}等4家`,
      ...{ facts: [], full },
    });
  });

  it('of three artists, or of one unit, have no fewer words', () => {
    const three = [1, 2, 3].map(() => ({ name: name(20), unit: '单'.repeat(70) }));
    expect(lines({ artists: three })).toEqual({
      artists: three.map((one) => one.name).join('、'),
      units: '单'.repeat(70),
      ...{ facts: [], full: [] },
    });
  });

  it('are short when they are many but short', () => {
    const many = Array.from({ length: 5 }, (_, at) => ({ name: name(2), unit: `${at}厂` }));
    expect(lines({ artists: many }).full).toEqual([]);
    expect(lines({}).units).toBe('');
  });
});

it.each([
  [24, ''],
  [25, 'long'],
  [60, 'long'],
  [61, 'longer'],
  [500, 'longer'],
])('a title of %d characters is set as “%s”', (length, size) => {
  expect(chooseTitleSize(name(length)).name).toBe(size);
});

describe('the height of a label, mm', () => {
  const measure = (work: Parameters<typeof buildPlainWork>[0]) => estimateLabel(buildPlainWork(work));
  /** A title of 5.65 mm in a line of 1.3, a line of artists of 6.7, and 10 around them. */
  const plain = 1.3 * 5.65 + 6.7 + 10;

  it.each<[string, Parameters<typeof buildPlainWork>[0], number]>([
    ['a title and an artist', {}, plain],
    // 52 mm hold 9.2 characters of 5.65 mm, less one.
    ['a title of two lines', { title: name(9) }, plain + 1.3 * 5.65],
    // 52 mm hold 11.3 characters of 4.6 mm, less one: 30 characters are three lines.
    ['a long title', { title: name(30) }, 3 * 1.3 * 4.6 + 6.7 + 10],
    // 13.3 characters of 3.9 mm, less one.
    ['artists of two lines', { artists: [{ name: name(13) }] }, plain + 6.7],
    // 17.3 characters of 3 mm, less one.
    ['a unit of two lines', { artists: [{ name: '甲', unit: name(17) }] }, plain + 2 * 5.2],
    ['two lines of facts', { script: '行书', year: 2022 }, plain + 2 * 5.2],
    // 13.7 characters of 3.8 mm, less one.
    ['an award of two lines', { award: name(13) }, plain + 2 * 5.6],
  ])('%s', (_, work, height) => expect(measure(work)).toBeCloseTo(height, 6));

  it('counts few words for many artists and units', () => {
    const artists = Array.from({ length: 30 }, (_, at) => ({ name: name(3), unit: `${at}某某某某某厂` }));
    // 名名名、名名名、名名名等 00 人 is 15.3 wide in lines of 12.3; the unit with 等 00 家 one of 16.3.
    expect(measure({ artists })).toBeCloseTo(plain + 6.7 + 5.2, 6);
  });
});
