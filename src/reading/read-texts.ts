import { isDeviceName, reservedSlugs } from '../exhibition/addresses.ts';
import type { Facts, Hall, Written } from '../exhibition/exhibition.ts';
import { exhibitionFields, hallFields, type FieldTable } from '../exhibition/fields.ts';
import type { LineOf } from '../exhibition/locate.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { Medium } from '../exhibition/values.ts';
import {
  baseVocabularies,
  extendVocabularies,
  vocabularyNames,
  type Term,
  type Vocabularies,
} from '../exhibition/vocabularies.ts';
import { listFolder } from './folder.ts';
import { readTable, type TableEntry } from './read-table.ts';

/** A text file of a folder, read by its table. */
export interface ReadText<T extends FieldTable> extends TableEntry<T> {
  slug: string;
  file: string;
}

type ContextOf = { vocabularies: Vocabularies; medium: Medium };

/** Reads exhibition.yaml; the facts are there even when some of them are wrong. */
export async function readFacts(
  root: string,
): Promise<{ facts: Facts; written: Written<typeof exhibitionFields>; lineOf: LineOf; problems: Problem[] }> {
  const { files, problems } = await listFolder(root, '');
  const file = files.find((one) => /^exhibition\.ya?ml$/iu.test(one.name));
  const fallback: Facts = { title: '', hosts: [], vocabularies: baseVocabularies };
  if (!file) {
    const problem: Problem = {
      ...{ code: 'exhibition-missing', severity: 'error', file: 'exhibition.yaml' },
      found: '没有 exhibition.yaml',
      expected: '展览文件夹里有 exhibition.yaml，写着展览名称与主办单位',
      fix: '确认指定的是展览文件夹；没有就新建 exhibition.yaml，至少写 title 与 hosts。',
    };
    return { facts: fallback, written: {}, lineOf: () => undefined, problems: [...problems, problem] };
  }
  const entry = await readTable(file, exhibitionFields, { vocabularies: baseVocabularies, medium: 'other' });
  const { title = '', hosts = [], cover, vocabularies, ...rest } = entry.values;
  const facts: Facts = {
    ...rest,
    title,
    hosts,
    vocabularies: extendVocabularies(toTerms(vocabularies ?? {})),
  };
  return { facts, written: entry.values, lineOf: entry.lineOf, problems: [...problems, ...entry.problems] };
}

/** `金奖 (Gold)` or `金奖` becomes a term. */
function toTerms(words: Record<string, string[]>): Partial<Record<(typeof vocabularyNames)[number], Term[]>> {
  const entries = vocabularyNames.map((name) => [
    name,
    (words[name] ?? []).map((word) => {
      const match = /^(.+?)\s*[(（](.+)[)）]$/u.exec(word);
      return match ? { zh: match[1] ?? word, en: match[2] ?? word } : { zh: word, en: word };
    }),
  ]);
  return Object.fromEntries(entries) as Record<(typeof vocabularyNames)[number], Term[]>;
}

/** Reads every Markdown file of a folder by one table; the file's name is the slug. */
export async function readTexts<T extends FieldTable>(
  root: string,
  folder: string,
  table: T,
  context: ContextOf,
): Promise<{ texts: ReadText<T>[]; problems: Problem[] }> {
  const { files, problems } = await listFolder(root, folder);
  const texts: ReadText<T>[] = [];
  for (const file of files) {
    if (file.directory || !/\.(?:md|markdown)(?:\.txt)?$/iu.test(file.name) || /^readme\./iu.test(file.name))
      continue;
    const slug = file.name.replace(/\.(?:md|markdown)(?:\.txt)?$/iu, '');
    if (
      !/^[a-z0-9][a-z0-9-]*$/u.test(slug) ||
      isDeviceName(slug) ||
      (folder === 'halls' && reservedSlugs.includes(slug))
    ) {
      problems.push({
        ...{ code: 'slug-wrong', severity: 'error', file: file.relative },
        found: file.name,
        expected: '文件名会成为网址：小写英文字母、数字与减号，且不是网站自用的词',
        fix: isDeviceName(slug)
          ? `“${slug}”在 Windows 上不能作文件夹的名字，请换一个，如 ${slug}-hall.md。`
          : reservedSlugs.includes(slug)
            ? `“${slug}”是网站自用的网址，请换一个名字。`
            : '改名，如 craftsmen.md。',
      });
      continue;
    }
    const entry = await readTable(file, table, context);
    texts.push({ ...entry, slug, file: file.relative });
    problems.push(...entry.problems);
  }
  return { texts, problems };
}

/** Reads halls/*.md; halls that share a digit are Problems. Their introductions are rendered later. */
export async function readHalls(
  root: string,
  vocabularies: Vocabularies,
): Promise<{ halls: { hall: Hall; text: ReadText<typeof hallFields> }[]; problems: Problem[] }> {
  const { texts, problems } = await readTexts(root, 'halls', hallFields, { vocabularies, medium: 'other' });
  const halls: { hall: Hall; text: ReadText<typeof hallFields> }[] = [];
  for (const text of texts) {
    const { title = text.slug, digit, medium = 'other', cover, ...rest } = text.values;
    if (digit === undefined) continue;
    const twin = halls.find((one) => one.hall.digit === digit);
    if (digit < 1 || digit > 9 || twin) {
      problems.push({
        ...{ code: 'digit-wrong', severity: 'error', file: text.file, field: 'digit' },
        found: twin ? `${digit}，与 halls/${twin.hall.slug}.md 相同` : String(digit),
        expected: '1 到 9 的一个数字，各厅不同',
        fix: '换一个没有用过的数字。',
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
      fix: '新建 halls/calligraphy.md，写上 title 与 digit。',
    });
  }
  return { halls, problems };
}
