import { describe, expect, it } from 'vitest';
import { isAbsent, isEmpty, isNone } from './empty-values.ts';
import { quote } from './fault.ts';
import { exhibitionFields, workFields } from './fields.ts';
import { getItemKey } from './item-keys.ts';
import { isAgeAlone, isUnderage, readMinorSign, readNameWithAge } from './minors.ts';
import { checkRequired, readFields } from './read-fields.ts';
import { baseVocabularies } from './vocabularies.ts';
import type { Raw } from './values.ts';
import { foldWord, readYesNo } from './yes-no.ts';

const read = (record: Record<string, Raw>) =>
  readFields(workFields, record, { vocabularies: baseVocabularies, medium: 'calligraphy' });

describe('a key that no table knows', () => {
  const tell = (record: Record<string, Raw>) =>
    read(record).faults.map(({ code, field, expected, fix }) => [code, field, expected, fix]);
  const personal = '条目里没有个人信息：电话、证件、住址、性别、生日等都不写';
  const age = '年龄是个人信息，不能留在条目里';
  const minor = '作者未满十四岁写 minor: true，已满十四岁写 minor: false；学校写在 unit（单位）里';
  const table = '投稿说明（content/README.md）字段表里的一项';

  it.each<[string, string, string[]]>([
    ['手机', '1', ['personal-field', personal, '这是个人信息，请删去这一行。']],
    ['年龄', '9', ['personal-field', age, '把这一行换成“minor: true”：作者未满十四岁，网站不显示其单位。']],
    ['年龄', '41', ['personal-field', age, '作者已满十四岁时删去这一行；未满十四岁时换成“minor: true”。']],
    ['年龄', '?', ['personal-field', age, '作者已满十四岁时删去这一行；未满十四岁时换成“minor: true”。']],
    [
      '学校',
      '甲',
      ['minor-unclear', minor, '作者未满十四岁，把这一行换成“minor: true”；已满十四岁，换成“minor: false”。'],
    ],
    ['编号', '3', ['key-unknown', '编号就是文件名，条目里不写', '删去这一行；要换编号，就改文件名。']],
    [
      '简介',
      '甲',
      ['key-unknown', '说明文字写在第二行 --- 的下面', '把这段话移到第二行 --- 的下面，删去这一行。'],
    ],
    ['artits', '甲', ['key-unknown', table, '是不是想写 artist（作者）？把“artits”改成“artist”。']],
    ['颜色', '红', ['key-unknown', table, '换成字段表里的名字，或删去这一行。']],
    ['titletitletitle', '红', ['key-unknown', table, '换成字段表里的名字，或删去这一行。']],
  ])('%s: %s', (key, raw, [code, expected, fix]) => {
    expect(tell({ [key]: raw })).toEqual([[code, key, expected, fix]]);
  });

  it('is told with all that finds its line', () => {
    expect(read({ 颜色: '红' }).faults).toEqual([
      {
        ...{
          code: 'key-unknown',
          severity: 'error',
          field: '颜色',
          key: '颜色',
          found: '颜色',
          expected: table,
        },
        fix: '换成字段表里的名字，或删去这一行。',
      },
    ]);
  });

  it('of a table without minors is plainly unknown', () => {
    const context = { vocabularies: baseVocabularies, medium: 'other' } as const;
    const { values, faults } = readFields(exhibitionFields, { 学校: '甲', 年龄: '9' }, context);
    expect(values).toEqual({});
    expect(faults.map(({ code, expected }) => [code, expected])).toEqual([
      ['key-unknown', table],
      ['personal-field', age],
    ]);
  });

  // The privacy of children: what may be a child's is one until somebody has looked at it.
  it.each<[string, string, true | undefined]>([
    ['年龄', '9', true],
    ['年龄', '13岁', true],
    ['年龄', '14', undefined],
    ['年龄', '不清楚', true],
    ['是否未满十四', '是', true],
    ['是否未满十四', '否', undefined],
    ['是否未满十四', '也许', true],
    ['学校', '某小学', true],
    ['minr', '否', true],
    ['颜色', '9', undefined],
    ['手机', '9', undefined],
  ])('%s: %s makes a child: %j', (key, raw, minor) => expect(read({ [key]: raw }).values.minor).toBe(minor));
});

