import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync, statSync, type BigIntStats, type Dirent } from 'node:fs';
import { join } from 'node:path';

/**
 * A file changed less than this long before it was looked at, ms, may change again without its stat changing: clocks
 * of file systems are coarse, FAT's by two seconds. As git does with what it calls racy, its bytes are looked at too.
 */
const settlingTime = 3000;

/** How folders were at one moment. */
export interface Snapshot {
  /** Hash of the names of all files and of what stats say of them. */
  digest: string;
  /** Hashes of the bytes of files that were too young for their stats to be trusted, by absolute path. */
  young: Record<string, string>;
}

/**
 * Looks at every file below some folders without reading them; a folder that is missing is empty. Undefined where
 * that cannot be done: something may not be read, or a link leads to a folder.
 */
export function takeSnapshot(folders: readonly string[]): Snapshot | undefined {
  const digest = createHash('sha256');
  const young: Record<string, string> = {};
  const now = Date.now();
  try {
    for (const folder of folders) {
      digest.update(`${folder}\n`);
      walk(folder, '', (path, entry) => {
        const file = join(folder, path);
        if (entry.isDirectory()) {
          digest.update(`${path}\n`);
          return;
        }
        const stats = statSync(file, { bigint: true });
        if (stats.isDirectory()) throw new Error(`a link to a folder: ${file}`);
        digest.update(`${path}\0${buildStamp(stats)}\0${entry.isSymbolicLink() ? readlinkSync(file) : ''}\n`);
        if (now - getLastChange(stats) < settlingTime) young[file] = hashFile(file);
      });
    }
  } catch {
    return undefined;
  }
  return { digest: digest.digest('hex'), young };
}

/** True where folders are as a snapshot of them says. */
export function isUnchanged(folders: readonly string[], then: Snapshot): boolean {
  if (takeSnapshot(folders)?.digest !== then.digest) return false;
  return Object.entries(then.young).every(([file, hash]) => hashFile(file) === hash);
}

/** Hash of the names, sizes and times of all files below a folder that only a program of ours writes to. */
export function digestFolder(folder: string): string {
  const digest = createHash('sha256');
  walk(folder, '', (path, entry) => {
    if (entry.isDirectory()) {
      digest.update(`${path}\n`);
      return;
    }
    // Not the time of the last change: that of published pictures changes with every link to the same bytes.
    const { size, mtimeNs } = statSync(join(folder, path), { bigint: true });
    digest.update(`${path}\0${size}\0${mtimeNs}\n`);
  });
  return digest.digest('hex');
}

/** Hash of the names and the bytes of all files at or below some paths. */
export function hashContents(paths: readonly string[]): string {
  const digest = createHash('sha256');
  const add = (name: string, file: string): void => {
    digest.update(`${name}\0${hashFile(file)}\n`);
  };
  for (const path of paths) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      walk(path, '', (name, entry) => {
        if (!entry.isDirectory()) add(name, join(path, name));
      });
    else add('', path);
  }
  return digest.digest('hex');
}

/** Files and folders below a folder by name, these with a final `/`; none where there is no folder. */
function walk(folder: string, prefix: string, visit: (path: string, entry: Dirent) => void): void {
  for (const entry of list(join(folder, prefix))) {
    const path = prefix + entry.name + (entry.isDirectory() ? '/' : '');
    visit(path, entry);
    if (entry.isDirectory()) walk(folder, path, visit);
  }
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => compare(a.name, b.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function buildStamp({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return `${size}-${mtimeNs}-${ctimeNs}-${ino}`;
}

function getLastChange({ mtimeMs, ctimeMs }: BigIntStats): number {
  return Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs);
}

/** Hash of a file's bytes; of none where it is not there. */
function hashFile(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'none';
    throw error;
  }
}
