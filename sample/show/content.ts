import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeJpeg } from '../core/picture.ts';
import { buildEntry, type Finding } from './entry.ts';
import type { Recipe } from './recipe.ts';

/** The folder of a hall by the first digit of its numbers. */
export const FOLDERS: Readonly<Record<string, string>> = {
  '1': 'calligraphy',
  '2': 'painting',
  '3': 'photography',
};

/** What drawing one work wrote. */
export interface Written {
  readonly files: string[];
  readonly bytes: number;
}

/** The names of the files a work will have. */
export function nameFiles(number: string, recipe: Recipe): string[] {
  const pictures = recipe.parts.map((_part, index) =>
    recipe.parts.length > 1 ? `${number}-${index + 1}.jpg` : `${number}.jpg`,
  );
  return [`${number}.md`, ...pictures];
}

/** Draws a work into its hall's folder; `px` bounds the long side when given. */
export async function writeWork(root: string, number: string, recipe: Recipe, px?: number): Promise<Written> {
  const folder = join(root, FOLDERS[number.slice(0, 1)] ?? '');
  await mkdir(folder, { recursive: true });
  const [entryName = '', ...names] = nameFiles(number, recipe);
  const findings: Finding[] = [];
  let bytes = 0;
  for (const [index, part] of recipe.parts.entries()) {
    const drawn = part(px === undefined ? recipe.px : Math.min(px, recipe.px));
    const jpeg = await encodeJpeg(drawn.picture, recipe.quality);
    bytes += jpeg.length;
    findings.push({
      width: drawn.picture.width,
      height: drawn.picture.height,
      columns: drawn.columns,
      marks: drawn.marks,
    });
    await replaceFile(join(folder, names[index] ?? ''), jpeg);
  }
  await replaceFile(join(folder, entryName), buildEntry(number, recipe.entry, recipe.size, findings));
  return { files: [entryName, ...names].map((name) => join(folder, name)), bytes };
}

/** A new file in the old one's place: other names of the old one keep what it held. */
async function replaceFile(path: string, content: string | Buffer): Promise<void> {
  const beside = `${path}.new`;
  await writeFile(beside, content);
  await rename(beside, path);
}

/** Those of the files a work would write that are there already. */
export function findExisting(root: string, number: string, recipe: Recipe): string[] {
  const folder = join(root, FOLDERS[number.slice(0, 1)] ?? '');
  return nameFiles(number, recipe)
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path));
}