describe('a field', () => {
  it('written twice is read once, and told', () => {
    const { values, faults } = read({ title: '春', 题名: '秋' });
    expect(values).toEqual({ title: '春' });
    expect(faults).toEqual([
      {
        ...{ code: 'key-twice', severity: 'error', field: 'title', key: '题名' },
        ...{ found: 'title 与 题名 是同一项', expected: '每一项只写一次', fix: '保留一行，删去另一行。' },
      },
    ]);
  });

  it('that says 无 is left out, and told', () => {
    const { values, faults } = read({ 单位: '（暂无）' });
    expect(values).toEqual({});
    expect(faults).toEqual([
      {
        ...{ code: 'value-none', severity: 'warning', field: 'unit', key: '单位', found: '（暂无）' },
        ...{ expected: '没有或不知道，就不写这一行', fix: '已当作没有填单位；请删去这一行。' },
      },
    ]);
  });

  it('that asks for a child and is empty means one, until it is filled in', () => {
    const { values, faults } = read({ 未成年: '' });
    expect(values).toEqual({ minor: true });
    expect(faults).toEqual([
      {
        ...{ code: 'minor-unclear', severity: 'error', field: 'minor', key: '未成年', found: '（空）' },
        expected: '作者未满十四岁写 minor: true，已满十四岁写 minor: false',
        fix: '看不出作者是否未满十四岁：未满，改成 minor: true；已满，改成 minor: false。',
      },
    ]);
    expect(read({ minor: '可能' }).values).toEqual({ minor: true });
    expect(read({ minor: '可能' }).faults[0]).toMatchObject({ code: 'minor-unclear', found: '可能' });
    expect(read({ minor: '否' })).toEqual({ values: { minor: false }, faults: [] });
  });

  it('without anything in it is absent', () => {
    expect(read({ tags: '；', credit: ' ', year: 'null', text: [] })).toEqual({ values: {}, faults: [] });
  });

  it('is missed where the entry needs it', () => {
    const miss = (record: Record<string, Raw>) =>
      checkRequired(workFields, record).map(({ field, key, found, fix }) => [field, key, found, fix]);
    const { title, alt, artist } = workFields;
    expect(miss({ artist: '甲', 替代文字: ' ' })).toEqual([
      [
        'title',
        undefined,
        '没有 title（题名）这一行',
        `在两行 --- 之间加一行，如“title: ${title.example}”。`,
      ],
      ['alt', '替代文字', '（空）', `在“替代文字:”后面写上${alt.label}，如“替代文字: ${alt.example}”。`],
    ]);
    expect(miss({ title: '无', alt: '无', artist: '无' })).toEqual([
      ['alt', 'alt', '无', `在“alt:”后面写上${alt.label}，如“alt: ${alt.example}”。`],
    ]);
    expect(checkRequired(workFields, { title: '春', alt: '字' })).toEqual([
      {
        ...{ code: 'field-missing', severity: 'error', field: 'artist', found: '没有 artist（作者）这一行' },
        expected: `${artist.rule}，如 ${artist.example}`,
        fix: `在两行 --- 之间加一行，如“artist: ${artist.example}”。`,
      },
    ]);
    expect(checkRequired(exhibitionFields, { title: '甲' })[0]?.fix).toBe(
      `加一行，如“hosts: ${exhibitionFields.hosts.example}”。`,
    );
  });
});

describe('nothing', () => {
  it.each<[Raw, boolean]>([
    ['', true],
    [' ~ ', true],
    ['NULL', true],
    [[], true],
    [{}, true],
    ['无', false],
    ['0', false],
    [['甲'], false],
  ])('%j is empty: %j', (raw, empty) => expect(isEmpty(raw)).toBe(empty));

  it.each<[string, Raw, boolean]>([
    ['unit', '无', true],
    ['unit', ' N/A。', true],
    ['unit', '（不详）', true],
    ['unit', '——', true],
    ['unit', '/', true],
    ['unit', '无锡某厂', false],
    ['unit', 'a-b', false],
    ['unit', '-a', false],
    ['unit', ['无'], false],
    ['title', '无', false],
    ['minor', '无', false],
    ['text', '无', false],
  ])('%s: %j says so: %j', (key, raw, none) => {
    expect(isNone(key, raw)).toBe(none);
    expect(isAbsent(key, raw)).toBe(none);
  });
});

it.each<[Raw, string]>([
  ['甲\n 乙 ', '甲 乙'],
  [' ', '（空）'],
  [['甲'], '["甲"]'],
  ['字'.repeat(40), '字'.repeat(40)],
  ['𠮷'.repeat(41), `${'𠮷'.repeat(40)}…`],
])('quotes %j', (raw, text) => expect(quote(raw)).toBe(text));

