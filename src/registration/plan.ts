import { editEntry } from '../editing/edit-entry.ts';
import { findNextNumber } from '../editing/next-number.ts';
import { workFields } from '../exhibition/fields.ts';
import type { Problem } from '../exhibition/problem.ts';
import { writeEntry } from './entry-text.ts';
import type { HallPlace } from './halls.ts';
import type { Match } from './matching.ts';
import { differs, isSameField, mergeThreeWays, saysAll, type Conflict } from './merge-entry.ts';
import { lacksText } from './write-record.ts';
import type { ImportedWork, ImportRecord } from './record.ts';
import type { KeyedRow } from './work-keys.ts';
import { markTitle } from './title-marks.ts';

/** What happens with a row. */
export type Action =
  /** A new entry. */
  | 'new'
  /** The sheet says what it said. */
  | 'same'
  /** The sheet says something else; it is merged with `--update` only. */
  | 'waiting'
  | 'update'
  /** Another entry has the number, and nobody said to overwrite it. */
  | 'taken'
  /** The entry was deleted by hand: it does not come back by itself. */
  | 'gone';

export interface PlannedRow {
  row: KeyedRow;
  number: string;
  action: Action;
  /** Path of the entry in the exhibition's folder, with `/`; its text where it is written. */
  file: string;
  text?: string;
  /** Pictures to be copied, by their new names. */
  pictures: { from: string; name: string; match: Match }[];
  /** Fields that `--update` writes, or would. */
  changed: string[];
  conflicts: Conflict[];
  /** What is missing for the work to be shown, or to be shown well. */
  missing: ('picture' | 'text' | 'alt')[];
  isDraft: boolean;
  imported: ImportedWork;
}

/** The exhibition as the plan meets it. */
export interface Ground {
  halls: readonly HallPlace[];
  /** Texts of entries by number. */
  entries: ReadonlyMap<string, string>;
  /** Names of picture files by number. */
  pictures: ReadonlyMap<string, readonly string[]>;
  taken: ReadonlySet<string>;
  record: ImportRecord;
}

export interface PlanOptions {
  update: boolean;
  force: boolean;
}

/** Gives every row its number: the one that it had, the one that the sheet says, or the next of its hall. */
export function numberRows(rows: readonly KeyedRow[], ground: Ground): Map<KeyedRow, string> {
  const taken = new Set([...ground.taken, ...Object.keys(ground.record.works)]);
  const numbers = new Map<KeyedRow, string>();
  for (const row of rows) {
    const number = row.known ?? row.work.number;
    if (number === undefined) continue;
    numbers.set(row, number);
    taken.add(number);
  }
  for (const row of rows) {
    if (numbers.has(row)) continue;
    const digit = ground.halls.find(({ slug }) => slug === row.work.hall)?.digit ?? 9;
    const number = findNextNumber({ all: taken }, digit);
    taken.add(number);
    numbers.set(row, number);
  }
  return numbers;
}

/** Plans what happens with one row. Pure; `matches` are the pictures that are certainly its. */
export function planRow(
  row: KeyedRow,
  number: string,
  matches: readonly Match[],
  ground: Ground,
  options: PlanOptions,
): { planned: PlannedRow; problems: Problem[] } {
  const { work } = row;
  const file = `${work.hall}/${number}.md`;
  const current = ground.entries.get(number);
  const old = row.known === undefined ? undefined : ground.record.works[row.known];
  const standing = ground.pictures.get(number) ?? [];
  const named = namePictures(number, matches);
  const fresh = standing.length === 0 || options.force ? named : [];
  const hasPicture = standing.length > 0 || fresh.length > 0;
  const isDraft = !hasPicture || lacksText(work.record);
  const record = {
    ...work.record,
    ...(isDraft && work.record['status'] === undefined && { status: 'draft' }),
  };
  const imported: ImportedWork = {
    ...{ hall: work.hall, keys: row.keys, title: work.title, artists: work.artists, unit: work.unit },
    ...{ record, body: work.body },
    pictures: { ...old?.pictures, ...Object.fromEntries(fresh.map(({ from, name }) => [name, from])) },
  };
  const base: Omit<PlannedRow, 'action'> = {
    ...{ row, number, file, pictures: fresh, changed: [], conflicts: [], isDraft, imported },
    missing: [
      ...(hasPicture ? [] : ['picture' as const]),
      ...(lacksText(work.record) ? ['text' as const] : []),
      ...(work.record['alt_made'] === undefined ? [] : ['alt' as const]),
    ],
  };
  const write = (): string => writeEntry(record, work.body, work.remarks);
  if (old === undefined && current === undefined)
    return { planned: { ...base, action: 'new', text: write() }, problems: [] };
  if (current === undefined) {
    return options.force
      ? { planned: { ...base, action: 'new', text: write() }, problems: [] }
      : { planned: { ...base, pictures: [], action: 'gone', imported: old ?? imported }, problems: [] };
  }
  if (old === undefined && !options.force) {
    const isEqual = saysAll(current, work.record, work.body);
    return {
      planned: { ...base, pictures: [], action: isEqual ? 'same' : 'taken' },
      problems: isEqual ? [] : [describeTaken(file, number, work.title)],
    };
  }
  return mergeRow(base, current, old, options, write);
}

