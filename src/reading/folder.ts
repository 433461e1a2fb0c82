import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../exhibition/problem.ts';

export interface FolderFile {
  name: string;
  /** Absolute path. */
  path: string;
  /** Path relative to the exhibition folder, with `/`. */
  relative: string;
  directory: boolean;
}

/** Lists a folder of the exhibition by name; a missing folder is empty, links that lead out are Problems. */
export async function listFolder(
  root: string,
  folder: string,
): Promise<{ files: FolderFile[]; problems: Problem[] }> {
  const directory = join(root, folder);
  const problems: Problem[] = [];
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') problems.push(describeUnreadable(folder));
    return [];
  });
  const files: FolderFile[] = [];
  for (const entry of entries) {
    const path = join(directory, entry.name);
    const file = toRelative(root, path);
    if (entry.isSymbolicLink() && !(await isInside(root, path))) {
      problems.push({
        ...{ code: 'path-outside', severity: 'error', file },
        found: '一个指到展览文件夹以外的快捷链接',
        expected: '文件本身放在展览文件夹里',
        fix: '删去这个链接，把文件复制进来。',
      });
      continue;
    }
    const isDirectory = entry.isSymbolicLink() ? (await stat(path)).isDirectory() : entry.isDirectory();
    files.push({ name: entry.name, path, relative: file, directory: isDirectory });
  }
  const collator = new Intl.Collator('en', { numeric: true });
  return { files: files.sort((a, b) => collator.compare(a.name, b.name)), problems };
}

function describeUnreadable(folder: string): Problem {
  return {
    ...{ code: 'file-unreadable', severity: 'error', file: folder === '' ? '.' : folder },
    found: '打不开这个文件夹',
    expected: '可以读取的文件夹',
    fix: '检查文件夹的读取权限；在网盘里的，先下载到本机。',
  };
}

/** The path of a file relative to the exhibition folder, NFC, with `/`. */
export function toRelative(root: string, path: string): string {
  return relative(root, path).split(sep).join('/').normalize('NFC');
}

async function isInside(root: string, path: string): Promise<boolean> {
  try {
    const [base, target] = await Promise.all([realpath(root), realpath(path)]);
    return target.startsWith(base + sep);
  } catch {
    return false;
  }
}
