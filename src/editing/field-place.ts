import { isDeepStrictEqual } from 'node:util';
import type { FieldTable, FieldType } from '../exhibition/fields.ts';
import { getItemKey } from '../exhibition/item-keys.ts';
import type { Raw } from '../exhibition/values.ts';
import type { Entry } from '../reading/head/frontmatter.ts';
import { settleValue } from './write-value.ts';

/** A field in a file. */
export interface FieldPlace {
  /** As it is written. */
  key: string;
  type: FieldType | undefined;
  entry: Entry;
  table: FieldTable;
}

/** True for values that say the same: keys of items in any spelling and order. */
export function isSame(type: FieldType | undefined, one: Raw | undefined, other: Raw | undefined): boolean {
  return isDeepStrictEqual(fold(type, one), fold(type, other));
}

function fold(type: FieldType | undefined, raw: Raw | undefined): unknown {
  const value = settleValue(raw, type);
  const list = Array.isArray(value) ? value : [value];
  return list.map((one) => {
    if (typeof one !== 'object' || Array.isArray(one) || type === undefined) return one;
    return Object.fromEntries(Object.entries(one).map(([key, deep]) => [getItemKey(type, key) ?? key, deep]));
  });
}
