import { basename } from 'node:path';
import { EditRefusal, readEntryFile, writeEntryFile } from '../editing/entry-file.ts';
import { editEntry, readAny } from '../editing/edit-entry.ts';
import { getTableOf } from '../exhibition/field-labels.ts';
import { getFieldKey } from '../exhibition/fields.ts';
import { getItemKey, type ItemType } from '../exhibition/item-keys.ts';
import type { Raw } from '../exhibition/values.ts';

/** A region that somebody drew, to be written into the field of an entry. */
export interface DrawnRegion {
  field: 'details' | 'columns' | 'cover';
  /** The item: region, part, kind, title, note; or line; or work. Empty texts are left out. */
  item: Readonly<Record<string, string>>;
}

/** Writes a region into a file that is as it was when `hash` was taken; returns its new hash. @throws EditRefusal */
export async function writeDrawn(
  path: string,
  file: string,
  hash: string,
  { field, item }: DrawnRegion,
): Promise<string> {
  const { text } = await readEntryFile(path);
  const table = getTableOf(file);
  if (!(field in table)) throw new EditRefusal(`${file} 里没有这一项。`);
  const { record } = readAny(text, file, table);
  const written = Object.keys(record).find((key) => getFieldKey(table, key) === field);
  const old = written === undefined ? undefined : record[written];
  const value = field === 'cover' ? { ...item } : addItem(field, old, { ...item });
  const edited =
    value === undefined ? undefined : editEntry(text, { file, table, changes: { [field]: value } });
  if (edited === undefined) {
    throw new EditRefusal(
      `${basename(file)} 里这一项的写法程序不敢代改，没有写入。点“复制文字”，自己贴进文件里。`,
    );
  }
  return (await writeEntryFile(path, edited, hash)).hash;
}

/** The items with one more; a line of the text has one place in a part. Undefined where there are no items but a text. */
function addItem(type: ItemType, old: Raw | undefined, item: Record<string, string>): Raw[] | undefined {
  const settled = Object.fromEntries(Object.entries(item).filter(([, value]) => value.trim() !== ''));
  const items = old === undefined || old === '' ? [] : Array.isArray(old) ? old : [old];
  if (items.some((one) => typeof one === 'string')) return undefined;
  if (type !== 'columns') return [...items, settled];
  const place = (raw: Raw): string => {
    const read = (key: string): Raw | undefined =>
      typeof raw === 'object' && !Array.isArray(raw)
        ? Object.entries(raw).find(([name]) => getItemKey(type, name) === key)?.[1]
        : undefined;
    return JSON.stringify([read('part') ?? '1', read('line')]);
  };
  const at = items.findIndex((one) => place(one) === place(settled));
  return at < 0 ? [...items, settled] : items.with(at, settled);
}
