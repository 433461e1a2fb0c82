import { countEdits } from '../exhibition/nearest.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { ImportedWork, ImportRecord } from './record.ts';
import type { Registered } from './registered.ts';
import { markTitle } from './title-marks.ts';

/** A text as keys compare it: letters and figures alone, of one width and case. */
export function foldKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What tells a row from all others, the surest first. */
export function buildKeys(work: Registered): string[] {
  return [
    ...(work.number === undefined ? [] : [`number:${work.number}`]),
    ...(work.ownNumber === undefined ? [] : [`own:${foldKey(work.ownNumber)}`]),
    `work:${[work.title, work.artists.join('、'), work.unit].map(foldKey).join('|')}`,
  ];
}

/** A row with its keys, made different from those of its doubles, and the number that an earlier import gave it. */
export interface KeyedRow {
  work: Registered;
  keys: string[];
  known?: string;
  /** The title, maker or unit changed since. */
  renamed?: true;
  /** The line of the row that says the same. */
  twin?: number;
}

/** Finds which rows earlier imports knew. */
export function recogniseRows(works: readonly Registered[], record: ImportRecord): KeyedRow[] {
  const byKey = new Map(
    Object.entries(record.works).flatMap(([number, { keys }]) =>
      [...keys, `number:${number}`].map((key): [string, string] => [key, number]),
    ),
  );
  const firsts = new Map<string, number>();
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  const rows = works.map((work): KeyedRow => {
    const all = buildKeys(work);
    const last = all.at(-1) ?? '';
    const times = (counts.get(last) ?? 0) + 1;
    counts.set(last, times);
    const twin = firsts.get(last);
    if (twin === undefined) firsts.set(last, work.line);
    const keys = [...all.slice(0, -1), times === 1 ? last : `${last}#${times}`];
    const known = keys
      .map((key) => byKey.get(key))
      .find((number) => number !== undefined && !taken.has(number));
    if (known !== undefined) taken.add(known);
    return { work, keys, ...(known !== undefined && { known }), ...(twin !== undefined && { twin }) };
  });
  recogniseRenamed(rows, record, taken);
  return rows;
}

/** A row whose title, maker or unit was corrected: one that no row is left for, with one thing changed. */
function recogniseRenamed(rows: readonly KeyedRow[], record: ImportRecord, taken: Set<string>): void {
  const left = Object.entries(record.works).filter(([number]) => !taken.has(number));
  if (left.length === 0) return;
  const fresh = rows.filter(({ known, work }) => known === undefined && work.number === undefined);
  const pairs = fresh.map((row) => ({
    row,
    found: left
      .filter(([, old]) => old.hall === row.work.hall && isNear(old, row.work))
      .map(([number]) => number),
  }));
  for (const { row, found } of pairs) {
    const [number] = found;
    if (number === undefined || found.length > 1) continue;
    if (pairs.filter((pair) => pair.found.includes(number)).length > 1) continue;
    row.known = number;
    row.renamed = true;
    taken.add(number);
  }
}

function isNear(old: ImportedWork, { title, artists, unit }: Registered): boolean {
  const sames = [
    foldKey(old.title) === foldKey(title),
    foldKey(old.artists.join()) === foldKey(artists.join()),
    foldKey(old.unit) === foldKey(unit),
  ];
  if (sames.filter(Boolean).length < 2) return false;
  if (sames[2] === false) return true;
  const [a, b] = sames[0] ? [old.artists.join(), artists.join()] : [old.title, title];
  const [x, y] = [foldKey(a), foldKey(b)];
  return x.includes(y) || y.includes(x) || countEdits(x, y) * 2 <= Math.max([...x].length, [...y].length);
}

/** Rows that say the same: both are taken, since a maker may send two works of one name. */
export function describeTwins(rows: readonly KeyedRow[], file: string): Problem[] {
  return rows
    .filter(({ twin, work }) => twin !== undefined && work.number === undefined)
    .map(({ twin, work }) => ({
      ...{ code: 'sheet-twice', severity: 'warning', line: work.line },
      file: work.sheet === '' ? file : `${file}［${work.sheet}］`,
      found: `与第 ${twin ?? 0} 行的题名、作者、单位都相同：${markTitle(work.title)}${work.artists.join('、')}`,
      expected: '一件作品一行；几张图片是一件时写在一格里',
      fix: '两行都导入了。是重复的，删去一行，运行 npm run import -- --undo，再导入一次。',
    }));
}
