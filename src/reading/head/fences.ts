import type { Problem } from '../../exhibition/problem.ts';

/**
 * What is wrong with the two lines of `---`, or between them; `at` is the 0-based line of the first that is not
 * empty, or of the second where the head is too long.
 */
export interface FenceFault {
  kind: 'empty' | 'opening' | 'closing' | 'length';
  at: number;
}

/** Signs that stand for `---` where an input method, a word processor or another habit had its hands in it. */
const dashes = /^[ \u3000]*(?:[-－—–―_＿=＝─━‐−~*+]{2,}|\.{3}|[`｀~]{3}\w*)[ \u3000]*$/u;
const fence = /^ ?-{3,}[ \t\u3000]*$/u;

/** Tells what keeps a head from being found. */
export function describeFence({ kind, at }: FenceFault, file: string, lines: readonly string[]): Problem {
  const base = { code: 'fence-missing', severity: 'error', file, line: Math.max(at, 0) + 1 } as const;
  if (kind === 'empty') {
    return {
      ...base,
      found: '空文件',
      expected: '第一行是三个半角减号 ---，下面写资料',
      fix: '照投稿说明里的样子写一个条目；不用它就删去这个文件。',
    };
  }
  if (kind === 'length') {
    return {
      ...base,
      code: 'file-too-long',
      found: `资料有 ${at} 行`,
      expected: '两行 --- 之间只写资料，不到两千行',
      fix: '把说明文字移到第二行 --- 的下面；释文太长时，几列写在一行里。',
    };
  }
  const other = lines.findIndex((line, index) => index > at && dashes.test(line));
  const glued = lines.findIndex((line, index) => index > at && /^---[^-\s]/u.test(line));
  if (kind === 'closing') {
    return {
      ...base,
      found: '只有开头一行 ---，没有结尾的一行',
      expected: '资料写在两行 --- 之间',
      fix:
        glued >= 0
          ? `第 ${glued + 1} 行的 --- 后面不写别的：把后面的字移到下一行。`
          : other < 0
            ? '在资料的最后一行下面另起一行，写三个减号 ---。'
            : `把第 ${other + 1} 行换成三个半角减号 ---。`,
    };
  }
  const opening = lines[at]?.trim() ?? '';
  const isDashes = dashes.test(opening);
  return {
    ...base,
    found: opening.slice(0, 40),
    expected: '第一行是三个半角减号 ---',
    fix: isDashes
      ? `把这一行换成三个半角减号 ---${other < 0 ? '' : `，第 ${other + 1} 行也一样`}。`
      : lines.some((line) => fence.test(line))
        ? '在最前面加一行三个半角减号 ---。'
        : '在最前面加一行 ---，资料写完后再加一行 ---。',
  };
}

/** Tells of the head of another entry within the body of one. */
export function describeTwoEntries(file: string, line: number): Problem {
  return {
    ...{ code: 'two-entries', severity: 'error', file, line },
    found: '从这一行起是另一个条目',
    expected: '一个文件里只有一个条目',
    fix: '把这一行以下剪切到另一个文件，以它自己的编号命名。',
  };
}
