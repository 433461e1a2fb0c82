import { hanSign } from '../../exhibition/han.ts';

/** A line of a head that begins with a key. */
export interface KeyLine {
  indent: number;
  key: string;
  /** What follows the colon, trimmed. */
  rest: string;
  /** True where the colon is not one of ASCII with a blank behind it. */
  odd: boolean;
  /** True where the colon is of full width. */
  wide: boolean;
}

const keyPattern =
  /^( *)(["']?)([\p{L}_][\p{L}\p{N}_（）()/、.·-]*(?: [\p{L}\p{N}_（）()/、.·-]+){0,3})\2( *)([:：﹕︰∶])(?!\/\/)(\s*)(.*)$/u;

/** Reads a line as `key: rest`; undefined where it has no key, or one that no table would have. */
export function matchKey(line: string): KeyLine | undefined {
  const [, blanks = '', , key = '', before = '', colon = '', after = '', rest = ''] =
    keyPattern.exec(line) ?? [];
  if (key === '' || [...key].length > 24) return undefined;
  const wide = colon !== ':';
  return {
    indent: blanks.length,
    key,
    rest: rest.trim(),
    odd: wide || before !== '' || (after === '' && rest !== ''),
    wide,
  };
}

/** The header of a block of text: a bar or a `>`, of any width, with what YAML lets follow. */
export function isBlockHeader(rest: string): boolean {
  return /^[|>｜＞丨](?:[+-]?\d?|\d[+-])(?:\s+#.*)?$/u.test(rest);
}

const listSign =
  /^( *)(?:[-－–—―‐−](?![-－–—―‐−])|[*•●○▪‧・·+](?!\*)|\d{1,2}[.、．)）](?!\d)|[（(][\d一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、．]|[①-⑳])(\s*)(.*)$/u;

/** Reads a line as an item of a list, by any sign that people put before items; undefined without one. */
export function matchItem(line: string): { indent: number; rest: string; odd: boolean } | undefined {
  const [whole, blanks = '', after = '', rest = ''] = listSign.exec(line) ?? [];
  if (whole === undefined) return undefined;
  const isPlain = line.trimStart().startsWith('-') && (after !== '' || rest === '');
  return { indent: blanks.length, rest: rest.trim(), odd: !isPlain };
}

/** Blanks of other widths become plain ones; tabs and ideographic blanks at the beginning count as two. */
export function cleanBlanks(line: string): string {
  const plain = line.replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F]/gu, ' ');
  return plain.replace(/^[ \t\u3000]+/u, (blanks) => blanks.replace(/[\t\u3000]/gu, '  ')).trimEnd();
}

/** Blanks before the first character of a line. */
export function countIndent(text: string): number {
  return text.length - text.trimStart().length;
}

/** Joins the lines of a wrapped text: no blank between Han, one between words. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const tight = hanEnd.test(text) || hanStart.test(line) || text === '' || line === '';
    return tight ? text + line : `${text} ${line}`;
  }, '');
}

const hanEnd = new RegExp(`${hanSign}$`, 'u');
const hanStart = new RegExp(`^${hanSign}`, 'u');
