import { writeXlsx } from 'hucre/xlsx';

/** A sheet to write: rows of texts under a header; numbers of works stay texts, their noughts with them. */
export interface WrittenSheet {
  name: string;
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Widest a column is set, characters of half width. */
const widest = 48;

/** Writes a book that Excel, WPS and LibreOffice open: the header frozen, columns as wide as their texts. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    properties: { creator: '尺幅' },
    sheets: sheets.map(({ name, header, rows }) => ({
      name,
      rows: [[...header], ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell)))],
      columns: header.map((head, column) => ({
        width: Math.min(
          widest,
          4 + Math.max(...[head, ...rows.slice(0, 500).map((row) => row[column] ?? '')].map(measure)),
        ),
      })),
      freezePane: { rows: 1 },
    })),
  });
}

/** Characters of half width of the longest line. */
function measure(text: string): number {
  return Math.max(
    ...text.split('\n').map((line) => [...line].reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 0)),
  );
}
