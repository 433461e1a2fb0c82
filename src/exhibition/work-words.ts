import { getAiLabel } from './ai.ts';
import { workFields, type Field } from './fields.ts';
import type { PaperSize } from './values.ts';
import { writeSize, type Work } from './work.ts';

export type WorkKey = keyof typeof workFields;

/** The row of a field, by its key. */
export function getWorkField(key: WorkKey): Field {
  return workFields[key];
}

/** What a work, or its artists, have in a field, each once, as words; none where the field is empty. */
export function listWords(work: Work, key: WorkKey): string[] {
  return [...new Set(listLines(work, key))];
}

/** The same with what stands twice, as the lines of a text do. */
export function listLines(work: Work, key: WorkKey): string[] {
  if (key === 'ai') return [getAiLabel(work) ?? []].flat();
  const owners: readonly object[] = getWorkField(key).of === 'artists' ? work.artists : [work];
  const values = owners.flatMap((owner) =>
    key in owner ? (owner[key as keyof typeof owner] as unknown) : [],
  );
  return values.flatMap((value) => writeWord(value) ?? []);
}

function writeWord(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (typeof value === 'number') return String(value);
  return isSize(value) ? writeSize(value) : undefined;
}

function isSize(value: unknown): value is PaperSize {
  return typeof value === 'object' && value !== null && 'height' in value && 'width' in value;
}
