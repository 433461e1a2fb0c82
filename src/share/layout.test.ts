import { expect, it } from 'vitest';
import type { Picture } from '../exhibition/picture.ts';
import { layOutCard } from './card.ts';
import { Lettering } from './lettering.ts';
import { layOutPoster } from './poster.ts';
import type { Subject } from './subject.ts';

const lettering = new Lettering();
const picture = (width: number, height: number): Picture => ({ id: 'x', width, height, sizes: [] });
const build = (main: Picture[], more: Partial<Subject> = {}): Subject => ({
  name: '1001',
  title: '炉火照天地',
  lines: ['单翀', '通化江东钢铁厂工会', '行书　立轴　210×84 cm　2022'],
  award: '一等奖',
  mark: '示例',
  number: '编号 1001',
  url: 'https://zhan.example.org/w/1001/',
  show: '吉林省职工书画摄影展',
  facts: '长春雕塑艺术馆　2022年11月18日',
  detail: '局部',
  main,
  rest: [],
  isRtl: false,
  isScroll: false,
  middle: 50,
  ...more,
});

const subjects: Record<string, Subject> = {
  'a hanging scroll': build([picture(1000, 3400)]),
  'a square': build([picture(2000, 2000)]),
  'a photograph': build([picture(3000, 2000)]),
  'a banner': build([picture(3600, 1200)]),
  'a fan': build([picture(2100, 1000)]),
  'a couplet': build([picture(800, 3300), picture(804, 3300)]),
  'four panels': build([picture(700, 2900), picture(690, 2900), picture(700, 2900), picture(702, 2900)]),
  'an album': build([picture(1200, 1200)], { rest: Array.from({ length: 8 }, () => picture(1200, 1210)) }),
  'a handscroll': build([picture(12_600, 1000)], { isScroll: true }),
  'a scroll of thirty to one': build([picture(30_000, 1000)], { isScroll: true, middle: 99 }),
  'a very tall picture': build([picture(300, 9000)]),
  'a long title': build([picture(2000, 2000)], {
    title: '在希望的田野上——吉林省职工庆祝劳动节八十周年书画摄影作品（其二）之冬日劳动者群像写生'.repeat(2),
    lines: ['一'.repeat(60), '某某有限责任公司工会'.repeat(6)],
  }),
};

for (const [name, subject] of Object.entries(subjects)) {
  it(`hangs ${name} whole, in proportion, inside the sheet`, () => {
    for (const sheet of [layOutCard(subject, lettering), layOutPoster(subject, lettering)]) {
      const whole = sheet.pictures.filter((placed) => placed.from === undefined);
      expect(whole.map((placed) => placed.picture)).toEqual([...subject.main, ...subject.rest]);
      for (const { picture: own, box } of sheet.pictures) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(sheet.size.width);
        expect(box.y + box.height).toBeLessThanOrEqual(sheet.size.height);
        expect(own.width).toBeGreaterThan(0);
      }
      for (const { picture: own, box } of whole) {
        const exact = (own.width / own.height) * box.height;
        const roundings = 0.5 + (0.5 * own.width) / own.height;
        expect(Math.abs(exact - box.width)).toBeLessThanOrEqual(roundings + 1e-6);
      }
      for (const { picture: own, box, from } of sheet.pictures.filter((placed) => placed.from)) {
        const shown = ((own.width * (from?.width ?? 0)) / 100 / own.height) * box.height;
        expect(Math.abs(shown - box.width)).toBeLessThanOrEqual(1);
        expect((from?.left ?? 0) + (from?.width ?? 0)).toBeLessThanOrEqual(100 + 1e-9);
      }
    }
  });
}

it('draws a sign in the place of what no font has, and nothing for what has no shape', () => {
  const draw = (title: string): unknown =>
    layOutCard(build([picture(100, 100)], { title }), lettering).letters;
  expect(draw('炉\u{1F525}火')).toEqual(draw('炉〓火'));
  expect(draw('炉\uE123火')).toEqual(draw('炉〓火'));
  expect(draw('炉\u200b\ufe0f火')).toEqual(draw('炉火'));
});

it('sets apostrophes of English narrow, quotes among Han as wide as Han', () => {
  const em = (line: string): number => lettering.measure(line, 'text', 1);
  expect(em("Workers' Day")).toBe(em('Workers’ Day'));
  expect(em('Workers’ Day') - em('Workers Day')).toBeLessThan(0.35);
  expect(em('说“好”') - em('说好')).toBeCloseTo(2, 5);
});

it('draws Hangul, Latin with marks and kana in fonts that have them', () => {
  const sign = JSON.stringify(lettering.outline('〓', 'text', 10)[0]?.outline);
  const drawn = [...'김철수Dvořákあ𣲗Ж'.normalize('NFC')].map(
    (one) => lettering.outline(one, 'title', 10)[0]?.outline,
  );
  expect(drawn.filter((outline) => outline === undefined || JSON.stringify(outline) === sign)).toEqual([]);
  expect(new Set(drawn).size).toBe(12);
});

it('breaks lines by the rules of Han and of Latin', () => {
  const lines = lettering.breakLines('中国梦，劳动美 New Era 2022', 'title', 10, 40, 9);
  expect(lines).toEqual(['中国梦，', '劳动美', 'New', 'Era', '2022']);
  expect(lettering.breakLines('一二三四五六', 'title', 10, 30, 1)).toEqual(['一二…']);
});

it('breaks a word that no line holds', () => {
  const lines = lettering.breakLines('Donaudampfschifffahrt', 'text', 10, 40, 9);
  expect(lines.join('')).toBe('Donaudampfschifffahrt');
  for (const line of lines) expect(lettering.measure(line, 'text', 10)).toBeLessThanOrEqual(40);
});
