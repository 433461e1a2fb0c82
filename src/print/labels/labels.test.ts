import { describe, expect, it } from 'vitest';
import { buildPlainWork } from '../../../tests/venue/plain-work.ts';
import { translateWork } from '../../exhibition/translate.ts';
import { buildLabels, labelLayouts, splitSheets, type LabelWords } from './labels.ts';

const words: LabelWords = {
  year: (year) => `${year} 年`,
  artistsOf: (names, count) => `${names}等${count}人`,
  unitsOf: (name, count) => `${name}等${count}家`,
  ...{ text: '释文', draft: '试印', more: '扫码', scan: '扫码' },
};
const place = { site: 'https://example.org', base: '/' };
const label = (work: Parameters<typeof buildPlainWork>[0]) =>
  buildLabels([buildPlainWork(work)], place, labelLayouts.small, words).labels[0];

it('tells all of a work that hangs beside it', () => {
  const artists = ['一厂', '二厂', '二厂'].map((unit, at) => ({ name: '甲乙丙'.charAt(at), unit }));
  const facts = { script: '行书', material: '纸本', size: { height: 136, width: 68 }, year: 2022 };
  const said = { award: '一等奖', text: ['锄禾日当午'], summary: '说明' };
  const { code, ...rest } = label({ artists, title_en: 'Furnace', ...facts, ...said }) ?? {};
  expect(code?.text).toBe('https://example.org/w/1001/');
  expect(rest).toEqual({
    ...{ otherTitle: 'Furnace', textHead: '释文' },
    ...{ number: '1001', title: '炉火', artists: '甲、乙、丙', shortArtists: '甲、乙、丙' },
    ...{ units: '一厂、二厂', shortUnits: '一厂等2家' },
    facts: ['行书', '136×68 cm', '纸本', '2022 年'],
    ...said,
    url: 'https://example.org/w/1001/',
  });
});

describe('a label in English', () => {
  const english: LabelWords = {
    year: String,
    artistsOf: (names, count) => `${names}, ${count} artists in all`,
    unitsOf: (name, count) => `${name}, ${count} in all`,
    ...{ text: 'Transcription', draft: 'Proof', more: 'Scan', scan: 'Scan' },
    say: (word) => ({ 行书: 'Running script', 一等奖: 'First prize' })[word] ?? word,
    list: (all) => all.join(', '),
  };
  const tell = (work: Parameters<typeof buildPlainWork>[0]) =>
    buildLabels(
      [translateWork(buildPlainWork(work))],
      { ...place, base: '/en/' },
      labelLayouts.small,
      english,
    ).labels[0];

  it('has the title in English with the Chinese one under it, and leads to the page in English', () => {
    const artists = ['一厂', '二厂', '二厂', '二厂'].map((unit, at) => ({
      name: '甲乙丙丁'.charAt(at),
      unit,
    }));
    const facts = { script: '行书', material: '纸本', size: { height: 136, width: 68 }, year: 2022 };
    const own = tell({ artists, title_en: 'Furnace', ...facts, award: '一等奖' });
    expect(own?.code?.text).toBe('https://example.org/en/w/1001/');
    expect(own).toMatchObject({
      ...{ title: 'Furnace', otherTitle: '炉火', textHead: 'Transcription' },
      ...{ artists: '甲, 乙, 丙, 丁', shortArtists: '甲, 乙, 丙, 4 artists in all' },
      ...{ units: '一厂, 二厂', shortUnits: '一厂, 2 in all' },
      facts: ['Running script', '136×68 cm', '纸本', '2022'],
      award: 'First prize',
      url: 'https://example.org/en/w/1001/',
    });
  });

  it('keeps the title that has no other', () => {
    expect(tell({})).toMatchObject({ title: '炉火', otherTitle: '', artists: '甲', award: undefined });
  });
});

it('tells nothing of what is not known', () => {
  expect(label({})).toMatchObject({ units: '', shortUnits: '', facts: [], text: [], summary: '' });
  expect(label({ artists: [{ name: '甲', unit: '一厂' }] })).toMatchObject({
    units: '一厂',
    shortUnits: '一厂',
  });
});

describe('an address too long for the code of its label', () => {
  /** The work's address is `length` bytes long. */
  const build = (length: number) => {
    const base = `/${'x'.repeat(length - 'https://example.org//w/1001/'.length)}/`;
    return buildLabels([buildPlainWork()], { ...place, base }, labelLayouts.small, words);
  };

  // ISO/IEC 18004, table 7: at level M version 13 (69 modules) holds 331 bytes, version 14 (73) 362.
  it('leaves the work out where a module is under 0.4 mm', () => {
    expect(build(331).labels.map(({ code }) => code?.width)).toEqual([69 + 8]);
    const { labels, tooLong } = build(332);
    expect(labels).toEqual([]);
    expect(tooLong).toEqual([
      { number: '1001', url: expect.stringMatching(/^.{332}$/u) as string, module: 32 / (73 + 8) },
    ]);
  });

  it('has no module where no code holds it', () => {
    expect(build(2332).tooLong.map(({ module }) => module)).toEqual([0]);
  });

  it('leads to the artist’s own words where the show says so, and the work has any', () => {
    const works = [buildPlainWork(), buildPlainWork({ number: '1002', words: ['我在炉前。'] })];
    const tell = (isToWords: boolean) =>
      buildLabels(works, place, labelLayouts.small, words, isToWords).labels.map(({ code }) => code?.text);
    expect(tell(false)).toEqual(['https://example.org/w/1001/', 'https://example.org/w/1002/']);
    expect(tell(true)).toEqual(['https://example.org/w/1001/', 'https://example.org/w/1002/#words']);
  });

  it('leaves nothing out while the site has no address', () => {
    const nowhere = buildLabels([buildPlainWork()], { site: '', base: '/' }, labelLayouts.small, words);
    expect(nowhere.labels.map(({ url, code }) => [url, code])).toEqual([['', undefined]]);
    expect(nowhere.tooLong).toEqual([]);
  });
});

it.each([
  [0, []],
  [1, [1]],
  [8, [8]],
  [9, [8, 1]],
  [16, [8, 8]],
])('%d labels of the usual size are on sheets of %j', (count, sheets) => {
  const labels = Array.from({ length: count }, (_, at) => at);
  const split = splitSheets(labels, labelLayouts.standard);
  expect(split.map((sheet) => sheet.length)).toEqual(sheets);
  expect(split.flat()).toEqual(labels);
});
