import { findPersonalData } from '../exhibition/personal-data.ts';
import type { Sheet, SheetRow } from '../sheets/sheet.ts';
import { foldHeader, type Column, type Target } from './columns.ts';
import type { Header } from './find-header.ts';
import type { Sign } from './sign-columns.ts';

/** A cell that is taken. */
export interface Taken {
  text: string;
  column: number;
  line: number;
}

/** What a sheet says of one work: usually a row, several where its title is merged over them. */
export interface SheetEntry {
  sheet: string;
  line: number;
  lines: number[];
  /** Cells by what their columns are, in the order of the columns; pictures may have several. */
  cells: Map<Target, Taken[]>;
  /** What tells of its makers being children, of columns that are taken and of others; never written. */
  signs: Sign[];
  /** Columns whose text comes from a merged cell or a 同上 above. */
  filled: number[];
}

export interface Gathered {
  entries: SheetEntry[];
  /** Lines that are hidden, and so not taken. */
  hidden: number[];
  /** Lines that are no works: totals, signatures, examples, a header again. */
  skipped: { line: number; text: string; why: 'total' | 'example' | 'header' | 'nameless' }[];
}

const same = /^(?:同上|同左上|〃|″|"|''|””|ditto)$/iu;
const totals =
  /^(?:合计|总计|小计|共计|填表|制表|审核|负责人|联系人|备注|注|说明|单位.{0,2}盖章|盖章|日期|经办)/u;
const example = /^(?:例|示例|样例|范例|举例|填写示例|示范)/u;

/** Takes the rows below a header for works. */
export function gatherRows(sheet: Sheet, header: Header): Gathered {
  const gathered: Gathered = { entries: [], hidden: [], skipped: [] };
  const spanOf = listFills(sheet);
  const used = header.columns.filter(({ target, sign }) => target !== undefined || sign !== undefined);
  const heads = new Set(header.columns.map((column) => foldHeader(column.header)));
  const last = new Map<number, string>();
  let section: Omit<Sign, 'line'> | undefined;
  const titleColumn = used.find(({ target }) => target === 'title')?.index ?? -1;
  for (const [index, row] of sheet.rows.entries()) {
    if (index < header.firstRow) continue;
    if (row.cells.every((cell) => cell === '')) continue;
    if (row.hidden) {
      gathered.hidden.push(row.line);
      continue;
    }
    const { entry, ownTexts } = takeRow(sheet, row, index, used, spanOf, last);
    const why = findReason(row, entry, ownTexts, heads);
    section = readSection(row, entry) ?? section;
    // What stands over a part of the sheet, 少儿组, is said of all its rows.
    if (section !== undefined) entry.signs.push({ ...section, line: row.line });
    if (why !== undefined) {
      gathered.skipped.push({ line: row.line, text: describeText(row.cells), why });
      continue;
    }
    const whole = spanOf.get(`${index},${titleColumn}`);
    const before = gathered.entries.at(-1);
    // A title merged over several rows is one work: its rows are its parts or its makers.
    if (
      whole !== undefined &&
      before?.sheet === sheet.name &&
      before.lines.includes(sheet.rows[whole]?.line ?? 0)
    ) {
      joinRows(before, entry);
      continue;
    }
    gathered.entries.push(entry);
  }
  return gathered;
}

/** Of each cell within a merged range but the first: the row (index) where its text stands. */
function listFills(sheet: Sheet): Map<string, number> {
  const fills = new Map<string, number>();
  for (const { top, bottom, left, right } of sheet.spans) {
    if (right > left) continue;
    for (let row = top + 1; row <= bottom; row++) fills.set(`${row},${left}`, top);
  }
  return fills;
}

function takeRow(
  sheet: Sheet,
  row: SheetRow,
  index: number,
  used: readonly Column[],
  spanOf: ReadonlyMap<string, number>,
  last: Map<number, string>,
): { entry: SheetEntry; ownTexts: string[] } {
  const cells = new Map<Target, Taken[]>();
  const signs: Sign[] = [];
  const filled: number[] = [];
  const ownTexts: string[] = [];
  for (const { index: column, header, target, sign } of used) {
    const own = row.cells[column] ?? '';
    const from = spanOf.get(`${index},${column}`);
    let text = own;
    if (own === '' && from !== undefined) text = sheet.rows[from]?.cells[column] ?? '';
    else if (same.test(own)) text = last.get(column) ?? '';
    last.set(column, text);
    if (sign !== undefined && text !== '') signs.push({ kind: sign, header, text, column, line: row.line });
    if (target === undefined) continue;
    if (text !== own && text !== '') filled.push(column);
    if (own !== '' && !same.test(own)) ownTexts.push(own);
    if (text === '') continue;
    const taken = cells.get(target) ?? [];
    cells.set(target, [...taken, { text, column, line: row.line }]);
  }
  return { entry: { sheet: sheet.name, line: row.line, lines: [row.line], cells, signs, filled }, ownTexts };
}

/** Longer lines, characters, are notes. */
const longestSection = 12;

/** A row that says one thing and names nobody: what stands below belongs to it. */
function readSection(row: SheetRow, { cells }: SheetEntry): Omit<Sign, 'line'> | undefined {
  const texts = new Set(row.cells.filter((cell) => cell !== ''));
  const [text = ''] = texts;
  if (texts.size !== 1 || text.length > longestSection || cells.has('artist')) return undefined;
  return { kind: 'group', header: text, text, column: row.cells.indexOf(text) };
}

/** Why a row is no work; undefined for one that is. */
function findReason(
  row: SheetRow,
  entry: SheetEntry,
  ownTexts: readonly string[],
  heads: ReadonlySet<string>,
): Gathered['skipped'][number]['why'] | undefined {
  const texts = row.cells.filter((cell) => cell !== '');
  const [first = ''] = texts;
  const again = texts.filter((text) => heads.has(foldHeader(text))).length;
  if (again >= 2 && again * 2 > texts.length) return 'header';
  if (example.test(first) && first.length <= 8) return 'example';
  const [title] = entry.cells.get('title') ?? [];
  const hasMaker = entry.cells.has('artist');
  if (totals.test(first.replace(/\s+/gu, '')) && !(title && hasMaker && !totals.test(title.text)))
    return 'total';
  if (!title && !hasMaker) return ownTexts.length === 0 && texts.length === 0 ? undefined : 'nameless';
  return undefined;
}

/** Of these each row of a work has its own: they go with the maker of the row. */
const ofMakers: readonly Target[] = ['unit', 'city'];

/** Adds a row to the work that it is a part of: other pictures and makers, and what was missing. */
function joinRows(work: SheetEntry, row: SheetEntry): void {
  work.lines.push(row.line);
  work.signs.push(...row.signs);
  for (const [target, taken] of row.cells) {
    const known = work.cells.get(target);
    const fresh = taken.filter(({ text }) => !known?.some((one) => one.text === text));
    if (!known) work.cells.set(target, taken);
    else if (ofMakers.includes(target)) known.push(...taken);
    else if (target === 'picture' || target === 'artist') known.push(...fresh);
  }
}

/** The first cells of a row, without those that hold a person's numbers. */
function describeText(cells: readonly string[]): string {
  return cells
    .filter((cell) => cell !== '')
    .slice(0, 3)
    .map((cell) => (findPersonalData(cell).length > 0 ? '……' : cell))
    .join(' ');
}
