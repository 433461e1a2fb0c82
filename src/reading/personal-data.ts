import type { Problem } from '../exhibition/problem.ts';
import { splitLines } from './frontmatter.ts';

const separator = '[ -]?';
const mobile = new RegExp(String.raw`(?<![\d.])1[3-9]\d${separator}\d{4}${separator}\d{4}(?!\d)`, 'gu');
/** GB 11643: six digits of place, a date of birth, three of order, a check character. */
const identity = /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/gu;

/** Finds digits that look like a mobile or an identity-card number anywhere in a file; they are masked. */
export function checkPersonalData(text: string, file: string): Problem[] {
  return splitLines(text).flatMap((written, index) => {
    const line = written.normalize('NFKC');
    const found = [
      ...[...line.matchAll(identity)].map(([digits]) => ({ digits, name: '身份证号' })),
      ...[...line.replace(identity, '').matchAll(mobile)].map(([digits]) => ({ digits, name: '手机号' })),
    ];
    return found.map(({ digits, name }) => ({
      code: 'personal-data',
      severity: 'error' as const,
      file,
      line: index + 1,
      found: `像${name}的数字 ${digits.slice(0, 3)}……${digits.slice(-2)}`,
      expected: '网站上不出现个人的电话与证件号码',
      fix: '删去这串数字。',
    }));
  });
}
