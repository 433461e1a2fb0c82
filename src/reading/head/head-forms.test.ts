import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exhibitionFields, workFields } from '../../exhibition/fields.ts';
import type { Raw } from '../../exhibition/values.ts';
import { readEntry, readYaml } from './frontmatter.ts';

const readHead = (head: string) => readEntry(`---\n${head}\n---\n`, 'a.md', workFields);
const noColon = (line: string) => `这一行没有冒号：${line}`;
const useless = '写成“名称: 内容”；是上一项的内容，就接到上一行后面；不要了就删去这一行。';

describe('what is plain YAML', () => {
  // Every scalar is a text: https://yaml.org/spec/1.2.2/#failsafe-schema, as the library yaml reads it.
  it.each([
    'alt:\n  - 一\n  - 二',
    'foo:\n  - name: 甲\n    unit: 乙',
    'foo:\n  - name-x:\n    unit: 乙',
    'foo:\n  a: 1\n  b:\n    - c: 2\n      d: 3',
    'foo:\n  -\n    a: b',
    'foo:\n  甲乙: 丙',
    'foo: [甲, { a: b }]',
    'foo:\n  - a: [甲]\n\n  - 乙',
    'artist:\n  - name: 甲\n    minor: true\n  - 乙',
    'artist:\n- name: 甲\n- 乙',
    'details:\n  region: 1,1,1,1',
    'columns:\n  - line: 1\n    x: 2',
    'columns:\n  - note: |\n      一\n      # 二\n    line: 1',
    'cover:\n  work: 1001',
    'tags:\n  [甲, 乙]',
    'tags: [甲,\n  乙]',
    'tags: [\n  甲,\n  乙\n]',
    'tags: # 备注\n  - 甲\n  # 备注\n  - 乙',
    'cover: # 备注\n  work: 1001\n  # 备注\n  region: 1,1,1,1',
    'artist: #\n  - name: 甲\n    unit: 乙',
    'details: # 备注\n  region: 1,1,1,1\ntitle: 春',
    'foo: # 备注\n  a: 1\n  b: 2',
    'tags: [甲,\n  # 备注\n  乙]',
    'tags: ["甲",\n  # 备注\n  乙]',
    'tags: [甲]  # 备注',
    'tags:\n  [甲,\n   one\n   two]',
    'tags:\n  - 甲\n    # 备注\n  - 乙',
    'tags:\n  - one\n      - two',
    'foo:\n  - 一 |\n    # 备注\n  - 乙',
    'foo:\n  - |\n    # 一\n  - 甲\n    # 备注\n  - 乙',
    'foo:\n  - |\n    一\n  # 备注\n  - 甲',
    'foo:\n  -   |-\n    # 一\n    # 二\n  - a:  |+\n      # 三',
    'foo:\n  - |2\n    # 一\n  - b: 1\n    a: |\n      # 二',
    'title: "one\n  # two"',
    'columns:\n  - note: |\n      一\n    line: 1\n    # 备注\n  - line: 2',
    'columns:\n  - note: >\n      # 一\n  # 备注\n  - line: 2',
    'title: one\n  two',
    'title: "one\n  two\n\n  three"',
    "title: 'one\n  two'",
    'text: |\n  一\n\n  二\nyear: 2022',
    'text: |-\n  # 一\n  二: 三\n# 备注\nyear: 2022',
    'text: |\n  title: 春\nyear: 2022',
    '"title": 春\n\'alt\': 字',
    'title:\nyear: 2022',
    'title:\n  one\n  two',
  ])('%j is read as it stands', (head) => {
    const { record, problems } = readHead(head);
    expect(JSON.parse(JSON.stringify(record))).toEqual(
      JSON.parse(
        // A text that is clipped to one break at its end is one without: https://yaml.org/spec/1.2.2/#8112
        JSON.stringify(parse(head, { schema: 'failsafe' }), (_, value: unknown) =>
          typeof value === 'string' ? value.replace(/\n$/u, '') : value,
        ),
      ),
    );
    expect(problems).toEqual([]);
  });

  it('holds the words that exhibition.yaml adds, and lines of --- too many', () => {
    const text = '---\ntitle: 甲\n ---- \nvocabularies:\n  award: [金奖]\n  medium:\n    - 乙\n---\n';
    const { record, problems, lineOf } = readYaml(text, 'exhibition.yaml', exhibitionFields);
    expect(record).toEqual({ title: '甲', vocabularies: { award: ['金奖'], medium: ['乙'] } });
    expect([problems, lineOf(['vocabularies', 'medium', 0])]).toEqual([[], 7]);
  });

  it.each([
    ['artist:\n  - name: 甲\n    unit: 乙\n  - 丙', ['artist', 0, 'unit'], 4],
    ['artist:\n  - name: 甲\n    unit: 乙\n  - 丙', ['artist', 1], 5],
    ['artist:\n  -\n    name: 甲', ['artist', 0, 'name'], 4],
    ['tags:\n  甲\n  乙', ['tags', 1], 4],
    ['cover:\n  work: 1001', ['cover', 'work'], 3],
    ['title: 春', ['alt'], undefined],
  ])('of %j knows where %j stands: %j', (head, path, line) => {
    expect(readHead(head).lineOf(path)).toBe(line);
  });
});

