import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/reading/read-facts.ts';
import { readRegistration } from '../../src/registration/read-registration.ts';
import type { Sheet } from '../../src/sheets/sheet.ts';
import { showFolder } from '../fixtures/show-folder.ts';

const halls = [
  { slug: 'calligraphy', title: '书法', digit: 1, medium: 'calligraphy' },
  { slug: 'painting', title: '美术', digit: 2, medium: 'painting' },
] as const;
const { facts: written } = await readFacts(showFolder);
const facts = { ...written, start: '2026-05-01', end: '2026-06-01' };

interface SheetOptions {
  name?: string;
  hiddenColumns?: number[];
  spans?: Sheet['spans'];
}

function read(rows: string[][], { name = '', hiddenColumns = [], spans = [] }: SheetOptions = {}) {
  const sheet: Sheet = {
    ...{ name, hidden: false, spans, hiddenColumns },
    rows: rows.map((cells, index) => ({ line: index + 1, hidden: false, cells })),
  };
  return readRegistration([sheet], { file: '表.csv', facts, halls, asked: new Map() });
}

/** What becomes of a maker of 某厂 whose row has these columns too: grown, a child, or a child that is named as unclear. */
function judge(columns: Readonly<Record<string, string>>, options?: SheetOptions): string {
  const cells: Record<string, string> = {
    题名: '春',
    作者: '小明',
    单位: '红旗工会',
    类别: '美术',
    ...columns,
  };
  const { works, problems } = read([Object.keys(cells), Object.values(cells)], options);
  const record = works[0]?.record;
  const isNamed = problems.some(({ code }) => code === 'minor-unclear');
  const isChild = record?.['minor'] === 'true';
  expect(record).toBeDefined();
  expect(record?.['unit'] === undefined).toBe(isChild);
  return isNamed ? (isChild ? 'unclear' : 'named, but grown') : isChild ? 'child' : 'grown';
}

const table = (rows: [Record<string, string>, string][]) =>
  rows.map(([columns, verdict]): [string, Record<string, string>, string] => [
    Object.entries(columns)
      .map(([header, text]) => `${header}=${text}`)
      .join(' '),
    columns,
    verdict,
  ]);

