import type { Raw } from './values.ts';
import { foldWord, readYesNo } from './yes-no.ts';

/** From this age on, years, a maker's unit may be shown. */
const ageOfShowing = 14;

const children = '未满 未满十四岁 未满14岁 未成年 未成年人 少年儿童 儿童 小学生 幼儿'.split(' ');
const grown = '成年 成年人 已成年 已满 已满十四岁 已满14岁'.split(' ');

/**
 * Reads a sign that a maker is under fourteen: a word of yes or no, or an age (12, 12岁, 十二岁). Undefined for what
 * is not understood: then the maker must be taken for a child.
 */
export function readMinorSign(raw: Raw): boolean | undefined {
  const word = foldWord(raw);
  if (children.includes(word)) return true;
  if (grown.includes(word)) return false;
  return readYesNo(raw) ?? isUnderage(raw);
}

/** True for an age under fourteen as written; undefined for what is no age. */
export function isUnderage(raw: Raw): boolean | undefined {
  const age = readAge(foldWord(raw));
  return age === undefined ? undefined : age < ageOfShowing;
}

const digits = '零一二三四五六七八九';

/** Reads an age in years: `12`, `12岁`, `12周岁`, `十二岁`, `6岁半`. */
function readAge(text: string): number | undefined {
  const [, figure = '', han = ''] =
    /^(?:年龄|约|虚岁|今年)?(?:(\d{1,3})|([一二三四五六七八九十]{1,3}))(?:周?岁|yearsold|yrs?|y)?半?$/u.exec(
      text,
    ) ?? [];
  if (figure !== '') return Number(figure);
  if (han === '') return undefined;
  const [tens = '', ones = '', ...surplus] = han.split('十');
  if (!han.includes('十')) return han.length === 1 ? digits.indexOf(han) : undefined;
  if (surplus.length > 0 || tens.length > 1 || ones.length > 1) return undefined;
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones));
}

/** What stands behind a name is looked at where both are no longer, characters. */
const longestName = 80;
const age = String.raw`(?:今年|年龄:?|虚岁|约)?\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*周?岁半?`;
const bracketed = /^(.+?)\s*[([{【〔]([^()[\]{}【】〔〕]*(?:\([^()]*\)[^()]*)?)[)\]}】〕]$/u;
const figureBehind = /^(.+?)[\s·•:—–-]*((?:今年|年龄:?|虚岁|约)?\s*\d{1,3}\s*周?岁半?)$/u;
const wordBehind = new RegExp(
  String.raw`^(.+?)[\s·•:—–-]+(${age}|\S*(?:小学|年级|幼儿园|少年宫)\S*|未成年人?|儿童|幼儿)$`,
  'u',
);
const ageAlone = new RegExp(
  String.raw`^(?:[男女]\s*)?(?:${age}|\S{0,12}年级\S{0,12}|未成年人?|儿童|幼儿)$`,
  'u',
);

/** True for what is no name but tells of the one before it: `8岁`, `小学三年级`. */
export function isAgeAlone(written: string): boolean {
  return written.length <= longestName && ageAlone.test(written.normalize('NFKC').trim());
}

/**
 * A maker's name, and what stands behind it, in brackets or not, of an age: `小明（12岁）`, `小明 8岁`,
 * `小红（小学三年级）`.
 */
export function readNameWithAge(written: string): { name: string; minor?: boolean | 'unclear' } {
  const text = written.normalize('NFKC').trim();
  if (text.length > longestName) return { name: written };
  const [, whole = '', inside = ''] =
    bracketed.exec(text) ?? figureBehind.exec(text) ?? wordBehind.exec(text) ?? [];
  // A single 男 or 女 before an age is no part of the name.
  const name = whole.replace(/\s+[男女]$/u, '');
  if (name === '') return { name: written };
  if (/岁|未成年|未满|儿童|幼儿(?!园)/u.test(inside)) {
    const [years = ''] = /(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*周?岁/u.exec(inside) ?? [];
    return { name, minor: readMinorSign(inside) ?? isUnderage(years) ?? 'unclear' };
  }
  return /小学|年级|幼儿园|少儿|少年宫/u.test(inside) ? { name, minor: 'unclear' } : { name: written };
}
