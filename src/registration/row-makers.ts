import { findPersonalData } from '../exhibition/personal-data.ts';
import type { Artist } from '../exhibition/values.ts';
import { listUnitNames } from '../reading/minor-units.ts';
import { describeDoubt } from './doubts.ts';
import type { SheetEntry } from './gather-rows.ts';
import { completeMakers, type MakerCells } from './makers.ts';
import type { RowCells, RowContext } from './row-cells.ts';
import type { Sign } from './sign-columns.ts';

interface Row {
  cells: RowCells;
  entry: SheetEntry;
  context: RowContext;
}

/** Shorter names of units are words that may stand anywhere. */
const shortestUnit = 3;

/**
 * Gives the makers of a row their units, their cities, and what tells whether they are children, and tells of what is
 * unclear. `hasPupils` is true where a grade stands behind a name. Units of children are to be hidden everywhere.
 */
export function readMakers(
  names: readonly Artist[],
  hasPupils: boolean,
  row: Row,
): { artists: Artist[]; hiddenUnits: string[] } {
  const { lines } = row.entry;
  const own = row.cells.take('artist');
  // Rows of one work with a maker each: what a row says, it says of its own.
  const isEachHis = lines.length > 1 && names.length > 1 && own.length === names.length;
  const groups = isEachHis
    ? names.map((name, at) => ({ makers: [name], line: own[at]?.line }))
    : [{ makers: names, line: undefined }];
  const completed = groups.map(({ makers, line }) =>
    completeMakers(makers, { ...gatherCells(row, line), hasPupils }, row.context.day),
  );
  const told = new Set<string>();
  for (const doubt of completed.flatMap(({ doubts }) => doubts)) {
    const [sign] = doubt.signs;
    const fault = describeDoubt(doubt);
    const key = `${sign?.column ?? ''} ${sign?.line ?? ''} ${fault.found}`;
    if (!told.has(key)) row.cells.tell(hasPupils ? 'artist' : 'unit', fault, sign);
    told.add(key);
  }
  return {
    artists: completed.flatMap(({ artists }) => artists),
    hiddenUnits: completed
      .flatMap(({ hiddenUnits }) => hiddenUnits)
      .flatMap(listUnitNames)
      .filter((name) => name.length >= shortestUnit),
  };
}

/** What the cells say of the makers; of those of one line alone where it is given. */
function gatherCells({ cells, entry, context }: Row, line: number | undefined): MakerCells {
  const pick = (target: 'unit' | 'city'): MakerCells => {
    const first = cells.take(target)[0]?.text.trim() ?? '';
    const text = line === undefined ? cells.text(target, '、') : cells.text(target, '、', line) || first;
    return text === '' || findPersonalData(text).length > 0 ? {} : { [target]: text };
  };
  const signs = entry.signs.filter((sign) => line === undefined || sign.line === line);
  const [title] = cells.take('title');
  // What names the sheet tells of all that stands in it.
  const ofSheet = context.hallWords.map((text): Sign => ({
    ...{ kind: 'group', header: text, text, column: title?.column ?? 0, line: entry.line },
  }));
  return { ...pick('unit'), ...pick('city'), signs: [...joinSigns(signs), ...ofSheet] };
}

/** Cells of one column over the rows of a work as one: what they have in common once. */
function joinSigns(signs: readonly Sign[]): Sign[] {
  return [...new Set(signs.map(({ column }) => column))].flatMap((column) => {
    const own = signs.filter((sign) => sign.column === column);
    const [first] = own;
    return first ? [{ ...first, text: [...new Set(own.map(({ text }) => text))].join('、') }] : [];
  });
}