function mergeRow(
  base: Omit<PlannedRow, 'action'>,
  current: string,
  old: ImportedWork | undefined,
  options: PlanOptions,
  write: () => string,
): { planned: PlannedRow; problems: Problem[] } {
  const { record, body } = base.imported;
  const before = old?.record ?? {};
  const changed = [...new Set([...Object.keys(before), ...Object.keys(record)])].filter(
    (key) => !isSameField(key, before[key], record[key]),
  );
  const isBodyChanged = (old?.body ?? '') !== body;
  const isChanged = changed.length > 0 || isBodyChanged || base.pictures.length > 0;
  const done = { ...base, changed: [...changed, ...(isBodyChanged ? ['body'] : [])] };
  if (!isChanged)
    return { planned: { ...done, action: 'same', imported: old ?? base.imported }, problems: [] };
  if (!options.update && !options.force)
    return {
      planned: { ...done, pictures: [], action: 'waiting', imported: old ?? base.imported },
      problems: [],
    };
  if (options.force && !options.update)
    return { planned: { ...done, action: 'update', text: write() }, problems: [] };
  const { changes, conflicts, newBody } = mergeThreeWays(
    current,
    { before, after: record, changed },
    {
      ...{ before: old?.body ?? '', after: body, force: options.force },
    },
  );
  const isUntouched = old !== undefined && conflicts.length === 0 && !differs(current, old.record, old.body);
  const edited = isUntouched
    ? write()
    : editEntry(current, {
        ...{ file: base.file, table: workFields, changes },
        ...(newBody !== undefined && { body: newBody }),
      });
  const problems = edited === undefined ? [describeUnreadable(base.file)] : [];
  return {
    planned: {
      ...done,
      conflicts,
      action: edited === undefined ? 'waiting' : 'update',
      ...(edited !== undefined && edited !== current && { text: edited }),
      imported: edited === undefined ? (old ?? base.imported) : base.imported,
    },
    problems,
  };
}

/** The names of a work's pictures: its number alone where there is one, else with the order of each. */
function namePictures(number: string, matches: readonly Match[]): PlannedRow['pictures'] {
  return matches.map((match, index) => {
    const [ending = '.jpg'] = /\.[^./\\]+$/u.exec(match.path) ?? [];
    const part = matches.length === 1 ? '' : `-${index + 1}`;
    return {
      from: match.path,
      name: `${number}${part}${ending.toLowerCase().replace('.jpeg', '.jpg')}`,
      match,
    };
  });
}

function describeTaken(file: string, number: string, title: string): Problem {
  return {
    ...{ code: 'import-taken', severity: 'error', file },
    found: `编号 ${number} 已有条目，与表中的${markTitle(title)}不同`,
    expected: '一个编号只属于一件作品；已有的条目不覆盖',
    fix: '在表里换一个编号，或留空让程序编号；确要用表里的内容覆盖它，加 --force。',
  };
}

function describeUnreadable(file: string): Problem {
  return {
    ...{ code: 'import-unmerged', severity: 'error', file },
    found: '条目写得读不通，改动写不进去',
    expected: '先把条目改好（npm run check 会指出毛病），再合并',
    fix: '运行 npm run check，改好这个条目，再导入一次。',
  };
}
