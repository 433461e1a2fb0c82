import type { FieldType } from '../exhibition/fields.ts';
import { getItemKey } from '../exhibition/item-keys.ts';
import type { Raw } from '../exhibition/values.ts';
import type { Entry } from '../reading/head/frontmatter.ts';
import type { Span } from '../reading/head/head-span.ts';
import { isSame, type FieldPlace } from './field-place.ts';
import { cutValueRemark, type TextLines } from './text-lines.ts';
import { writeItem } from './write-value.ts';

/** What becomes of a list: an item stays, is written anew, goes, or comes in. */
interface Step {
  /** 0-based place in the list as it stands; where an item comes in, the one before it, or -1. */
  at: number;
  /** True where the item that stands there is kept. */
  stays?: true;
  /** True where what stands there goes. */
  goes?: true;
  value?: Raw;
}

/** Changes the items of a list that stand on lines of their own; those that stay keep every character. */
export function replaceItems(lines: TextLines, value: Raw, { key, type, entry }: FieldPlace): boolean {
  const old = entry.record[key];
  if (!Array.isArray(old) || !Array.isArray(value)) return false;
  const head = entry.spanOf([key]);
  const spans = old.map((_, index) => entry.spanOf([key, index]));
  const [first] = spans;
  if (!head || !first || first.first === head.first || !isWhole(spans)) return false;
  const [indent = ''] = /^[\s\u3000]*/u.exec(lines.get(first.first)) ?? [];
  const lead = `${indent}- `;
  for (const { at, goes, value: item } of listSteps(old, value, type).reverse()) {
    const span = spans[at];
    if (item === undefined && goes && span) {
      lines.replace(span.first, span.last - span.first + 1, listRemarks(lines, span, entry));
    } else if (item !== undefined && goes && span) {
      const remark = span.first === span.last ? cutValueRemark(readItemText(lines.get(span.first))) : '';
      const text = lead + writeItem(keepNames(item, old[at], type)) + remark;
      lines.replace(span.first, span.last - span.first + 1, [text, ...listRemarks(lines, span, entry)]);
    } else if (item !== undefined) {
      lines.replace(span ? span.last + 1 : first.first, 0, [lead + writeItem(item)]);
    }
  }
  return true;
}

/** The lines of a span that are remarks. */
export function listRemarks(lines: TextLines, { first, last }: Span, entry: Entry): string[] {
  const own = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return own.filter((line) => entry.remarks.has(line)).map((line) => lines.get(line));
}

function isWhole(spans: readonly (Span | undefined)[]): spans is Span[] {
  return spans.every((span) => span !== undefined);
}

function readItemText(line: string): string {
  return line.replace(/^[\s\u3000]*[^\s\w"'[{]*\s*/u, '');
}

/** The keys of an item as they were written before, in that order. */
function keepNames(item: Raw, old: Raw | undefined, type: FieldType | undefined): Raw {
  if (!isMap(item) || !isMap(old) || type === undefined) return item;
  const meant = (key: string): string => getItemKey(type, key) ?? key;
  const values = new Map(Object.entries(item).map(([key, value]) => [meant(key), [key, value] as const]));
  const kept = Object.keys(old).flatMap((written) => {
    const [, value] = values.get(meant(written)) ?? [];
    values.delete(meant(written));
    return value === undefined ? [] : [[written, value] as const];
  });
  return Object.fromEntries([...kept, ...values.values()]);
}

function isMap(value: Raw | undefined): value is Record<string, Raw> {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The steps from one list to another, which leave as many items as can be as they are, in the list's order. */
function listSteps(old: readonly Raw[], wanted: readonly Raw[], type: FieldType | undefined): Step[] {
  const alike = (i: number, j: number): boolean => isSame(type, [old[i] ?? ''], [wanted[j] ?? '']);
  // Lengths of the longest common runs of what follows, by the table that everybody knows.
  const width = wanted.length + 1;
  const longest = new Array<number>((old.length + 1) * width).fill(0);
  const get = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = wanted.length - 1; j >= 0; j--) {
      longest[i * width + j] = alike(i, j) ? get(i + 1, j + 1) + 1 : Math.max(get(i + 1, j), get(i, j + 1));
    }
  }
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < wanted.length) {
    const value = wanted[j];
    if (i < old.length && j < wanted.length && alike(i, j)) {
      steps.push({ at: i++, stays: true });
      j++;
    } else if (i < old.length && value !== undefined && get(i + 1, j + 1) === get(i, j)) {
      steps.push({ at: i++, goes: true, value });
      j++;
    } else if (value !== undefined && (i >= old.length || get(i, j + 1) >= get(i + 1, j))) {
      steps.push({ at: i - 1, value });
      j++;
    } else {
      steps.push({ at: i++, goes: true });
    }
  }
  return steps;
}
