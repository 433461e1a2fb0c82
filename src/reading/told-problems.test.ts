import { describe, expect, it } from 'vitest';
import type { Problem } from '../exhibition/problem.ts';
import { getFieldLabel } from '../exhibition/field-labels.ts';
import { listErrors } from './problem-pages.ts';
import { ToldProblems } from './told-problems.ts';

const wrong: Problem = {
  ...{ code: 'value-wrong', severity: 'error', file: 'calligraphy/1001.md', line: 4, field: 'year' },
  ...{ found: '二二', expected: '四位数字', fix: '写成 2022。' },
};
const slip: Problem = {
  ...{ code: 'slip-colon', severity: 'warning', file: 'painting/2001.md', line: 2 },
  ...{ found: '全角冒号', expected: '半角冒号', fix: '不用改。' },
};

it('tells each problem once, wherever it moves, and what was mended', () => {
  const told = new ToldProblems();
  const first = told.tell([wrong, slip], getFieldLabel);
  expect(first).toContain('✗ 错误　calligraphy/1001.md　第 4 行　year（年份）　[value-wrong]');
  expect(first).toContain('painting/2001.md');
  expect(first.split('\n').at(-1)).toBe('现在共 1 处错误、1 处提醒。错误改好之前不能生成网站。');
  expect(told.tell([{ ...wrong, line: 9 }, slip], getFieldLabel)).toBe('');
  const other = { ...slip, file: 'painting/2002.md' };
  const second = told.tell([slip, other], getFieldLabel);
  expect(second).toContain('✓ 已改好　calligraphy/1001.md　year（年份）　[value-wrong]');
  expect(second).toContain('painting/2002.md');
  expect(second).not.toContain('painting/2001.md');
  expect(second.split('\n').at(-1)).toBe('现在共 2 处提醒，其中 1 处前面说过。');
  expect(told.tell([], getFieldLabel).split('\n').at(-1)).toBe('没有错误，也没有提醒了。');
});

describe('what was mended', () => {
  const mend = (problems: Problem[]) => {
    const told = new ToldProblems();
    told.tell(problems, getFieldLabel);
    return told.tell([], getFieldLabel);
  };

  it.each<[Partial<Problem>, string]>([
    [{}, 'calligraphy/1001.md　year（年份）　[value-wrong]'],
    [{ field: 'foo' }, 'calligraphy/1001.md　foo　[value-wrong]'],
    [{ field: undefined as unknown as string }, 'calligraphy/1001.md　[value-wrong]'],
  ])('is named by its field: %j', (change, named) => {
    expect(mend([{ ...wrong, ...change }])).toBe(`✓ 已改好　${named}\n\n没有错误，也没有提醒了。`);
  });

  it('is named twenty times, and counted', () => {
    const all = Array.from({ length: 21 }, (_, at) => ({ ...slip, file: `a/${1001 + at}.md` }));
    const named = all.map(({ file }) => `✓ 已改好　${file}　[slip-colon]`);
    const end = '\n\n没有错误，也没有提醒了。';
    expect(mend(all.slice(0, 20))).toBe(`${named.slice(0, 20).join('\n')}${end}`);
    expect(mend(all)).toBe(`${named.slice(0, 20).join('\n')}\n  ……共 21 处${end}`);
  });
});

it('counts what stays, and what was told before', () => {
  const told = new ToldProblems();
  const last = (problems: Problem[]) => told.tell(problems, getFieldLabel).split('\n').at(-1);
  expect(last([wrong])).toBe('现在共 1 处错误。错误改好之前不能生成网站。');
  expect(last([slip])).toBe('现在共 1 处提醒。');
  expect(last([slip, wrong])).toBe(
    '现在共 1 处错误、1 处提醒，其中 1 处前面说过。错误改好之前不能生成网站。',
  );
  expect(told.tell([wrong, slip], getFieldLabel)).toBe('');
});

it.each([
  ['w/1001/', 'calligraphy/1001.md', true],
  ['w/1001', 'calligraphy/1001-2.jpg', true],
  ['w/1001/', 'calligraphy/1001.md.txt', true],
  ['w/1001/', 'calligraphy/10011.md', false],
  ['w/1001/', 'stories/1001-notes/x.md', false],
  ['', 'exhibition.yaml', true],
  ['', 'halls/painting.md', false],
  ['', 'old-exhibition.yaml', false],
  ['', 'exhibition.old/a.yaml', false],
  ['draw/1001', 'calligraphy/1001.md', false],
  ['w/1001/x', 'calligraphy/1001.md', false],
  ['painting/', 'halls/painting.md', true],
  ['stories/night/', 'stories/night.md', true],
  ['stories/', 'stories/night.md', false],
  ['data/numbers.json', 'halls/data.md', false],
])('the page %j is made of %j: %j', (path, file, isPart) => {
  expect(listErrors(path, [{ ...wrong, file }, slip])).toHaveLength(isPart ? 1 : 0);
  expect(listErrors(path, [{ ...slip, file }])).toEqual([]);
});
