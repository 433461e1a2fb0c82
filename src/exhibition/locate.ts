import type { FieldFault } from './read-fields.ts';
import type { Problem } from './problem.ts';

/** Finds the 1-based line of a value by its keys and indices; undefined when it has none. */
export type LineOf = (path: (string | number)[]) => number | undefined;

/** Turns the faults of one file's fields into Problems with their lines: that of the value, or of what holds it. */
export function locateFaults(faults: readonly FieldFault[], file: string, lineOf: LineOf): Problem[] {
  return faults.map(({ key, path = [], code, severity, field, found, expected, fix }) => {
    const line = key === undefined ? undefined : findLine([key, ...path], lineOf);
    return { code, severity, file, ...(line !== undefined && { line }), field, found, expected, fix };
  });
}

function findLine(path: (string | number)[], lineOf: LineOf): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const line = lineOf(path.slice(0, length));
    if (line !== undefined) return line;
  }
  return undefined;
}
