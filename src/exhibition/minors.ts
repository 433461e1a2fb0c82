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

/** A maker's name, and what brackets behind it say of an age: `小明（12岁）`, `小红（小学三年级）`. */
export function readNameWithAge(written: string): { name: string; minor?: boolean | 'unclear' } {
  const [, name = '', inside = ''] = /^(.+?)\s*[（(]([^（()）]*)[)）]$/u.exec(written) ?? [];
  if (name === '') return { name: written };
  const sign = /岁|周岁|未成年|未满|儿童|幼儿/u.test(inside)
    ? (readMinorSign(inside) ?? 'unclear')
    : undefined;
  if (sign !== undefined) return { name, minor: sign };
  return /小学|年级|幼儿园|少儿|少年宫/u.test(inside) ? { name, minor: 'unclear' } : { name: written };
}
