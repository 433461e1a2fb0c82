import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createFile } from '../disk/replace-file.ts';
import { editEntry, readAny } from '../editing/edit-entry.ts';
import { EditRefusal, readEntryFile, writeEntryFile } from '../editing/entry-file.ts';
import { findNextNumber, listTakenNumbers } from '../editing/next-number.ts';
import { getTableOf } from '../exhibition/field-labels.ts';
import { getFieldKey, type FieldTable } from '../exhibition/fields.ts';
import { getItemKey } from '../exhibition/item-keys.ts';
import type { Raw } from '../exhibition/values.ts';
import { baseVocabularies } from '../exhibition/vocabularies.ts';
import { isMarkdown } from '../reading/file-names.ts';
import { getShown } from '../reading/sources.ts';
import { z } from 'zod';
import type { DeskPlace } from './desk-place.ts';
import { findEntry, isEntryPath } from './desk-files.ts';
import { buildFormFields } from './form-fields.ts';
import type { FormModel, OpenedEntry } from './form-data.ts';
import { writeDrawn } from './write-region.ts';

const raw: z.ZodType<Raw> = z.lazy(() => z.union([z.string(), z.array(raw), z.record(z.string(), raw)]));
const hash = z.string().regex(/^[0-9a-f]{0,64}$/u);
const drawnNote = z.object({
  ...{ file: z.string(), hash, field: z.enum(['details', 'columns', 'cover']) },
  item: z.record(z.string().regex(/^\w+$/u), z.string().max(2000)),
});
const entryNote = z.object({
  ...{ file: z.string(), hash, isNew: z.boolean() },
  changes: z.record(z.string(), raw.nullable()),
  body: z.string().optional(),
});

function parse<T>(schema: z.ZodType<T>, note: unknown): T {
  const { success, data } = schema.safeParse(note);
  if (!success) throw new EditRefusal('网页送来的内容读不懂，没有写入。刷新网页再试。');
  return data;
}

async function find({ exhibitionDir }: DeskPlace, file: string): Promise<string> {
  const path = await findEntry(exhibitionDir, file);
  if (path === undefined) throw new EditRefusal(`展览文件夹里没有这个条目：${file.slice(0, 80)}`);
  return path;
}

/** Writes a drawn region into the entry that it is of. */
export async function saveRegion(place: DeskPlace, note: unknown): Promise<{ hash: string }> {
  const { file, hash: known, field, item } = parse(drawnNote, note);
  return { hash: await writeDrawn(await find(place, file), file, known, { field, item }) };
}

/** What an entry says, by the keys of its table, and its state. */
export async function openEntry(place: DeskPlace, file: string): Promise<OpenedEntry> {
  const { text, hash: state } = await readEntryFile(await find(place, file));
  const table = getTableOf(file);
  const { record, body, whole } = readAny(text, file, table);
  if (!whole) throw new EditRefusal(`${file} 的两行 --- 没有写对，填报表打不开它。看“问题”页里怎么改。`);
  return { file, hash: state, values: nameInEnglish(record, table), body };
}

function nameInEnglish(record: Readonly<Record<string, Raw>>, table: FieldTable): Record<string, Raw> {
  const pairs = Object.entries(record).flatMap(([written, value]) => {
    const key = getFieldKey(table, written);
    const type = key === undefined ? undefined : table[key]?.type;
    if (key === undefined || type === undefined) return [];
    const rename = (item: Raw): Raw =>
      typeof item === 'string' || Array.isArray(item)
        ? item
        : Object.fromEntries(
            Object.entries(item).map(([name, deep]) => [getItemKey(type, name) ?? name, deep]),
          );
    return [[key, Array.isArray(value) ? value.map(rename) : rename(value)] as const];
  });
  return Object.fromEntries(pairs);
}

/** Writes what the form changed; a new entry is written only where no file has its name. */
export async function saveEntry(place: DeskPlace, note: unknown): Promise<{ hash: string }> {
  const { file, hash: known, isNew, changes, body } = parse(entryNote, note);
  const table = getTableOf(file);
  const own = Object.entries(changes).filter(([key]) => Object.hasOwn(table, key));
  const edit = {
    ...{ file, table, ...(body !== undefined && { body }) },
    changes: Object.fromEntries(own.map(([key, value]) => [key, value ?? undefined])),
  };
  const before = isNew ? undefined : await readEntryFile(await find(place, file));
  const edited = editEntry(before?.text ?? '---\n---\n', edit);
  if (edited === undefined)
    throw new EditRefusal('这个条目的写法程序不敢代改，没有写入。用记事本打开它来改。');
  if (before) return { hash: (await writeEntryFile(await find(place, file), edited, known)).hash };
  const path = join(place.exhibitionDir, file);
  if (!isEntryPath(file) || !isKnownFolder(file))
    throw new EditRefusal(`不能用这个文件名：${file.slice(0, 80)}`);
  const number = /\/(\d+)\.md$/u.exec(file)?.[1];
  const isTaken = number !== undefined && listTakenNumbers(place.exhibitionDir).entries.has(number);
  mkdirSync(join(path, '..'), { recursive: true });
  if (isTaken || !createFile(path, edited))
    throw new EditRefusal(`已经有 ${file} 了，没有写入。换一个编号或文件名。`);
  return { hash: (await readEntryFile(path)).hash };
}

