import type { Place } from '../exhibition/addresses.ts';
import type { Exhibition } from '../exhibition/exhibition.ts';
import { csvMark, writeCsvRow } from '../exhibition/csv.ts';
import { isShown } from '../exhibition/work.ts';
import type { Cell } from './column.ts';
import { workColumns } from './columns.ts';

/** The shown works as a table, a row at a time: UTF-8 with a mark, as Excel opens it, and RFC 4180. */
export function* writeWorksCsv(exhibition: Exhibition, place: Place): Generator<string> {
  yield csvMark + writeCsvRow(workColumns.map(({ label }) => label));
  for (const work of exhibition.works) {
    if (!isShown(work)) continue;
    yield writeCsvRow(workColumns.map(({ read }) => writeCell(read(work, exhibition, place))));
  }
}

function writeCell(value: Cell): string {
  return value === undefined ? '' : String(value);
}
