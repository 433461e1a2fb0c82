import { isDeepStrictEqual } from 'node:util';
import { mendBody } from '../reading/body/body-mends.ts';
import { readEntry, splitLines } from '../reading/head/frontmatter.ts';
import { applyEdits, type Edit } from './edit.ts';
import { mendHead, type HeadContext } from './mend-head.ts';

export interface MendedText {
  /** Lines as they stand, and what is changed in them. */
  lines: string[];
  edits: Edit[];
  /** The whole text, mended; its line ends are as they were. */
  text: string;
}

const fence = /^ ?-{3,}[ \t\u3000\u00A0]*$/u;

/** Mends the text of a file: its head, and what is not quite Markdown in its body. */
export function mendText(text: string, context: HeadContext, isYaml: boolean): MendedText {
  const lines = splitLines(text);
  const edits = isYaml ? mendHead(lines, context) : mendEntry(text, lines, context);
  const lineEnd = /\r\n/u.test(text) ? '\r\n' : '\n';
  edits.sort((a, b) => a.at - b.at);
  return { lines, edits, text: applyEdits(lines, edits).join(lineEnd) };
}

function mendEntry(text: string, lines: readonly string[], context: HeadContext): Edit[] {
  const { whole, bodyLine } = readEntry(text, '', context.table);
  if (!whole) return [];
  const from = lines.findIndex((line) => fence.test(line));
  const end = bodyLine - 2;
  const head = mendHead(lines.slice(from + 1, end), context).map((edit) => ({
    ...edit,
    at: edit.at + from + 1,
  }));
  const fences = [from, end].flatMap((at): Edit[] =>
    lines[at] === '---' ? [] : [{ at, count: 1, lines: ['---'] }],
  );
  return [...fences, ...head, ...mendLines(lines, bodyLine - 1)];
}

/** Lines of a body of which something is told, as they are read. */
function mendLines(lines: readonly string[], from: number): Edit[] {
  const body = lines.slice(from);
  const told = new Set<number>();
  const mended = mendBody(body.join('\n'), ({ line }) => told.add(line - 1)).split('\n');
  const edits = [...told].flatMap((at): Edit[] => {
    const line = mended[at];
    return line === undefined || line === body[at] ? [] : [{ at, count: 1, lines: [line] }];
  });
  const again = mendBody(applyEdits(body, edits).join('\n'), () => undefined).split('\n');
  if (!isDeepStrictEqual(again, mended)) return [];
  return edits.map((edit) => ({ ...edit, at: edit.at + from }));
}