it.each([
  ['artists', ' 姓 名', 'name'],
  ['artists', 'ＵＮＩＴ', 'unit'],
  ['artists', '电话', undefined],
  ['parts', '题注', 'caption'],
  ['text', 'name', undefined],
] as const)('in %s %j is %j', (type, written, key) => expect(getItemKey(type, written)).toBe(key));

it.each<[Raw, boolean | undefined]>([
  [' Ｔｒｕｅ。', true],
  ['对 的！', true],
  ['×', false],
  ['x', false],
  ['0', false],
  ['2', undefined],
  ['', undefined],
  [['是'], undefined],
])('%j is yes or no: %j', (raw, value) => expect(readYesNo(raw)).toBe(value));

it('folds what is no word to nothing', () =>
  expect([foldWord(['a']), foldWord(' A.b！')]).toEqual(['', 'ab']));

describe('a sign of a child', () => {
  it.each<[Raw, boolean | undefined]>([
    ...(
      [
        '未满',
        '未成年',
        '少年儿童',
        '小学生',
        '幼儿',
        '是',
        '12',
        '13岁',
        '十二岁',
        '九',
        '虚岁十',
        '6岁半',
        '约八岁',
      ] as const
    ).map((one) => [one, true] as [Raw, boolean]),
    ...(
      [
        '成年',
        '已满14岁',
        '否',
        '14',
        '14岁',
        '十四',
        '二十',
        '二十一岁',
        '今年41',
        '15 years old',
        '年龄99',
      ] as const
    ).map((one) => [one, false] as [Raw, boolean]),
    ['可能', undefined],
    ['一二', undefined],
    ['十十', undefined],
    ['一二十', undefined],
    ['十一二', undefined],
    ['1234', undefined],
    ['x12', undefined],
    ['12x', undefined],
    [['12'], undefined],
  ])('%j: %j', (raw, minor) => expect(readMinorSign(raw)).toBe(minor));

  it.each([
    ['13', true],
    ['14', false],
    ['0', true],
    ['十三', true],
    ['三十', false],
    ['是', undefined],
    ['', undefined],
  ])('an age of %s is under fourteen: %j', (age, under) => expect(isUnderage(age)).toBe(under));

  it.each([
    ['8岁', true],
    ['女 8岁', true],
    ['小学三年级', true],
    ['未成年人', true],
    ['幼儿', true],
    ['今年８岁', true],
    ['小明 8岁', false],
    ['张百岁', false],
    ['8', false],
    [`${' '.repeat(80)}8岁`, false],
  ])('%j is an age and no name: %j', (written, alone) => expect(isAgeAlone(written)).toBe(alone));

  it.each<[string, string, boolean | 'unclear' | undefined]>([
    ['小明（12岁）', '小明', true],
    ['小明（14岁）', '小明', false],
    ['小明(女, 12岁)', '小明', true],
    ['小明{儿童}', '小明', true],
    ['小明（未满）', '小明', true],
    ['小明（几岁）', '小明', 'unclear'],
    ['小明（未成年代表）', '小明', 'unclear'],
    ['小明 女 8岁', '小明', true],
    ['小明 男 第一小学', '小明', 'unclear'],
    ['小明（少年宫）', '小明', 'unclear'],
    ['小明（第一幼儿园）', '小明', 'unclear'],
    ['小明（一厂）', '小明（一厂）', undefined],
    ['小明', '小明', undefined],
    [`小明${' '.repeat(80)}8岁`, `小明${' '.repeat(80)}8岁`, undefined],
  ])('%j is %s: %j', (written, name, minor) => {
    expect(readNameWithAge(written)).toEqual(minor === undefined ? { name } : { name, minor });
  });
});

