import Papa from 'papaparse';
import type { Sheet } from './sheet.ts';

/** Reads a text of values apart by commas, tabs or semicolons, as Excel and WPS save it, quoted or not. */
export function readDelimited(text: string): Sheet {
  // Excel reads such a first line as the sign between values.
  const [, sign] = /^sep=(.)\r?\n/iu.exec(text) ?? [];
  const body = text.replace(/^sep=.\r?\n/iu, '');
  const { data } = Papa.parse<string[]>(body, {
    delimiter: sign ?? guessDelimiter(body),
    skipEmptyLines: false,
  });
  let line = sign === undefined ? 1 : 2;
  const rows = data.map((cells) => {
    const row = { line, hidden: false, cells: cells.map((cell) => cleanCell(cell)) };
    line++;
    return row;
  });
  return { name: '', hidden: false, rows, spans: [], hiddenColumns: [] };
}

/** Numbers are sometimes guarded as `="0007"` or with a tab, so that Excel leaves them alone. */
function cleanCell(cell: string): string {
  return cell
    .replace(/^="(.*)"$/su, '$1')
    .replace(/\r\n?/gu, '\n')
    .replace(/^\t+|\t+$/gu, '')
    .trim();
}

/** The sign that stands most often outside quotes in the first lines; Chinese commas part values in hand-made files. */
function guessDelimiter(text: string): string {
  const head = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/gu, '');
  const counts = [',', '\t', ';', '，'].map((sign) => ({ sign, count: head.split(sign).length - 1 }));
  const [best] = counts.sort((a, b) => b.count - a.count);
  return best !== undefined && best.count > 0 ? best.sign : ',';
}
