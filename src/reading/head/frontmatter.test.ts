import { describe, expect, it } from 'vitest';
import { workFields } from '../../exhibition/fields.ts';
import { readEntry as read } from './frontmatter.ts';

const readEntry = (text: string) => read(text, 'a.md', workFields);
const readHead = (head: string) => readEntry(`---\n${head}\n---\n`);
const codes = (head: string) =>
  readHead(head).problems.map(({ code, severity, line }) => [code, severity, line]);

describe('an entry', () => {
  it('is read with BOM, CRLF and blank lines before the fence', () => {
    const entry = readEntry('\uFEFF\r\n---\r\ntitle: 春\r\n---\r\n\r\n正文\r\n');
    expect(entry.record).toEqual({ title: '春' });
    expect(entry.body.trim()).toBe('正文');
    expect(entry.bodyLine).toBe(5);
    expect(entry.problems).toEqual([]);
  });

  it('keeps every value as it was written', () => {
    const { record } = readHead('title: 007\nyear: 2022\nsample: true\ntext: |\n  一\n  二');
    expect(record).toEqual({ title: '007', year: '2022', sample: 'true', text: '一\n二' });
  });

  it('knows the line of every value', () => {
    const { lineOf } = readHead('title: 春\ndetails:\n  - { region: "1,1,1,1" }\n  - region: x\n    note: y');
    expect(lineOf(['title'])).toBe(2);
    expect(lineOf(['details'])).toBe(3);
    expect(lineOf(['details', 1])).toBe(5);
    expect(lineOf(['details', 1, 'note'])).toBe(6);
  });

  it.each([
    '```\n---\ntitle: 春\n---\n\n一段\n```\n',
    '# 春\n\n---\ntitle: 春\n---\n\n一段\n',
    '<!-- 备注 --> \n---\ntitle: 春\n---\n\n一段\n',
    '<!-- 备注 -->\n---\ntitle: 春\n---\n\n一段\n',
  ])('is found within %j', (text) => {
    const entry = readEntry(text);
    expect(entry.record).toEqual({ title: '春' });
    expect(entry.body.trim()).toBe('一段');
    expect(entry.problems).toEqual([]);
  });

  it.each([
    // What stands before the head is emptied, and a fence of code behind it where one stands before.
    [' \n# 春\n---\ntitle: 春\n---\n一段\n', '一段\n', 6],
    ['# 春\n```md\n---\ntitle: 春\n---\n一段\n  ```  \n', '一段\n\n', 6],
    ['  ```\n---\ntitle: 春\n---\n一段\n```\n尾 ```\n```js\n', '一段\n\n尾 ```\n```js\n', 5],
    ['｀｀｀\n---\ntitle: 春\n---\n一段\n｀｀｀', '一段\n', 5],
    // A block of code in the body is the body's.
    ['# 用 ``` 的\n---\ntitle: 春\n---\n```\n甲\n```', '```\n甲\n```', 5],
    ['---\ntitle: 春\n---\n```\n甲\n```', '```\n甲\n```', 4],
  ])('has a body and its line: %j', (text, body, bodyLine) => {
    expect(readEntry(text)).toMatchObject({ record: { title: '春' }, body, bodyLine, problems: [] });
  });

  it.each([
    ['# 春\ntitle: 春\n', 1, '# 春'],
    ['```yaml\ntitle: 春\n```\n', 1, '```yaml'],
    ['\n# 春\n', 2, '# 春'],
    ['春\n---\ntitle: 春\n---\n', 1, '春'],
    ['题 # 春\n---\ntitle: 春\n---\n', 1, '题 # 春'],
    ['<!-- 备注 --> 春\n---\ntitle: 春\n---\n', 1, '<!-- 备注 --> 春'],
    ['```md（资料）\n---\ntitle: 春\n---\n', 1, '```md（资料）'],
  ])('without a head is told from its first line: %j', (text, line, found) => {
    const entry = readEntry(text);
    expect(entry.problems).toMatchObject([{ code: 'fence-missing', line, found }]);
    expect(entry).toMatchObject({ record: {}, body: '', whole: false });
    expect(entry.lineOf(['title'])).toBeUndefined();
  });

  it.each([
    ['title: 春---秋', '在资料的最后一行下面另起一行，写三个减号 ---。'],
    ['title: 春\n---秋', '第 3 行的 --- 后面不写别的：把后面的字移到下一行。'],
    ['title: 春\n———', '把第 3 行换成三个半角减号 ---。'],
  ])('that does not end is told how: %j', (head, fix) => {
    expect(readEntry(`---\n${head}\n`).problems).toMatchObject([{ code: 'fence-missing', line: 1, fix }]);
  });

  it('may have blank lines before a head of two thousand lines', () => {
    const head = '# 备注\n'.repeat(1998);
    expect(readEntry(`\n\n\n\n---\ntitle: 春\n${head}---\n`)).toMatchObject({
      record: { title: '春' },
      problems: [],
    });
  });

  it('is split at every end of line there is', () => {
    const text = '\uFEFF---\r\ntitle: 春\rartist: 甲\u2028alt: 字\u2029year: 2022\u0085tags: [乙]\n---\n';
    const entry = readEntry(text);
    expect(entry.record).toEqual({ title: '春', artist: '甲', alt: '字', year: '2022', tags: ['乙'] });
    expect(entry.lineOf(['tags'])).toBe(6);
    expect(entry.bodyLine).toBe(8);
  });

  it.each([
    ['一段\n\n---\ntitle: 秋\nartist: 乙\n---\n', 6],
    ['---\n二段\n---\ntitle：秋\n作者：乙\n---\n', 6],
    [`---\ntitle: 秋\nartist: 乙\n${'甲\n'.repeat(77)}---\n`, 4],
    [`---\ntitle: 秋\nartist: 乙\n${'甲\n'.repeat(78)}---\n`, undefined],
    ['---\ntitle: 秋\nartist: 乙\n', undefined],
    ['---\ntitle: 秋\n---\nartist: 乙\n---\n', undefined],
  ])('tells of another head in its body: %j', (body, line) => {
    const { problems } = readEntry(`---\ntitle: 春\n---\n${body}`);
    expect(problems.map((one) => [one.code, one.line])).toEqual(
      line === undefined ? [] : [['two-entries', line]],
    );
  });

  it('holds one head', () => {
    const entry = readEntry('---\ntitle: 春\n---\n\n---\ntitle: 秋\nartist: 乙\n---\n');
    expect(entry.problems.map(({ code, line }) => [code, line])).toEqual([['two-entries', 5]]);
    expect(readEntry('---\ntitle: 春\n---\n\n一段\n\n---\n\n二段\n\n---\n\n三段\n').problems).toEqual([]);
  });
});

