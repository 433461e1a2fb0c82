import { readFile, stat } from 'node:fs/promises';
import type { Problem } from '../exhibition/problem.ts';
import { dropUnseen } from '../exhibition/unseen.ts';
import { getForeignKind, getWideOrder } from './text-kinds.ts';

/** No text of an exhibition is longer, bytes: about two hundred thousand characters. */
const longest = 600_000;

type Said = Pick<Problem, 'code' | 'severity' | 'found' | 'expected' | 'fix'> & { line?: number };

export interface DecodedText {
  text: string;
  problems: Problem[];
  /** False where nothing of the file could be read, so that what it lacks is not told. */
  readable: boolean;
}

/**
 * Reads a text file as Windows and macOS write it: UTF-8 and UTF-16 with or without a mark, else GB 18030 with a
 * warning. A file of another kind, in another encoding or in two at once is one error, and its text is ''.
 */
export async function readText(path: string, file: string): Promise<DecodedText> {
  const fail = (said: Said): DecodedText => ({ text: '', problems: [{ ...said, file }], readable: false });
  let bytes: Buffer;
  try {
    const { size } = await stat(path);
    if (size > longest) return fail(describeLength(size));
    bytes = await readFile(path);
  } catch {
    return fail(unreadable);
  }
  const kind = getForeignKind(bytes);
  if (kind) return fail(describeKind(kind));
  const decoded = decode(bytes);
  if (typeof decoded === 'string') return { text: dropUnseen(decoded), problems: [], readable: true };
  if ('severity' in decoded) return fail(decoded);
  const told = { ...notUtf8, fix: `已按${decoded.name}读取；请用记事本“另存为”，编码选 UTF-8。` };
  return { text: dropUnseen(decoded.text), problems: [{ ...told, file }], readable: true };
}

/** Text of a whole file in any encoding that Windows and macOS write, or what is wrong with it. */
export function decodeBytes(bytes: Buffer): { text: string } | Said {
  const decoded = decode(bytes);
  if (typeof decoded === 'string') return { text: dropUnseen(decoded) };
  return 'severity' in decoded ? decoded : { text: dropUnseen(decoded.text) };
}

/** The text of UTF-8; text of another encoding, to be told; or what is wrong. */
function decode(bytes: Buffer): string | { text: string; name: string } | Said {
  const order = getWideOrder(bytes);
  if (order) return { text: new TextDecoder(order).decode(bytes), name: ' UTF-16 编码' };
  const text = decodeStrictly(bytes, 'utf-8');
  if (text !== undefined) return text;
  const mixed = findForeignLine(bytes);
  if (mixed !== undefined) return { ...mixedEncodings, line: mixed };
  const chinese = decodeStrictly(bytes, 'gb18030');
  if (chinese === undefined || !isLikelyGbk(bytes)) return unknownEncoding;
  return { text: chinese, name: '中文 Windows 的编码' };
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The 1-based line that is not UTF-8 in a file of which another line is, in Han: two encodings in one file. Two
 * bytes of GBK may be UTF-8 by chance, a whole line with Han in it hardly.
 */
function findForeignLine(bytes: Buffer): number | undefined {
  let foreign: number | undefined;
  let hasUtf8 = false;
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const part = bytes.subarray(start, end < 0 ? bytes.length : end);
    const text = decodeStrictly(part, 'utf-8');
    if (text === undefined) foreign ??= line;
    else hasUtf8 ||= /[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/u.test(text);
    start = end < 0 ? bytes.length : end + 1;
  }
  return hasUtf8 || hasHanRun(bytes) ? foreign : undefined;
}

/** True when UTF-8 Han stand in a line beside other bytes: eight in a row, or a third of what is not ASCII. */
function hasHanRun(bytes: Buffer): boolean {
  const runs = bytes.toString('latin1').match(/(?:[\xe3-\xe9][\x80-\xbf]{2})+/gu) ?? [];
  const isChinese = (run: string): boolean => {
    const text = Buffer.from(run, 'latin1').toString('utf8');
    return [...text].every((one) => /[\u3000-\u303F\u4E00-\u9FFF]/u.test(one));
  };
  return runs.some((run) => run.length >= 8 * 3 && isChinese(run));
}

/**
 * True when the double bytes are those of Chinese text in GBK, simplified or traditional. Of Big5 read as GBK, the
 * commonest characters come out in the rows A4 to A9: kana, Greek, Cyrillic and lines, or where GBK has nothing at all;
 * Shift JIS and EUC-JP show their kana.
 */
function isLikelyGbk(bytes: Buffer): boolean {
  let [all, foreign] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    const trail = bytes[at + 1] ?? 0;
    if (lead < 0x80) continue;
    all++;
    if (lead >= 0xa4 && lead <= 0xa7 && trail < 0xa1) return false;
    const isRule = lead === 0xa9 && trail === 0xa4;
    if (lead >= 0xa4 && lead <= 0xa9 && !isRule) foreign++;
    at++;
  }
  return foreign <= Math.max(1, all * 0.15) && !hasKana(bytes);
}

/** True for a text that is Japanese in Shift JIS: a third of it is kana. GBK comes out in those of half width. */
function hasKana(bytes: Buffer): boolean {
  const text = decodeStrictly(bytes, 'shift_jis') ?? '';
  const letters = text.match(/[\u3041-\u30FA\u4E00-\u9FFF\uFF66-\uFF9D]/gu) ?? [];
  return letters.filter((letter) => letter < '\u3100').length > letters.length / 3;
}

const unreadable: Said = {
  ...{ code: 'file-unreadable', severity: 'error' },
  found: '打不开这个文件',
  expected: '可以读取的文本文件',
  fix: '关掉正在占用它的程序，检查文件是否完好、有无读取权限。',
};

const notUtf8 = {
  code: 'encoding-not-utf8',
  severity: 'warning',
  found: '文件不是 UTF-8 编码',
  expected: 'UTF-8 编码',
} as const;

const mixedEncodings: Said = {
  ...{ code: 'encoding-mixed', severity: 'error' },
  found: '从这一行起换了编码，文字成了乱码',
  expected: '整个文件用 UTF-8 编码',
  fix: '用记事本打开，把乱码的地方重新打一遍，“另存为”，编码选 UTF-8。',
};

const unknownEncoding: Said = {
  ...{ code: 'encoding-unknown', severity: 'error' },
  found: '认不出文件的编码（既不是 UTF-8，也不是简体中文 Windows 的编码，可能是繁体的 Big5）',
  expected: 'UTF-8 编码',
  fix: '用写它的软件打开，确认文字没有乱码，“另存为”，编码选 UTF-8。',
};

function describeKind({ name, fix }: { name: string; fix: string }): Said {
  return {
    ...{ code: 'file-not-text', severity: 'error' },
    found: `${name}，只是改了后缀`,
    expected: '记事本写的纯文本',
    fix,
  };
}

function describeLength(size: number): Said {
  return {
    ...{ code: 'file-too-long', severity: 'error' },
    found: `${Math.ceil(size / 1000)} KB 的文字`,
    expected: `一个文件不超过 ${longest / 1000} KB（约二十万字）`,
    fix: '分成几个文件；若里面夹着图片的代码，请删去，图片另存在旁边。',
  };
}
