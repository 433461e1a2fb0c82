import type { YAMLError } from 'yaml';
import type { Problem } from '../exhibition/problem.ts';

/** What a YAML error most often is in an entry, and its mend. */
const explanations: Record<string, { found: string; fix: string }> = {
  DUPLICATE_KEY: { found: '同一项写了两次', fix: '保留一行，删去另一行。' },
  TAB_AS_INDENT: { found: '行首用了制表符（Tab）', fix: '把行首的 Tab 换成空格。' },
  BAD_INDENT: { found: '缩进不齐', fix: '同一层的行要左对齐，下一层多空两格。' },
  MISSING_CHAR: {
    found: '这一行以前少了结尾的引号或括号',
    fix: '在上面几行里补上成对的引号、方括号或花括号。',
  },
  BLOCK_AS_IMPLICIT_KEY: { found: '一行里有两个冒号', fix: '给冒号后面的整个内容加上引号。' },
  MULTILINE_IMPLICIT_KEY: {
    found: '这一行没有冒号',
    fix: '写成“名称: 内容”；长文字请放进引号，或在上一行用竖线 | 引出。',
  },
  BAD_ALIAS: { found: '内容以 * 或 & 开头', fix: '给整个内容加上引号。' },
  UNEXPECTED_TOKEN: { found: '有读不懂的符号', fix: '给整个内容加上引号；引号和括号要成对。' },
  BAD_SCALAR_START: { found: '内容以特殊符号（@ ` % 等）开头', fix: '给整个内容加上引号。' },
  BAD_DQ_ESCAPE: { found: '双引号里有反斜杠 \\', fix: '把双引号换成单引号，或把 \\ 换成 /。' },
  TAG_RESOLVE_FAILED: { found: '内容以 ! 开头', fix: '给整个内容加上引号。' },
};

/** Describes a YAML syntax error in Chinese with the line that it stands on. */
export function describeYamlError(error: YAMLError, file: string, line: number, text: string): Problem {
  const open = /^Flow (?:sequence|map)/u.test(error.message);
  const known = explanations[open ? 'MISSING_CHAR' : error.code];
  const shown = text.trim().slice(0, 40);
  return {
    ...{ code: 'yaml-syntax', severity: 'error', file, line },
    found: `${known?.found ?? '格式读不懂'}${shown === '' ? '' : `：${shown}`}`,
    expected: '每项写成“名称: 内容”，冒号半角，后面空一格',
    fix: known?.fix ?? '照上下几行的样子重写这一行；内容里有符号时，给整个内容加上引号。',
  };
}