describe('makers', () => {
  const artists = (artist: Raw) => {
    const { values, faults } = read({ artist });
    return {
      artists: values.artist,
      said: faults.map(({ code, found, fix, path }) => [code, found, fix, path]),
    };
  };
  const told = (text: string) => `已读作“${text}”；对的话，请照这样改写。`;

  it.each<[string, string[]]>([
    ['甲/乙｜丙&丁；戊', ['甲', '乙', '丙', '丁', '戊']],
    ['Li Ming, Wang', ['Li Ming', 'Wang']],
    ['张 三', ['张三']],
    ['- 张三', ['张三']],
    ['阿依古丽·买买提', ['阿依古丽·买买提']],
    ['', []],
  ])('%j', (written, names) => {
    const { values, faults } = read({ artist: [written === '' ? '甲' : written] });
    expect([values.artist?.map(({ name }) => name), faults]).toEqual([written === '' ? ['甲'] : names, []]);
  });

  it('are told where signs between them are not plain', () => {
    expect(artists('张三 李四')).toEqual({
      artists: [{ name: '张三' }, { name: '李四' }],
      said: [['value-read', '张三 李四', told('张三、李四'), []]],
    });
    expect(artists(['【张三】'])).toEqual({
      artists: [{ name: '张三' }],
      said: [['value-read', '【张三】', told('张三'), [0]]],
    });
  });

  it('have their unit in brackets behind them where it is one', () => {
    expect(artists('张三（某某厂）')).toEqual({
      artists: [{ name: '张三', unit: '某某厂' }],
      said: [['value-read', '张三（某某厂）', told('{ name: 张三, unit: 某某厂 }'), []]],
    });
    for (const name of ['张三（执笔）', '张三（厂）', '（某某厂）张三'])
      expect(artists(name)).toEqual({ artists: [{ name }], said: [] });
  });

  it('are told with their age left out', () => {
    expect(artists('小明（12岁）').said).toEqual([
      ['value-read', '小明（12岁）', told('{ name: 小明, minor: true }'), []],
    ]);
    expect(artists('小明（41岁）').said).toEqual([['value-read', '小明（41岁）', told('小明'), []]]);
    expect(artists('小明 第一小学').said).toEqual([
      [
        'minor-unclear',
        '小明 第一小学',
        '看不出作者是否未满十四岁：未满，这一位写成“{ name: 小明, minor: true }”；已满，写成“{ name: 小明, minor: false }”；几位作者写成列表，一行一位。',
        [],
      ],
    ]);
  });

  it('share the unit of their item', () => {
    expect(artists([{ 姓名: '甲、乙', 单位: '一厂', 地区: '长春' }, '丙'])).toEqual({
      artists: [
        { name: '甲', unit: '一厂', city: '长春' },
        { name: '乙', unit: '一厂', city: '长春' },
        { name: '丙' },
      ],
      said: [],
    });
    expect(artists({ name: '甲', unit: '', minor: '否' })).toEqual({
      artists: [{ name: '甲', minor: false }],
      said: [],
    });
  });

  it('who are children stay so, whatever else is said', () => {
    expect(artists([{ name: '小明（8岁）', minor: 'false' }]).artists).toEqual([
      { name: '小明', minor: true },
    ]);
    expect(artists([{ name: '小明', age: '9' }])).toEqual({
      artists: [{ name: '小明', minor: true }],
      said: [
        [
          'personal-field',
          'age（年龄）',
          '删去年龄，换成 minor: true：作者未满十四岁，网站不显示其单位。',
          [0, 'age'],
        ],
      ],
    });
    expect(artists([{ name: '大明', 年龄: '41' }])).toEqual({
      artists: [{ name: '大明', minor: false }],
      said: [['personal-field', 'age（年龄）', '删去年龄。', [0, 'age']]],
    });
    expect(artists([{ name: '小明', age: '?' }]).artists).toEqual([{ name: '小明', minor: true }]);
    expect(artists([{ name: '小明', age: '41', minor: '是' }]).artists).toEqual([
      { name: '小明', minor: true },
    ]);
    expect(artists([{ name: '小明', minor: '可能' }])).toEqual({
      artists: [{ name: '小明', minor: true }],
      said: [
        [
          'minor-unclear',
          '可能',
          '看不出作者是否未满十四岁：未满，改成 minor: true；已满，改成 minor: false。',
          [0, 'minor'],
        ],
      ],
    });
  });

  it('without a name, or known by what nobody knows, are none', () => {
    expect(artists([{ unit: '一厂' }])).toEqual({
      artists: undefined,
      said: [['value-wrong', '{"unit":"一厂"}', '每位作者都要有 name（姓名）。', [0]]],
    });
    expect(artists(['甲', ' ']).said).toEqual([
      ['value-wrong', '第 2 项是空的', '补上内容，或删去这一项。', [1]],
    ]);
    expect(artists(['甲', ' ']).artists).toBeUndefined();
    expect(artists([{ name: '甲', 颜色: '红' }]).artists).toBeUndefined();
  });
});