describe('a line with a colon', () => {
  const codes = (head: string) => readHead(head).problems.map(({ code, line }) => [code, line]);
  const indent = ['slip-indent', 3];
  const colon = (line: number) => ['slip-colon', line];

  it.each<[string, Record<string, Raw>, unknown[]]>([
    // In a text under a bar, or of several lines: a name ends it where it is known, English, or behind indented lines.
    ['text: |\n一\nfoo: 二', { text: '一', foo: '二' }, [indent]],
    ['text: |\n一\n作者：二', { text: '一', 作者: '二' }, [indent, colon(4)]],
    ['text: |\n一\n子曰：二', { text: '一\n子曰：二' }, [indent]],
    ['text: |\n  一\n子曰：二', { text: '一', 子曰: '二' }, [colon(4)]],
    ['text:\n一\n子曰：二', { text: '一\n子曰：二' }, [indent]],
    ['text:\n  一\n子曰：二', { text: '一', 子曰: '二' }, [colon(4)]],
    ['text: |\n# 一\n二', { text: '# 一\n二' }, [indent]],
    // Below a key that has nothing on its line.
    ['text:\n  title: 春', { text: 'title: 春' }, []],
    ['alt:\n  artist: 甲', { alt: 'artist: 甲' }, []],
    ['title:\n  artist: 甲', { title: 'artist: 甲' }, []],
    ['year:\n  title: 春', { year: '', title: '春' }, [indent]],
    ['year:\n  foo: 春', { year: 'foo: 春' }, []],
    ['tags:\n  title: 春', { tags: ['title: 春'] }, [['slip-list', 3]]],
    ['alt:\n一、甲: 乙', { alt: '', '一、甲': '乙' }, []],
    ['tags:\n一、甲: 乙\ntitle: 春', { tags: ['甲: 乙'], title: '春' }, [['slip-list', 3]]],
    ['foo:\n一、甲: 乙', { foo: ['甲: 乙'] }, [['slip-list', 3]]],
    // In brackets that have not closed.
    ['tags: [甲,\nartist: 乙', { tags: '[甲,', artist: '乙' }, [['bracket-open', 2]]],
    ['tags: [甲,\nfoo: 乙', { tags: '[甲,', foo: '乙' }, [['bracket-open', 2]]],
    ['tags: [甲,\n乙：丙]', { tags: ['甲', '乙：丙'] }, []],
    ['tags: [甲,\n  artist: 丙]', { tags: ['甲', 'artist: 丙'] }, []],
    ['tags: [甲,\n  乙]\n某某：丙', { tags: ['甲', '乙'], 某某: '丙' }, [colon(4)]],
    ['title: "春\n  秋"\n某某：丙', { title: '春秋', 某某: '丙' }, [colon(4)]],
    ['title: "春\n  artist: 丙"', { title: '春artist: 丙' }, []],
    // Below a key that has its value.
    ['title: 春\n  foo: 甲', { title: '春', foo: '甲' }, [indent]],
    ['title: 春\n  某某：甲', { title: '春某某：甲' }, []],
    ['title: 春\n某某：甲', { title: '春', 某某: '甲' }, [colon(3)]],
    ['title: 春\n  作者：甲', { title: '春', 作者: '甲' }, [indent, colon(3)]],
  ])('%j', (head, record, problems) => {
    expect(readHead(head).record).toEqual(record);
    expect(codes(head)).toEqual(problems);
  });

  it('goes on for two hundred lines in brackets, no longer', () => {
    const tags = (lines: number) => readHead(`tags: [甲,\n${'乙,\n'.repeat(lines)}某某：丙]`).record;
    expect(tags(200)['tags']).toHaveLength(202);
    expect(Object.keys(tags(201))).toEqual(['tags', '某某']);
  });
});

