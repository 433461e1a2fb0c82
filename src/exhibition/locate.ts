import type { FieldFault } from './read-fields.ts';
import type { Problem } from './problem.ts';

/** Finds the 1-based line of a value by its keys and indices; undefined when it has none. */
export type LineOf = (path: (string | number)[]) => number | undefined;

/** Turns the faults of one file's fields into Problems with their lines. */
export function locateFaults(faults: readonly FieldFault[], file: string, lineOf: LineOf): Problem[] {
  return faults.map(({ key, path = [], code, severity, field, found, expected, fix }) => {
    const line = key === undefined ? undefined : (lineOf([key, ...path]) ?? lineOf([key]));
    return { code, severity, file, ...(line !== undefined && { line }), field, found, expected, fix };
  });
}
