import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import type { LineOf } from '../exhibition/locate.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { Raw } from '../exhibition/values.ts';
import { mendSlips } from './slips.ts';
import { describeYamlError } from './yaml-errors.ts';

export interface Entry {
  record: Record<string, Raw>;
  /** The Markdown after the fence. */
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
  lineOf: LineOf;
  problems: Problem[];
}

const fence = /^---[ \t]*$/u;

/** Reads the text of a Markdown file: a YAML head between two lines of `---`, then the body. */
export function readEntry(text: string, file: string): Entry {
  const lines = splitLines(text);
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = lines[first]?.trim() ?? '';
  if (!fence.test(opening)) return buildEntryWithoutFence(file, first + 1, opening, lines);
  const end = lines.findIndex((line, index) => index > first && fence.test(line));
  if (end < 0) {
    const problem: Problem = {
      ...{ code: 'fence-missing', severity: 'error', file, line: first + 1 },
      found: '只有开头一行 ---，没有结尾的一行',
      expected: '资料写在两行 --- 之间',
      fix: '在资料的最后一行下面另起一行，写三个减号 ---。',
    };
    return { record: {}, body: '', bodyLine: lines.length, lineOf: () => undefined, problems: [problem] };
  }
  const head = readYaml(lines.slice(first + 1, end).join('\n'), file, first + 1);
  return { ...head, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

/** Reads a YAML text whose first line is line `offset + 1` of the file; every scalar stays a string. */
export function readYaml(
  text: string,
  file: string,
  offset = 0,
): Pick<Entry, 'record' | 'lineOf' | 'problems'> {
  const { text: mended, problems } = mendSlips(text, file, offset);
  const counter = new LineCounter();
  const document = parseDocument(mended, {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
    stringKeys: true,
  });
  const atLine = (position: number): number => counter.linePos(position).line + offset;
  for (const error of document.errors) {
    const line = atLine(error.pos[0]);
    problems.push(describeYamlError(error, file, line, mended.split('\n')[line - offset - 1] ?? ''));
  }
  const record = document.errors.length === 0 ? toRecord(document, file, problems) : {};
  return { record, problems, lineOf: (path) => findLine(document, path, atLine) };
}

/** Splits into lines whatever the editor: BOM off, CRLF and CR as LF. */
export function splitLines(text: string): string[] {
  return text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .split('\n');
}

function toRecord(document: Document, file: string, problems: Problem[]): Record<string, Raw> {
  const value = document.toJS({ maxAliasCount: 50 }) as Raw | null | undefined;
  if (value === null || value === undefined || value === '') return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  problems.push({
    ...{ code: 'yaml-not-a-map', severity: 'error', file, line: 1 },
    found: '不是“名称: 内容”的形式',
    expected: '每行一项，如 title: 悯农二首',
    fix: '每一项写成“名称: 内容”，冒号用半角，后面空一格。',
  });
  return {};
}

function findLine(
  document: Document,
  path: (string | number)[],
  atLine: (position: number) => number,
): number | undefined {
  if (path.length === 1) {
    const pair = (document.contents as { items?: { key: unknown }[] } | null)?.items?.find(
      (item) => isNode(item.key) && String(item.key) === String(path[0]),
    );
    return pair && isNode(pair.key) && pair.key.range ? atLine(pair.key.range[0]) : undefined;
  }
  const node = document.getIn(path, true);
  return isNode(node) && node.range ? atLine(node.range[0]) : undefined;
}

function buildEntryWithoutFence(file: string, line: number, opening: string, lines: string[]): Entry {
  const dashes = /^[-－—–_＿=]{2,}/u.test(opening);
  const problem: Problem = {
    ...{ code: 'fence-missing', severity: 'error', file, line: Math.max(line, 1) },
    found: opening === '' ? '空文件' : opening.slice(0, 40),
    expected: '第一行是三个半角减号 ---',
    fix: dashes ? '把这一行换成三个半角减号 ---。' : '在最前面加一行 ---，资料写完后再加一行 ---。',
  };
  return { record: {}, body: lines.join('\n'), bodyLine: 1, lineOf: () => undefined, problems: [problem] };
}
