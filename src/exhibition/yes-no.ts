import type { Raw } from './values.ts';

const yes = 'true t yes y on ok 是 是的 对 对的 有 要 √ ✓ ✔ ☑ 1'.split(' ');
const no = 'false f no n off 否 不是 不 不要 无 没有 × ✗ ✘ x 0'.split(' ');

/** Reads a word of yes or no, Chinese or English, of any case and width; undefined for any other. */
export function readYesNo(raw: Raw): boolean | undefined {
  const word = foldWord(raw);
  return yes.includes(word) ? true : no.includes(word) ? false : undefined;
}

/** A word without blanks and full stops, in half width and lower case; '' for what is no word. */
export function foldWord(raw: Raw): string {
  return typeof raw === 'string'
    ? raw
        .normalize('NFKC')
        .replace(/[\s。.!！]+/gu, '')
        .toLowerCase()
    : '';
}
