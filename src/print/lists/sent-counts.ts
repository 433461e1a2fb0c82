import type { SentCounts } from './show-lists.ts';

const cityNames = ['地区', '城市', '市州', '地市', 'city'];
const unitNames = ['单位', '选送单位', '报送单位', '工会', 'unit'];
const countNames = ['件数', '报送', '报送件数', '送展', '征稿', '数量', 'sent'];

/**
 * Reads a table of works sent: a head with 地区 or 单位, or both, and 件数; a row for each. Undefined where the head
 * says neither, or where a count is no number: then with its 1-based row.
 */
export function readSentCounts(csv: string): SentCounts | { row: number } {
  const rows = readCsv(csv).map((row) => row.map((cell) => cell.normalize('NFKC').trim()));
  const head = rows[0] ?? [];
  const find = (names: readonly string[]): number =>
    head.findIndex((cell) => names.includes(cell.toLowerCase()));
  const [city, unit, count] = [find(cityNames), find(unitNames), find(countNames)];
  if (count < 0 || (city < 0 && unit < 0)) return { row: 1 };
  const [cities, units] = [new Map<string, number>(), new Map<string, number>()];
  for (const [at, row] of rows.slice(1).entries()) {
    if (row.every((cell) => cell === '')) continue;
    const names = [
      [cities, row[city] ?? ''],
      [units, row[unit] ?? ''],
    ] as const;
    // A sum at the end would count everything twice.
    if (names.some(([, name]) => /^(?:合计|总计|小计|共计)$/u.test(name))) continue;
    const sent = Number((row[count] ?? '').replace(/[,件\s]/gu, ''));
    if (!Number.isInteger(sent) || sent < 0 || row[count] === '') return { row: at + 2 };
    for (const [counts, name] of names) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + sent);
  }
  return { cities, units };
}

/** Rows of cells; cells in quotes may hold commas and line ends. RFC 4180, tabs and semicolons too. */
export function readCsv(text: string): string[][] {
  const first = /^[^\r\n]*/u.exec(text)?.[0] ?? '';
  const separator = ['\t', ';', ','].find((sign) => first.includes(sign)) ?? ',';
  const rows: string[][] = [[]];
  let [cell, isQuoted] = ['', false];
  const end = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const plain = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  for (let at = 0; at < plain.length; at++) {
    const sign = plain.charAt(at);
    if (isQuoted && sign === '"' && plain.charAt(at + 1) === '"') {
      cell += '"';
      at++;
    } else if (sign === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (!isQuoted && sign === separator) end();
    else if (!isQuoted && sign === '\n') {
      end();
      rows.push([]);
    } else cell += sign;
  }
  end();
  return rows.filter((row) => row.some((one) => one.trim() !== ''));
}
