import { describe, expect, it } from 'vitest';
import { workFields } from '../exhibition/fields.ts';
import { readFields } from '../exhibition/read-fields.ts';
import { baseVocabularies } from '../exhibition/vocabularies.ts';
import { readEntry } from './head/frontmatter.ts';
import { checkMinors } from './check-minors.ts';
import type { DraftWork } from './draft-work.ts';

/** What is told of the entry `calligraphy/1001.md` with this head, which begins on line 2, and this body. */
function check(head: string, body = '') {
  const entry = readEntry(`---\n${head}\n---\n${body}`, 'a.md', workFields);
  const context = { vocabularies: baseVocabularies, medium: 'calligraphy' } as const;
  const { values } = readFields(workFields, entry.record, context);
  return checkMinors({ ...entry, values, file: 'calligraphy/1001.md' } as unknown as DraftWork);
}
const places = (head: string, body?: string) =>
  check(head, body).map(({ code, field, line }) => [code, field, line]);

describe('the unit of a child', () => {
  it('is looked for in all that is published', () => {
    expect(check('artist: 小明\nminor: true\nunit: 某小学\ncredit: 某小学提供')).toEqual([
      {
        ...{ code: 'minor-unit', severity: 'error', file: 'calligraphy/1001.md', field: 'credit', line: 5 },
        found: '文字里有未满十四岁作者的单位',
        expected: '网站上不出现未满十四岁作者的单位',
        fix: '从这段文字里删去单位的名称。',
      },
    ]);
    const child = 'artist: 小明\nminor: true\nunit: 某小学\n';
    for (const line of ['title: 某小学的春天', 'text: 在某小学', 'tags: [某小学]', 'alt: 某小学']) {
      const field = line.split(':')[0];
      expect(places(child + line)).toEqual([['minor-unit', field, 5]]);
    }
    expect(places(`${child}parts:\n  - { file: a.jpg, caption: 某小学 }`)).toEqual([
      ['minor-unit', 'parts', 5],
    ]);
    expect(places(`${child}details:\n  - { region: "1,1,1,1", note: 某小学 }`)).toEqual([
      ['minor-unit', 'details', 5],
    ]);
    expect(places(`${child}title: 春`, '一段\n他在某小学\n')).toEqual([['minor-unit', undefined, 8]]);
    expect(places(`${child}title: 春`, '一段\n他在某中学\n')).toEqual([]);
  });

  it('has two names, its own and that of its school', () => {
    const child = 'artist: 小明\nminor: true\nunit: 红旗第一小学三（2）班\n';
    expect(places(`${child}title: 春`, '红旗第一小学的操场')).toEqual([['minor-unit', undefined, 7]]);
    expect(places(`${child}title: 红旗第一小学三（2）班`)).toEqual([['minor-unit', 'title', 5]]);
    for (const school of ['甲中学', '甲学校', '甲幼儿园', '甲附小', '甲附中'])
      expect(places(`artist: 小明\nminor: true\nunit: ${school}二部\ntitle: 在${school}`)).toHaveLength(1);
    // Two characters may stand anywhere.
    expect(places('artist: 小明\nminor: true\nunit: 某厂\ntitle: 某厂')).toEqual([]);
    expect(places('artist: 小明\nminor: true\nunit: 某小学\ntitle: 某小学')).toHaveLength(1);
  });

  it('is that of the child alone, wherever it is written', () => {
    expect(places('artist:\n  - { name: 小明, unit: 某小学, minor: true }\ntitle: 某小学')).toEqual([
      ['minor-unit', 'title', 4],
    ]);
    expect(places('artist:\n  - { name: 小明, minor: true }\nunit: 某小学\ntitle: 某小学')).toEqual([
      ['minor-unit', 'title', 5],
    ]);
    expect(places('artist: 大明\nunit: 某小学\ntitle: 某小学')).toEqual([]);
    expect(places('artist: 大明\nminor: false\nunit: 某小学\ntitle: 某小学')).toEqual([]);
    expect(
      places(
        'artist:\n  - { name: 小明, unit: 某小学, minor: true }\n  - { name: 大明, unit: 红旗厂 }\ntitle: 红旗厂',
      ),
    ).toEqual([]);
  });
});

it('asks whose a sign is that stands beside several makers', () => {
  expect(check('artist: 小明、大明\nminor: true')).toEqual([
    {
      ...{ code: 'minor-unclear', severity: 'error', file: 'calligraphy/1001.md', field: 'minor', line: 3 },
      found: 'minor: true，作者却有 2 位',
      expected: '几位作者时，写在未满十四岁的那一位后面',
      fix: '把这一行移到那位作者后面，写成“{ name: 姓名, minor: true }”。',
    },
  ]);
  expect(check('artist: 小明\nminor: true')).toEqual([]);
  // All of them are taken for children meanwhile.
  expect(places('artist: 小明、大明\nminor: true\nunit: 某小学\ntitle: 某小学')).toEqual([
    ['minor-unclear', 'minor', 3],
    ['minor-unit', 'title', 5],
  ]);
});

