import { isDeviceName, reservedSlugs } from '../exhibition/addresses.ts';
import type { Hall } from '../exhibition/exhibition.ts';
import { hallFields, type FieldTable } from '../exhibition/fields.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { Medium } from '../exhibition/values.ts';
import type { Vocabularies } from '../exhibition/vocabularies.ts';
import { isMarkdown, isSystemFile } from './file-names.ts';
import { checkName } from './file-name-problems.ts';
import { listFolder } from './folder.ts';
import { checkPersonalName } from './personal-data.ts';
import { readTable, type TableEntry } from './read-table.ts';

/** A text file of a folder, read by its table. */
export interface ReadText<T extends FieldTable> extends TableEntry<T> {
  slug: string;
  file: string;
  path: string;
}

type ContextOf = { vocabularies: Vocabularies; medium: Medium };

/** Reads every Markdown file of a folder by one table; the file's name is the slug. Paths are added to `known`. */
export async function readTexts<T extends FieldTable>(
  root: string,
  folder: string,
  table: T,
  context: ContextOf,
  known: Set<string>,
): Promise<{ texts: ReadText<T>[]; problems: Problem[] }> {
  const { files, problems } = await listFolder(root, folder);
  const texts: ReadText<T>[] = [];
  for (const file of files) {
    if (file.directory || !isMarkdown(file.name) || /^readme\./iu.test(file.name)) continue;
    if (isSystemFile(file.name)) continue;
    const slug = file.name.normalize('NFKC').replace(/\.(?:md|markdown)(?:\.txt)?$/iu, '');
    const { relative, path } = file;
    known.add(path);
    if (
      !/^[a-z0-9][a-z0-9-]*$/u.test(slug) ||
      isDeviceName(slug) ||
      (folder === 'halls' && reservedSlugs.includes(slug))
    ) {
      problems.push({
        ...{ code: 'slug-wrong', severity: 'error', file: relative },
        found: file.name,
        expected: '文件名会成为网址：小写英文字母、数字与减号，且不是网站自用的词',
        fix: isDeviceName(slug)
          ? `“${slug}”在 Windows 上不能作文件夹的名字，请换一个，如 ${slug}-hall.md。`
          : reservedSlugs.includes(slug)
            ? `“${slug}”是网站自用的网址，请换一个名字。`
            : `改名，如 ${suggestSlug(slug, folder)}.md。`,
      });
      continue;
    }
    const entry = await readTable(file, table, context);
    texts.push({ ...entry, slug, file: relative, path });
    problems.push(...entry.problems, ...checkName(file, `${slug}.md`), ...checkPersonalName(slug, relative));
  }
  return { texts, problems };
}

const slugStems: ReadonlyMap<string, string> = new Map([
  ['halls', 'hall'],
  ['stories', 'story'],
  ['tours', 'tour'],
]);

/** A name that would do for a file that has Chinese, capitals or blanks in its own. */
function suggestSlug(slug: string, folder: string): string {
  const plain = slug
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return plain === '' ? `${slugStems.get(folder) ?? folder}-1` : plain;
}

/** Reads halls/*.md; halls that share a digit are Problems. Their introductions are rendered later. */
export async function readHalls(
  root: string,
  vocabularies: Vocabularies,
  known: Set<string>,
): Promise<{ halls: { hall: Hall; text: ReadText<typeof hallFields> }[]; problems: Problem[] }> {
  const { texts, problems } = await readTexts(
    root,
    'halls',
    hallFields,
    { vocabularies, medium: 'other' },
    known,
  );
  const halls: { hall: Hall; text: ReadText<typeof hallFields> }[] = [];
  const used = texts.flatMap(({ values }) => values.digit ?? []);
  const free = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => !used.includes(digit)) ?? 9;
  for (const problem of problems) {
    if (problem.code === 'field-missing' && problem.field === 'digit')
      problem.fix = `在两行 --- 之间加一行，如“digit: ${free}”。`;
  }
  for (const text of texts) {
    const { title = text.slug, digit, medium = 'other', cover, ...rest } = text.values;
    if (digit === undefined) continue;
    const twin = halls.find((one) => one.hall.digit === digit);
    if (digit < 1 || digit > 9 || twin) {
      problems.push({
        ...{ code: 'digit-wrong', severity: 'error', file: text.file, field: 'digit' },
        line: text.lineOf(['digit']) ?? 1,
        found: twin ? `${digit}，与 halls/${twin.hall.slug}.md 相同` : String(digit),
        expected: '1 到 9 的一个数字，各厅不同',
        fix: `改成“digit: ${free}”；作品的编号也以它开头。`,
      });
      continue;
    }
    halls.push({ hall: { ...rest, title, digit, medium, slug: text.slug, html: '', summary: '' }, text });
  }
  if (texts.length === 0) {
    problems.push({
      ...{ code: 'halls-missing', severity: 'error', file: 'halls' },
      found: '没有一个展厅',
      expected: 'halls 文件夹里每个展厅一个 .md 文件',
      fix: '新建 halls/calligraphy.md，写四行：---、title: 书法、digit: 1、---。',
    });
  }
  return { halls, problems };
}
