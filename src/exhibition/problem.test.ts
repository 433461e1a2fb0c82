import { describe, expect, it } from 'vitest';
import { getFieldLabel, getTableOf } from './field-labels.ts';
import { exhibitionFields, hallFields, seriesFields, storyFields, tourFields, workFields } from './fields.ts';
import { locateFaults } from './locate.ts';
import { hasErrors, sortProblems, type Problem } from './problem.ts';
import { formatEach, formatProblem, formatProblems } from './problem-text.ts';

const make = (rest: Partial<Problem> = {}): Problem => ({
  ...{ code: 'value-wrong', severity: 'error', file: 'calligraphy/1001.md' },
  ...{ found: '甲', expected: '乙', fix: '改成乙。' },
  ...rest,
});
const warn = (rest: Partial<Problem> = {}) => make({ severity: 'warning', code: 'value-read', ...rest });
const body = '    现在是：甲\n    应该是：乙\n    怎么改：改成乙。';

describe('a problem as it is read', () => {
  it.each([
    [{}, '✗ 错误　calligraphy/1001.md　[value-wrong]'],
    [{ line: 3 }, '✗ 错误　calligraphy/1001.md　第 3 行　[value-wrong]'],
    [{ line: 3, field: 'year' }, '✗ 错误　calligraphy/1001.md　第 3 行　year（年份）　[value-wrong]'],
    [{ field: '颜色' }, '✗ 错误　calligraphy/1001.md　颜色　[value-wrong]'],
    [{ field: 'hosts', file: 'exhibition.yaml' }, '✗ 错误　exhibition.yaml　hosts（主办）　[value-wrong]'],
    [{ severity: 'warning' as const }, '! 提醒　calligraphy/1001.md　[value-wrong]'],
  ])('%j', (rest, head) => expect(formatProblem(make(rest), getFieldLabel)).toBe(`${head}\n${body}`));

  it('names a field once where it is called by its label', () => {
    expect(formatProblem(make({ field: '年份' }), () => '年份')).toContain('　年份　[');
  });
});

describe('all problems', () => {
  it.each([
    [[make()], '共 1 处错误。改好后再运行一次；改好之前，网站保持原样。'],
    [[make(), make(), warn()], '共 2 处错误、1 处提醒。改好后再运行一次；改好之前，网站保持原样。'],
    [[warn(), warn()], '共 2 处提醒，不影响生成网站。'],
  ])('are counted: %#', (problems, count) => {
    expect(formatProblems(problems, getFieldLabel).split('\n\n').at(-1)).toBe(count);
  });

  it('stand alone where they are errors, apart by a blank line and before what is only told', () => {
    const text = formatProblems([warn(), make({ line: 1 }), make({ line: 2 })], getFieldLabel).split('\n\n');
    expect(text.map((one) => one.split('\n')[0])).toEqual([
      '✗ 错误　calligraphy/1001.md　第 1 行　[value-wrong]',
      '✗ 错误　calligraphy/1001.md　第 2 行　[value-wrong]',
      '! 提醒　calligraphy/1001.md　[value-read]',
      '共 2 处错误、1 处提醒。改好后再运行一次；改好之前，网站保持原样。',
    ]);
  });

  const each = (told: Problem[]) => formatEach(told, getFieldLabel);
  it('of one file and one field are gathered, its lines and what stands there named once', () => {
    const told = [4, 2, 2].map((line, at) => warn({ line, field: 'tags', found: '甲乙丙'.charAt(at % 2) }));
    expect(each(told)).toEqual([
      '! 提醒　calligraphy/1001.md　第 4、2 行　[value-read]\n    现在是：甲；乙\n    应该是：乙\n    怎么改：改成乙。',
    ]);
    expect(each([warn({ field: 'tags' }), warn({ field: 'tags' })])[0]).toMatch(
      /^! 提醒　calligraphy\/1001.md　\[value-read\]\n/u,
    );
    expect(each([warn({ field: 'tags' }), warn({ field: 'year' })])).toHaveLength(2);
    expect(each([warn({ field: 'tags' }), warn({ code: 'value-none', field: 'tags' })])).toHaveLength(2);
    // A slip of the pen is one whatever its field.
    expect(
      each([warn({ code: 'slip-colon', field: 'a' }), warn({ code: 'slip-colon', field: 'b' })]),
    ).toHaveLength(1);
  });

  it('name five places, what stands at five, and five mends', () => {
    const told = [1, 2, 3, 4, 5, 6].map((line) => warn({ line, found: `甲${line}`, fix: `改${line}。` }));
    expect(each(told)).toEqual([
      '! 提醒　calligraphy/1001.md　第 1、2、3、4、5 …… 行　[value-read]\n' +
        '    现在是：甲1；甲2；甲3；甲4；甲5；……共 6 处\n    应该是：乙\n    怎么改：改1。 改2。 改3。 改4。 改5。',
    ]);
    expect(each(told.slice(1))[0]).toBe(
      '! 提醒　calligraphy/1001.md　第 2、3、4、5、6 行　[value-read]\n' +
        '    现在是：甲2；甲3；甲4；甲5；甲6\n    应该是：乙\n    怎么改：改2。 改3。 改4。 改5。 改6。',
    );
  });

  it('of six files are told once, of five one by one', () => {
    const told = [1, 2, 3, 4, 5, 6].map((at) => warn({ file: `calligraphy/100${at}.md`, line: at }));
    expect(each(told)).toEqual([
      `! 提醒　${[1, 2, 3, 4, 5].map((at) => `calligraphy/100${at}.md`).join('、')} 等，共 6 个文件　[value-read]\n${body}`,
    ]);
    expect(each(told.slice(1))).toHaveLength(5);
    // Six of one file are no six files.
    expect(each([...told.slice(0, 4), ...told.slice(0, 2)])).toHaveLength(4);
  });
});

