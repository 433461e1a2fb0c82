import { expect, it } from 'vitest';
import { startRandom } from '../../tests/random.ts';
import { findPersonalData } from './personal-data.ts';

const namesOf = (text: string): string[] => findPersonalData(text).map(({ name }) => name);

// The identity number is that of GB 11643-1999, annex; cards are test numbers that card schemes publish.
it.each([
  ['11010519491231002X', '身份证号'],
  ['440524188001010014', '身份证号'],
  ['4111 1111 1111 1111', '银行卡号'],
  ['4012-8888-8888-1881', '银行卡号'],
  ['5555 5555 5555 4444', '银行卡号'],
  ['3530 1113 3330 0000', '银行卡号'],
  ['6011 0009 9013 9424', '银行卡号'],
  ['一三八 一二三四 五六七八', '手机号'],
  ['幺三八零零幺三八零零零', '手机号'],
  ['壹叁捌壹贰叁肆伍陆柒捌', '手机号'],
  ['①③⑧①②③④⑤⑥⑦⑧', '手机号'],
  ['tel:+86-138-1234-5678', '手机号'],
  ['[打电话](tel:13812345678)', '手机号'],
  ['0431-88776655', '座机号'],
  ['（0431）88776655', '座机号'],
  ['010 6552 1234', '座机号'],
  ['+86 431 8877 6655', '座机号'],
  ['电话：88776655', '座机号'],
  ['Tel. 043188776655', '座机号'],
  ['0431.88776655', '座机号'],
  ['0431/88776655', '座机号'],
  ['0431·88776655', '座机号'],
  ['0431:88776655', '座机号'],
  ['0431ー88776655', '座机号'],
  ['0431一88776655', '座机号'],
  ['0431—8877 6655', '座机号'],
  ['0431-88776655-801', '座机号'],
  ['(0431)-88776655', '座机号'],
  ['043188776655', '座机号'],
  ['01065521234', '座机号'],
  ['04338776655', '座机号'],
  ['86-431-88776655', '座机号'],
  ['+86.431.88776655', '座机号'],
  ['0086 0431 88776655', '座机号'],
  ['零四三一-八八七七六六五五', '座机号'],
  ['电话 2022 1118', '座机号'],
  ['138ー0013ー8000', '手机号'],
  ['138ｰ0013ｰ8000', '手机号'],
  ['138─0013─8000', '手机号'],
  ['138〜0013〜8000', '手机号'],
  ['138一0013一8000', '手机号'],
  ['138:0013:8000', '手机号'],
  ['138：0013：8000', '手机号'],
  ['138 零零一三 8000', '手机号'],
  ['一三八 0013 八零零零', '手机号'],
  ['138零零一三8000', '手机号'],
  ['一三八○○一三八○○○', '手机号'],
  ['壹叁捌零零壹叁捌零零零', '手机号'],
  ['幺叁捌洞洞幺叁捌洞洞洞', '手机号'],
  ['١٣٨٠٠١٣٨٠٠٠', '手机号'],
  ['१३८००१३८०००', '手机号'],
  ['༡༣༨༠༠༡༣༨༠༠༠', '手机号'],
  ['𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎', '手机号'],
  ['❶❸❽⓿⓿❶❸❽⓿⓿⓿', '手机号'],
  ['1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣', '手机号'],
  ['手机13800138000一直开着', '手机号'],
  ['电话 13800138000 张师傅', '手机号'],
  ['13800138000张师傅', '手机号'],
  ['13800138000 个人用', '手机号'],
  ['手机 13800138000 万师傅', '手机号'],
  ['编号 13800138000', '手机号'],
  ['22010219900307851×', '身份证号'],
  ['220102 19900307 851×', '身份证号'],
  ['22010219900307851Х', '身份证号'],
  ['２２０１０２１９９００３０７８５１✕', '身份证号'],
  ['911124198108030024', '身份证号'],
  ['911124 19810803 0024', '身份证号'],
])('finds %s', (text, name) => {
  expect(namesOf(`甲厂${text}。`)).toEqual([name]);
});

it.each([
  '3001 3002 3003 3004，3005 3012',
  '4001 5002 3003 1004',
  '吉ICP备2022001234号-1，吉公网安备 22010202000001号',
  'ISBN 978-7-5581-2345-6',
  'ISBN 9787558123451',
  '条码 6901234567892',
  '2022-11-18 至 2022-12-18',
  '20221118123045',
  '1668760000000',
  '138×69 cm，纸本',
  '全年产值 13812345678 元，¥15912345678',
  '发电 13812345678 千瓦时',
  '面积 13912345678 平方米',
  '13812345678.50',
  '统一社会信用代码 812201011234567890',
  '北纬 43.8868，东经 125.3245',
  'sha256:0123a4567b1381234567890cdef0123456789abcdef0123',
  'https://example.org/w/13812345678/?t=6222020000000000000',
  'IEC 60950-1:2005，GB/T 37668-2019，GB 45438-2025',
  '比例 1:13812345',
  '6222 6223 6224 6225',
  '编号 0431-2022-1118',
  '藏品号：0431-20221118',
  '021-2022-0001',
  '0431-1998-0012',
  '馆藏号 2022-138-00138-000',
  '登记号：JL-2022-138-0013-8000',
  '热线工程 20221118',
  '热线工程 3000121',
  '传真机 20230001 号',
  '热线开通于 2022-1118',
  '产量 13800138000 件',
  '年产 13800138000 件作品',
  '客流 13800138000 人次',
  '印 13800138000 张',
  '印 13800138000 张。',
  '13800138000 册，',
  '13800138000 ml',
  '13800138000 毫升',
  '条码 036000291452',
  '012345678901',
  '22010219900307851×3',
  '911124198108030025',
  '911124198113030024',
  '91220101MA0Y12345X',
  '912201017025551234',
  '13:45:12.345 2022:11:18',
  '00:13:45.678 --> 00:13:58.123',
  '一九七八年一三八零',
  '1938 一二三四五六',
  '0431|88776655',
])('takes %s for what it is', (text) => {
  expect(namesOf(text)).toEqual([]);
});

