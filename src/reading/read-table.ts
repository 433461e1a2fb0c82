import type { Written } from '../exhibition/exhibition.ts';
import { getFieldKey, type FieldTable } from '../exhibition/fields.ts';
import { locateFaults, type LineOf } from '../exhibition/locate.ts';
import type { Problem } from '../exhibition/problem.ts';
import { checkRequired, readFields } from '../exhibition/read-fields.ts';
import type { Medium, Raw } from '../exhibition/values.ts';
import type { Vocabularies } from '../exhibition/vocabularies.ts';
import { readText } from './decode-text.ts';
import type { FolderFile } from './folder.ts';
import { readEntry, readYaml, type Entry } from './head/frontmatter.ts';
import { checkPersonalData } from './personal-data.ts';
import { checkStrayMarks } from './stray-marks.ts';

export interface TableEntry<T extends FieldTable> {
  values: Written<T>;
  body: string;
  bodyLine: number;
  /** Knows keys in English whatever they were written in. */
  lineOf: LineOf;
  problems: Problem[];
  /** True when the head could be read at all, so that a missing field is really missing. */
  whole: boolean;
  /** The text of the file; '' where it could not be read. */
  text: string;
}

/**
 * Reads a file whose head follows a table of fields; `skipRequired` may let required fields be absent. Never throws:
 * whatever happens within one file becomes its Problem.
 */
export async function readTable<T extends FieldTable>(
  file: Pick<FolderFile, 'path' | 'relative'>,
  table: T,
  context: { vocabularies: Vocabularies; medium: Medium },
  skipRequired: (values: Written<T>) => readonly string[] = () => [],
): Promise<TableEntry<T>> {
  const { text, problems, readable } = await readText(file.path, file.relative);
  const none: TableEntry<T> = {
    ...{ values: {}, body: '', bodyLine: 1, lineOf: () => undefined, problems, whole: false, text },
  };
  if (!readable) return none;
  try {
    const entry: Entry = /\.ya?ml(?:\.txt)?$/iu.test(file.relative.normalize('NFKC'))
      ? { ...readYaml(text, file.relative, table), body: '', bodyLine: 1 }
      : readEntry(text, file.relative, table);
    const { values, faults } = readFields(table, entry.record, context);
    const missing = entry.whole ? checkRequired(table, entry.record, skipRequired(values)) : [];
    const lineOf = buildLineOf(table, entry.record, entry.lineOf);
    const writtenOf = (key: string): string =>
      Object.keys(entry.record).find((one) => getFieldKey(table, one) === key) ?? key;
    // A key that nobody knows is one Problem, whatever stands behind it.
    const unknown = new Set(faults.filter(({ code }) => unknownCodes.includes(code)).map(({ key }) => key));
    const known = entry.problems.filter(({ field }) => field === undefined || !unknown.has(field));
    const told = [...known, ...locateFaults([...faults, ...missing], file.relative, entry.lineOf)];
    const { body, bodyLine, whole } = entry;
    const keys = Object.keys(entry.record).map((key) => getFieldKey(table, key) ?? key);
    const running = listRunning(table);
    const personal = checkPersonalData(text, file.relative, {
      keys,
      values,
      running,
      body,
      bodyLine,
      lineOf,
    });
    const makers = values as { artist?: { minor?: boolean }[] };
    const stray = checkStrayMarks(text, file.relative, table, {
      ...{ lineOf, remarks: entry.remarks },
      ...(makers.artist?.some(({ minor }) => minor === true) && {
        children: entry.spanOf([writtenOf('artist')]),
      }),
    });
    const lost = new Set(stray.map(({ line }) => line));
    // That a line was joined to the one above is no news where it should not stand there.
    const others = told.filter(({ code, line }) => !(code.startsWith('slip-') && lost.has(line)));
    return {
      ...{ values, body, bodyLine, lineOf, whole, text },
      problems: [...problems, ...others, ...stray, ...personal],
    };
  } catch {
    const personal = checkPersonalData(text, file.relative);
    return { ...none, problems: [...problems, describeTangle(file.relative), ...personal] };
  }
}

/** Keys of the fields that hold one text, line by line. */
function listRunning(table: FieldTable): Set<string> {
  return new Set(Object.entries(table).flatMap(([key, { type }]) => (type === 'lines' ? [key] : [])));
}

const unknownCodes = ['key-unknown', 'personal-field'];

/** Finds lines by English keys too, where the file has them in Chinese. */
function buildLineOf(table: FieldTable, record: Readonly<Record<string, Raw>>, lineOf: LineOf): LineOf {
  const written = new Map(Object.keys(record).map((key) => [getFieldKey(table, key), key]));
  return (path) => {
    const [key, ...rest] = path;
    const own = typeof key === 'string' ? written.get(key) : undefined;
    return lineOf(path) ?? (own === undefined ? undefined : lineOf([own, ...rest]));
  };
}

/** Tells of a file on which a reader gave up: the last net under all readers, which should hold nothing. */
export function describeTangle(file: string): Problem {
  return {
    ...{ code: 'file-tangled', severity: 'error', file },
    found: '这个文件的写法程序理不清',
    expected: '资料与说明照投稿说明的样子写',
    fix: '先把最近改动的几行还原，再一行一行加回去，找出是哪一行；去掉其中成堆的括号和符号。',
  };
}