describe('slips of Chinese typing', () => {
  it('forgives a full-width colon, a missing blank and a tab, and says so', () => {
    const entry = readHead('title：春\nartist:甲\nparts:\n\t- { file: a.jpg }');
    expect(entry.record).toEqual({ title: '春', artist: '甲', parts: [{ file: 'a.jpg' }] });
    expect(entry.problems.map((problem) => [problem.code, problem.line])).toEqual([
      ['slip-colon', 2],
      ['slip-colon', 3],
      ['slip-tab', 5],
    ]);
  });

  it('leaves colons inside a text and inside an address alone', () => {
    const head = 'text: |\n  子曰：学\n  题：字\ncredit: https://example.org/a\nalt: 春: 夏';
    expect(readHead(head).record).toEqual({
      text: '子曰：学\n题：字',
      credit: 'https://example.org/a',
      alt: '春: 夏',
    });
    expect(codes(head)).toEqual([]);
  });

  it.each([
    ['title: 春 #二', '春 #二'],
    ['title: #春晓', '#春晓'],
    ["title: The 'Best' #1", "The 'Best' #1"],
    ['title: "春" #二', '春 #二'],
  ])('keeps what # would cut: %s', (head, title) => {
    expect(readHead(head).record['title']).toBe(title);
    expect(codes(head).map(([, severity]) => severity)).toEqual(['warning']);
  });

  it.each(['title: 春   # 题名', 'title: "春 #二"', '# 备注\ntitle: 春', 'title: 春 \n# 备注'])(
    'knows a remark: %j',
    (head) => {
      expect(codes(head)).toEqual([]);
    },
  );

  it.each([
    ['title: 春\u200B晓', { title: '春\u200B晓' }],
    ['\u00A0title:\u00A0春', { title: '春' }],
    ['title:\u3000春', { title: '春' }],
    [' title: 春\nartist: 甲', { title: '春', artist: '甲' }],
    ['title: 春\n artist: 甲', { title: '春', artist: '甲' }],
    ['text: ｜\n　　一\n　　二', { text: '一\n二' }],
    ['text: |\n一\n子曰：二\nyear: 2022', { text: '一\n子曰：二', year: '2022' }],
    ['text:\n  一\n  二', { text: '一\n二' }],
    ['text: 一\n二\nyear: 2022', { text: '一\n二', year: '2022' }],
    ['text: |\n\t一\n\t二', { text: '一\n二' }],
    ['alt: 一幅字，\n三行。', { alt: '一幅字，三行。' }],
    ['artist:\n- 甲\n- 乙', { artist: ['甲', '乙'] }],
    ['artist:\n  · 甲\n  · 乙', { artist: ['甲', '乙'] }],
    ['artist:\n  1. 甲\n  2. 乙', { artist: ['甲', '乙'] }],
    ['artist:\n  （1）甲\n  （2）乙', { artist: ['甲', '乙'] }],
    ['artist:\n  －甲\n  －乙', { artist: ['甲', '乙'] }],
    ['artist:\n  * 甲\n  * 乙', { artist: ['甲', '乙'] }],
    ['artist:\n  一、甲\n  二、乙', { artist: ['甲', '乙'] }],
    ['artist:\n  -\n    name: 甲\n    unit: 某厂', { artist: [{ name: '甲', unit: '某厂' }] }],
    ['artist:\n  甲\n  乙', { artist: ['甲', '乙'] }],
    ['artist:\n  - name：甲\n    unit：某厂', { artist: [{ name: '甲', unit: '某厂' }] }],
    ['artist: ｛ name：甲，unit：某厂 ｝', { artist: { name: '甲', unit: '某厂' } }],
    ['artist: [甲，乙]', { artist: ['甲', '乙'] }],
    ['parts: [{ file: a.jpg, caption: 一，二, 三 }]', { parts: [{ file: 'a.jpg', caption: '一，二, 三' }] }],
    ['details: [{ region: 12,80,6,8, kind: 印章 }]', { details: [{ region: '12,80,6,8', kind: '印章' }] }],
    [
      'parts: [\n  { file: a.jpg },\n  { file: b.jpg },\n]',
      { parts: [{ file: 'a.jpg' }, { file: 'b.jpg' }] },
    ],
    ['title: @春', { title: '@春' }],
    ['title: 题: 字', { title: '题: 字' }],
    ['title: %春', { title: '%春' }],
    ['title: `春`', { title: '`春`' }],
    ['title: "春"与秋', { title: '"春"与秋' }],
  ])('reads %j as it was meant', (head, record) => {
    const entry = readHead(head);
    expect(entry.record).toEqual(record);
    expect(entry.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['title: 春\n', 'fence-missing', 1],
    ['———\ntitle: 春\n———\n', 'fence-missing', 1],
    ['---\ntitle: 春\n', 'fence-missing', 1],
    ['', 'fence-missing', 1],
    ['---\ntitle: "春\nartist: 甲\n---\n', 'quote-open', 2],
    ['---\ntitle: 春\ntitle: 秋\n---\n', 'key-twice', 3],
    ['---\ntitle: *春*\n---\n', 'sign-first', 2],
    ['---\ntitle: &春\n---\n', 'sign-first', 2],
    ['---\ntitle: !春\n---\n', 'sign-first', 2],
    ['---\nartist: [甲, 乙\nalt: 字\n---\n', 'bracket-open', 2],
    ['---\n- 春\n---\n', 'yaml-syntax', 2],
    ['---\ntitle 春\n---\n', 'yaml-syntax', 2],
    ['---\nyear: 2022\n题名 春\n---\n', 'yaml-syntax', 3],
  ])('%j is one error with its line', (text, code, line) => {
    const problems = readEntry(text).problems.filter((problem) => problem.severity === 'error');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, line, file: 'a.md' });
  });
});
