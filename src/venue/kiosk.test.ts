import { describe, expect, it } from 'vitest';
import { buildPlainWork } from '../../tests/venue/plain-work.ts';
import { translateWork } from '../exhibition/translate.ts';
import type { Part } from '../exhibition/work.ts';
import { buildProgramme, readKioskSettings } from './kiosk.ts';

it('reads what to show, how fast and when from the address', () => {
  expect(readKioskSettings('?hall=calligraphy&pace=20&hours=09:00-17:30')).toEqual({
    programme: 'hall-calligraphy',
    pace: 20,
    hours: { from: 540, to: 1050 },
  });
  expect(readKioskSettings('?show=tour:half-hour')).toEqual({ programme: 'tour-half-hour', pace: 12 });
  expect(readKioskSettings('?show=../x&pace=-3&hours=later')).toEqual({
    pace: 12,
    fault: { kind: 'form', written: 'later', mend: '09:00-17:00' },
  });
  expect(readKioskSettings('?hours=+')).toEqual({ pace: 12 });
  expect(readKioskSettings('?pace=99999').pace).toBe(600);
});

it.each([
  ['hall=a', 'hall-a'],
  ['tour=b&hall=a', 'hall-a'],
  ['series=c', 'series-c'],
  ['show=hall:my-hall', 'hall-my-hall'],
  ['show=x-hall:a', undefined],
  ['hall=a/b', undefined],
  ['hall=a%20b', undefined],
  ['hall=', undefined],
  ['', undefined],
])('reads the programme of ?%s', (search, programme) => {
  expect(readKioskSettings(`?${search}`)).toEqual(
    programme === undefined ? { pace: 12 } : { programme, pace: 12 },
  );
});

it.each([
  ['0', 12],
  ['0.001', 0.02],
  ['0.5', 0.5],
  ['600', 600],
  ['Infinity', 12],
  ['quick', 12],
])('a pace of %s is %d seconds', (pace, seconds) => {
  expect(readKioskSettings(`?pace=${pace}`).pace).toBe(seconds);
});

describe('a work on the screen', () => {
  const place = { site: 'https://example.org', base: '/' };
  const makePart = (id: string, width: number, height: number, caption?: string): Part => ({
    picture: { id, width, height, sizes: [{ width, height }], colours: ['#000000'] },
    ...(caption !== undefined && { caption }),
  });
  const show = (work: Parameters<typeof buildPlainWork>[0], where = place, fonts = {}) =>
    buildProgramme('书法', [buildPlainWork(work)], where, fonts).works[0];
  const listIds = (work: Parameters<typeof buildPlainWork>[0]) =>
    show(work)?.frames.map(({ pictures }) => pictures.map(({ id }) => id).join(' '));

  it('says what the label says, and no more than the picture needs', () => {
    const artists = [
      { name: '甲', unit: '一厂' },
      { name: '乙', unit: '二厂' },
    ];
    const facts = { script: '行书', size: { height: 136, width: 68 }, year: 2022, award: '一等奖' };
    const font = { '1001': 'title-1.woff2', '1002': 'title-2.woff2' };
    const work = { ...facts, artists, parts: [makePart('a', 50, 100, '右')], sample: true };
    expect(show(work, place, font)).toEqual({
      number: '1001',
      title: '炉火',
      artists: '甲、乙',
      lines: ['一厂、二厂', '行书　136×68\u00a0cm　2022'],
      award: '一等奖',
      isSample: true,
      font: 'title-1.woff2',
      alt: '字',
      isRtl: true,
      isScroll: false,
      url: 'example.org/w/1001/',
      code: { path: expect.stringMatching(/^M4 4h7v1h-7z/u) as string, width: 29 + 8 },
      frames: [{ pictures: [{ id: 'a', width: 50, height: 100, sizes: [{ width: 50, height: 100 }] }] }],
    });
  });

  it('says it in English as pages in English do, what has no English on a line of its own', () => {
    const artists = [
      { name: '甲', unit: '一厂' },
      { name: '乙', unit: '二厂' },
    ];
    const facts = { script: '行书', format: '卷轴', size: { height: 136, width: 68 }, year: 2022 };
    const work = { ...facts, artists, award: '一等奖', title_en: 'Furnace', alt_en: 'Characters' };
    const words = {
      language: 'en' as const,
      say: (word: string) => ({ 行书: 'Running script', 一等奖: 'First prize' })[word] ?? word,
      list: (all: readonly string[]) => all.join(', '),
      beside: (all: readonly string[]) => all.join(' · '),
    };
    const tell = (one: Parameters<typeof buildPlainWork>[0]) =>
      buildProgramme(
        'Calligraphy',
        [translateWork(buildPlainWork(one))],
        { ...place, base: '/en/' },
        { '1001': 'title-1.woff2' },
        1,
        words,
      ).works[0];
    const { code: _, ...rest } = tell(work) ?? {};
    expect(rest).toEqual({
      number: '1001',
      title: 'Furnace',
      title_zh: '炉火',
      artists: '甲, 乙',
      lines: ['一厂, 二厂', 'Running script · 136×68\u00a0cm · 2022', '卷轴'],
      award: 'First prize',
      isSample: false,
      alt: 'Characters',
      isRtl: true,
      isScroll: false,
      url: 'example.org/en/w/1001/',
      frames: [{ pictures: [] }],
    });
    // Only a title in Chinese needs its font.
    expect(tell({})).toMatchObject({ title: '炉火', font: 'title-1.woff2', alt: '字' });
  });

  it('leaves out what is not known', () => {
    const keys = 'number title artists lines isSample alt isRtl isScroll url frames';
    const bare = show({ parts: [makePart('a', 1, 1)] }, { site: '', base: '/' });
    expect(Object.keys(bare ?? {}).join(' ')).toBe(keys);
    expect(bare).toMatchObject({ lines: [], url: '', isSample: false });
  });

  it('hangs a couplet from right to left, and a painting in two pieces from left to right', () => {
    const parts = [makePart('first', 1, 4), makePart('second', 1, 4)];
    expect(listIds({ parts })).toEqual(['second first']);
    expect(listIds({ parts, direction: 'ltr' })).toEqual(['first second']);
    expect(parts.map(({ picture }) => picture.id)).toEqual(['first', 'second']);
  });

  it('shows the frames of an essay and the leaves of a long album one by one, with their captions', () => {
    const parts = [makePart('one', 3, 2, '一'), makePart('two', 3, 2)];
    const essay = show({ kind: '组照', parts });
    expect(essay?.frames.map(({ pictures, caption }) => [pictures[0]?.id, caption])).toEqual([
      ['one', '一'],
      ['two', undefined],
    ]);
    expect(Object.keys(essay?.frames[1] ?? {})).toEqual(['pictures']);
    expect(listIds({ parts: [1, 2, 3, 4, 5].map((at) => makePart(`p${at}`, 1, 1)) })).toEqual([
      'p1',
      'p2',
      'p3',
      'p4',
      'p5',
    ]);
  });

  it('unrolls a scroll of one part, four times as wide as high', () => {
    const isScroll = (parts: Part[]) => show({ parts })?.isScroll;
    expect(isScroll([makePart('a', 400, 100)])).toBe(true);
    expect(isScroll([makePart('a', 399, 100)])).toBe(false);
    expect(isScroll([makePart('a', 400, 100), makePart('b', 400, 100)])).toBe(false);
  });
});
