import type { Fault } from '../../exhibition/fault.ts';

/**
 * What a body may hold at most. Markdown is read in time that grows with the square of some signs (measured: 32,000
 * signs of emphasis in one paragraph take 16 s, a list a thousand deep 40 s); no text that people read comes near.
 */
const limits = {
  characters: 200_000,
  lines: 6000,
  marks: 20_000,
  emphasis: 1000,
  brackets: 3000,
  notes: 500,
  depth: 24,
} as const;

/** Tells of the first line of a body at which it is more than can be read; undefined for all that people write. */
export function checkTangles(body: string): (Fault & { line: number }) | undefined {
  if (body.length > limits.characters)
    return describe(1, `${body.length} 个字`, `不超过 ${limits.characters} 字`);
  const lines = body.split('\n');
  if (lines.length > limits.lines)
    return describe(limits.lines, `${lines.length} 行`, `不超过 ${limits.lines} 行`);
  let [marks, emphasis, brackets, notes] = [0, 0, 0, 0];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') [emphasis, brackets] = [0, 0];
    marks += countSigns(line, /[[\]()*_~|`<>#&@\\［］（）]/gu);
    emphasis += countSigns(line, /[*_~]+/gu);
    brackets += countSigns(line, /[[(［]/gu);
    notes += countSigns(line, /^\s*\[\^[^\]]+\]:/gu);
    const depth = measureDepth(line);
    if (depth > limits.depth) return describe(at + 1, `${depth} 层的列表或引文`, `不超过 ${limits.depth} 层`);
    const isTangled = marks > limits.marks || emphasis > limits.emphasis || brackets > limits.brackets;
    if (isTangled || notes > limits.notes) {
      return describe(at + 1, `成堆的符号：${line.trim().slice(0, 20)}`, '文字里只有几处强调、链接与注释');
    }
  }
  return undefined;
}

function countSigns(line: string, signs: RegExp): number {
  return line.match(signs)?.length ?? 0;
}

/** How deep a line stands in quotations and lists: the signs before its words, or its indentation. */
function measureDepth(line: string): number {
  const [lead = ''] = /^[\s>*+-]*(?:\d+[.)]\s+)*/u.exec(line) ?? [];
  const signs = countSigns(lead, /[>*+-](?=\s|$|>)|\d+[.)]/gu);
  const indent = /^\s*/u.exec(line)?.[0].length ?? 0;
  const isItem = /^\s*(?:[*+-]|\d+[.)])\s/u.test(line);
  const isRule = /^[\s*-]+$/u.test(line) && line.length < 400;
  return isRule ? Math.min(signs, limits.depth) : Math.max(signs, isItem ? Math.floor(indent / 2) : 0);
}

function describe(line: number, found: string, expected: string): Fault & { line: number } {
  return {
    ...{ code: 'body-tangled', severity: 'error', line, found, expected },
    fix: '删去这里成堆的符号，或把文章分成几篇；这个文件的正文没有放进网页。',
  };
}