it('sorts errors before slips, causes before what follows, then by file, line and code', () => {
  const sorted = [
    make({ file: 'exhibition.yaml' }),
    make({ file: 'halls/painting.md' }),
    make({ file: 'series/steel.md' }),
    make({ file: 'calligraphy/1001.md' }),
    make({ file: 'calligraphy/1001.md', line: 2, code: 'a-b' }),
    make({ file: 'calligraphy/1001.md', line: 2, code: 'b-a' }),
    make({ file: 'calligraphy/1001.md', line: 10 }),
    make({ file: 'calligraphy/1002.md' }),
    make({ file: 'calligraphy/10010.md' }),
    make({ file: 'painting/2001.md' }),
    make({ file: 'stories/a.md' }),
    make({ file: 'stories/b.md' }),
    make({ file: 'tours/a.md' }),
    warn({ file: 'exhibition.yaml' }),
    warn({ file: 'calligraphy/1001.md' }),
  ];
  expect(sortProblems([...sorted].reverse())).toEqual(sorted);
  const turned = [...sorted.slice(7), ...sorted.slice(0, 7)];
  expect(sortProblems(turned)).toEqual(sorted);
  expect(turned[0]).toBe(sorted[7]);
});

it('knows whether there is an error', () => {
  expect([hasErrors([]), hasErrors([warn()]), hasErrors([warn(), make()])]).toEqual([false, false, true]);
});

it.each([
  ['exhibition.yaml', exhibitionFields],
  ['Exhibition.YML', exhibitionFields],
  ['halls/painting.md', hallFields],
  ['series/steel.md', seriesFields],
  ['stories/a.md', storyFields],
  ['tours/a.md', tourFields],
  ['calligraphy/1001.md', workFields],
  ['calligraphy/exhibition.md', workFields],
])('%s follows its table', (file, table) => expect(getTableOf(file)).toBe(table));

it('knows labels of fields, and of nothing else', () => {
  expect(getFieldLabel('year', 'calligraphy/1001.md')).toBe('年份');
  expect(getFieldLabel('constructor', 'calligraphy/1001.md')).toBeUndefined();
  expect(getFieldLabel('year', 'exhibition.yaml')).toBeUndefined();
});

it('finds the line of a fault, else of what holds it', () => {
  const fault = { ...make(), field: 'parts', key: '分件' };
  const lines: Record<string, number> = { 分件: 4, '分件 0': 5, '分件 0 file': 6 };
  const find = (rest: object) =>
    locateFaults([{ ...fault, ...rest }], 'a.md', (path) => lines[path.join(' ')])[0]?.line;
  expect([find({}), find({ path: [0] }), find({ path: [0, 'file'] })]).toEqual([4, 5, 6]);
  expect([find({ path: [0, 'caption', 'x'] }), find({ path: [1] }), find({ key: '别的' })]).toEqual([
    5,
    4,
    undefined,
  ]);
  const { key: _, ...missing } = fault;
  expect(locateFaults([missing], 'a.md', () => 9)).toEqual([{ ...make({ file: 'a.md' }), field: 'parts' }]);
});