describe('a value that goes on below its line', () => {
  const wrap = (field: string, line: number, text: string) => ({
    ...{ code: 'slip-wrap', severity: 'warning', field, line },
    found: `内容折到了下一行：${text}`,
  });
  const lost = (line: number, text: string, fix = useless) => ({
    ...{ code: 'yaml-syntax', severity: 'error', line },
    ...{ found: noColon(text), expected: '每项写成“名称: 内容”，冒号半角，后面空一格', fix },
  });

  it.each<[string, Record<string, Raw>, object[]]>([
    ['title: 春\n之歌', { title: '春之歌' }, [wrap('title', 3, '之歌')]],
    [' title: 春\n 之歌', { title: '春之歌' }, [wrap('title', 3, '之歌')]],
    [`alt: 一\n${'二'.repeat(31)}`, { alt: `一${'二'.repeat(31)}` }, [wrap('alt', 3, '二'.repeat(30))]],
    ['alt: one\ntwo', { alt: 'one two' }, [wrap('alt', 3, 'two')]],
    ['tags: 甲、\n乙', { tags: '甲、乙' }, [wrap('tags', 3, '乙')]],
    ['artist: 甲、\n乙', { artist: '甲、乙' }, [wrap('artist', 3, '乙')]],
    ['text: 一\n二', { text: '一\n二' }, [wrap('text', 3, '二')]],
    ['foo: 一\n二', { foo: '一二' }, [wrap('foo', 3, '二')]],
    // It is indented as YAML wants it.
    ['title: 春\n  之歌', { title: '春之歌' }, []],
    ['year: 2022\n  年', { year: '2022年' }, []],
    // No year goes on in a line of its own, nor a text in one that begins with a name.
    ['year: 2022\n年', { year: '2022' }, [lost(3, '年')]],
    ['alt: 一\n题名 春\n三', { alt: '一' }, [lost(3, '题名 春', '改成“题名: 春”。')]],
    ['alt: 一\ntitle=春', { alt: '一' }, [lost(3, 'title=春', '改成“title: 春”。')]],
    // Brackets that have closed do not go on: what stands below them must not vanish.
    ['tags: [甲]\n  乙', { tags: ['甲'] }, [lost(3, '乙')]],
    ['tags: [甲]\n乙', { tags: ['甲'] }, [lost(3, '乙')]],
    ['artist: { name: 甲 }\n  unit 乙', { artist: { name: '甲' } }, [lost(3, 'unit 乙', '改成“unit: 乙”。')]],
  ])('%j', (head, record, problems) => {
    const entry = readHead(head);
    expect(entry.record).toEqual(record);
    expect(entry.problems).toHaveLength(problems.length);
    expect(entry.problems).toMatchObject(problems);
  });

  it('is told of a contact too', () => {
    const { record, problems } = readYaml('contact: 甲\n乙', 'exhibition.yaml', exhibitionFields);
    expect(record).toEqual({ contact: '甲乙' });
    expect(problems).toMatchObject([wrap('contact', 2, '乙')]);
  });
});

describe('a line without a colon', () => {
  it.each([
    ['title = 春', 'title: 春'],
    ['title＝ 春', 'title: 春'],
    ['  题名　春', '题名: 春'],
    ['题名   春 夏', '题名: 春 夏'],
    ['题名=春', '题名: 春'],
    ['title', undefined],
    ['春 题名 夏', undefined],
    ['某某=春', undefined],
  ])('%j is mended to %j where its name is known', (line, mended) => {
    const { record, problems } = readHead(line);
    expect(record).toEqual({});
    expect(problems).toMatchObject([
      {
        ...{ code: 'yaml-syntax', line: 2, found: noColon(line.trim()) },
        fix: mended === undefined ? useless : `改成“${mended}”。`,
      },
    ]);
  });

  it('is told once, with forty characters of it', () => {
    const { problems } = readHead(`${'甲'.repeat(41)}\n乙\ntitle: 春`);
    expect(problems.map(({ line, found }) => [line, found])).toEqual([[2, noColon('甲'.repeat(40))]]);
  });
});

describe('items without the sign of a list', () => {
  const list = (line: number, found: string) => ({ code: 'slip-list', severity: 'warning', line, found });

  it.each<[string, Raw, object[]]>([
    ['tags:\n  甲\n  乙', ['甲', '乙'], [list(3, '甲'), list(4, '乙')]],
    ['tags:\n  -甲\n  * 乙', ['甲', '乙'], [list(3, '-甲'), list(4, '* 乙')]],
    ['artist:\n  甲（一厂）\n  乙', ['甲（一厂）', '乙'], [list(3, '甲（一厂）'), list(4, '乙')]],
    ['foo:\n  * 甲', ['甲'], [list(3, '* 甲')]],
    ['foo:\n  - |一\n    # 备注\n  - 乙', ['|一', '乙'], []],
    ['details:\n  - note：｜\n      # 一', [{ note: '# 一' }], [{ code: 'slip-colon', line: 3 }]],
    // One blank more is none too many.
    ['tags:\n  - 甲\n   - 乙', ['甲', '乙'], []],
    ['tags:\n  - 甲\t乙', ['甲\t乙'], []],
    ['tags:\n\t- 甲', ['甲'], [{ code: 'slip-tab', line: 3 }]],
    [
      'tags:\n  &甲',
      ['&甲'],
      [list(3, '&甲'), { code: 'sign-first', fix: '改成“- "&甲"”；这个符号不要时，把它删去。' }],
    ],
    ['tags: 甲 # 备注\n  - 乙', ['甲', '乙'], [list(2, 'tags: 甲 # 备注'), { code: 'slip-hash', line: 2 }]],
    // A text may have lines that begin like items.
    ['alt:\n  * 一\n  * 二', '* 一* 二', []],
    ['alt:\n  - 一\n  二', '- 一二', []],
    ['alt:\n  -一\n  -二', '-一-二', []],
    ['text:\n  - 一\n  二', '- 一\n二', []],
  ])('%j', (head, value, problems) => {
    const entry = readHead(head);
    expect(Object.values(entry.record)).toEqual([value]);
    expect(entry.problems).toHaveLength(problems.length);
    expect(entry.problems).toMatchObject(problems);
  });
});