function listNames(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function isKnownFolder(file: string): boolean {
  const [folder = '', name = ''] = file.split('/');
  const hall = getShown()?.halls.find(({ slug }) => slug === folder);
  if (hall) return new RegExp(`^${hall.digit}\\d{3,}\\.md$`, 'u').test(name);
  return ['halls', 'series', 'stories', 'tours'].includes(folder) && name !== 'readme.md';
}

const pictureName = /\.(jpe?g|png|webp|avif|tiff?|gif|bmp)$/iu;

/** Puts a picture beside its entry under the work's number; never over another. */
export function addPicture(
  { exhibitionDir }: DeskPlace,
  asked: URLSearchParams,
  bytes: Buffer,
): Promise<{ name: string }> {
  const [number = '', part = '', name = ''] = ['number', 'part', 'name'].map((key) => asked.get(key) ?? '');
  const hall = getShown()?.halls.find(({ digit }) => number.startsWith(String(digit)));
  const ending = pictureName.exec(name)?.[1]?.toLowerCase();
  if (!hall || !/^\d{4,}$/u.test(number) || !/^\d{0,3}$/u.test(part))
    throw new EditRefusal('没有这个编号的展厅。');
  if (ending === undefined) throw new EditRefusal(`${name} 不是能展出的图片：先另存为 JPEG 或 PNG。`);
  const folder = join(exhibitionDir, hall.slug);
  const stem = part === '' ? number : `${number}-${Number(part)}`;
  const twin = listNames(folder).find(
    (one) => one.toLowerCase().startsWith(`${stem}.`) && pictureName.test(one),
  );
  const file = `${stem}.${ending}`;
  mkdirSync(folder, { recursive: true });
  if (twin !== undefined || !createFile(join(folder, file), bytes)) {
    throw new EditRefusal(`已经有 ${twin ?? file} 了，没有写入。要换图，先把原来的移走。`);
  }
  return Promise.resolve({ name: file });
}

/** What the form offers: the collections with their entries, and the fields of each. */
export function readFormModel({ exhibitionDir }: DeskPlace): Promise<FormModel> {
  const exhibition = getShown();
  const vocabularies = exhibition?.facts.vocabularies ?? baseVocabularies;
  const taken = listTakenNumbers(exhibitionDir);
  const titles = new Map<string, string>([
    ...(exhibition?.works ?? []).map(({ hall, number, title }) => [`${hall}/${number}.md`, title] as const),
    ...(['halls', 'series', 'stories', 'tours'] as const).flatMap((folder) =>
      (exhibition?.[folder] ?? []).map(({ slug, title }) => [`${folder}/${slug}.md`, title] as const),
    ),
  ]);
  const list = (folder: string): FormModel['groups'][number]['entries'] =>
    listNames(join(exhibitionDir, folder))
      .filter((name) => isMarkdown(name) && isEntryPath(`${folder}/${name}`) && !/^readme\./iu.test(name))
      .map((name) => ({ file: `${folder}/${name}`, title: titles.get(`${folder}/${name}`) ?? '' }))
      .sort((a, b) => a.file.localeCompare(b.file, 'en', { numeric: true }));
  const fields = (file: string, medium = 'other' as const): FormModel['groups'][number]['fields'] =>
    buildFormFields(getTableOf(file), vocabularies, medium);
  const halls = exhibition?.halls ?? [];
  const texts = [
    ['halls', '展厅'],
    ['series', '系列'],
    ['stories', '文章'],
    ['tours', '路线'],
  ] as const;
  return Promise.resolve({
    groups: [
      ...halls.map(({ slug, title, digit, medium }) => ({
        ...{ folder: slug, label: `${title}作品`, hasBody: true, next: findNextNumber(taken, digit) },
        ...{ entries: list(slug), fields: buildFormFields(getTableOf(`${slug}/`), vocabularies, medium) },
      })),
      ...texts.map(([folder, label]) => ({
        ...{ folder, label, hasBody: true, entries: list(folder), fields: fields(`${folder}/`) },
      })),
      {
        ...{ folder: '', label: '展览', hasBody: false, fields: fields('exhibition.yaml') },
        entries: [{ file: 'exhibition.yaml', title: exhibition?.facts.title ?? '' }],
      },
    ],
  });
}
