import { expect, it } from 'vitest';
import { checkPersonalData } from './personal-data.ts';

const names = (text: string) => checkPersonalData(text, 'a.md').map((problem) => problem.found);

const mobile = ['像手机号的数字 138……78'];
const identity = ['像身份证号的数字 220……3X'];
const shortIdentity = ['像身份证号的数字 220……23'];

it.each([
  ['电话 13812345678', mobile],
  ['电话：138-1234-5678。', mobile],
  ['１３８１２３４５６７８', mobile],
  ['身份证 22010219900307123X', identity],
  ['总厂 220102900101123', shortIdentity],
  ['编号 1001，138×69 cm，2022-11-18', []],
  ['吉公网安备 22010202000001号', []],
  ['region: "13.812345678,1,2,3"', []],
  ['x: 0.13812345678', []],
  ['"id": "d3357800-9021-4647-a0a0-98499a0ee3c5"', []],
  ['区号 0431-88776655', ['像座机号的数字 043……55']],
  ['见 https://example.org/?id=15912345678&x=1', []],
  ['见 https://example.org/?id=15912345678，电话 13812345678', mobile],
  ['works: 1381 1382 1383 1384', []],
  ['region: 13 80 25 10 300', []],
  ['2022 2023 2024 2025 2026', []],
  ['13 8 12345678', []],
  ['一三八一二三四五六七八', mobile],
  ['13812345678@example.org', mobile],
])('%s', (text, found) => {
  expect(names(text)).toEqual(found);
});

const separators = [
  '',
  ' ',
  '-',
  '—',
  '－',
  '–',
  '.',
  '·',
  '•',
  '_',
  '。',
  '/',
  '\u200B',
  '\u00A0',
  '\u3000',
  ' - ',
  '~',
  '\u2060',
];
const parts = (digits: string, sizes: readonly number[]): string[] => {
  let at = 0;
  return sizes.map((size) => digits.slice(at, (at += size)));
};

it.each(separators)('finds numbers parted by “%s”', (separator) => {
  for (const sizes of [[3, 4, 4], [3, 3, 5], [3, 8], [7, 4], [4, 3, 4], Array<number>(11).fill(1)]) {
    for (const prefix of ['', '86', '+86', '0086', '(+86)', '+86 ', '86-']) {
      const written = `总厂 ${prefix}${parts('13812345678', sizes).join(separator)}，`;
      expect([written, names(written).length]).toEqual([written, 1]);
    }
  }
  for (const sizes of [[6, 8, 4], [6, 4, 4, 4], Array<number>(18).fill(1)]) {
    const written = parts('22010219900307123X', sizes).join(separator);
    expect([written, names(written)]).toEqual([written, identity]);
  }
  for (const sizes of [[6, 6, 3], Array<number>(15).fill(1)]) {
    const written = parts('220102900101123', sizes).join(separator);
    expect([written, names(written)]).toEqual([written, shortIdentity]);
  }
});

// The first and the last codes of provinces in GB/T 2260, and those beside them.
it.each([
  ['11 15 21 23 31 37 41 46 50 54 61 65 71 81 83', true],
  ['10 16 20 24 30 38 40 47 55 60 66 70 72 80 84 91', false],
])('knows provinces: %s', (codes, isReal) => {
  const isKnown = (code: string) => names(`${code}010219900307123X`)[0]?.startsWith('像身份证号') ?? false;
  const wrong = codes.split(' ').filter((code) => isKnown(code) !== isReal);
  expect(wrong).toEqual([]);
});

it.each([
  ['220102 19900307 123X', true],
  ['22010219900307 123X', true],
  ['2201 0219 9003 0712 3X', true],
  ['2201 0219 90 0307 123X', false],
  ['22 0102 19900307 123X', false],
])('knows how people part an identity number: %s', (text, isReal) => {
  expect(names(text)).toEqual(isReal ? identity : []);
});

it('finds every number of a line', () => {
  expect(names('13812345678，13912345679')).toEqual([...mobile, '像手机号的数字 139……79']);
});

it('finds bank cards by their check digit', () => {
  // 6222 0200 0000 0000 000 with the check digit that ISO/IEC 7812-1 gives, counted by a script: 0.
  expect(names('卡号 6222020000000000000')).toHaveLength(1);
  expect(names('卡号 6222 0200 0000 0000 000')).toHaveLength(1);
  expect(names('卡号 6222020000000000006')).toEqual([]);
});

it('tells the line', () => {
  expect(checkPersonalData('一\r\n二\r\n13812345678', 'a.md')[0]?.line).toBe(3);
});
