import type { LineOf } from '../../exhibition/locate.ts';
import type { Raw } from '../../exhibition/values.ts';

/** Keys and indices that lead to a value. */
export type Path = readonly (string | number)[];

/** 1-based lines, both included. */
export interface Span {
  first: number;
  last: number;
}

export type SpanOf = (path: Path) => Span | undefined;

/** What a head says, and on which of its lines. */
export interface Head {
  record: Record<string, Raw>;
  /** 1-based line within the head; undefined for what does not stand there. */
  lineOf: LineOf;
  /** Where a key or an item of a list stands with all that belongs to it; undefined for what has no lines of its own. */
  spanOf: SpanOf;
  /** 1-based lines that are remarks as a whole. */
  remarks: ReadonlySet<number>;
}
