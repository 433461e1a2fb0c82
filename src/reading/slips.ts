import type { Problem } from '../exhibition/problem.ts';

/**
 * Mends what hands that are used to Chinese input do to YAML: `title：春` becomes `title: 春`, a `:` without
 * its space gets one, a tab at a line's start becomes blanks. Tells each as a warning, and warns of a value
 * that ` #` cuts. Lines keep their number; `offset` is that of the line before the text.
 */
export function mendSlips(text: string, file: string, offset: number): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  let blockIndent: number | undefined;
  const mended = text.split('\n').map((line, index) => {
    const indent = /^ */u.exec(line)?.[0].length ?? 0;
    if (blockIndent !== undefined && (line.trim() === '' || indent > blockIndent)) return line;
    blockIndent = undefined;
    const result = mendLine(line, (problem) => problems.push({ ...problem, file, line: offset + index + 1 }));
    if (/^[^#'"]*:\s*[|>][+-]?\d?\s*$/u.test(result)) blockIndent = indent;
    return result;
  });
  return { text: mended.join('\n'), problems };
}

type Slip = Pick<Problem, 'code' | 'severity' | 'field' | 'found' | 'expected' | 'fix'>;

const keyPattern = /^(\s*(?:-\s+)?)([\p{Script=Han}\w（）()]{1,20})(\s*：\s*|:(?=[^\s/\\]))(.*)$/u;

function mendLine(line: string, report: (slip: Slip) => void): string {
  let result = line.replace(/^[\u3000\u00A0]+/u, (blanks) => '  '.repeat(blanks.length));
  if (/^ *\t/u.test(result)) {
    result = result.replace(/^[ \t]+/u, (blank) => blank.replaceAll('\t', '  '));
    report({
      ...{ code: 'slip-tab', severity: 'warning' },
      found: '行首用了制表符（Tab）',
      expected: '行首用空格缩进',
      fix: '已按两个空格读取；请把 Tab 换成空格。',
    });
  }
  const match = keyPattern.exec(result);
  if (match) {
    const [, lead = '', key = '', colon = '', rest = ''] = match;
    result = `${lead}${key}: ${rest}`;
    report({
      ...{ code: 'slip-colon', severity: 'warning', field: key },
      found: line.trim().slice(0, 40),
      expected: `半角冒号加一个空格，如 ${key}: ……`,
      fix: colon.includes('：') ? '已按半角冒号读取；请改成半角冒号。' : '已补上空格读取；请在冒号后空一格。',
    });
  }
  const cut = /^\s*(?:-\s+)?([\p{Script=Han}\w]+):\s+([^'"\s[{|>#](?:[^'"#]*[^'"#\s])?) (#\S.*)$/u.exec(
    result,
  );
  if (cut) {
    const [, key = '', kept = '', lost = ''] = cut;
    report({
      ...{ code: 'slip-hash', severity: 'warning', field: key },
      found: `${kept} ${lost}`.slice(0, 40),
      expected: '空格后的 # 会把后面的字当成备注',
      fix: `只读到了“${kept}”。# 若是内容，请给整个值加上引号：${key}: "${kept} ${lost}"；若是备注，请在 # 前多空一格。`,
    });
  }
  return result;
}
