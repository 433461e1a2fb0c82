import { isCatalogued } from './catalogue-numbers.ts';
import { parting } from './fold-digits.ts';

/** Area codes of China; the number itself never begins with 0 or 1. */
const area = String.raw`(?:10|2[0-57-9]|[3-9]\d{2})`;
/** Those that are given out: only behind one of them do digits that nothing parts make a number. */
const knownArea = String.raw`(?:10|2[0-57-9]|31\d|335|349|35\d|37\d|39[1-68]|41\d|42[179]|43\d|45\d|46[4789]|47\d|48[23]|51\d|52[37]|53\d|54[36]|55\d|56[1-6]|57\d|580|59[1-9]|63[1-5]|66[0238]|69[12]|701|71\d|72[248]|73\d|74[3-6]|75\d|76[023689]|77\d|79\d|81[23678]|82[5-7]|83\d|85\d|87\d|88[3678]|89[1-9]|90[1-389]|906|91\d|93\d|94[13]|95[1-5]|97\d|99\d)`;
const wholeLocal = String.raw`[2-9]\d{6,7}`;
const local = String.raw`(?:${wholeLocal}(?:-\d{1,5})?|[2-9]\d{2,3}[\s-]\d{4})`;
const phoneWord = String.raw`(?:电话|座机|热线|传真|致电|请拨|拨打|[Tt]el(?:ephone)?|TEL|[Pp]hone|[Ff]ax)`;
const afterPhoneWord = new RegExp(String.raw`${phoneWord}[\s:()号码是为]{0,6}$`, 'u');
const nearPhoneWord = new RegExp(String.raw`${phoneWord}(?!机|工程|设备|线路|网络)\D{0,6}$`, 'u');

/** What may be a landline: behind the code of its area, or behind what it is called. */
export const landline = new RegExp(
  [
    // With a code of its own: 0431-88776655, (010) 6552 1234, +86 431 88776655.
    String.raw`(?<![\d.-])(?:\(0${area}\)[\s-]{0,2}|0${area}${parting}{1,3}|(?:(?:\+|00)86${parting}?|86${parting})\(?0?${area}\)?${parting}?)${local}(?![\d-])`,
    String.raw`(?<![\d.\-A-Za-z])0${knownArea}${wholeLocal}(?![\d-])`,
    String.raw`(?=[02-9])(?<=${phoneWord}\D{0,6})(?:0${area})?${local}(?!\d)`,
  ].join('|'),
  'gu',
);

/**
 * True for a match of `landline` that is one. Catalogues number things by a place, a year and a place in a row:
 * 0431-2022-1118.
 */
export function isLandline(digits: string, whole: string, before: string): boolean {
  if (afterPhoneWord.test(before)) return true;
  if (isCatalogued(before, 'atStart') || /(?:19|20)\d{2}[\s-]\d{4}$/u.test(whole)) return false;
  if (/^[01]|^\D|^86\D/u.test(whole)) return true;
  return nearPhoneWord.test(before) && !/^(?:19|20)\d{2}/u.test(digits);
}
