import { describe, expect, it } from 'vitest';
import { readEntry } from './frontmatter.ts';

describe('an entry', () => {
  it('is read with BOM, CRLF and blank lines before the fence', () => {
    const entry = readEntry('\uFEFF\r\n---\r\ntitle: 春\r\n---\r\n\r\n正文\r\n', 'a.md');
    expect(entry.record).toEqual({ title: '春' });
    expect(entry.body.trim()).toBe('正文');
    expect(entry.bodyLine).toBe(5);
    expect(entry.problems).toEqual([]);
  });

  it('keeps every value as it was written', () => {
    const { record } = readEntry(
      '---\ntitle: 007\nyear: 2022\nsample: true\ntext: |\n  一\n  二\n---\n',
      'a.md',
    );
    expect(record).toEqual({ title: '007', year: '2022', sample: 'true', text: '一\n二\n' });
  });

  it('knows the line of every value', () => {
    const { lineOf } = readEntry(
      '---\ntitle: 春\ndetails:\n  - { region: "1,1,1,1" }\n  - { region: x }\n---\n',
      'a.md',
    );
    expect(lineOf(['title'])).toBe(2);
    expect(lineOf(['details'])).toBe(3);
    expect(lineOf(['details', 1])).toBe(5);
  });
});

describe('slips of Chinese typing', () => {
  const codes = (text: string) =>
    readEntry(text, 'a.md').problems.map(({ code, severity, line }) => [code, severity, line]);

  it('forgives a full-width colon, a missing blank and a tab, and says so', () => {
    const entry = readEntry('---\ntitle：春\nartist:甲\nparts:\n\t- { file: a.jpg }\n---\n', 'a.md');
    expect(entry.record).toEqual({ title: '春', artist: '甲', parts: [{ file: 'a.jpg' }] });
    expect(entry.problems.map((problem) => [problem.code, problem.line])).toEqual([
      ['slip-colon', 2],
      ['slip-colon', 3],
      ['slip-tab', 5],
    ]);
  });

  it('leaves colons inside a block of text and inside an address alone', () => {
    const text = '---\ntext: |\n  子曰：学\n  题：字\nsite: https://example.org/a\n---\n';
    expect(readEntry(text, 'a.md').record).toEqual({
      text: '子曰：学\n题：字\n',
      site: 'https://example.org/a',
    });
    expect(codes(text)).toEqual([]);
  });

  it('warns of a value that # cuts, not of a remark', () => {
    expect(codes('---\ntitle: 春 #二\n---\n')).toEqual([['slip-hash', 'warning', 2]]);
    expect(codes('---\ntitle: 春   # 题名\n---\n')).toEqual([]);
    expect(codes('---\ntitle: "春 #二"\n---\n')).toEqual([]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['title: 春\n', 'fence-missing', 1],
    ['———\ntitle: 春\n———\n', 'fence-missing', 1],
    ['---\ntitle: 春\n', 'fence-missing', 1],
    ['', 'fence-missing', 1],
    ['---\ntitle: "春\nartist: 甲\n---\n', 'yaml-syntax', 3],
    ['---\ntitle: 春\ntitle: 秋\n---\n', 'yaml-syntax', 3],
    ['---\ntitle: @春\n---\n', 'yaml-syntax', 2],
    ['---\ntitle: 题: 字\n---\n', 'yaml-syntax', 2],
    ['---\n- 春\n---\n', 'yaml-not-a-map', 1],
  ])('%j is one error with its line', (text, code, line) => {
    const problems = readEntry(text, 'a.md').problems.filter((problem) => problem.severity === 'error');
    expect(problems[0]).toMatchObject({ code, line, file: 'a.md' });
  });
});
