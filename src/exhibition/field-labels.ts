import {
  exhibitionFields,
  hallFields,
  houseFields,
  seriesFields,
  storyFields,
  tourFields,
  workFields,
  type FieldTable,
} from './fields.ts';

/** The table that a file of the exhibition follows, by its path with `/`. */
export function getTableOf(file: string): FieldTable {
  if (/^exhibition\./iu.test(file)) return exhibitionFields;
  if (/^house\.ya?ml/iu.test(file)) return houseFields;
  const [folder] = file.split('/');
  switch (folder) {
    case 'halls':
      return hallFields;
    case 'series':
      return seriesFields;
    case 'stories':
      return storyFields;
    case 'tours':
      return tourFields;
    default:
      return workFields;
  }
}

/** The Chinese label of a field by its English key, in the table that the file follows. */
export function getFieldLabel(key: string, file: string): string | undefined {
  const table = getTableOf(file);
  return Object.hasOwn(table, key) ? table[key]?.label : undefined;
}
