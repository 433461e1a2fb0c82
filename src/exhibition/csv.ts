/** What the first line of a table begins with, so that Excel takes it for UTF-8. */
export const csvMark = '\uFEFF';

/** A row of a table as RFC 4180 writes it, its end included; spreadsheets take no cell of it for a formula. */
export function writeCsvRow(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

/**
 * Signs, of full width too, at which a spreadsheet begins a formula: such a cell has an apostrophe before it, which
 * spreadsheets do not show.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^[=+\-@\t\r\n\0＝＋－＠]/u;

function writeCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
