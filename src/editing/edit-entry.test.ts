import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exhibitionFields, workFields } from '../exhibition/fields.ts';
import type { Raw } from '../exhibition/values.ts';
import { showFolder } from '../../tests/fixtures/show-folder.ts';
import { startRandom, type Random } from '../../tests/random.ts';
import { editEntry, readAny, type Changes } from './edit-entry.ts';
import { settleValue } from './write-value.ts';

const edit = (text: string, changes: Changes, body?: string): string | undefined =>
  editEntry(text, { file: 'a.md', table: workFields, changes, ...(body !== undefined && { body }) });

describe('a value written into an entry', () => {
  it('leaves the remarks, the order and the spelling of what stands there', () => {
    const text =
      '---\r\n# 头\r\n题名：春  # 暂定\r\nartist: 甲\r\ntags:\r\n  # 行业\r\n  - 焊工\r\n  - 高铁 # 存疑\r\nalt: 图\r\n---\r\n\r\n正文\r\n';
    expect(edit(text, { title: '秋', tags: ['焊工', '铁路', '桥'] })).toBe(
      '---\r\n# 头\r\n题名：秋  # 暂定\r\nartist: 甲\r\ntags:\r\n  # 行业\r\n  - 焊工\r\n  - 铁路 # 存疑\r\n  - 桥\r\nalt: 图\r\n---\r\n\r\n正文\r\n',
    );
  });

  it('that is new stands where the table of fields has it', () => {
    const region = { region: '1,2,3,4', kind: '印章' };
    expect(
      edit('---\ntitle: 春\nartist: 甲\nalt: 图\nsample: true\n---\n', { details: [region], year: '2022' }),
    ).toBe(
      '---\ntitle: 春\nartist: 甲\nyear: 2022\nalt: 图\ndetails:\n  - { region: "1,2,3,4", kind: 印章 }\nsample: true\n---\n',
    );
  });

  it('comes beside items of any form, and changes no other', () => {
    const text =
      '---\ntitle: 春\ndetails:\n  - region: "1,2,3,4"  # 左上\n    类别: 印章\n    # 待查\n    note: 白文\n  - { 位置: "5,6,7,8", 类别: 款识 }\n---\n';
    const first = { region: '1,2,3,4', kind: '印章', note: '白文' };
    const second = { region: '5,6,7,8', kind: '款识' };
    expect(edit(text, { details: [first, { ...second, region: '5,6,7,9' }, { region: '9,9,1,1' }] })).toBe(
      text.replace('"5,6,7,8", 类别: 款识 }\n', '"5,6,7,9", 类别: 款识 }\n  - { region: "9,9,1,1" }\n'),
    );
    expect(edit(text, { details: [second] })).toBe(
      '---\ntitle: 春\ndetails:\n    # 待查\n  - { 位置: "5,6,7,8", 类别: 款识 }\n---\n',
    );
  });

  it('goes without its remarks', () => {
    expect(edit('---\ntitle: 春\ntags:\n  # 行业\n  - 焊工\nyear: 2022\n---\n', { tags: undefined })).toBe(
      '---\ntitle: 春\n  # 行业\nyear: 2022\n---\n',
    );
  });

  it('is a block where it is the text of a work', () => {
    expect(edit('---\ntitle: 春\n---\n正文\n', { text: '一 \n\n# 二\n' }, '新的\n一段')).toBe(
      '---\ntitle: 春\ntext: |\n  一\n\n  # 二\n---\n\n新的\n一段\n',
    );
  });

  it('stands in exhibition.yaml too', () => {
    const table = exhibitionFields;
    expect(
      editEntry('\uFEFF# 展览\ntitle: 展', {
        file: 'exhibition.yaml',
        table,
        changes: { cover: { work: '1001' } },
      }),
    ).toBe('\uFEFF# 展览\ntitle: 展\ncover: { work: 1001 }');
  });

  it('is refused where there is no head', () => {
    expect(edit('title: 春\n', { title: '秋' })).toBeUndefined();
  });
});