it.each([
  ['长春市朝阳实验学校', '我在朝阳实验学校上学'],
  ['吉林省长春市朝阳区红旗小学三年级', '红旗小学的操场'],
  ['吉林省长春市朝阳区红旗小学三年级', '朝阳区红旗小学'],
  ['延边朝鲜族自治州第二实验小学', '第二实验小学的画室'],
])('%s is found as %s', (unit, text) => {
  expect(places(`artist: 小明\nminor: true\nunit: ${unit}\ntitle: 春`, text)).toEqual([
    ['minor-unit', undefined, 7],
  ]);
});

describe('the name of a child', () => {
  it.each([
    ...['张三（东师附小）', '张三【朝阳实验学校】', '张三—朝阳实验学校', '朝阳小学：张三', '朝阳小学张三'],
    ...['张三（朝阳实验学校 指导老师：王五）', '三年二班张三', '张三（小）', '小红旗幼儿园'],
  ])('holds nothing else: %s', (artist) => {
    const codes = check(`artist: ${artist}\nminor: true`).map(({ code }) => code);
    expect(codes).toEqual(['minor-name']);
    expect(check(`artist: ${artist}`)).toEqual([]);
  });

  it.each(['张三', '欧阳小明', '艾力·买买提', 'Anna-Maria O’Neill', '阿拉坦其其格'])(
    '%s is one',
    (artist) => {
      expect(check(`artist: ${artist}\nminor: true`)).toEqual([]);
    },
  );
});

describe('a class', () => {
  it('is asked about where nothing says how old its pupils are', () => {
    expect(check('artist: 小明\nunit: 某小学三（2）班')).toEqual([
      {
        ...{ code: 'minor-unclear', severity: 'error', file: 'calligraphy/1001.md', field: 'unit', line: 3 },
        found: '单位是学校里的班级：某小学三（2）班',
        expected: '作者未满十四岁写 minor: true，已满十四岁写 minor: false',
        fix: '看不出作者是否未满十四岁：未满，加一行“minor: true”；已满，加一行“minor: false”。',
      },
    ]);
    expect(check('artist:\n  - 大明\n  - { name: 小明, unit: 某小学三年级 }')).toEqual([
      {
        ...{
          code: 'minor-unclear',
          severity: 'error',
          file: 'calligraphy/1001.md',
          field: 'artist',
          line: 4,
        },
        found: '单位是学校里的班级：某小学三年级',
        expected: '作者未满十四岁写 minor: true，已满十四岁写 minor: false',
        fix: '看不出作者是否未满十四岁：未满，这一位写成“{ name: 小明, unit: 某小学三年级, minor: true }”；已满，写成“{ name: 小明, unit: 某小学三年级, minor: false }”；几位作者写成列表，一行一位。',
      },
    ]);
    expect(places('artist: 小明、小红\nunit: 三年级')).toEqual([
      ['minor-unclear', 'artist', 2],
      ['minor-unclear', 'artist', 2],
    ]);
    expect(places('artist: { name: 小明, unit: 三年级 }')).toEqual([['minor-unclear', 'artist', 2]]);
  });

  it('is not, where somebody has said', () => {
    for (const sign of ['true', 'false']) {
      expect(places(`artist: 小明\nunit: 三年级\nminor: ${sign}`)).toEqual([]);
      expect(places(`artist:\n  - { name: 小明, unit: 三年级, minor: ${sign} }`)).toEqual([]);
    }
  });

  it.each([
    '三年级',
    '3年级二班',
    '三（2）班',
    '3(12)班',
    '某小学五（十一）班',
    '某幼儿园大班',
    '幼儿园中一班',
    '３（２）班',
    '朝阳实验学校3年2班',
    '朝阳实验学校 三年 二班',
    '朝阳实验学校3年（2）班',
    '长春市实验小学三（2）班',
    '长春市实验小学三 （2） 班',
    '长春市实验小学三二班',
    '长春市实验小学302班',
    '长春市实验小学2019级3班',
    '长春市实验小学3.2班',
    '附小二年级',
    '某小学六年',
    '某中学初一',
    '初一2班',
    '某幼儿园 大一班',
    '某幼儿园中（3）班',
    '机关二幼大班',
    '某学校学前班',
    '某小学学生',
    '朝阳实验学校 9岁',
    '朝阳实验学校（十二周岁）',
  ])('%s is one', (unit) =>
    expect(places(`artist: 小明\nunit: ${unit}`)).toEqual([['minor-unclear', 'unit', 3]]),
  );

  it.each([
    ...[
      '三年级组',
      '三年级语文组',
      '高年级',
      '炼钢（2）班',
      '某幼儿园',
      '大班',
      '三班',
      '某小学工会',
      '三()班',
    ],
    ...['炼钢厂3班', '采煤三二班', '1983年2班', '二班', '技术学校培训班', '市老年大学书法班', '某大学学生处'],
    ...['某小学', '某学校', '工业园大班组', '百岁坊社区', '某厂 47岁', '某厂 30岁', '某小学班主任'],
  ])('%s is none', (unit) => expect(places(`artist: 小明\nunit: ${unit}`)).toEqual([]));
});
