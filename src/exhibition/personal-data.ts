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
  let line = fold(written);
  for (const { name, pattern, isReal } of kinds) {
    line = line.replace(pattern, (whole: string, ...rest: unknown[]) => {
      const digits = whole.replace(/[^\dXx]/gu, '');
      const at = rest.findIndex((one) => typeof one === 'number');
      const before = line.slice(0, rest[at] as number);
      if (isAmount(before, line.slice(before.length + whole.length)) || !isReal(digits, whole, before)) {
        return whole;
      }
      found.push({ digits: name === '手机号' ? digits.slice(-11) : digits, name });
      return ' ';
    });
  }
  return found;
}

/** Addresses hold numbers of their own; the digits of a mobile in a mail address are its owner's. */
const address = /\b(?:https?:\/\/|www\.)[^\s"'“”‘’<>（）()，。；、]+/giu;
/** UUIDs, and hashes: long runs of hexadecimal digits with letters among them. */
const hash = /\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b|\b(?=\d*[a-f]+\d+[a-f]+\d+[a-f])[\da-f]{24,}\b/giu;
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE0F\u20E3\uFEFF]/gu;

/** Whatever people put between the digits of a number; not a comma, which parts the numbers of works. */
const between = String.raw`[\s\-‐‑‒–—―−－~·•・‧.。_/\\|()*]{0,3}`;
const digit = String.raw`\d${between}`;

const plain = '〇一二三四五六七八九';
const alike: Readonly<Record<string, string>> = { 零: '〇', 幺: '一' };
const formal = '零壹贰叁肆伍陆柒捌玖';
const hanRun = new RegExp(String.raw`[${plain}${formal}幺](?:${between}[${plain}${formal}幺]){10,}`, 'gu');

function fold(written: string): string {
  return written
    .replace(unseen, '')
    .normalize('NFKC')
    .replace(hanRun, (run) => [...run].map(readHan).join(''))
    .replace(address, ' ')
    .replace(hash, ' ');
}

function readHan(sign: string): string {
  const at = Math.max(plain.indexOf(alike[sign] ?? sign), formal.indexOf(sign));
  return at < 0 ? sign : String(at);
}

const unit =
  /^\s?(?:[十百千万亿]|元(?!旦)|美元|欧元|日元|港元|角|度|[千兆]?瓦|[公千毫]?克|公斤|吨|平方|立方|[公千厘毫]?米|公里|光年|字节|次|像素|%|[kKMG]?Wh?\b|[kmcg]?m[²³23]?\b|kg\b|px\b|\.\d{1,4}(?!\d))/u;
const money = /(?:[¥$€£]|人民币|金额|总额|产值|投资|合计|RMB|CNY)[::]?\s?$/u;

/** True for a sum or a measure: its unit stands behind it, or the sign of a currency before. */
function isAmount(before: string, after: string): boolean {
  return unit.test(after) || money.test(before);
}

/** Not within a longer figure, nor behind its decimal point. */
const start = String.raw`(?<!\d)(?<!\d\.)`;

interface Kind {
  name: PersonalKind;
  pattern: RegExp;
  /** True when digits of this length, parted as in `whole`, behind this text, are a number of the kind. */
  isReal: (digits: string, whole: string, before: string) => boolean;
}

/** Area codes of China; the number itself never begins with 0 or 1. */
const area = String.raw`(?:10|2[0-57-9]|[3-9]\d{2})`;
const local = String.raw`[2-9]\d{2,3}[\s-]?\d{4}`;
const phoneWord = String.raw`(?:电话|座机|热线|传真|致电|请拨|拨打|[Tt]el(?:ephone)?|TEL|[Pp]hone|[Ff]ax)`;

/** What a unit's 18 digits are called; of unions they begin with 81, of societies with 51. GB 32100-2015. */
const creditCode = /信用代码\D{0,6}$/u;

/** Longer numbers first: what one kind has taken, no other sees. */
const kinds: readonly Kind[] = [
  {
    name: '身份证号',
    pattern: new RegExp(String.raw`${start}(?:${digit}){17}[\dXx](?![\dXx])`, 'gu'),
    isReal: (digits, whole, before) =>
      isProvince(digits) &&
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
    pattern: new RegExp(
      [
        // With a code of its own: 0431-88776655, (010) 6552 1234, +86 431 88776655.
        String.raw`(?<![\d.-])(?:\(0${area}\)\s?|0${area}[\s\-–—－]{1,3}|(?:\+|00)86[\s-]?\(?0?${area}\)?[\s-]?)${local}(?![\d-])`,
        String.raw`(?=[02-9])(?<=${phoneWord}\D{0,6})(?:0${area})?${local}(?!\d)`,
      ].join('|'),
      'gu',
    ),
    isReal: () => true,
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
  if (whole === digits || digits.startsWith('62')) return true;
  const groups = whole.match(/\d+/gu) ?? [];
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
