import type { Written } from '../exhibition/exhibition.ts';
import type { FieldTable } from '../exhibition/fields.ts';
import { locateFaults, type LineOf } from '../exhibition/locate.ts';
import type { Problem } from '../exhibition/problem.ts';
import { checkRequired, readFields } from '../exhibition/read-fields.ts';
import type { Medium } from '../exhibition/values.ts';
import type { Vocabularies } from '../exhibition/vocabularies.ts';
import { readText } from './decode-text.ts';
import type { FolderFile } from './folder.ts';
import { readEntry, readYaml, type Entry } from './frontmatter.ts';
import { checkPersonalData } from './personal-data.ts';

export interface TableEntry<T extends FieldTable> {
  values: Written<T>;
  body: string;
  bodyLine: number;
  lineOf: LineOf;
  problems: Problem[];
  /** True when the head could be read at all, so that a missing field is really missing. */
  whole: boolean;
}

/** Reads a file whose head follows a table of fields; `skipRequired` may let required fields be absent. */
export async function readTable<T extends FieldTable>(
  file: Pick<FolderFile, 'path' | 'relative'>,
  table: T,
  context: { vocabularies: Vocabularies; medium: Medium },
  skipRequired: (values: Written<T>) => readonly string[] = () => [],
): Promise<TableEntry<T>> {
  const { text, problems } = await readText(file.path, file.relative);
  const entry: Entry = /\.ya?ml$/iu.test(file.relative)
    ? { ...readYaml(text.replace(/^\uFEFF/u, ''), file.relative), body: '', bodyLine: 1 }
    : readEntry(text, file.relative);
  const whole = !entry.problems.some((problem) => problem.severity === 'error');
  const { values, faults } = readFields(table, entry.record, context);
  const missing = whole ? checkRequired(table, entry.record, skipRequired(values)) : [];
  return {
    values,
    body: entry.body,
    bodyLine: entry.bodyLine,
    lineOf: entry.lineOf,
    whole,
    problems: [
      ...problems,
      ...entry.problems,
      ...locateFaults([...faults, ...missing], file.relative, entry.lineOf),
      ...checkPersonalData(text, file.relative),
    ],
  };
}