const pieces = [
  '春',
  '秋 ',
  '#',
  ' # ',
  ': ',
  '：',
  '"',
  "'",
  '\\',
  '[',
  ']',
  '{',
  '，',
  ', ',
  '- ',
  '*',
  '|',
  '>',
  '%',
  '@',
  '、',
  'a',
  '1',
  '~',
  '?',
  '!',
  '&',
  '—',
  '·',
];
const word = (random: Random): string =>
  Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(random, pieces))
    .join('')
    .trim() || '空';
function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}
const values: Record<string, (random: Random) => Raw> = {
  title: word,
  alt: word,
  year: (random) => String(1900 + Math.floor(random() * 120)),
  material: word,
  text: (random) => Array.from({ length: 1 + Math.floor(random() * 4) }, () => word(random)).join('\n'),
  tags: (random) => Array.from({ length: 1 + Math.floor(random() * 4) }, () => word(random)),
  artist: (random) =>
    pick<Raw>(random, [word(random), [word(random), { name: word(random), unit: word(random) }]]),
  details: (random) =>
    Array.from({ length: Math.floor(random() * 5) }, () => ({
      region: '1,2,3,4',
      kind: pick(random, ['印章', '款识', '细节']),
      title: word(random),
    })),
  columns: (random) =>
    Array.from({ length: Math.floor(random() * 4) }, (_, at) => ({
      region: '1,2,3,4',
      line: String(at + 1),
    })),
};

const samples = ['calligraphy', 'painting', 'photography'].flatMap((folder) =>
  readdirSync(join(showFolder, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(showFolder, folder, name), 'utf8')),
);

/** Puts remarks between the lines of a head, and into its lists. */
function scatterRemarks(text: string, random: Random): string {
  const end = text.indexOf('\n---', 4);
  let inBlock = false;
  const head = text
    .slice(4, end)
    .split('\n')
    .map((line) => {
      inBlock = /^\w+: \|/u.test(line) || (inBlock && /^ |^$/u.test(line));
      if (inBlock || random() < 0.6) return line;
      return `${line}\n${pick(random, ['', '  '])}# 备注 ${Math.floor(random() * 1000)}: x`;
    });
  const whole = `---\n${head.join('\n')}${text.slice(end)}`;
  return random() < 0.3 ? whole.replaceAll('\n', '\r\n') : whole;
}

it('random values in random entries are read back, every other line is as it was, and YAML reads the same', () => {
  const random = startRandom('editing');
  for (let round = 0; round < 1500; round++) {
    const text = scatterRemarks(pick(random, samples), random);
    const key = pick(random, Object.keys(values));
    const value = values[key]?.(random) ?? '';
    const before = readAny(text, 'a.md', workFields);
    const after = edit(text, { [key]: value }) ?? `refused: ${key} ${JSON.stringify(value)}\n${text}`;
    const read = readAny(after, 'a.md', workFields);
    const settled = settleValue(value, workFields[key as keyof typeof workFields].type);
    const { [key]: _old, ...rest } = before.record;
    expect(JSON.parse(JSON.stringify(read.record)), after).toEqual(
      JSON.parse(JSON.stringify({ ...rest, ...(settled !== undefined && { [key]: settled }) })),
    );
    // Lines outside the field, and all remarks, in their order.
    const span = before.spanOf([key]) ?? { first: 0, last: -1 };
    const kept = text
      .split('\n')
      .filter((_line, at) => at + 1 < span.first || at + 1 > span.last || before.remarks.has(at + 1));
    expect(isSubsequence(kept, after.split('\n')), after).toBe(true);
    const yaml = parse(after.replaceAll('\r', '').split('\n---')[0]?.slice(4) ?? '', {
      schema: 'failsafe',
    }) as Record<string, Raw>;
    expect(settleValue(yaml[key], workFields[key as keyof typeof workFields].type), after).toEqual(settled);
  }
});

function isSubsequence(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const line of all) if (line === some[at]) at++;
  return at === some.length;
}