const separators = ['', ' ', '-', '－', '—', '·', '.', '\u3000', '\u00A0', ' - ', '\u200B'];
const widths = [
  (text: string) => text,
  (text: string) => text.replace(/\d/gu, (one) => String.fromCodePoint(one.charCodeAt(0) + 0xfe_e0)),
];

function split(digits: string, sizes: readonly number[], separator: string): string {
  let at = 0;
  return sizes.map((size) => digits.slice(at, (at += size))).join(separator);
}

it('finds every number that is made by its rule, in all spellings', () => {
  const random = startRandom('personal numbers');
  const figures = (count: number): string =>
    Array.from({ length: count }, () => String(random.whole(0, 9))).join('');
  for (let round = 0; round < 3000; round++) {
    const separator = random.pick(separators);
    const write = random.pick(widths);
    const mobile = `1${String(random.whole(3, 9))}${figures(9)}`;
    const spelt =
      random.pick(['', '+86', '+86 ', '0086-', '86 ']) +
      split(mobile, random.pick([[3, 4, 4], [11], [3, 8]]), separator);
    const identity = makeIdentity(
      `22010${String(random.whole(1, 9))}`,
      random.whole(1920, 2015),
      figures(3),
      random.whole(1, 12),
      random.whole(1, 28),
    );
    const card = completeLuhn(`62${figures(random.pick([13, 14, 16]))}`);
    const written = [
      spelt,
      split(identity, random.pick([[6, 8, 4], [18], [6, 4, 4, 4]]), separator),
      split(card, random.pick([[4, 4, 4, 4, 3], [19]]), separator),
    ];
    for (const [at, text] of written.entries()) {
      const told = findPersonalData(`某厂 ${write(text)}，寄`);
      expect([text, told.map(({ digits }) => digits)]).toEqual([text, [[mobile, identity, card][at]]]);
    }
  }
});

/** GB 11643-1999: weights are powers of two modulo 11. */
function makeIdentity(place: string, year: number, order: string, month: number, day: number): string {
  const first = `${place}${String(year)}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${order}`;
  const sum = [...first].reduce((total, one, at) => total + Number(one) * (2 ** (17 - at) % 11), 0);
  return first + ('10X98765432'[sum % 11] ?? '');
}

/** ISO/IEC 7812-1, annex B. */
function completeLuhn(first: string): string {
  const last = Array.from({ length: 10 }, (_, digit) => `${first}${String(digit)}`).find(
    (whole) =>
      [...whole]
        .reverse()
        .map((one, at) => (at % 2 === 1 ? Number(one) * 2 : Number(one)))
        .map((value) => Math.floor(value / 10) + (value % 10))
        .reduce((a, b) => a + b) %
        10 ===
      0,
  );
  return last ?? '';
}

it('raises no false alarm over what texts of shows are full of', () => {
  const random = startRandom('benign texts');
  const upTo = (least: number, most: number): string => String(random.whole(least, most));
  const makers: (() => string)[] = [
    () => `${upTo(20, 400)}×${upTo(20, 400)}`,
    () => `${upTo(1900, 2026)}年${upTo(1, 12)}月${upTo(1, 28)}日`,
    () => `${upTo(1990, 2026)}-${upTo(10, 12)}-${upTo(10, 28)}`,
    () => Array.from({ length: random.whole(2, 8) }, () => upTo(1001, 9999)).join('、'),
    () => Array.from({ length: random.whole(2, 8) }, (_, at) => String(3001 + at)).join(' '),
    () => `ISBN 978-7-${upTo(1000, 9999)}-${upTo(1000, 9999)}-${upTo(0, 9)}`,
    () => `ISBN 9787${upTo(100_000_000, 999_999_999)}`,
    () => `吉ICP备${upTo(10_000_000, 99_999_999)}号-${upTo(1, 9)}`,
    () => `吉公网安备 2201${upTo(1_000_000_000, 9_999_999_999)}号`,
    () =>
      `${upTo(1_300_000_000, 19_999_999_999)} ${random.pick(['元', '吨', '千瓦时', '平方米', '公里', '美元'])}`,
    () =>
      `region: "${upTo(0, 99)}.${upTo(0, 9999)},${upTo(0, 99)}.${upTo(0, 9999)},${upTo(1, 40)},${upTo(1, 40)}"`,
    () => `https://example.org/a/${upTo(13_000_000_000, 19_999_999_999)}/`,
    () => `${upTo(0, 23)}:${upTo(10, 59)}:${upTo(10, 59)}.${upTo(100, 999)}`,
    () => `400-${upTo(100, 999)}-${upTo(1000, 9999)}`,
  ];
  for (let round = 0; round < 20_000; round++) {
    const text = Array.from({ length: random.whole(1, 4) }, () => random.pick(makers)()).join(
      random.pick(['，', ' ，', '；']),
    );
    expect([text, namesOf(text)]).toEqual([text, []]);
  }
});
