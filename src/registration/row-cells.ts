import type { Fault } from '../exhibition/fault.ts';
import { workFields } from '../exhibition/fields.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { Vocabularies } from '../exhibition/vocabularies.ts';
import { nameCell } from '../sheets/sheet.ts';
import { isNothing } from './cell-values.ts';
import type { Column, Target } from './columns.ts';
import type { SheetEntry, Taken } from './gather-rows.ts';
import type { HallPlace } from './halls.ts';

/** What reading a row needs to know. */
export interface RowContext {
  /** The file, as messages name it. */
  file: string;
  halls: readonly HallPlace[];
  vocabularies: Vocabularies;
  columns: readonly Column[];
  /** What `--hall` says, or the name of the sheet. */
  hallWords: readonly string[];
  /** The show's first day, ISO 8601. */
  day: string;
  /** The show's last year: no work is younger. */
  lastYear?: number;
}

/** The cells of a row, and what is told of them. */
export class RowCells {
  readonly problems: Problem[] = [];
  readonly #entry: SheetEntry;
  readonly #context: RowContext;

  constructor(entry: SheetEntry, context: RowContext) {
    this.#entry = entry;
    this.#context = context;
  }

  /** The cells of a target that say something. */
  take(target: Target): Taken[] {
    return (this.#entry.cells.get(target) ?? []).filter(({ text }) => !isNothing(text));
  }

  /** The text of a target's cells, what rows of one work have in common once; of a line alone where one is asked for. */
  text(target: Target, joint = ' ', line?: number): string {
    const texts = this.take(target)
      .filter((cell) => line === undefined || cell.line === line)
      .map(({ text }) => text.trim())
      .filter((text) => text !== '');
    return (this.#entry.lines.length > 1 ? [...new Set(texts)] : texts).join(joint);
  }

  /** Tells of a cell with a person's numbers in it. */
  tellPersonal(target: Target, { name, digits }: { name: string; digits: string }): void {
    this.tell(target, {
      ...{ code: 'sheet-personal', severity: 'warning' },
      found: `格里有像${name}的数字 ${digits.slice(0, 3)}……`,
      expected: '个人的电话与证件号码留在表里，不进展览',
      fix: '没有取这一格；去掉数字后再导入（加 --update）。',
    });
  }

  /** Tells of a cell, or of the row where the cell is not there; `at` is another than the first of its target. */
  tell(target: Target, fault: Omit<Fault, 'path'>, at?: { column: number; line: number }): void {
    const { file } = this.#context;
    const { sheet, line } = this.#entry;
    const cell = at ?? this.#entry.cells.get(target)?.[0];
    const place =
      cell && `${nameCell(cell.column, cell.line)}（${this.#context.columns[cell.column]?.header ?? ''}）：`;
    const { code, severity, found, expected, fix } = fault;
    this.problems.push({
      ...{ code, severity, file: sheet === '' ? file : `${file}［${sheet}］`, line: cell?.line ?? line },
      ...(target in workFields && { field: target }),
      ...{ found: `${place ?? ''}${found}`, expected, fix },
    });
  }

  /** Tells why the row cannot become an entry. */
  refuse(target: Target, found: string, fix: string): void {
    this.tell(target, {
      ...{ code: 'sheet-row', severity: 'error', found, fix },
      expected: '每件作品有题名、作者，并属于一个展厅；这一行没有导入',
    });
  }
}
