import { getFieldKey, type FieldTable } from '../../exhibition/fields.ts';
import type { LineOf } from '../../exhibition/locate.ts';
import type { Problem } from '../../exhibition/problem.ts';
import type { Raw } from '../../exhibition/values.ts';
import { readHead } from './head.ts';
import type { SpanOf } from './head-span.ts';
import { describeFence, describeTwoEntries, type FenceFault } from './fences.ts';

export interface Entry {
  record: Record<string, Raw>;
  /** The Markdown after the fence. */
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
  lineOf: LineOf;
  /** Where a key or an item of a list stands in the file with all that belongs to it. */
  spanOf: SpanOf;
  /** 1-based lines of the file that are remarks as a whole. */
  remarks: ReadonlySet<number>;
  problems: Problem[];
  /** True when the head stands where it should, so that a missing field is really missing. */
  whole: boolean;
}

/** No head is longer, lines; the longest 释文 have some hundred. */
const longestHead = 2000;

const fence = /^ ?-{3,}[ \t\u3000\u00A0]*$/u;

/** Lines of what could not be read. */
export const nowhere = {
  lineOf: () => undefined,
  spanOf: () => undefined,
  remarks: new Set<number>(),
} as const satisfies Partial<Entry>;

/** Reads the text of a Markdown file: a head between two lines of `---`, then the body. */
export function readEntry(text: string, file: string, table: FieldTable): Entry {
  const lines = dropWrapping(splitLines(text));
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = lines[first]?.trim() ?? '';
  const fail = (fault: FenceFault): Entry => ({
    ...{ record: {}, body: '', bodyLine: lines.length, whole: false, ...nowhere },
    problems: [describeFence(fault, file, lines)],
  });
  if (!fence.test(opening)) return fail({ kind: opening === '' ? 'empty' : 'opening', at: first });
  const end = lines.findIndex((line, index) => index > first && fence.test(line));
  if (end < 0) return fail({ kind: 'closing', at: first });
  if (end - first > longestHead) return fail({ kind: 'length', at: end });
  const head = readYaml(lines.slice(first + 1, end).join('\n'), file, table, first + 1);
  const body = lines.slice(end + 1);
  const second = findSecondHead(body, table);
  if (second !== undefined) head.problems.push(describeTwoEntries(file, end + 2 + second));
  return { ...head, body: body.join('\n'), bodyLine: end + 2 };
}

/**
 * Reads a text of `key: value` lines whose first is line `offset + 1` of the file; keys of `table` are known to it,
 * so that a text may hold colons.
 */
export function readYaml(
  text: string,
  file: string,
  table: FieldTable,
  offset = 0,
): Omit<Entry, 'body' | 'bodyLine'> {
  const problems: Problem[] = [];
  // In exhibition.yaml the lines of --- that entries need are one habit too many.
  const bare = text.replace(/^ ?-{3,}[ \t]*$/gmu, '');
  const typeOf = (written: string): FieldTable[string]['type'] | undefined => {
    const key = getFieldKey(table, written);
    return key === undefined ? undefined : table[key]?.type;
  };
  const { record, lineOf, spanOf, remarks } = readHead(bare, typeOf, (line, slip) =>
    problems.push({ ...slip, file, line: line + offset + 1 }),
  );
  const move = (line: number | undefined): number | undefined => line && line + offset;
  return {
    ...{ record, problems, whole: true },
    lineOf: (path) => move(lineOf(path)),
    spanOf: (path) => {
      const span = spanOf(path);
      return span && { first: span.first + offset, last: span.last + offset };
    },
    remarks: new Set([...remarks].map((line) => line + offset)),
  };
}

/** What may stand before a head that an editor or a habit put there: a block of code, a remark, a heading. */
const wrapping = /^\s*(?:[`｀]{3}\w*|<!--.*-->|#\s.*)\s*$/u;

/** Empties the lines that wrap a whole entry, so that the others keep their numbers. */
function dropWrapping(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => line.trim() !== '' && !wrapping.test(line));
  if (!fence.test(lines[start] ?? '')) return [...lines];
  const isCode = lines.slice(0, start).some((line) => /^\s*[`｀]{3}/u.test(line));
  const end = isCode ? lines.findLastIndex((line) => /^\s*[`｀]{3}\s*$/u.test(line)) : -1;
  return lines.map((line, at) => (at < start || at === end ? '' : line));
}

/** Splits into lines whatever the editor: BOM off; CRLF, CR and the separators of Unicode as LF. */
export function splitLines(text: string): string[] {
  return text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .split('\n');
}

/** The 0-based line of a body on which the head of another entry begins. */
function findSecondHead(body: readonly string[], table: FieldTable): number | undefined {
  const fences = body.flatMap((line, at) => (fence.test(line) ? [at] : []));
  for (const [index, start] of fences.entries()) {
    const end = fences[index + 1];
    if (end === undefined || end - start > 80) continue;
    const keys = body.slice(start + 1, end).map((line) => getFieldKey(table, line.split(/[:：]/u)[0] ?? ''));
    if (keys.filter((key) => key !== undefined).length >= 2) return start;
  }
  return undefined;
}
