import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile } from '../../../src/disk/bag.ts';
import { writeWhole } from '../../../src/disk/record.ts';
import { readTemporaryName } from '../../../src/disk/remove.ts';
import { isSystemFile, markName, readMark } from '../build/site-mark.ts';

/** The file by which a built house is known as ours; it lies in its root and lists the house's own files. */
export const houseMarkName = 'chifu-house.json';

const note =
  '这个文件夹由“尺幅”生成：最外面是各届展览的书架，里面每届一个文件夹。请不要在这里放别的文件；要随网站发布的文件放进项目的 public 文件夹。';

/** The house's own files, apart from those of its shows. */
export interface HouseMark {
  /** Hash of all that they were made of; '' while they are being replaced. */
  made: string;
  /** SHA-256 by path, with `/`; '' where a file may be either of two. */
  files: Readonly<Record<string, string>>;
}

/** Undefined for a folder that is no house of ours. */
export function readHouseMark(root: string): HouseMark | undefined {
  try {
    const { made, files } = JSON.parse(readFileSync(join(root, houseMarkName), 'utf8')) as Partial<HouseMark>;
    return typeof made === 'string' && typeof files === 'object' ? { made, files } : undefined;
  } catch {
    return undefined;
  }
}

export function writeHouseMark(root: string, { made, files }: HouseMark): void {
  writeWhole(join(root, houseMarkName), `${JSON.stringify({ note, made, files })}\n`);
}

/** True where every file of the house itself is as it was written. */
export function isWhole(root: string, { files }: HouseMark): boolean {
  return Object.entries(files).every(([path, sum]) => {
    const file = join(root, path);
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true && hashFile(file) === sum;
  });
}

/** Folders of a built house in which sites of ours stand, by name. */
export function listStanding(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isSite(join(root, entry.name)) && !isBeside(entry.name))
    .map(({ name }) => name)
    .sort();
}

function isSite(folder: string): boolean {
  return existsSync(join(folder, markName)) && readMark(folder) !== undefined;
}

/** A site that is put in its place, or taken from it, at this moment; see place-site.ts. */
function isBeside(name: string): boolean {
  const [, temporary = ''] = /-(?:last|new)-(.+)$/u.exec(name) ?? [];
  return readTemporaryName(temporary) !== undefined;
}

/**
 * Files in a built house that nobody of us put there, by path with `/`: whatever is neither the house's own nor in the
 * site of a show, which its own build looks after.
 */
export function listForeignFiles(root: string, mark: HouseMark | undefined): string[] {
  const found: string[] = [];
  const walk = (prefix: string): void => {
    for (const entry of readdirSync(join(root, prefix), { withFileTypes: true })) {
      const path = prefix + entry.name;
      if (entry.isDirectory()) {
        const isShow = prefix === '' && (isSite(join(root, path)) || isBeside(path));
        if (!isShow) walk(`${path}/`);
      } else if (!isOwn(path, entry.name, mark)) found.push(path);
    }
  };
  if (existsSync(root)) walk('');
  return found.sort();
}

function isOwn(path: string, name: string, mark: HouseMark | undefined): boolean {
  if (isSystemFile(name) || readTemporaryName(name) !== undefined) return true;
  return mark !== undefined && (path === houseMarkName || Object.hasOwn(mark.files, path));
}
