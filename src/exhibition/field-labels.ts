import {
  exhibitionFields,
  hallFields,
  seriesFields,
  storyFields,
  tourFields,
  workFields,
  type FieldTable,
} from './fields.ts';

const tables: readonly FieldTable[] = [
  tourFields,
  storyFields,
  seriesFields,
  hallFields,
  exhibitionFields,
  workFields,
];

const labels = new Map<string, string>(
  tables.flatMap((table) => Object.entries(table).map(([key, { label }]): [string, string] => [key, label])),
);

/** The Chinese label of a field by its English key; a work's label where several tables have the key. */
export function getFieldLabel(key: string): string | undefined {
  return labels.get(key);
}
