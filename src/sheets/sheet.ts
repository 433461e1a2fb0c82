/** A row of a sheet as a person sees it. */
export interface SheetRow {
  /** 1-based, as the program that shows the sheet counts. */
  line: number;
  hidden: boolean;
  /** Texts as displayed: `0007` under the format 0000, `2022年11月` of a date; trimmed, '' where a cell is empty. */
  cells: string[];
}

/** A merged range, 0-based and inclusive, in indices of `rows` and of their cells. */
export interface Span {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A sheet of a book; a CSV file is one without a name. */
export interface Sheet {
  name: string;
  hidden: boolean;
  rows: SheetRow[];
  /** The text of a merged range stands in its first cell alone. */
  spans: Span[];
  /** 0-based columns that are hidden. */
  hiddenColumns: number[];
}

/** The name of a cell as the program shows it: `C5` of the third column, fifth line. */
export function nameCell(column: number, line: number): string {
  return `${nameColumn(column)}${line}`;
}

/** The letters of a 0-based column: A … Z, AA. */
export function nameColumn(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : nameColumn(Math.floor(column / 26) - 1) + last;
}
