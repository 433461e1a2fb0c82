import { settleValue, writeField } from '../../editing/write-value.ts';
import type { FieldType } from '../../exhibition/fields.ts';
import type { Raw } from '../../exhibition/values.ts';
import type { FormField } from '../form-data.ts';
import { make } from './desk.ts';

/** A new entry as a text. */
export function writeEntryText(values: readonly [FormField, Raw | undefined][], body: string): string {
  const head = values.flatMap(([{ key, control }, value]) => {
    const type: FieldType | undefined =
      control === 'lines' ? 'lines' : control === 'lists' ? 'vocabularies' : undefined;
    const settled = settleValue(value, type);
    return settled === undefined ? [] : writeField(key, settled, type);
  });
  const text = body.trim();
  return ['---', ...head, '---', ...(text === '' ? [] : ['', text]), ''].join('\n');
}

/** Lets the browser save a text as a file. */
export function saveFile(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  make('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
