import { describe, expect, it } from 'vitest';
import { workFields } from '../../exhibition/fields.ts';
import type { Raw } from '../../exhibition/values.ts';
import { readFlow, unescapeQuoted } from './flow-values.ts';
import { readEntry as read } from './frontmatter.ts';
import { joinLines, matchItem, matchKey } from './head-lines.ts';
import { quoteText, shorten } from './scalar-values.ts';

const readEntry = (text: string) => read(text, 'a.md', workFields);
const readHead = (head: string) => readEntry(`---\n${head}\n---\n`);
/** The value of the first key, and of each problem its code, line, field, what stands there and the mend. */
const tell = (head: string) => {
  const { record, problems } = readHead(head);
  return {
    value: Object.values(record)[0],
    said: problems.map(({ code, line, field, found, fix }) => [code, line, field, found, fix]),
  };
};

describe('what is said of a slip', () => {
  const colon = '半角冒号加一个空格，如 title: ……';

  it('of a colon names its width', () => {
    expect(readHead('title：春').problems).toEqual([
      {
        ...{ code: 'slip-colon', severity: 'warning', file: 'a.md', line: 2, field: 'title' },
        ...{ found: 'title：春', expected: colon, fix: '已按半角冒号读取；请改成半角冒号。' },
      },
    ]);
    expect(readHead('title:春').problems).toEqual([
      {
        ...{ code: 'slip-colon', severity: 'warning', file: 'a.md', line: 2, field: 'title' },
        ...{ found: 'title:春', expected: colon, fix: '已补上空格读取；请在冒号后空一格。' },
      },
    ]);
    expect(readHead('title : 春').problems[0]?.fix).toBe('已补上空格读取；请在冒号后空一格。');
    expect(readHead('title: 春').problems).toEqual([]);
    expect(readHead('title:').problems).toEqual([]);
  });

  it('of a tab, of blanks and of a wrapped line says how it was read', () => {
    expect(readHead('\ttitle: 春').problems).toEqual([
      {
        ...{ code: 'slip-tab', severity: 'warning', file: 'a.md', line: 2, found: '行首用了制表符（Tab）' },
        ...{ expected: '行首用空格缩进', fix: '已按两个空格读取；请把 Tab 换成空格。' },
      },
    ]);
    expect(readHead('title: 春\n  artist: 甲').problems).toEqual([
      {
        ...{ code: 'slip-indent', severity: 'warning', file: 'a.md', line: 3, field: 'artist' },
        ...{ found: '行首多了空格：artist: 甲', fix: '已照意思读取；请把缩进改齐。' },
        expected: '名称顶格写；竖线 | 下面的文字每行前面空两格',
      },
    ]);
    // Thirty characters of it: eight are the key's.
    expect(readHead(`title: 春\n  artist: ${'甲'.repeat(23)}`).problems[0]?.found).toBe(
      `行首多了空格：artist: ${'甲'.repeat(22)}`,
    );
    expect(readHead('alt: 一幅字，\n三行。').problems).toEqual([
      {
        ...{ code: 'slip-wrap', severity: 'warning', file: 'a.md', line: 3, field: 'alt' },
        ...{ found: '内容折到了下一行：三行。', expected: '一项的内容写在一行里，写多长都可以' },
        fix: '已接在上一行后面读取；请把这两行并成一行。',
      },
    ]);
    expect(readHead('text: |\n一\n二').problems.map(({ line, found }) => [line, found])).toEqual([
      [3, '没有缩进：一'],
    ]);
    expect(readHead('text: | 一\n  二')).toMatchObject({
      record: { text: '一\n二' },
      problems: [{ code: 'slip-indent', line: 2, found: '竖线后面还有字：| 一' }],
    });
  });

  it('of a list names the sign that is wanted', () => {
    expect(readHead('tags:\n  * 甲').problems).toEqual([
      {
        ...{ code: 'slip-list', severity: 'warning', file: 'a.md', line: 3, field: 'tags', found: '* 甲' },
        expected: '列表每项占一行，以“- ”（半角减号加一个空格）开头',
        fix: '已按列表读取；请把每项的开头改成“- ”。',
      },
    ]);
    expect(readHead('tags: 甲\n- 乙')).toMatchObject({
      record: { tags: ['甲', '乙'] },
      problems: [{ code: 'slip-list', line: 2, found: 'tags: 甲' }],
    });
    expect(readHead('tags:\n  甲\n  乙').problems.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('of a line without a colon is its mend, where the name is known', () => {
    expect(readHead('year: 2022\n题名 春').problems).toEqual([
      {
        ...{
          code: 'yaml-syntax',
          severity: 'error',
          file: 'a.md',
          line: 3,
          found: '这一行没有冒号：题名 春',
        },
        ...{ expected: '每项写成“名称: 内容”，冒号半角，后面空一格', fix: '改成“题名: 春”。' },
      },
    ]);
    expect(readHead('title=春').problems[0]).toMatchObject({ fix: '改成“title: 春”。' });
    expect(readHead('某某 春').problems[0]?.fix).toBe(
      '写成“名称: 内容”；是上一项的内容，就接到上一行后面；不要了就删去这一行。',
    );
  });

  it('of a key that stands twice keeps the first', () => {
    expect(readHead('title: 春\ntitle: 秋')).toMatchObject({
      record: { title: '春' },
      problems: [
        {
          ...{ code: 'key-twice', severity: 'error', line: 3, field: 'title', found: '“title”写了两次' },
          ...{ expected: '每一项只写一次', fix: '保留一行，删去另一行。' },
        },
      ],
    });
  });
});

describe('a value on one line', () => {
  const hash = 'slip-hash';
  it.each<[string, Raw, (string | number)[]?]>([
    ['title: 春', '春'],
    ['title: "春"', '春'],
    ["title: '春'", '春'],
    ['title: "春"  # 备注', '春'],
    ['title: "春" # 备注', '春'],
    ['title: 春  # 备注', '春'],
    ["title: 'It''s'", "It's"],
    ['title: "a\\"b\\n"', 'a"b\n'],
    ['tags: #甲 #乙', '#甲 #乙'],
    [
      'title: 春 #二',
      '春 #二',
      [
        hash,
        2,
        'title',
        '春 #二',
        '已把 # 当作内容，读作“春 #二”；请改成“title: "春 #二"”。若是备注，请删去，或另起一行写。',
      ],
    ],
    [
      'year: 2022 #年',
      '2022',
      [
        hash,
        2,
        'year',
        '2022 #年',
        '只读到了“2022”。# 若是内容，请改成“year: "2022 #年"”；若是备注，请在 # 前多空一格。',
      ],
    ],
    [
      'title: # 春',
      '',
      [
        hash,
        2,
        'title',
        '# 春',
        '# 后面的字当成了备注，这一项是空的。若是内容，请改成“title: "# 春"”；若是备注，请另起一行写。',
      ],
    ],
    [
      'title: "春"与"秋"',
      '春"与"秋',
      ['slip-quote', 2, 'title', '"春"与"秋"', '已读作“春"与"秋”；请改成“title: \'春"与"秋\'”。'],
    ],
    [
      'title: "春"与秋',
      '"春"与秋',
      ['slip-quote', 2, 'title', '"春"与秋', '已读作“"春"与秋”；请改成“title: \'"春"与秋\'”。'],
    ],
    ['title: "春', '春', ['quote-open', 2, 'title', '"春', '改成“title: "春"”。']],
    ['title: "', '', ['quote-open', 2, 'title', '"', '删去这一行；要写内容，就把它放进一对引号。']],
    ["title: '春", "'春"],
    ["title: '春  # 备注", "'春"],
    [
      "title: '春 #二",
      "'春 #二",
      [
        hash,
        2,
        'title',
        "'春 #二",
        `已把 # 当作内容，读作“'春 #二”；请改成“title: "'春 #二"”。若是备注，请删去，或另起一行写。`,
      ],
    ],
    [
      'title: *春*',
      '*春*',
      ['sign-first', 2, 'title', '*春*（以 * 开头）', '改成“title: "*春*"”；这个符号不要时，把它删去。'],
    ],
    [
      'title: &春',
      '&春',
      ['sign-first', 2, 'title', '&春（以 & 开头）', '改成“title: "&春"”；这个符号不要时，把它删去。'],
    ],
    ['title: * 春', '* 春'],
    ['tags: [甲, 乙]', ['甲', '乙']],
    ['tags: [甲, 乙] # 备注', ['甲', '乙']],
    [
      'tags: [甲，乙]',
      ['甲', '乙'],
      [
        'slip-brackets',
        2,
        'tags',
        '[甲，乙]',
        '已照意思读取；请把括号里的标点换成半角，带逗号的内容用引号括住。',
      ],
    ],
    [
      'tags: "甲"、"乙"',
      ['甲', '乙'],
      [
        'slip-brackets',
        2,
        'tags',
        '"甲"、"乙"',
        '已照意思读取；请把括号里的标点换成半角，带逗号的内容用引号括住。',
      ],
    ],
    [
      'tags: "甲乙" , "丙"',
      ['甲乙', '丙'],
      [
        'slip-brackets',
        2,
        'tags',
        '"甲乙" , "丙"',
        '已照意思读取；请把括号里的标点换成半角，带逗号的内容用引号括住。',
      ],
    ],
    [
      'tags: [甲]乙 # 丙',
      '[甲]乙 # 丙',
      [
        'bracket-open',
        2,
        'tags',
        '[甲]乙 # 丙',
        '括号后面不要再写别的；若括号是内容，请改成“tags: "[甲]乙 # 丙"”。',
      ],
    ],
    [
      'tags: [甲, 乙',
      '[甲, 乙',
      ['bracket-open', 2, 'tags', '[甲, 乙', '改成“tags: [甲, 乙]”；若括号是内容，请改成“tags: "[甲, 乙"”。'],
    ],
    [
      'tags: [甲]乙',
      '[甲]乙',
      ['bracket-open', 2, 'tags', '[甲]乙', '括号后面不要再写别的；若括号是内容，请改成“tags: "[甲]乙"”。'],
    ],
    [
      'year: {2022',
      '',
      ['bracket-open', 2, 'year', '{2022', '改成“year: {2022}”；若括号是内容，请改成“year: "{2022"”。'],
    ],
    ['title: ［春］之歌', '［春］之歌'],
  ])('%s', (line, value, said) => expect(tell(line)).toEqual({ value, said: said ? [said] : [] }));

  it('says what should stand there', () => {
    const expected = (line: string) => readHead(line).problems[0]?.expected;
    expect(expected('title: 春 #二')).toBe('空格后的 # 会把后面的字当成备注');
    expect(expected('title: "春"与秋')).toBe('引号把整个内容括住，里面不再用同样的引号');
    expect(expected('title: "春')).toBe('成对的引号');
    expect(expected('title: *春')).toBe('内容开头的 *、&、! 另有用处，要放进引号');
    expect(expected('tags: [甲，乙]')).toBe('括号、逗号、冒号用半角；内容里有逗号时加引号');
    expect(expected('tags: [甲')).toBe('成对的括号，后面没有别的字');
  });

  it('is set in the quotes that it does not hold', () => {
    expect(['春', 'a"b', 'a\\b', `a"b'c`].map(quoteText)).toEqual(['"春"', `'a"b'`, `'a\\b'`, `'a"b''c'`]);
    expect([shorten(' 一\n 二 '), shorten('字'.repeat(40)), shorten('𠮷'.repeat(41))]).toEqual([
      '一 二',
      '字'.repeat(40),
      `${'𠮷'.repeat(40)}…`,
    ]);
  });
});

describe('brackets', () => {
  it.each<[string, Raw, string, boolean]>([
    ['[]', [], '', false],
    ['{}', {}, '', false],
    ['[甲, 乙, ]尾', ['甲', '乙'], '尾', false],
    ['[甲,, 乙]', ['甲', '', '乙'], '', false],
    ['［甲，乙］', ['甲', '乙'], '', true],
    ['[甲】', ['甲'], '', true],
    ['[[1, 2], {a: b}]', [['1', '2'], { a: 'b' }], '', false],
    ["[\"甲, 乙\", '丙''丁']", ['甲, 乙', "丙'丁"], '', false],
    ['{ name: 甲, unit: 乙 }', { name: '甲', unit: '乙' }, '', false],
    ['{ name：甲，unit：乙 }', { name: '甲', unit: '乙' }, '', true],
    ['{ caption: 一, 二，三, file: a.jpg }', { caption: '一, 二，三', file: 'a.jpg' }, '', true],
    ['{ caption: 一，二 }', { caption: '一，二' }, '', false],
    ['{ 甲, 乙: 丙 }', { 甲: '', 乙: '丙' }, '', false],
    ['{ "a": b:c }', { a: 'b:c' }, '', false],
    ['{ a: b, }', { a: 'b' }, '', false],
    ['["甲]', ['"甲'], '', false],
  ])('%s', (text, value, rest, mended) => {
    const flow = readFlow(text);
    expect(flow && { ...flow, end: text.slice(flow.end) }).toEqual({ value, end: rest, mended });
  });

  it.each(['[甲', '{ a: b', '[甲}', '{ [a]: b }', '{ a: [b }', `${'['.repeat(30)}${']'.repeat(30)}`])(
    '%s do not close',
    (text) => expect(readFlow(text)).toBeUndefined(),
  );

  it('go twenty deep', () => {
    expect(readFlow(`${'['.repeat(21)}${']'.repeat(21)}`)).toBeDefined();
    expect(readFlow(`${'['.repeat(22)}${']'.repeat(22)}`)).toBeUndefined();
  });

  // https://www.rfc-editor.org/rfc/rfc8259#section-7
  it.each([
    ['a\\nb\\tc', 'a\nb\tc'],
    ['\\"\\\\\\/', '"\\/'],
    ['\\u6625\\U6625', '春春'],
    ['\\u662', '\\u662'],
    ['\\x', '\\x'],
    // Pairs stand for one character; halves, controls and codes that are none for nothing.
    ['\\ud842\\udfb7\\ud842', '𠮷'],
    ['春\\u0000\\u000b\\u001f\\u0081\\u200b\\ufffe\\uffff晓', '春晓'],
  ])('%s stands for %j', (text, meant) => expect(unescapeQuoted(text)).toBe(meant));
});

describe('lines', () => {
  it.each([
    ['title: 春', { indent: 0, key: 'title', rest: '春', odd: false, wide: false }],
    ['  题名（中）： 春 ', { indent: 2, key: '题名（中）', rest: '春', odd: true, wide: true }],
    ['"title": 春', { indent: 0, key: 'title', rest: '春', odd: false, wide: false }],
    ['title_en:', { indent: 0, key: 'title_en', rest: '', odd: false, wide: false }],
    ['a b c d: 春', { indent: 0, key: 'a b c d', rest: '春', odd: false, wide: false }],
    ['a b c d e: 春', undefined],
    ['https://example.org', undefined],
    ['12: 春', undefined],
    ['春', undefined],
    [`${'字'.repeat(24)}: 春`, { indent: 0, key: '字'.repeat(24), rest: '春', odd: false, wide: false }],
    [`${'字'.repeat(25)}: 春`, undefined],
  ])('%j begins with a key: %j', (line, key) => expect(matchKey(line)).toEqual(key));

  it.each([
    ['- 甲', { indent: 0, rest: '甲', odd: false }],
    ['  -', { indent: 2, rest: '', odd: false }],
    ['-甲', { indent: 0, rest: '甲', odd: true }],
    ['－ 甲', { indent: 0, rest: '甲', odd: true }],
    ['* 甲', { indent: 0, rest: '甲', odd: true }],
    ['12. 甲', { indent: 0, rest: '甲', odd: true }],
    ['（十）甲', { indent: 0, rest: '甲', odd: true }],
    ['十一、甲', { indent: 0, rest: '甲', odd: true }],
    ['① 甲', { indent: 0, rest: '甲', odd: true }],
    ['--- 甲', undefined],
    ['**甲**', undefined],
    ['1.5 米', undefined],
    ['123. 甲', undefined],
    ['甲', undefined],
  ])('%j is an item: %j', (line, item) => expect(matchItem(line)).toEqual(item));

  it('join without a blank between Han, with one between words', () => {
    expect(joinLines(['一', '二'])).toBe('一二');
    expect(joinLines(['one', 'two'])).toBe('one two');
    expect(joinLines(['one，', 'two'])).toBe('one，two');
    expect(joinLines(['one', '二', '', 'three'])).toBe('one二three');
  });
});

describe('the lines of ---', () => {
  const fence = (text: string) => {
    const [problem] = readEntry(text).problems;
    return [problem?.code, problem?.line, problem?.found, problem?.expected, problem?.fix];
  };
  const first = '第一行是三个半角减号 ---';
  const open = '只有开头一行 ---，没有结尾的一行';
  const both = '资料写在两行 --- 之间';

  it.each([
    [
      '',
      1,
      '空文件',
      '第一行是三个半角减号 ---，下面写资料',
      '照投稿说明里的样子写一个条目；不用它就删去这个文件。',
    ],
    [
      '\n\n',
      1,
      '空文件',
      '第一行是三个半角减号 ---，下面写资料',
      '照投稿说明里的样子写一个条目；不用它就删去这个文件。',
    ],
    ['———\ntitle: 春\n———\n', 1, '———', first, '把这一行换成三个半角减号 ---，第 3 行也一样。'],
    ['\n===\ntitle: 春\n', 2, '===', first, '把这一行换成三个半角减号 ---。'],
    ['title: 春\n---\n', 1, 'title: 春', first, '在最前面加一行三个半角减号 ---。'],
    ['title: 春\n', 1, 'title: 春', first, '在最前面加一行 ---，资料写完后再加一行 ---。'],
    ['---\ntitle: 春\n', 1, open, both, '在资料的最后一行下面另起一行，写三个减号 ---。'],
    ['---\ntitle: 春\n———\n', 1, open, both, '把第 3 行换成三个半角减号 ---。'],
    ['---\ntitle: 春\n---一段\n', 1, open, both, '第 3 行的 --- 后面不写别的：把后面的字移到下一行。'],
  ])('%j', (text, ...said) => expect(fence(text)).toEqual(['fence-missing', ...said]));

  it('hold two thousand lines between them', () => {
    const head = (lines: number) => `---\n${'# 备注\n'.repeat(lines)}---\n`;
    expect(readEntry(head(1999)).problems).toEqual([]);
    expect(fence(head(2000))).toEqual([
      ...['file-too-long', 2002, '资料有 2001 行', '两行 --- 之间只写资料，不到两千行'],
      '把说明文字移到第二行 --- 的下面；释文太长时，几列写在一行里。',
    ]);
  });

  it('of a second entry are told', () => {
    expect(fence('---\ntitle: 春\n---\n\n---\ntitle: 秋\nartist: 乙\n---\n')).toEqual([
      ...['two-entries', 5, '从这一行起是另一个条目', '一个文件里只有一个条目'],
      '把这一行以下剪切到另一个文件，以它自己的编号命名。',
    ]);
    // One known name is not enough.
    expect(readEntry('---\ntitle: 春\n---\n\n---\ntitle: 秋\n某某: 乙\n---\n').problems).toEqual([]);
  });
});
