import { isCatalogued } from './catalogue-numbers.ts';
import { between, foldDigits } from './fold-digits.ts';
import { isLandline, landline } from './landlines.ts';

export type PersonalKind = '手机号' | '身份证号' | '银行卡号' | '座机号';

export interface PersonalNumber {
  /** Digits only, of a mobile without the code of its country; an identity number may end with X. */
  digits: string;
  name: PersonalKind;
}

/**
 * The one place that knows numbers of persons: mobiles, identity numbers, bank cards and landlines in a text, in the
 * order of their kinds, however people write and part them. A figure with a unit, a hash, and what stands in an address
 * of the web are none.
 */
export function findPersonalData(written: string): PersonalNumber[] {
  // Nearly every line ends here.
  if (!/[\p{Nd}\p{No}〇零幺一二三四五六七八九壹贰叁肆伍陆柒捌玖]/u.test(written)) return [];
  const found: PersonalNumber[] = [];
  for (const line of foldDigits(written)) {
    const known = new Set(found.map(({ digits }) => digits));
    found.push(...findIn(line).filter(({ digits }) => !known.has(digits)));
  }
  return found;
}

/** Signs on each side of a number that tell what it is. */
const around = 40;

function findIn(folded: string): PersonalNumber[] {
  const found: PersonalNumber[] = [];
  let line = folded;
  for (const { name, pattern, isReal } of kinds) {
    line = line.replace(pattern, (whole: string, ...rest: unknown[]) => {
      const digits = whole.replace(/[^\dX]/giu, '');
      const at = rest.find((one) => typeof one === 'number') ?? 0;
      const before = line.slice(Math.max(0, at - around), at);
      const after = line.slice(at + whole.length, at + whole.length + around);
      if (isAmount(before, after) || !isReal(digits, whole, before)) return whole;
      found.push({ digits: name === '手机号' ? digits.slice(-11) : digits, name });
      return ' ';
    });
  }
  return found;
}

const unit =
  /^\s?(?:[十百千万亿]|元(?!旦)|美元|欧元|日元|港元|角|度|[千兆]?瓦|[公千毫]?克|公斤|吨|平方|立方|[公千厘毫]?米|毫升|公里|光年|字节|次|人次|件|像素|%|[kKMG]?Wh?\b|[kmcg]?m[²³23]?\b|kg\b|px\b|m?[lL]\b|\.\d{1,4}(?!\d))/u;
/** Words that count things, but with others behind them begin names of persons and units: 张师傅, 个人. */
const counted = /^\s?[张个只台套辆户名部份本册箱瓶袋枚根条块颗粒株棵头幅升](?!\s?\p{Script=Han})/u;
const money = /(?:[¥$€£]|人民币|金额|总额|产值|投资|合计|RMB|CNY)[::]?\s?$/u;
const called = /(?:电话|手机|联系|致电|拨打|微信)[::号码是为\s]{0,4}$/u;

/** True for a sum or a measure: its unit stands behind it, or the sign of a currency before. */
function isAmount(before: string, after: string): boolean {
  if (called.test(before)) return false;
  return unit.test(after) || counted.test(after) || money.test(before);
}

const digit = String.raw`\d${between}`;

/** Not within a longer figure, nor behind its decimal point. */
const start = String.raw`(?<!\d)(?<!\d\.)`;

interface Kind {
  name: PersonalKind;
  pattern: RegExp;
  /** True when digits of this length, parted as in `whole`, behind this text, are a number of the kind. */
  isReal: (digits: string, whole: string, before: string) => boolean;
}

/** What a unit's 18 digits are called; of unions they begin with 81, of societies with 51. GB 32100-2015. */
const creditCode = /信用代码\D{0,6}$/u;

/** Longer numbers first: what one kind has taken, no other sees. */
const kinds: readonly Kind[] = [
  {
    name: '身份证号',
    pattern: new RegExp(String.raw`${start}(?:${digit}){17}[\dXx](?![\dXx])`, 'gu'),
    isReal: (digits, whole, before) =>
      (isProvince(digits) || isResident(digits)) &&
      isDay(digits.slice(6, 14)) &&
      isIdentityGrouped(whole) &&
      !creditCode.test(before),
  },
  {
    name: '银行卡号',
    pattern: new RegExp(String.raw`${start}[3-69]${between}(?:${digit}){14,17}\d(?!\d)`, 'gu'),
    isReal: isCard,
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
  {
    name: '座机号',
    pattern: landline,
    isReal: isLandline,
  },
];

/** Lengths of the first group of a mobile as people part it; figures of a table begin with other ones. */
const firstGroups = [3, 4, 5, 7, 11];

function isMobile(digits: string, whole: string, before: string): boolean {
  if (isCatalogued(before, 'within')) return false;
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

/** A card of permanent residence as given out since 2023: 9, a province, a country, a day; it has its check digit. */
function isResident(digits: string): boolean {
  return digits.startsWith('9') && isProvince(digits.slice(1)) && passesMod11(digits);
}

/** The check digit of identity numbers, ISO 7064 MOD 11-2. */
function passesMod11(digits: string): boolean {
  const sum = [...digits].reduce((total, one, at) => {
    const value = /x/iu.test(one) ? 10 : Number(one);
    return total + value * (2 ** (17 - at) % 11);
  }, 0);
  return sum % 11 === 1;
}

/**
 * A date of birth, GB 11643, that is in the calendar. The check digit is not asked for: a number with a slip of the pen
 * tells as much of its owner, and of figures that are none, fewer than one in two thousand has a place and a day like these.
 */
function isDay(day: string): boolean {
  const [, year = '', month = '', date = ''] = /^((?:18|19|20)\d{2})(\d{2})(\d{2})$/u.exec(day) ?? [];
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return year !== '' && time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(date);
}

/** First digits of the cards that banks in China give out, ISO/IEC 7812; 9558 is an old one of ICBC. */
const issuer = /^(?:4|5[1-5]|6|3[05689]|9558)/u;

/** A card has its check digit, and stands together or in groups of four; a row of works' numbers is none. */
function isCard(digits: string, whole: string, before: string): boolean {
  if (!passesLuhn(digits) || creditCode.test(before)) return false;
  if (digits.startsWith('9') && !digits.startsWith('9558')) return false;
  const groups = whole.match(/\d+/gu) ?? [];
  const isHall =
    groups.length > 1 &&
    groups.every((group, at) => group.startsWith(digits.charAt(0)) && group > (groups[at - 1] ?? ''));
  if (whole === digits || (digits.startsWith('62') && !isHall)) return true;
  const isInFours = groups.slice(0, -1).every((group) => group.length === 4) && groups.length >= 4;
  const isWorks = groups.every((group) => group.startsWith(digits.charAt(0)) || /^[1-9]0/u.test(group));
  return isInFours && !isWorks && issuer.test(digits);
}

/** The check digit of cards, ISO/IEC 7812-1. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, one, at) => {
    const value = Number(one) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
