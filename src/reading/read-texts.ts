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
import { isMarkdown, isSystemFile } from './file-names.ts';
import { listFolder, type FolderFile } from './folder.ts';
import { readTable, type TableEntry } from './read-table.ts';

/** A text file of a folder, read by its table. */
export interface ReadText<T extends FieldTable> extends TableEntry<T> {
  slug: string;
  file: string;
  path: string;
}

type ContextOf = { vocabularies: Vocabularies; medium: Medium };

/** What exhibition.yaml says, and how well it could be read. */
export interface ReadFacts {
  facts: Facts;
  written: Written<typeof exhibitionFields>;
  lineOf: LineOf;
  problems: Problem[];
  /** False where the file is missing or broken, so that words which it adds are not known. */
  whole: boolean;
  /** Absolute path of the file; undefined where there is none. */
  path?: string;
}

/** Reads exhibition.yaml; the facts are there even when some of them are wrong. */
export async function readFacts(root: string): Promise<ReadFacts> {
  const { files, problems } = await listFolder(root, '');
  const file =
    files.find((one) => one.name.toLowerCase() === 'exhibition.yaml') ??
    files.find((one) => /^exhibition\.ya?ml(?:\.txt|\.ya?ml)?$/iu.test(one.name.normalize('NFKC')));
  const fallback: Facts = { title: '', hosts: [], vocabularies: baseVocabularies };
  if (!file || file.directory) {
    const told = [...problems, describeMissingFacts(files.map((one) => one.name))];
    return { facts: fallback, written: {}, lineOf: () => undefined, problems: told, whole: false };
  }
  const entry = await readTable(file, exhibitionFields, { vocabularies: baseVocabularies, medium: 'other' });
  const { title = '', hosts = [], cover, vocabularies, ...rest } = entry.values;
  const facts: Facts = {
    ...rest,
    title,
    hosts,
    vocabularies: extendVocabularies(toTerms(vocabularies ?? {})),
  };
  const isEmpty = entry.text.trim() === '' && entry.whole;
  const told = [
    ...problems,
    ...(isEmpty ? [describeEmptyFacts(file.relative)] : entry.problems),
    ...checkName(file, 'exhibition.yaml'),
    ...checkDays(facts, file.relative, entry.lineOf),
  ];
  const whole = entry.whole && !isEmpty && !told.some((one) => hidesWords(one));
  return { facts, written: entry.values, lineOf: entry.lineOf, problems: told, whole, path: file.path };
}

/** True for an error after which nobody knows which words exhibition.yaml adds. */
function hidesWords({ severity, code, field }: Problem): boolean {
  return (
    severity === 'error' &&
    (field === 'vocabularies' || /^(?:yaml-syntax|quote-open|bracket-open)$/u.test(code))
  );
}

function describeMissingFacts(names: readonly string[]): Problem {
  const other = names.find((name) => /\.ya?ml(?:\.txt)?$|^(?:exhibition|展览)\.\w+$/iu.test(name));
  return {
    ...{ code: 'exhibition-missing', severity: 'error', file: 'exhibition.yaml' },
    found: other === undefined ? '没有 exhibition.yaml' : `没有 exhibition.yaml，有 ${other}`,
    expected: '展览文件夹里有 exhibition.yaml，写着展览名称与主办单位',
    fix:
      other === undefined
        ? '确认指定的是展览文件夹；没有就新建 exhibition.yaml，写两行：“title: 展览名称”和“hosts: [主办单位]”。'
        : `若 ${other} 就是它，请改名为 exhibition.yaml；不是，就新建 exhibition.yaml，写两行：“title: 展览名称”和“hosts: [主办单位]”。`,
  };
}

function describeEmptyFacts(file: string): Problem {
  return {
    ...{ code: 'exhibition-empty', severity: 'error', file, line: 1 },
    found: '空文件',
    expected: '展览的名称、主办等，每行“名称: 内容”',
    fix: '至少写两行：“title: 展览名称”和“hosts: [主办单位]”。',
  };
}

/** A show does not end before it begins. */
function checkDays({ start, end }: Facts, file: string, lineOf: LineOf): Problem[] {
  if (start === undefined || end === undefined || start <= end) return [];
  const line = lineOf(['end']);
  return [
    {
      ...{ code: 'days-reversed', severity: 'error', file, field: 'end' },
      ...(line !== undefined && { line }),
      found: `闭幕 ${end}，早于开幕 ${start}`,
      expected: '闭幕不早于开幕',
      fix: '核对两个日期；写反了就对调，不知道闭幕日期就删去这一行。',
    },
  ];
}

/** Tells of a name with an ending too many. */
function checkName(file: FolderFile, proper: string): Problem[] {
  if (file.name.toLowerCase() === proper.toLowerCase()) return [];
  return [
    {
      ...{ code: 'file-name-odd', severity: 'warning', file: file.relative },
      found: file.name,
      expected: proper,
      fix: `已按 ${proper} 读取；请改名为 ${proper}。Windows 里先在“查看”中勾选“文件扩展名”。`,
    },
  ];
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
    problems.push(...entry.problems, ...checkName(file, `${slug}.md`));
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
    .replace(/^-+|-+$/gu, '');
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
