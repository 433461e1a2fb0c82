import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../src/exhibition/personal-data.ts';
import { readFacts } from '../../src/reading/read-facts.ts';
import { readRegistration } from '../../src/registration/read-registration.ts';
import { openSheets } from '../../src/sheets/open-sheets.ts';
import { dirt } from '../fixtures/sheets/dirt.ts';
import { showFolder } from '../fixtures/show-folder.ts';

const sheetsFolder = join(import.meta.dirname, '../fixtures/sheets');
const halls = [
  { slug: 'calligraphy', title: '书法', theme: '翰墨绘盛世', digit: 1, medium: 'calligraphy' },
  { slug: 'painting', title: '美术', theme: '丹青赞祖国', digit: 2, medium: 'painting' },
  { slug: 'photography', title: '摄影', theme: '聚焦新时代', digit: 3, medium: 'photography' },
] as const;

/** The first row of works; above it stand a title, a note and the header. */
const firstLine = 4;

async function read(name: string) {
  const { sheets, problems } = await openSheets(join(sheetsFolder, name));
  expect(problems).toEqual([]);
  const { facts } = await readFacts(showFolder);
  return readRegistration(sheets, { file: name, facts, halls, asked: new Map() });
}

describe('a registration sheet that LibreOffice wrote', async () => {
  const book = await read('dirt.xlsx');

  it.each(dirt.map((row, index) => ({ ...row, line: firstLine + index })))(
    '$line $kind',
    ({ line, entry, hall, draft, told, refused }) => {
      const found = book.works.find((work) => work.line === line);
      const codes = book.problems.filter((problem) => problem.line === line).map(({ code }) => code);
      if (told !== undefined) expect(codes).toContain(told);
      else expect(codes).toEqual([]);
      expect(book.refused.some((one) => one.entry.line === line)).toBe(refused === true);
      if (entry === undefined) {
        expect(found).toBeUndefined();
        return;
      }
      if (hall !== undefined) expect(found?.hall).toBe(hall);
      const { status: _, ...fields } = entry;
      expect({ ...found?.record, ...pick(found?.record, fields) }).toMatchObject(fields);
      if (!draft) expect(found?.record['status']).toBeUndefined();
    },
  );

  it('lets nothing personal out of the sheet', () => {
    const taken = JSON.stringify([book.works, book.problems, book.told]);
    expect(findPersonalData(taken)).toEqual([]);
    for (const digits of ['13812345678', '13912345678', '13712345678', '13612345678'])
      expect(taken).not.toContain(digits);
    expect(book.works.every(({ record }) => !('age' in record) && !('phone' in record))).toBe(true);
  });

  it('says which columns it took, and what it left', () => {
    const told = book.told.join('\n');
    expect(told).toContain('［报名］第 3 行是表头');
    expect(told).toContain('A 序号 → 行号，不是挂序，不取');
    expect(told).toContain('B 作品名称 → title（题名）');
    expect(told).toContain('M 联系电话 → 个人信息，留在表里');
    expect(told).toContain('工作表“旧表”是隐藏的，没有取');
    expect(told).toContain('工作表“说明”里没有题名那一列，没有取');
    const hidden = firstLine + dirt.findIndex((row) => row.hidden);
    expect(told).toContain(`隐藏的行没有取：第 ${hidden} 行`);
    expect(told).toContain('向下填了');
  });

  it('reads the same works from a CSV in GB 18030, but for what a CSV cannot say', async () => {
    const csv = await read('dirt.csv');
    const skip = new Set(['隐身', '山路', '合二', '合三']);
    const outline = (works: typeof csv.works) =>
      works
        .filter(({ title }) => !skip.has(title))
        .map(({ line, title, record }) => ({ line, title, record }));
    const own = outline(csv.works);
    expect(own.length).toBeGreaterThan(40);
    expect(own).toEqual(outline(book.works));
  });
});

/** Keys that should be absent are compared as undefined. */
function pick(
  record: object | undefined,
  fields: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const values = new Map(Object.entries(record ?? {}));
  return Object.fromEntries(Object.keys(fields).map((key) => [key, values.get(key)]));
}
