import { quote, type Fault } from './fault.ts';
import type { Raw } from './values.ts';

/** True where a field has nothing, or only says so. */
export function isAbsent(key: string, raw: Raw): boolean {
  return isEmpty(raw) || isNone(key, raw);
}

/** What people write where there is nothing. */
const emptyWords = ['', '~', 'null'];

/** True for a value with nothing in it. */
export function isEmpty(raw: Raw): boolean {
  if (typeof raw !== 'string') return Object.keys(raw).length === 0;
  return emptyWords.includes(raw.trim().toLowerCase());
}

/** What people write where they know nothing, so as not to leave it empty. */
const noneWords = [
  '无',
  '没有',
  '暂无',
  '未知',
  '不详',
  '不明',
  '待定',
  '待补',
  '略',
  '空',
  'none',
  'nil',
  'n/a',
  'na',
  'unknown',
  'tbd',
];
/** Keys in which such a word may be meant: a work may be called 无, no is an answer, and a status is not left open. */
const keptWords = ['status', 'seal', 'title', 'title_en', 'artist', 'minor', 'invited', 'text', 'text_hant'];

/** True for a word that says there is nothing to say of this field. */
export function isNone(key: string, raw: Raw): boolean {
  if (keptWords.includes(key)) return false;
  const word =
    typeof raw === 'string'
      ? raw
          .normalize('NFKC')
          .replace(/[\s。.（）()]+/gu, '')
          .toLowerCase()
      : undefined;
  return word !== undefined && (noneWords.includes(word) || /^[-—–－/、×]+$/u.test(word));
}

/** Tells that a word for nothing was taken as nothing. */
export function describeNone(raw: Raw, label: string): Fault {
  return {
    ...{ code: 'value-none', severity: 'warning', found: quote(raw), expected: '没有或不知道，就不写这一行' },
    fix: `已当作没有填${label}；请删去这一行。`,
  };
}
