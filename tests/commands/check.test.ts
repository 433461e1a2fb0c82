import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Problem } from '../../src/exhibition/problem.ts';
import { runCommand } from './run-command.ts';

const broken = join(import.meta.dirname, '../fixtures/broken');
const expected = readFileSync(`${broken}.txt`, 'utf8');

it('tells every problem of a broken exhibition at once, in Chinese, and ends with 1', () => {
  const { code, out, err } = runCommand('check', ['--exhibition', broken]);
  expect(err).toBe(expected);
  expect(out).toBe('');
  expect(code).toBe(1);
});

it('prints the same as one JSON array for machines', () => {
  const { code, out } = runCommand('check', ['--json'], { EXHIBITION_DIR: broken });
  const problems = JSON.parse(out) as Problem[];
  expect(code).toBe(1);
  const [, errors = '', told = ''] = /共 (\d+) 处错误、(\d+) 处提醒/u.exec(expected) ?? [];
  expect(problems).toHaveLength(Number(errors) + Number(told));
  expect(problems.find((problem) => problem.code === 'text-missing')).toEqual({
    code: 'text-missing',
    severity: 'error',
    file: 'calligraphy/1002.md',
    line: 4,
    field: 'text',
    found: '草书作品没有 text（释文）',
    expected: '草书与篆书作品必须有释文，一列写一行',
    fix: '加上“text: |”，下面每列文字占一行，前面空两格。',
  });
});

it('annotates the lines where GitHub Actions reads them', () => {
  const { out } = runCommand('check', ['--exhibition', broken], { GITHUB_ACTIONS: 'true' });
  expect(out).toContain(
    '::error file=tests/fixtures/broken/calligraphy/1002.md,line=4,title=text-missing::现在是：',
  );
});

it('passes a show without problems', () => {
  const { code, out, err } = runCommand('check', []);
  expect(err).toBe('');
  expect(out).toMatch(/^检查通过：吉林省职工书画摄影展，3 个展厅，\d+ 件作品。\n$/u);
  expect(code).toBe(0);
});

it.each([
  [['--exhibiton', 'x'], /^看不懂的选项：--exhibiton\n\n用法：/u],
  [['surplus'], /^不认识的参数：surplus\n\n用法：/u],
  [['--exhibition', import.meta.filename], /^这是一个文件，不是展览文件夹：.*check\.test\.ts\n/u],
  [['--exhibition'], /^--exhibition 后面没有写内容。\n\n用法：/u],
  [['--fix=3'], /^--fix 后面不写内容。\n\n用法：/u],
  [['--exhibition', ' '], /^--exhibition 后面没有写文件夹。\n\n用法：/u],
  [
    ['--exhibition', '/no/such/folder'],
    /^没有这个文件夹：\/no\/such\/folder\n加上 --help 看这个命令的用法。\n$/u,
  ],
])('explains wrong usage: %j', (args, message) => {
  const { code, err } = runCommand('check', args);
  expect(err).toMatch(message);
  expect(code).toBe(2);
});
