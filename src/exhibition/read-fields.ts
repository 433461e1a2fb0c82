import type { Fault } from './fault.ts';
import { getFieldKey, type FieldTable } from './fields.ts';
import { getNearest } from './nearest.ts';
import type { Written } from './exhibition.ts';
import { readValue } from './read-value.ts';
import type { Medium, Raw } from './values.ts';
import type { Vocabularies } from './vocabularies.ts';

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
      faults.push(describeUnknownKey(table, written));
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
    if (isEmpty(raw)) continue;
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
        field.required && ![...skip, ...misspelt].includes(key) && isEmpty(present.get(key) ?? ''),
    )
    .map(([key, field]) => {
      const written = Object.keys(record).find((one) => getFieldKey(table, one) === key);
      return {
        code: 'field-missing',
        severity: 'error',
        field: key,
        ...(written !== undefined && { key: written }),
        found: written === undefined ? `没有 ${key}（${field.label}）这一行` : '（空）',
        expected: `${field.rule}，如 ${field.example}`,
        fix:
          written === undefined
            ? `在两行 --- 之间加一行“${key}: ……”。`
            : `在“${written}:”后面写上${field.label}。`,
      };
    });
}

/** The field that an unknown key seems to mean; undefined for a known key, and where nothing is near. */
function guessKey(table: FieldTable, written: string): string | undefined {
  if (getFieldKey(table, written) !== undefined) return undefined;
  const names = Object.entries(table).flatMap(([key, field]) => [key, field.label, ...(field.aliases ?? [])]);
  const nearest = getNearest(written, names, (name) => getFieldKey(table, name));
  return nearest === undefined ? undefined : getFieldKey(table, nearest);
}

function describeUnknownKey(table: FieldTable, written: string): FieldFault {
  const key = guessKey(table, written);
  return {
    code: 'key-unknown',
    severity: 'error',
    field: written,
    key: written,
    found: written,
    expected: '投稿说明（content/README.md）字段表里的一项',
    fix:
      key === undefined
        ? '换成字段表里的名字，或删去这一行。'
        : `是不是想写 ${key}（${table[key]?.label ?? key}）？`,
  };
}

function isEmpty(raw: Raw): boolean {
  return typeof raw === 'string' ? ['', '~', 'null'].includes(raw.trim()) : Object.keys(raw).length === 0;
}

function isEmptyList(value: unknown): boolean {
  return (Array.isArray(value) && value.length === 0) || value === '';
}
