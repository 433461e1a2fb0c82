import { isSame } from '../editing/field-place.ts';
import { getFieldKey, workFields } from '../exhibition/fields.ts';
import type { Raw } from '../exhibition/values.ts';
import { readEntry } from '../reading/head/frontmatter.ts';
import { writeBody } from './entry-text.ts';

/** A difference that only a person can settle: the sheet and the entry both changed. */
export interface Conflict {
  key: string;
  entry: string;
  sheet: string;
}

interface Sides {
  before: Record<string, Raw>;
  after: Record<string, Raw>;
  changed: readonly string[];
}

/** What only the sheet changed is taken, what only the entry changed is kept, what both changed is told. */
export function mergeThreeWays(
  current: string,
  { before, after, changed }: Sides,
  body: { before: string; after: string; force: boolean },
): { changes: Record<string, Raw | undefined>; conflicts: Conflict[]; newBody?: string } {
  const entry = readEntry(current, '', workFields);
  const own = new Map(
    Object.entries(entry.record).map(([written, raw]) => [getFieldKey(workFields, written) ?? written, raw]),
  );
  const changes: Record<string, Raw | undefined> = {};
  const conflicts: Conflict[] = [];
  for (const key of changed) {
    const mine = own.get(key);
    if (isSameField(key, mine, after[key])) continue;
    if (isSameField(key, mine, before[key]) || body.force) changes[key] = after[key];
    // A made text gives way to none: somebody wrote one.
    else if (key === 'alt' && after['alt_made'] !== undefined) continue;
    else if (key === 'alt_made' || key === 'status') continue;
    else conflicts.push({ key, entry: show(mine), sheet: show(after[key]) });
  }
  const written = writeBody(body.after);
  if (body.before === body.after || entry.body.trim() === written) return { changes, conflicts };
  if (entry.body.trim() === writeBody(body.before) || body.force)
    return { changes, conflicts, newBody: written };
  conflicts.push({ key: 'body', entry: show(entry.body.trim()), sheet: show(body.after) });
  return { changes, conflicts };
}

/** True where an entry says something else than a record. */
export function differs(text: string, record: Readonly<Record<string, Raw>>, body: string): boolean {
  const entry = readEntry(text, '', workFields);
  const own = Object.fromEntries(
    Object.entries(entry.record).map(([written, raw]) => [getFieldKey(workFields, written) ?? written, raw]),
  );
  const keys = new Set([...Object.keys(own), ...Object.keys(record)]);
  return (
    [...keys].some((key) => !isSameField(key, own[key], record[key])) || entry.body.trim() !== writeBody(body)
  );
}

/** True where an entry says all that a row says; it may say more. */
export function saysAll(text: string, record: Readonly<Record<string, Raw>>, body: string): boolean {
  const entry = readEntry(text, '', workFields);
  const own = new Map(
    Object.entries(entry.record).map(([written, raw]) => [getFieldKey(workFields, written) ?? written, raw]),
  );
  const isMade = record['alt_made'] !== undefined;
  return (
    Object.entries(record).every(
      ([key, raw]) => (isMade && /^alt(?:_made)?$/u.test(key)) || isSameField(key, own.get(key), raw),
    ) &&
    (body === '' || entry.body.trim() === writeBody(body))
  );
}

export function isSameField(key: string, one: Raw | undefined, other: Raw | undefined): boolean {
  const field = key in workFields ? workFields[key as keyof typeof workFields] : undefined;
  return isSame(field?.type, one, other);
}

function show(raw: Raw | undefined): string {
  if (raw === undefined || raw === '') return '（没有）';
  const text = typeof raw === 'string' ? raw : JSON.stringify(raw);
  return [...text].length > 30 ? `${[...text].slice(0, 30).join('')}…` : text;
}