describe('a maker', () => {
  it.each(
    table([
      [{}, 'grown'],
      [{ 出生年月: '' }, 'grown'],
      [{ 出生年月: '无' }, 'grown'],
      [{ 出生年月: '1975.3' }, 'grown'],
      [{ 出生日期: '1975-03-01 0:00' }, 'grown'],
      [{ 出生年月: '2015-3-1 0:00' }, 'child'],
      [{ 出生日期: '2015-03-01T00:00:00.000Z' }, 'child'],
      [{ 出生日期: '15.3' }, 'unclear'],
      [{ 出生日期: '3/1/2015' }, 'child'],
      [{ 出生日期: 'Mar-15' }, 'unclear'],
      [{ 生日: '二〇一五年三月' }, 'child'],
      [{ 出生年月: '生于2015年3月' }, 'child'],
      [{ 出生年月: '9岁' }, 'child'],
      [{ 出生年月: '47岁' }, 'grown'],
      [{ 出生年月: '2015.3（11岁）' }, 'child'],
      [{ 出生年月: '42064' }, 'child'],
      [{ 出生年月: '27454' }, 'grown'],
      [{ 出生年月: '不清楚' }, 'unclear'],
      [{ 出生年月: '#NAME?' }, 'unclear'],
      [{ 出生年月: '#VALUE!' }, 'unclear'],
      [{ 身份证号: '220102750301001' }, 'grown'],
      [{ 身份证号: '220102197503010012' }, 'grown'],
      [{ 身份证号: "'220102201503010012" }, 'child'],
      [{ 身份证号: '2.20102E+17' }, 'unclear'],
      [{ 身份证号: 'E12345678' }, 'unclear'],
      // A passport tells no age where any papers are asked for; a broken number of identity would have.
      [{ 证件号码: 'E12345678' }, 'grown'],
      [{ 证件号码: '2.20102E+17' }, 'unclear'],
      [{ 证件号码: '220102201503010012' }, 'child'],
      // Neither where somebody was born nor a picture of papers tells an age.
      [{ 出生地: '吉林长春' }, 'grown'],
      [{ 身份证复印件: '已附' }, 'grown'],
    ]),
  )('with %s is %s', (_, columns, verdict) => expect(judge(columns)).toBe(verdict));

  it.each(
    table([
      [{ 年龄: '9' }, 'child'],
      [{ 年龄: '47' }, 'grown'],
      [{ 年龄: '男 9岁' }, 'child'],
      [{ '年龄/性别': '47，女' }, 'grown'],
      [{ '性别、年龄': '女 9' }, 'child'],
      [{ 年龄: '1975' }, 'grown'],
      [{ 年龄: '2015年3月' }, 'child'],
      [{ 年龄: '125' }, 'unclear'],
      [{ 年龄: '#NAME?' }, 'unclear'],
      [{ 年龄: '#REF!' }, 'unclear'],
      [{ 年龄: '#N/A' }, 'unclear'],
      [{ 年龄: '读三年级' }, 'unclear'],
      [{ 年龄段: '6-8岁' }, 'child'],
      [{ 年龄段: '12-16岁' }, 'unclear'],
      [{ 年龄段: '18-45岁' }, 'grown'],
      [{ 年龄段: '60岁以上' }, 'grown'],
      [{ 年龄段: '14周岁以下' }, 'child'],
      [{ 年龄段: '16周岁以下' }, 'unclear'],
      // Where one of two cells can be read, the other does not matter.
      [{ 年龄: '#VALUE!', 出生年月: '1975.3' }, 'grown'],
      [{ 年龄: '47', 身份证号: '2.20102E+17' }, 'grown'],
      [{ 年龄: '9', 身份证号: '2.20102E+17' }, 'child'],
      [{ 年龄: '47', 出生年月: '2015.3' }, 'unclear'],
    ]),
  )('with %s is %s', (_, columns, verdict) => expect(judge(columns)).toBe(verdict));

  it.each(
    table([
      [{ 未满14周岁: '是' }, 'child'],
      [{ 未满14周岁: '否' }, 'grown'],
      [{ 未满18周岁: '是' }, 'unclear'],
      [{ 未满18周岁: '否' }, 'grown'],
      [{ '14周岁以下': '√' }, 'child'],
      [{ '14周岁以下': '' }, 'grown'],
      [{ 是否年满14周岁: '是' }, 'grown'],
      [{ 是否年满14周岁: '否' }, 'child'],
      [{ 是否年满十八周岁: '否' }, 'unclear'],
      [{ 是否成年: '是' }, 'grown'],
      [{ 是否成年: '否' }, 'unclear'],
      [{ '成年/未成年': '成年' }, 'grown'],
      [{ '成年/未成年': '未成年' }, 'child'],
      [{ '已满/未满14周岁': '是' }, 'unclear'],
      [{ 未满14周岁: '#REF!' }, 'unclear'],
      [{ 未满14周岁: '', 年级: '三年级', 是否学生: '是' }, 'unclear'],
      [{ 未满14周岁: '是', 年级: '三年级', 是否学生: '是' }, 'child'],
      [{ 未满14周岁: '否', 年级: '三年级', 是否学生: '是' }, 'grown'],
      [{ 未满14周岁: '否', 年龄: '9' }, 'unclear'],
      [{ 未满14周岁: '是', 年龄: '47' }, 'unclear'],
      [{ 年龄: '47', 年龄2: '9' }, 'unclear'],
    ]),
  )('with %s is %s', (_, columns, verdict) => expect(judge(columns)).toBe(verdict));

  it.each(
    table([
      [{ 是否学生: '是' }, 'unclear'],
      [{ 是否学生: '否' }, 'grown'],
      [{ 是否学生: '是', 年龄: '20' }, 'grown'],
      [{ 是否学生: '是', 年龄: '9' }, 'child'],
      [{ 年级: '三年级' }, 'unclear'],
      [{ 年级: '3' }, 'unclear'],
      [{ 年级: '1' }, 'unclear'],
      [{ 班级: '15' }, 'unclear'],
      [{ 年级: '三年级', 年龄: '47' }, 'unclear'],
      [{ 年级: '高二', 年龄: '17' }, 'grown'],
      [{ 年级: '大三' }, 'grown'],
      [{ 就读学校: '吉林大学' }, 'grown'],
      [{ 就读学校: '吉林大学附属小学' }, 'unclear'],
      [{ 学校班级: '某小学三（2）班' }, 'unclear'],
      [{ 学籍号: 'G2201' }, 'unclear'],
      [{ 学校: '某小学' }, 'grown'],
      [{ 学校: '某小学三（2）班' }, 'unclear'],
      [{ 职业: '学生' }, 'unclear'],
      [{ 职业: '小学生' }, 'child'],
      [{ 职业: '教师' }, 'grown'],
      [{ 职业: '大学生' }, 'grown'],
      [{ 身份: '职工子女' }, 'unclear'],
      [{ 身份: '职工' }, 'grown'],
      [{ 监护人: '李四' }, 'unclear'],
      [{ 监护人: '' }, 'grown'],
      [{ 监护人: '无' }, 'grown'],
      [{ 监护人: '李四', 年龄: '47' }, 'grown'],
      // The papers of whoever answers for a child are not the child's.
      [{ 监护人身份证号: '220102197503010012' }, 'unclear'],
      [{ 监护人身份证号: '220102197503010012', 年龄: '9' }, 'child'],
      [{ 联系人身份证号: '220102201503010012' }, 'grown'],
      [{ 指导老师: '王老师' }, 'grown'],
      [{ 备注: '9岁' }, 'child'],
      [{ 备注: '小学三年级' }, 'unclear'],
      [{ 备注: '曾在小学三年级任教，指导学生' }, 'grown'],
      [{ 备注: '47岁' }, 'grown'],
    ]),
  )('with %s is %s', (_, columns, verdict) => expect(judge(columns)).toBe(verdict));

  it.each(
    table([
      [{ 类别: '国画', 组别: '少儿组' }, 'child'],
      [{ 类别: '国画', 组别: '小学组' }, 'child'],
      [{ 类别: '国画', 组别: '中学组' }, 'unclear'],
      [{ 类别: '国画', 组别: '学生组' }, 'unclear'],
      [{ 类别: '国画', 组别: '成人组' }, 'grown'],
      [{ 类别: '国画', 组别: '中老年组' }, 'grown'],
      [{ 类别: '国画', 组别: '教师组' }, 'grown'],
      [{ 类别: '少儿组国画' }, 'child'],
      [{ 类别: '国画（儿童组）' }, 'child'],
      [{ 类别: '国画', 组别: '少儿组', 年龄: '47' }, 'unclear'],
      [{ 类别: '国画', 组别: '少儿组', 年龄: '15', 未满十四岁: '否' }, 'grown'],
      [{ 类别: '国画', 作品题材: '儿童' }, 'grown'],
      [{ 类别: '国画（儿童题材）' }, 'grown'],
    ]),
  )('with %s is %s', (_, columns, verdict) => expect(judge(columns)).toBe(verdict));

  it('in a sheet of children is one', () => {
    expect(judge({}, { name: '少儿组' })).toBe('child');
    expect(judge({}, { name: '成人组' })).toBe('grown');
    expect(judge({ 年龄: '47' }, { name: '少儿组' })).toBe('unclear');
  });

  it('below the name of a group is of it, until the next', () => {
    const { works } = read([
      ['题名', '作者', '单位', '类别'],
      ['春', '甲一', '红旗厂', '美术'],
      ['', '', '', '少儿组'],
      ['夏', '乙二', '某小学', '美术'],
      ['秋', '丙三', '某小学', '美术'],
      ['成人组', '', '', ''],
      ['冬', '丁四', '红旗厂', '美术'],
    ]);
    expect(works.map(({ title, record }) => [title, record['unit'] ?? record['minor']])).toEqual([
      ['春', '红旗厂'],
      ['夏', 'true'],
      ['秋', 'true'],
      ['冬', '红旗厂'],
    ]);
  });

  it.each(
    table([
      [{ 年龄: '9' }, 'child'],
      [{ 出生日期: '2015-3-1' }, 'child'],
      [{ 身份证号: '220102201503010012' }, 'child'],
      [{ 组别: '少儿组' }, 'child'],
      [{ 年龄: '47' }, 'grown'],
      [{ 年龄: '' }, 'grown'],
      [{ 年龄: '读三年级' }, 'unclear'],
    ]),
  )('in a sheet that hides %s is %s', (_, columns, verdict) => {
    expect(judge(columns, { hiddenColumns: [4] })).toBe(verdict);
  });

  it.each([
    ['朝阳实验学校3年2班', 'unclear'],
    ['朝阳实验学校 9岁', 'child'],
    ['长春市实验小学三（2）班', 'unclear'],
    ['附小二年级', 'unclear'],
    ['幼儿园大班', 'unclear'],
    ['红旗厂 47岁', 'grown'],
  ])('of %s is %s', (unit, verdict) => expect(judge({ 单位: unit })).toBe(verdict));

  it('of a class who is old enough keeps it, and the age stays in the sheet', () => {
    const rows = [
      ['题名', '作者', '单位', '类别', '年龄'],
      ['春', '大明', '某中学三（2）班', '美术', '15'],
      ['夏', '老明', '红旗厂 47岁', '美术', ''],
    ];
    expect(read(rows).works.map(({ record }) => [record['unit'], record['minor']])).toEqual([
      ['某中学三（2）班', 'false'],
      ['红旗厂', undefined],
    ]);
  });
});

