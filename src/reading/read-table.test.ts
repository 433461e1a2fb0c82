import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { workFields } from '../exhibition/fields.ts';
import { baseVocabularies } from '../exhibition/vocabularies.ts';
import { readTable } from './read-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'chifu-table-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('makes one problem of whatever fails within a file, and still finds what is personal', async () => {
  const path = join(folder, 'a.md');
  writeFileSync(path, '---\ntitle: 春\n---\n电话 13812345678\n');
  const file = { path, relative: 'calligraphy/a.md' };
  const entry = await readTable(file, workFields, { vocabularies: baseVocabularies, medium: 'other' }, () => {
    throw new RangeError('too deep');
  });
  expect(entry).toMatchObject({ values: {}, body: '', whole: false });
  expect(entry.problems[0]).toEqual({
    ...{ code: 'file-tangled', severity: 'error', file: 'calligraphy/a.md' },
    found: '这个文件的写法程序理不清',
    expected: '资料与说明照投稿说明的样子写',
    fix: '先把最近改动的几行还原，再一行一行加回去，找出是哪一行；去掉其中成堆的括号和符号。',
  });
  expect(entry.problems.slice(1).map(({ code, line }) => [code, line])).toEqual([['personal-data', 4]]);
});
