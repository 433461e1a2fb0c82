/** Lines of a file that are replaced by others. */
export interface Edit {
  /** 0-based first line, and how many lines are taken away. */
  at: number;
  count: number;
  lines: string[];
}

/** Lines with edits made; edits do not overlap. */
export function applyEdits(lines: readonly string[], edits: readonly Edit[]): string[] {
  const made = [...lines];
  for (const { at, count, lines: put } of [...edits].sort((a, b) => b.at - a.at))
    made.splice(at, count, ...put);
  return made;
}

/** An edit as people compare it: what goes and what comes, without the lines that stay at either end. */
export function describeEdit(lines: readonly string[], { at, count, lines: put }: Edit): string {
  const old = lines.slice(at, at + count);
  let start = 0;
  while (start < old.length && start < put.length && old[start] === put[start]) start++;
  let end = 0;
  while (end < old.length - start && end < put.length - start && old.at(-1 - end) === put.at(-1 - end)) end++;
  return [
    `    第 ${at + start + 1} 行`,
    ...old.slice(start, old.length - end).map((line) => `    - ${show(line)}`),
    ...put.slice(start, put.length - end).map((line) => `    + ${show(line)}`),
  ].join('\n');
}

/** Tabs and ideographic blanks are seen. */
function show(line: string): string {
  return line.replaceAll('\t', '→').replace(/^[ \u3000]+/u, (blanks) => blanks.replaceAll('\u3000', '□'));
}
