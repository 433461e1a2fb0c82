import { countIndent, isBlockHeader, matchItem, matchKey, type KeyLine } from './head-lines.ts';
import { isFlow, isOpenQuote, readFlow } from './flow-values.ts';
import { mayNest, opensBelow } from './head-forms.ts';
import type { TypeOf } from './slips.ts';

/** A line of a head. */
export interface Line {
  /** 0-based line of the head. */
  at: number;
  /** As it was typed. */
  written: string;
  /** With plain blanks, its end trimmed. */
  text: string;
}

/** A key with all the lines that belong to it. */
export interface Chunk extends KeyLine {
  at: number;
  written: string;
  lines: Line[];
  /** True once a line stands deeper than the key. */
  hasIndented: boolean;
  /** Indentation of an item, or a key of one, whose text stands in a block below it. */
  blockIndent?: number;
}

/** Values in quotes or brackets that go on longer are taken as not closed at all, lines. */
const longestValue = 200;

/** Lines as keys with what stands under them; lines before the first key are lost. */
export interface Gathered {
  chunks: Chunk[];
  lost: Line[];
  /** Whole lines of remarks, which no chunk has. */
  remarks: Line[];
}

/** Parts lines into keys with what stands under them. */
export function gatherChunks(lines: readonly Line[], typeOf: TypeOf): Gathered {
  const chunks: Chunk[] = [];
  const lost: Line[] = [];
  const remarks: Line[] = [];
  for (const line of lines) {
    const chunk = chunks.at(-1);
    const key = matchKey(line.text);
    if (key && (!chunk || isNextKey(key, line, chunk, typeOf))) {
      chunks.push({ ...key, at: line.at, written: line.written, lines: [], hasIndented: false });
    } else if (isRemark(line, chunk)) {
      remarks.push(line);
    } else if (chunk) {
      noteBlock(chunk, line);
      chunk.lines.push(line);
      chunk.hasIndented ||= line.text !== '' && countIndent(line.text) > chunk.indent;
    } else if (line.text !== '') {
      lost.push(line);
    }
  }
  return { chunks, lost, remarks };
}

/** Knows blocks of text within a list: `#` is no remark in them. */
function noteBlock(chunk: Chunk, line: Line): void {
  const indent = countIndent(line.text);
  if (line.text === '' || (chunk.blockIndent !== undefined && indent > chunk.blockIndent)) return;
  delete chunk.blockIndent;
  if (/^\s*(?:-\s+)?(?:[^\s:：]{1,24}[:：]\s*)?[|>｜＞][+-]?\d?$/u.test(line.text))
    chunk.blockIndent = indent;
}

/** A line that is a remark, and not one of a block of text. */
function isRemark(line: Line, chunk: Chunk | undefined): boolean {
  if (!line.text.trimStart().startsWith('#')) return false;
  if (chunk && /^["']/u.test(chunk.rest) && isUnclosed(chunk)) return false;
  if (chunk?.blockIndent !== undefined && countIndent(line.text) > chunk.blockIndent) return false;
  const inBlock = chunk !== undefined && isBlockHeader(chunk.rest);
  return !inBlock || (countIndent(line.text) <= chunk.indent && chunk.hasIndented);
}

/** True where a line with a key does not belong to what stands under the key before it. */
function isNextKey(key: KeyLine, line: Line, chunk: Chunk, typeOf: TypeOf): boolean {
  const type = typeOf(chunk.key);
  const isKnown = typeOf(key.key) !== undefined;
  const isPlain = /^\s*[A-Za-z_][\w-]*:(?:\s|$)/u.test(line.text);
  const isDeeper = key.indent > chunk.indent;
  if (isBlockHeader(chunk.rest) || (chunk.rest === '' && type === 'lines')) {
    return !isDeeper && (isKnown || isPlain || chunk.hasIndented);
  }
  if (opensBelow(chunk.rest, type)) {
    if (isDeeper) return isKnown && !mayNest(type) && !['text', 'title', 'place'].includes(type ?? '');
    return !(mayNest(type) && matchItem(line.text));
  }
  if (isUnclosed(chunk)) return !isDeeper && (isKnown || isPlain);
  return !isDeeper || isKnown || !key.odd;
}

/** True while the quotes or brackets of a value have not closed. */
function isUnclosed(chunk: Chunk): boolean {
  const { rest, lines } = chunk;
  if (!/^["'[{［｛]/u.test(rest) || lines.length > longestValue) return false;
  const text = [rest, ...lines.map((line) => line.text.trim())].join(' ');
  if (isFlow(rest)) return readFlow(text) === undefined;
  return isOpenQuote(text);
}