describe('ages with decimals, as formulas give them', () => {
  it.each([
    ['13.9', 'child'],
    ['9.0', 'child'],
    ['9.5', 'child'],
    ['9.5岁', 'child'],
    ['14.0', 'grown'],
    ['47.5', 'grown'],
  ])('%s is of a %s', (age, verdict) => expect(judge({ 年龄: age })).toBe(verdict));
});

describe('several makers', () => {
  const makers = (rows: string[][], options?: SheetOptions) => {
    const { works, problems } = read(rows, options);
    return [works[0]?.record['artist'], problems.filter(({ code }) => code === 'minor-unclear').length];
  };
  const header = ['题名', '作者', '单位', '类别', '年龄'];
  const both = [
    { name: '大明', unit: '红旗厂' },
    { name: '小明', minor: 'true' },
  ];

  it.each(['45、9', '45 9', '45/9', '45，9', '45\n9'])('have each his age of %j', (ages) => {
    expect(makers([header, ['春', '大明、小明', '红旗厂、某小学', '美术', ages]])).toEqual([both, 0]);
  });

  it.each(['1975/3/1、2015/3/1', '1975/3/1 2015/3/1'])('have each his birth of %j', (births) => {
    const rows = [
      [...header.slice(0, 4), '出生日期'],
      ['春', '大明、小明', '红旗厂、某小学', '美术', births],
    ];
    expect(makers(rows)).toEqual([both, 0]);
  });

  it('are all children while it is unclear whose an age is', () => {
    expect(makers([header, ['春', '大明、小明', '红旗厂', '美术', '45、9、10']])).toEqual([
      [
        { name: '大明', minor: 'true' },
        { name: '小明', minor: 'true' },
      ],
      1,
    ]);
  });

  it('have each what his row says where a title is merged over the rows', () => {
    const spans = [{ top: 1, bottom: 2, left: 0, right: 0 }];
    const rows = [header, ['春', '大明', '红旗厂', '美术', '45'], ['', '小明', '某小学', '美术', '9']];
    expect(makers(rows, { spans })).toEqual([both, 0]);
    const turned = [header, ['春', '小明', '某小学', '美术', '9'], ['', '大明', '红旗厂', '美术', '45']];
    expect(makers(turned, { spans })).toEqual([[...both].reverse(), 0]);
  });
});

