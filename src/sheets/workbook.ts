import { EncryptedFileError, formatValue, isDateFormat } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { dropUnseen } from '../exhibition/unseen.ts';
import type { Sheet } from './sheet.ts';

type Book = Awaited<ReturnType<typeof readXlsx>>;
type BookSheet = Book['sheets'][number];
type BookCell = NonNullable<BookSheet['cells']> extends Map<string, infer C> ? C : never;

/** A book that asks for a password. */
export class LockedBookError extends Error {}

/**
 * Reads a book of Excel through hucre: the only file that knows that library. Cells are texts as displayed.
 * @throws LockedBookError for a book with a password, any other error for one that is damaged.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  let book: Book;
  try {
    book = await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    if (error instanceof EncryptedFileError) throw new LockedBookError();
    throw error;
  }
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows.map((row, index) => ({
      line: index + 1,
      hidden: sheet.rowDefs?.get(index)?.hidden === true,
      cells: row.map((value, column) => displayCell(sheet.cells?.get(`${index},${column}`), value)),
    })),
    spans: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      ...{ top: startRow, left: startCol, bottom: endRow, right: endCol },
    })),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, index) => (column.hidden === true ? [index] : [])),
  }));
}

/** A cell as Excel shows it in Chinese; errors of formulas are kept as they are (#N/A). */
function displayCell(cell: BookCell | undefined, value: unknown): string {
  const shown = cell?.formulaResult ?? cell?.value ?? value;
  if (shown === null || shown === undefined) return '';
  const format = cell?.style?.numFmt ?? 'General';
  if (shown instanceof Date) return displayDate(shown, format);
  if (typeof shown === 'number') return displayNumber(shown, format);
  if (typeof shown === 'boolean') return shown ? 'TRUE' : 'FALSE';
  return typeof shown === 'string' ? dropUnseen(shown.replace(/\r\n?|\v/gu, '\n')).trim() : '';
}

function displayNumber(value: number, format: string): string {
  if (format === 'General' || format === '@' || isDateFormat(format)) return String(value);
  const text = formatValue(value, format).trim();
  return text === '' || text.startsWith('#') ? String(value) : text;
}

/** Days as an organiser reads them; only what the format shows. */
function displayDate(date: Date, format: string): string {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, (quoted) => (quoted.startsWith('[') ? '' : ' '));
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const hasYear = /[yeg]/iu.test(bare);
  const hasDay = /d/iu.test(bare);
  if (hasYear && !hasDay) return /m/iu.test(bare) ? `${year}年${month}月` : `${year}年`;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
