import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getFieldKey, workFields } from '../../src/exhibition/fields.ts';
import { readFields } from '../../src/exhibition/read-fields.ts';
import { baseVocabularies } from '../../src/exhibition/vocabularies.ts';
import { mendBody } from '../../src/reading/body/body-mends.ts';
import { readEntry } from '../../src/reading/head/frontmatter.ts';
import { mendText } from '../../src/mending/mend-text.ts';
import { showFolder } from '../fixtures/show-folder.ts';
import { startRandom, type Random } from '../random.ts';

const context = { table: workFields, vocabularies: baseVocabularies, medium: 'calligraphy' as const };
const mend = (text: string): string => mendText(text, context, false).text;

/** All that an entry says, and the codes of what is told of it. */
function read(text: string) {
  const { record, problems, body } = readEntry(text, '', workFields);
  const { values, faults } = readFields(workFields, record, context);
  return {
    values,
    body: mendBody(body, (fault) => void problems.push({ ...fault, file: '' })),
    errors: [...problems, ...faults].filter(({ severity }) => severity === 'error').map(({ code }) => code),
    told: [...problems, ...faults].filter(({ severity }) => severity === 'warning').map(({ code }) => code),
  };
}

const entry = (head: string, body = ''): string => `---\ntitle: 春\n${head}\n---\n${body}`;

describe('an entry is written as it was read', () => {
  it.each([
    ['作者：甲', 'artist: 甲'],
    ['artist:甲', 'artist: 甲'],
    ['作者 : 甲', 'artist: 甲'],
    ['  artist: 甲', 'artist: 甲'],
    ['尺寸：138*69', 'size: 138*69'],
    ['年份: 2022年', 'year: 2022年'],
    ['单位:甲厂 # 总厂', 'unit: 甲厂 # 总厂'],
    ['材质: 无', ''],
    ['释文: ｜\n锄禾日当午\n　汗滴禾下土', 'text: |\n  锄禾日当午\n    汗滴禾下土'],
    ['text: |\n\t锄禾\n\t\t当午', 'text: |\n  锄禾\n    当午'],
    ['tags: 【焊工，高铁】', 'tags: [焊工, 高铁]'],
    ['tags:\n● 焊工\n● 高铁', 'tags:\n- 焊工\n- 高铁'],
    ['未满十四岁: 是的', 'minor: 是的'],
    ['unit: 甲厂\n# 问过了\n单位2: 乙', 'unit: 甲厂\n# 问过了\n单位2: 乙'],
    ['title_en: "Spring: a song"', 'title_en: "Spring: a song"'],
  ])('%j', (head, expected) => {
    const wanted = expected === '' ? '---\ntitle: 春\n---\n' : entry(expected);
    expect(mend(entry(head))).toBe(wanted);
    expect(mend(wanted)).toBe(wanted);
  });

  it('keeps line ends, remarks and the body but what was told of it', () => {
    const text = entry(
      '# 第一批\n作者：甲\n# 第二批',
      '\n一段 **话**。\n\n＃ 标题\n\n[乙]（1001）\n',
    ).replaceAll('\n', '\r\n');
    expect(mend(text)).toBe(
      entry('# 第一批\nartist: 甲\n# 第二批', '\n一段 **话**。\n\n# 标题\n\n[乙](1001)\n').replaceAll(
        '\n',
        '\r\n',
      ),
    );
  });

  it('leaves alone what has no head', () => {
    expect(mend('标题：春\n作者：甲\n')).toBe('标题：春\n作者：甲\n');
    expect(mend('')).toBe('');
  });
});

/** Habits of typing, each of which reading forgives. */
const habits: ((line: string, random: Random) => string)[] = [
  (line) => line.replace(/^(\w+): /u, '$1：'),
  (line) => line.replace(/^(\w+): /u, '$1:'),
  (line) => line.replace(/^(\w+): /u, '$1 :  '),
  (line) =>
    line.replace(/^(\w+):/u, (whole, key: string) =>
      getFieldKey(workFields, key) === undefined
        ? whole
        : `${workFields[key as keyof typeof workFields].label}:`,
    ),
  (line) => line.replace(/^( {2})+/u, (blanks) => '\t'.repeat(blanks.length / 2)),
  (line) => line.replace(/^ {2}(?=\S)/u, '　'),
  (line) => line.replace(/: \|$/u, '：｜'),
  (line) => line.replace(/^( *)- /u, '$1● '),
  (line) => line.replace(/^( *)- /u, '$1－'),
  (line) => `${line}  `,
  (line) => (/^(?:title|unit|city|material): /u.test(line) ? line.replace(/: (.*)$/u, ': “$1”') : line),
  (line) => line.replace(/^(year: \d+)$/u, '$1年'),
  (line) => line.replace(/^size: (\d+)×(\d+)$/u, 'size: $1 x $2 厘米'),
];

const entries = ['calligraphy', 'painting', 'photography'].flatMap((hall) =>
  readdirSync(join(showFolder, hall))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(showFolder, hall, name), 'utf8')),
);

it('says after mending what it said before, whatever the habits, and is told of less', () => {
  const random = startRandom('改规矩');
  let [before, after, changed] = [0, 0, 0];
  for (let turn = 0; turn < 8; turn++) {
    for (const plain of entries) {
      const end = plain.indexOf('\n---\n');
      const rate = random();
      const head = plain
        .slice(0, end)
        .split('\n')
        .map((line, at) => (at > 0 && random() < rate ? random.pick(habits)(line, random) : line));
      const dirty = head.join('\n') + plain.slice(end);
      const mended = mend(dirty);
      const [first, second] = [read(dirty), read(mended)];
      expect(second.values).toEqual(first.values);
      expect(second.body).toBe(first.body);
      expect(second.errors).toEqual(first.errors);
      expect(second.told.length).toBeLessThanOrEqual(first.told.length);
      expect(mend(mended)).toBe(mended);
      before += first.told.length;
      after += second.told.length;
      if (mended !== dirty) changed++;
    }
  }
  console.error(`  ${changed} entries changed, ${before} notes before, ${after} after`);
  expect(before).toBeGreaterThan(500);
  expect(after).toBe(0);
});