describe('a class behind the name of a maker', () => {
  it.each(['张三 三年二班', '张三（三年二班）', '张三 三（2）班', '三年二班 张三', '张三 小学三年级'])(
    '%s is of a pupil, and no name',
    (artist) => {
      const { works, problems } = read([
        ['题名', '作者', '单位', '类别'],
        ['春', artist, '某学校', '美术'],
      ]);
      expect(works[0]?.record).toMatchObject({ artist: '张三', minor: 'true' });
      expect(works[0]?.record).not.toHaveProperty('unit');
      expect(problems.map(({ code, found, line }) => [code, found, line])).toEqual([
        ['minor-unclear', 'B2（作者）：像是学生或孩子，看不出作者是否未满十四岁', 2],
      ]);
    },
  );

  it('does not count against an age', () => {
    const { works, problems } = read([
      ['题名', '作者', '单位', '类别', '年龄'],
      ['春', '张三 三年二班', '某学校', '美术', '9'],
      ['夏', '李四 三年二班', '某学校', '美术', '15'],
    ]);
    expect(works.map(({ record }) => [record['artist'], record['minor']])).toEqual([
      ['张三', 'true'],
      ['李四', 'true'],
    ]);
    expect(problems.map(({ line }) => line)).toEqual([3]);
  });
});

