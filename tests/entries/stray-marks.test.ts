import { describe, expect, it } from 'vitest';
import { outline, readShow } from './show.ts';

/** Lines of an entry, and what is told of it as an error. */
async function read(lines: readonly string[], body = '一段。') {
  const entry = ['---', '题名: 春', 'alt: 一幅画', ...lines, '---', '', body, ''].join('\n');
  const { problems, exhibition } = await readShow({ 'calligraphy/1001.md': entry });
  return {
    errors: outline(problems.filter(({ severity }) => severity === 'error')),
    fixes: problems.filter(({ code }) => code === 'mark-stray').map(({ fix }) => fix),
    works: exhibition.works,
  };
}

const withdrawn = '删去这一行，在第一行 --- 的下面加一行“status: withdrawn”。';
const draft = '删去这一行，在第一行 --- 的下面加一行“status: draft”。';
const child = '删去这一行，在第一行 --- 的下面加一行“minor: true”。';

describe('a mark that would not be read is an error, and nothing is published meanwhile', () => {
  it.each([
    ['- status: withdrawn', withdrawn],
    ['- status: draft', draft],
    ['* status: 撤展', withdrawn],
    ['> status: withdrawn', withdrawn],
    ['1. status: 撤展', withdrawn],
    ['（1）状态：撤下', withdrawn],
    ['// status: draft', draft],
    ['【状态】撤展', withdrawn],
    ['「状态」：撤展', withdrawn],
    ['状　态：撤展', withdrawn],
    ['status; draft', draft],
    ['- minor: true', child],
    ['**minor**: true', child],
    ['【未成年】是', child],
    ['* 未成年：是', child],
    ['- 未满十四岁：9岁', child],
  ])('%s below a text', async (line, fix) => {
    for (const above of [
      ['artist: 张三', 'unit: 某厂'],
      ['artist: 张三', 'tags: [甲]'],
    ]) {
      const { errors, fixes } = await read([...above, line]);
      expect(errors).not.toEqual([]);
      if (fixes.length > 0) expect(fixes).toEqual([fix]);
    }
  });

  it.each([
    [['text: |', '  一行', '  status: withdrawn'], withdrawn],
    [['text: |', '  一行', '  minor: true'], child],
    [['tags:', '  - 甲', '  - status: withdrawn'], withdrawn],
    [['tags:', '- 甲', '- 状态：草稿'], draft],
  ])('%j', async (lines, fix) => {
    const { errors, fixes } = await read(['artist: 张三', ...lines]);
    expect(errors).toContain('error mark-stray calligraphy/1001.md:7');
    expect(fixes).toEqual([fix]);
  });

  it.each(['status: withdrawn', '状态：草稿', '- minor: true'])('%s below the head', async (line) => {
    const { errors } = await read(['artist: 张三'], `一段。\n\n${line}`);
    expect(errors).toEqual(['error mark-stray calligraphy/1001.md:9']);
  });

  it.each(['待定', 'none', '空', '不详', '-'])('a status of %s', async (word) => {
    const { errors } = await read(['artist: 张三', `status: ${word}`]);
    expect(errors).toEqual(['error value-wrong calligraphy/1001.md:5']);
  });
});

it.each([
  [['artist: 张三', 'status: shown']],
  [['artist: 张三', '# status: draft']],
  [['artist: 张三', 'minor: true']],
  [['artist: { name: 张三, minor: true }']],
  [['artist:', '  - name: 张三', '    minor: true']],
  [['artist:', '  - 姓名: 张三', '    未成年: 是', '  - 李四']],
  [['artist: 张三', 'text: |', '  状态甚好', '  未成年人的春天']],
])('%j is no error', async (lines) => {
  const { errors, works } = await read(lines, '他的状态：很好。\n\n- 状态甚好');
  expect(errors).toEqual([]);
  expect(works).toHaveLength(1);
});
