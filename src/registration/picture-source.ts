import { copyFile, readdir, stat } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join, resolve } from 'node:path';
import { isPictureName, isSystemFile } from '../reading/file-names.ts';
import { UsageError } from '../reading/usage-error.ts';
import { openZip, type ZipEntry } from '../sheets/zip.ts';
import type { FoundPicture } from './matching.ts';

/** Where pictures come from: a folder, or a ZIP that is read as one. */
export interface PictureSource {
  pictures: FoundPicture[];
  /** Copies one to a file that is not there yet. */
  copy: (path: string, to: string) => Promise<void>;
  close: () => void;
}

/** Nothing deeper is looked through, folders within folders; and no picture is larger when unpacked, bytes. */
const deepest = 6;
const largest = 2_000_000_000;

/** @throws UsageError where there is no such folder or ZIP. */
export async function openPictures(path: string): Promise<PictureSource> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats) throw new UsageError(`找不到图片的文件夹：${path}\n看看名字；名字里有空格时，外面加引号。`);
  if (stats.isDirectory()) return openFolder(resolve(path));
  try {
    return await openPictureZip(path);
  } catch {
    throw new UsageError(
      `${path} 不是文件夹，也不是能打开的 ZIP 压缩包。\n--images 后面写放图片的文件夹；RAR、7z 先解压。`,
    );
  }
}

async function openFolder(root: string): Promise<PictureSource> {
  const pictures: FoundPicture[] = [];
  const walk = async (folder: string, prefix: string, depth: number): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (isSystemFile(entry.name)) continue;
      const path = prefix + entry.name;
      if (entry.isDirectory() && depth < deepest) await walk(join(folder, entry.name), `${path}/`, depth + 1);
      else if (entry.isFile() && isPictureName(entry.name))
        pictures.push({ path, size: (await stat(join(folder, entry.name))).size });
    }
  };
  await walk(root, '', 0);
  return {
    pictures,
    // Where the disk can, the copy shares its bytes with the original.
    copy: (path, to) => copyFile(join(root, path), to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE),
    close: () => undefined,
  };
}

async function openPictureZip(path: string): Promise<PictureSource> {
  const zip = await openZip(path);
  const entries = new Map<string, ZipEntry>();
  for (const entry of zip.entries) {
    const parts = entry.name.split('/');
    const isOdd = parts.some((part) => isSystemFile(part));
    if (!isOdd && isPictureName(parts.at(-1) ?? '') && entry.size <= largest) entries.set(entry.name, entry);
  }
  return {
    pictures: [...entries.values()].map(({ name, size }) => ({ path: name, size })),
    copy: async (name, to) => {
      const entry = entries.get(name);
      if (entry) await zip.extract(entry, to);
    },
    close: zip.close,
  };
}