it('names the cell and how to mend it, without what is in it', () => {
  const head = ['题名', '作者', '单位', '类别'];
  const tell = (header: string, text: string) => {
    const { problems } = read([
      [...head, header],
      ['春', '小明', '红旗工会', '美术', text],
    ]);
    return problems.map(({ found, expected, fix }) => [found, expected, fix]);
  };
  const answers =
    '在表里加一列“未满十四岁”（已有的，就填在那一列），这一行未满写“是”，已满写“否”，几位作者依次写“否、是”；改好后加 --update 再导入。';
  expect(tell('出生日期', 'Mar-15')).toEqual([
    [
      'E2（出生日期）：看不出作者是否未满十四岁',
      '出生的年月日，如 2015-03-01，或 18 位的身份证号',
      '先按未满十四岁处理，不写单位；已满的，改好这一格，加 --update 再导入。',
    ],
  ]);
  expect(tell('年级', '三年级')).toEqual([
    [
      'E2（年级）：像是学生或孩子，看不出作者是否未满十四岁',
      '年龄、出生日期或“未满十四岁”一列写明',
      `先按未满十四岁处理，不写单位；${answers}`,
    ],
  ]);
  const clash = read([
    [...head, '年龄', '出生日期', '组别'],
    ['春', '小明', '红旗工会', '美术', '47', '2015-03-01', ''],
    ['夏', '小红', '红旗工会', '美术', '47', '', '少儿组'],
  ]);
  expect(clash.problems.map(({ found, fix }) => [found, fix])).toEqual([
    [
      'F2（出生日期）：“出生日期”与“年龄”两列说的不一样，看不出作者是否未满十四岁',
      '先按未满十四岁处理，不写单位；改成一致；改好后加 --update 再导入。',
    ],
    [
      'E3（年龄）：“年龄”与“组别”两列说的不一样，看不出作者是否未满十四岁',
      `先按未满十四岁处理，不写单位；改成一致，或${answers}`,
    ],
  ]);
});
