import type { Problem } from '../exhibition/problem.ts';
import { splitLines } from './head/frontmatter.ts';

/** Finds digits that look like a mobile, an identity card or a bank card anywhere in a file; they are masked. */
export function checkPersonalData(text: string, file: string): Problem[] {
  return splitLines(text).flatMap((written, index) =>
    findPersonalData(written).map(({ digits, name }) => ({
      code: 'personal-data',
      severity: 'error' as const,
      file,
      line: index + 1,
      found: `像${name}的数字 ${digits.slice(0, 3)}……${digits.slice(-2)}`,
      expected: '网站上不出现个人的电话与证件号码',
      fix: '删去这串数字。',
    })),
  );
}

/** The personal numbers of a line, in the order of their kinds; digits only. */
export function findPersonalData(written: string): { digits: string; name: string }[] {
  const found: { digits: string; name: string }[] = [];
  let line = fold(written);
  for (const { name, pattern, isReal } of kinds) {
    line = line.replace(pattern, (whole: string) => {
      const digits = whole.replace(/[^\dXx]/gu, '');
      if (!isReal(digits, whole)) return whole;
      found.push({ digits: name === '手机号' ? digits.slice(-11) : digits, name });
      return ' ';
    });
  }
  return found;
}

/** Addresses hold numbers of their own; the digits of a mobile in a mail address are its owner's. */
const address = /\b(?:https?:\/\/|www\.)[^\s"'“”‘’<>（）()，。；、]+/giu;
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE0F\u20E3\uFEFF]/gu;

function fold(written: string): string {
  return written
    .replace(unseen, '')
    .normalize('NFKC')
    .replace(/[〇一二三四五六七八九]{11,}/gu, (run) =>
      [...run].map((one) => '〇一二三四五六七八九'.indexOf(one)).join(''),
    )
    .replace(address, ' ');
}

/** Whatever people put between the digits of a number; not a comma, which parts the numbers of works. */
const between = String.raw`[\s\-‐‑‒–—―−－~·•・‧.。_/\\|()*]{0,3}`;
const digit = String.raw`\d${between}`;

/** Not within a longer figure, nor behind its decimal point. */
const start = String.raw`(?<!\d)(?<!\d\.)`;

interface Kind {
  name: string;
  pattern: RegExp;
  /** True when digits of this length, parted as in `whole`, are a number of the kind. */
  isReal: (digits: string, whole: string) => boolean;
}

/** Longer numbers first: what one kind has taken, no other sees. */
const kinds: readonly Kind[] = [
  {
    name: '身份证号',
    pattern: new RegExp(String.raw`${start}(?:${digit}){17}[\dXx](?![\dXx])`, 'gu'),
    isReal: (digits, whole) => isProvince(digits) && isDay(digits.slice(6, 14)) && isIdentityGrouped(whole),
  },
  {
    name: '银行卡号',
    pattern: new RegExp(String.raw`${start}[3-6]${between}(?:${digit}){14,17}\d(?!\d)`, 'gu'),
    isReal: (digits, whole) => passesLuhn(digits) && (whole === digits || digits.startsWith('62')),
  },
  {
    name: '身份证号',
    pattern: new RegExp(String.raw`${start}(?:${digit}){14}\d(?!\d)`, 'gu'),
    isReal: (digits, whole) =>
      isProvince(digits) && isDay(`19${digits.slice(6, 12)}`) && isIdentityGrouped(whole),
  },
  {
    name: '手机号',
    pattern: new RegExp(
      String.raw`${start}(?:(?:\+|00)?86${between})?1${between}[3-9]${between}(?:${digit}){8}\d(?!\d)`,
      'gu',
    ),
    isReal: isMobile,
  },
];

/** Lengths of the first group of a mobile as people part it; figures of a table begin with other ones. */
const firstGroups = [3, 4, 5, 7, 11];

function isMobile(digits: string, whole: string): boolean {
  const own = digits.length > 11 ? whole.replace(/^\D*?0{0,2}86\D*/u, '') : whole;
  const groups = own.match(/\d+/gu)?.map((group) => group.length) ?? [];
  return firstGroups.includes(groups[0] ?? 0) || groups.every((length) => length === 1);
}

/** An identity number stands together, in groups of one length, or begins with its six digits of place. */
function isIdentityGrouped(whole: string): boolean {
  const groups = whole.match(/[\dXx]+/gu)?.map((group) => group.length) ?? [];
  const [first = 0, ...others] = groups;
  return first === 6 || others.slice(0, -1).every((length) => length === first);
}

/** Codes of provinces, GB/T 2260. */
function isProvince(digits: string): boolean {
  return /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/u.test(digits);
}

/** A date of birth, GB 11643. */
function isDay(day: string): boolean {
  return /^(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u.test(day);
}

/** The check digit of cards, ISO/IEC 7812-1. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, one, at) => {
    const value = Number(one) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
