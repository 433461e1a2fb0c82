import { quote, reportReading, reportWrong, type ReadContext } from './fault.ts';
import type { Raw } from './values.ts';

const separators = /[、，,;；\n|｜]/u;

/**
 * Reads a list as people write it: `[甲, 乙]`, `甲、乙`, `【甲，乙】`, `#甲 #乙`, one a line, or words apart by blanks.
 * An empty item is an error; whatever is not plainly a list is said.
 */
export function readList(raw: Raw, context: ReadContext): string[] | undefined {
  if (typeof raw === 'string') return splitItems(raw, context);
  if (Array.isArray(raw)) {
    const items = raw.map((item, index) => {
      if (typeof item !== 'string') {
        reportWrong(context, quote(item), '每项只写一个词，如 [甲, 乙]，或用顿号隔开。', [index]);
        return undefined;
      }
      if (item.trim() === '') {
        reportEmptyItem(context, index);
        return [];
      }
      return splitItems(item, context, [index]);
    });
    return items.every((item) => item !== undefined) ? items.flat() : undefined;
  }
  reportWrong(context, quote(raw), '写成列表，如 [甲, 乙]，或用顿号隔开。');
  return undefined;
}

/** Tells of an item of a list that has nothing in it. */
export function reportEmptyItem(context: ReadContext, index: number): void {
  reportWrong(context, `第 ${index + 1} 项是空的`, '补上内容，或删去这一项。', [index]);
}

function splitItems(written: string, context: ReadContext, path?: (string | number)[]): string[] {
  const bare = stripBrackets(written.trim());
  const isTagged = /^[#＃]\S/u.test(bare) && !/^[#＃]\d/u.test(bare);
  const parts = isTagged ? bare.split(/\s*[#＃]/u) : bare.split(separators);
  const spaced = parts.flatMap((part) => splitByBlanks(part));
  const items = spaced.map((item) => stripSign(item)).filter((item) => item !== '');
  const isPlain = bare === written.trim() && !isTagged && spaced.length === parts.length;
  if (!isPlain) reportReading(context, quote(written), items.join('、'), path);
  return items;
}

/** Takes away brackets of any width around a whole text. */
export function stripBrackets(text: string): string {
  const match = /^[【［[〔（(｛]\s*(.*?)\s*[】］\]〕）)｝]$/su.exec(text);
  return match && !/[【［[〔（(】］\]〕）)]/u.test(match[1] ?? '') ? (match[1] ?? '') : text;
}

/** Words apart by blanks, where each is of two Han characters or more; else the text is one. */
function splitByBlanks(text: string): string[] {
  const words = text.trim().split(/\s+/u);
  return words.length > 1 && words.every((word) => /^\p{Script=Han}{2,}$/u.test(word)) ? words : [text];
}

/** Takes away the sign of a list that stands before an item. */
export function stripSign(item: string): string {
  return item
    .trim()
    .replace(/^[-－–—·•●*]\s*(?=\S)/u, '')
    .normalize('NFC');
}

/** A work's number as it is meant: `１００１`, `1001.md`, `No.1001` and `1001号` are 1001. */
export function foldNumber(written: string): string {
  return written
    .normalize('NFKC')
    .trim()
    .replace(/^(?:编号|第|no\.?|#)\s*/iu, '')
    .replace(/(?:号|\.(?:md|jpe?g|png|tiff?))$/iu, '')
    .trim();
}

/** Reads numbers of works: a list, or numbers apart by any sign or blank. */
export function readNumbers(raw: Raw, context: ReadContext): string[] | undefined {
  const list = typeof raw === 'string' ? [raw] : raw;
  if (!Array.isArray(list)) {
    reportWrong(context, quote(raw), '写成列表，如 [1001, 2003]。');
    return undefined;
  }
  return list.flatMap((item, index) => {
    if (typeof item !== 'string') {
      reportWrong(context, quote(item), '每项只写一个编号。', [index]);
      return [];
    }
    const numbers = stripBrackets(item.trim())
      .split(/[、，,;；\s|｜]+/u)
      .map((one) => foldNumber(stripSign(one)))
      .filter((one) => one !== '');
    if (numbers.length === 0) reportEmptyItem(context, index);
    return numbers;
  });
}
