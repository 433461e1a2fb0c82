import { settleValue, writeField } from '../editing/write-value.ts';
import { workFields } from '../exhibition/fields.ts';
import type { Raw } from '../exhibition/values.ts';

/** Writes an entry: head and description. `remarks` stand behind the values of their keys. */
export function writeEntry(
  record: Readonly<Record<string, Raw>>,
  body: string,
  remarks: Readonly<Record<string, string>> = {},
): string {
  const head = Object.entries(record).flatMap(([key, raw]) => {
    const { type } = workFields[key as keyof typeof workFields];
    const value = settleValue(raw, type);
    if (value === undefined) return [];
    const lines = writeField(key, value, type);
    const remark = remarks[key];
    return remark !== undefined && lines.length === 1 ? [`${lines[0] ?? ''}  # ${remark}`] : lines;
  });
  const text = writeBody(body);
  return ['---', ...head, '---', ...(text === '' ? [] : ['', text]), ''].join('\n');
}

/** A plain text from a cell as Markdown that shows it as it stands. */
export function writeBody(body: string): string {
  return body
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/[\\`*_[\]<>#|~]/gu, '\\$&')
        .replace(/^(\d{1,3})([.)])/u, '$1\\$2')
        .replace(/^[-+=]/u, '\\$&'),
    )
    .join('\n')
    .replace(/\n{2,}/gu, '\n\n')
    .trim();
}
