import { isDeepStrictEqual } from 'node:util';
import { getFieldKey, type FieldTable } from '../exhibition/fields.ts';
import type { Raw } from '../exhibition/values.ts';
import { readEntry, readYaml, type Entry } from '../reading/head/frontmatter.ts';
import { isSame, type FieldPlace } from './field-place.ts';
import { listRemarks, replaceItems } from './replace-items.ts';
import { cutValueRemark, TextLines } from './text-lines.ts';
import { settleValue, writeField, writeScalar } from './write-value.ts';

/** Values by English keys; undefined takes a field out. */
export type Changes = Readonly<Record<string, Raw | undefined>>;

export interface EntryEdit {
  /** Its ending says how the file is read: exhibition.yaml has no lines of `---`. */
  file: string;
  table: FieldTable;
  changes: Changes;
  /** What stands below the head; absent where it stays. */
  body?: string;
}

/**
 * Writes values into the text of an entry. Every other line stays as it is: remarks, the order and the spelling of
 * keys, blanks, ends of lines, the body. Undefined where that cannot be done: the result is read again, and has to
 * say what it said before but for the changes.
 */
export function editEntry(text: string, edit: EntryEdit): string | undefined {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  let edited: string | undefined = text.slice(mark.length);
  for (const [key, value] of Object.entries(edit.changes)) {
    edited = edited === undefined ? undefined : changeField(edited, key, value, edit);
  }
  if (edited !== undefined && edit.body !== undefined) edited = changeBody(edited, edit.body, edit);
  return edited === undefined ? undefined : mark + edited;
}

/** Reads the text of a file as an entry of its kind. */
export function readAny(text: string, file: string, table: FieldTable): Entry {
  const isYaml = /\.ya?ml(?:\.txt)?$/iu.test(file);
  return isYaml ? { ...readYaml(text, file, table), body: '', bodyLine: 0 } : readEntry(text, file, table);
}

function changeField(text: string, key: string, value: Raw | undefined, edit: EntryEdit): string | undefined {
  const { file, table } = edit;
  const type = table[key]?.type;
  const entry = readAny(text, file, table);
  if (!entry.whole) return undefined;
  const written = Object.keys(entry.record).find((one) => getFieldKey(table, one) === key);
  const wanted = settleValue(value, type);
  const old = written === undefined ? undefined : entry.record[written];
  if (isSame(type, old, wanted)) return text;
  const place: FieldPlace = { key: written ?? key, type, entry, table };
  const tries =
    written === undefined
      ? [insertField]
      : wanted === undefined
        ? [removeField]
        : [replaceScalar, replaceItems, replaceField];
  for (const attempt of tries) {
    const lines = new TextLines(text);
    if (!attempt(lines, wanted ?? '', place)) continue;
    const result = lines.toString();
    const after = readAny(result, file, table);
    if (isAsWanted(entry, after, { key: place.key, wanted, type })) return result;
  }
  return undefined;
}

/** Replaces a value on one line, and leaves what stands around it. */
function replaceScalar(lines: TextLines, value: Raw, { key, type, entry }: FieldPlace): boolean {
  const span = entry.spanOf([key]);
  if (typeof value !== 'string' || type === 'lines' || span?.first !== span?.last || !span) return false;
  const line = lines.get(span.first);
  const [, lead = '', rest = ''] = /^([^:：﹕︰∶]*[:：﹕︰∶][^\S\n]*)(.*)$/u.exec(line) ?? [];
  if (lead === '') return false;
  const space = /[\s：]$/u.test(lead) ? '' : ' ';
  lines.replace(span.first, 1, [lead + space + writeScalar(value) + cutValueRemark(rest)]);
  return true;
}

/** Writes a field anew where it stood; the remarks that stood in it follow it, or precede a block of text. */
function replaceField(lines: TextLines, value: Raw, { key, type, entry }: FieldPlace): boolean {
  const span = entry.spanOf([key]);
  if (!span) return false;
  const field = writeField(key, value, type);
  const inner = listRemarks(lines, span, entry);
  const next = skipRemarks(lines, span.last + 1, entry);
  if (type !== 'lines') {
    lines.replace(span.first, span.last - span.first + 1, [...field, ...inner]);
  } else {
    const below = listRemarks(lines, { first: span.last + 1, last: next - 1 }, entry);
    lines.replace(span.first, next - span.first, [...inner, ...below, ...field]);
  }
  return true;
}

/** The first line from `line` on that is no indented remark: below a block of text such a one would be part of it. */
function skipRemarks(lines: TextLines, line: number, entry: Entry): number {
  let at = line;
  while (entry.remarks.has(at) && /^[\s\u3000]/u.test(lines.get(at))) at++;
  return at;
}

function removeField(lines: TextLines, _value: Raw, { key, entry }: FieldPlace): boolean {
  const span = entry.spanOf([key]);
  if (!span) return false;
  lines.replace(span.first, span.last - span.first + 1, listRemarks(lines, span, entry));
  return true;
}

/** Writes a field that the file lacks behind those that come before it in the table. */
function insertField(lines: TextLines, value: Raw, { key, type, entry, table }: FieldPlace): boolean {
  const order = Object.keys(table);
  const known = Object.keys(entry.record).flatMap((written) => {
    const own = getFieldKey(table, written);
    const span = entry.spanOf([written]);
    return own === undefined || !span ? [] : [{ rank: order.indexOf(own), span }];
  });
  const rank = order.indexOf(key);
  const before = known.filter((one) => one.rank < rank).sort((a, b) => b.rank - a.rank)[0];
  const first = Math.min(...known.map((one) => one.span.first));
  const end = entry.bodyLine > 0 ? entry.bodyLine - 1 : lines.count + 1;
  const at = before ? skipRemarks(lines, before.span.last + 1, entry) : Number.isFinite(first) ? first : end;
  lines.replace(at, 0, writeField(key, value, type));
  return true;
}

function changeBody(text: string, body: string, { file, table }: EntryEdit): string | undefined {
  const entry = readAny(text, file, table);
  if (!entry.whole || entry.bodyLine === 0) return undefined;
  if (entry.body.trim() === body.trim()) return text;
  const lines = new TextLines(text);
  const plain = body.replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n').trim();
  const texts = plain === '' ? [] : ['', ...plain.split('\n')];
  lines.replace(entry.bodyLine, Math.max(lines.count - entry.bodyLine + 1, 0), texts);
  const result = lines.toString();
  const after = readAny(result, file, table);
  const isSafe = after.body.trim() === plain && isDeepStrictEqual(after.record, entry.record);
  return isSafe && after.problems.length <= entry.problems.length ? result : undefined;
}

/** True where a file says what it said, but for one field, and with no more problems. */
function isAsWanted(
  before: Entry,
  after: Entry,
  { key, wanted, type }: { key: string; wanted: Raw | undefined; type: FieldPlace['type'] },
): boolean {
  const rest = (entry: Entry): Record<string, Raw> =>
    Object.fromEntries(Object.entries(entry.record).filter(([one]) => one !== key));
  return (
    after.whole &&
    after.problems.length <= before.problems.length &&
    isSame(type, after.record[key], wanted) &&
    isDeepStrictEqual(rest(after), rest(before)) &&
    after.body === before.body
  );
}
