import { describeNone, isAbsent, isEmpty, isNone } from './empty-values.ts';
import { quote, type Fault } from './fault.ts';
import { exhibitionFields, getFieldKey, houseFields, type FieldTable } from './fields.ts';
import type { Written } from './exhibition.ts';
import { readValue } from './read-value.ts';
import { describeUnclear, describeUnknownKey, guessKey, isChildMark } from './unknown-keys.ts';
import type { Medium, Raw } from './values.ts';
import type { Vocabularies } from './vocabularies.ts';

/** Tables of files that are a head alone, without fences. */
const headless: readonly FieldTable[] = [exhibitionFields, houseFields];

export interface FieldFault extends Fault {
  /** English key of the field, or the key as written when it is unknown. */
  field: string;
  /** The key as written, to find the line; absent where a field is missing. */
  key?: string;
}

/**
 * Reads a record of raw values by a table of fields: keys in English or Chinese, empty values as absent.
 * Every fault is returned; `values` holds what could be read.
 */
export function readFields<T extends FieldTable>(
  table: T,
  record: Readonly<Record<string, Raw>>,
  context: { vocabularies: Vocabularies; medium: Medium },
): { values: Written<T>; faults: FieldFault[] } {
  const values: Record<string, unknown> = {};
  const faults: FieldFault[] = [];
  const keys = new Map<string, string>();
  for (const [written, raw] of Object.entries(record)) {
    const key = getFieldKey(table, written);
    const field = key === undefined ? undefined : table[key];
    if (key === undefined || !field) {
      faults.push(describeUnknownKey(table, written, raw));
      // A mark of a child counts, whatever it is called, until somebody has looked at it.
      if ('minor' in table && isChildMark(table, written, raw)) values['minor'] = true;
      continue;
    }
    const twin = keys.get(key);
    if (twin !== undefined) {
      faults.push({
        ...{ code: 'key-twice', severity: 'error', field: key, key: written },
        found: `${twin} 与 ${written} 是同一项`,
        expected: '每一项只写一次',
        fix: `保留一行，删去另一行。`,
      });
      continue;
    }
    keys.set(key, written);
    if (isEmpty(raw) && key === 'minor') {
      faults.push({ ...describeUnclear(), field: key, key: written });
      values[key] = true;
    }
    if (isEmpty(raw)) continue;
    if (isNone(key, raw)) {
      faults.push({ ...describeNone(raw, field.label), field: key, key: written });
      continue;
    }
    const report = (fault: Fault): void => void faults.push({ ...fault, field: key, key: written });
    const value = readValue(raw, { ...context, field, report });
    if (value !== undefined && !isEmptyList(value)) values[key] = value;
  }
  return { values: values as Written<T>, faults };
}

/** Reports each required field that is absent; `skip` names those that this entry may do without. */
export function checkRequired(
  table: FieldTable,
  record: Readonly<Record<string, Raw>>,
  skip: readonly string[] = [],
): FieldFault[] {
  const misspelt = Object.keys(record).map((written) => guessKey(table, written));
  const present = new Map(Object.entries(record).map(([written, raw]) => [getFieldKey(table, written), raw]));
  return Object.entries(table)
    .filter(
      ([key, field]) =>
        field.required && ![...skip, ...misspelt].includes(key) && isAbsent(key, present.get(key) ?? ''),
    )
    .map(([key, field]) => {
      const written = Object.keys(record).find((one) => getFieldKey(table, one) === key);
      return {
        code: 'field-missing',
        severity: 'error',
        field: key,
        ...(written !== undefined && { key: written }),
        found: written === undefined ? `没有 ${key}（${field.label}）这一行` : quote(record[written] ?? ''),
        expected: `${field.rule}，如 ${field.example}`,
        fix:
          written === undefined
            ? `${headless.includes(table) ? '' : '在两行 --- 之间'}加一行，如“${key}: ${field.example}”。`
            : `在“${written}:”后面写上${field.label}，如“${written}: ${field.example}”。`,
      };
    });
}

function isEmptyList(value: unknown): boolean {
  return (Array.isArray(value) && value.length === 0) || value === '';
}
