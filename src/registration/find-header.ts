import type { Sheet } from '../sheets/sheet.ts';
import { mapColumns, type Column, type MapOptions } from './columns.ts';

/** A sheet's header: its columns, and where its rows of data begin (index of `rows`). */
export interface Header {
  columns: Column[];
  /** 1-based line of the header. */
  line: number;
  firstRow: number;
}

/** Titles, notes and group names stand above a header; more lines of them nobody writes. */
const mostAbove = 40;

/** Finds the row of a sheet that names its columns; undefined where none names a title. */
export function findHeader(sheet: Sheet, options: MapOptions): Header | undefined {
  let best: (Header & { count: number }) | undefined;
  for (const [index, row] of sheet.rows.slice(0, mostAbove).entries()) {
    if (row.hidden) continue;
    const headers = row.cells.map((_, column) => ({
      text: getFilled(sheet, index, column),
      group: getGroup(sheet, index, column),
    }));
    const columns = mapColumns(headers, options);
    const count = columns.filter(({ target }) => target !== undefined).length;
    const hasTitle = columns.some(({ target }) => target === 'title');
    // Two rows that name as much: the lower one is the header proper, the upper its groups.
    if (hasTitle && count >= 2 && count >= (best?.count ?? 0)) {
      // A later row that only repeats the header is a page's.
      if (
        best &&
        best.columns.every(({ header }, at) => columns[at]?.header === header) &&
        count === best.count
      )
        if (!isSpanned(sheet, index)) continue;
      best = { columns, line: row.line, firstRow: index + 1, count };
    }
  }
  return best;
}

/** The text of a cell; of one within a merged range, the range's. */
function getFilled(sheet: Sheet, row: number, column: number): string {
  const span = sheet.spans.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  // A title over the whole sheet is no header.
  if (span && span.right - span.left >= 3) return '';
  const own = sheet.rows[row]?.cells[column] ?? '';
  if (own !== '' || !span) return own;
  return sheet.rows[span.top]?.cells[span.left] ?? '';
}

/** The name of the group that stands over a column: a merged cell of the row above. */
function getGroup(sheet: Sheet, row: number, column: number): string {
  const span = sheet.spans.find(
    ({ top, bottom, left, right }) =>
      bottom === row - 1 &&
      top <= bottom &&
      column >= left &&
      column <= right &&
      right > left &&
      right - left < 8,
  );
  return span ? (sheet.rows[span.top]?.cells[span.left] ?? '') : '';
}

function isSpanned(sheet: Sheet, row: number): boolean {
  return sheet.spans.some(({ top, bottom }) => top < row && bottom === row);
}
