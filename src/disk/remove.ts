import { randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, rmSync, rmdirSync, unlinkSync, type Dirent } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { persist } from './persist.ts';

/*
 * The one module that deletes. Nothing goes that is not provably ours: either its name is one that only
 * `buildTemporaryName` makes, or whoever asks can say of each single file that this program wrote it.
 */

const host = hostname().replace(/[^\w.-]/gu, '_');
const unique = randomUUID().slice(0, 8);
let count = 0;

/** Host, process, a random part, a count, perhaps an ending: no person and no other program gives such a name. */
const temporaryName = /^(.+)-(\d+)-[0-9a-f]{8}-\d+(?:-\w+)?(?:\.[a-z]+)?$/u;

/** A name for something that is made, used and thrown away; never the same twice. */
export function buildTemporaryName(): string {
  return `${host}-${process.pid}-${unique}-${count++}`;
}

/** Makes a folder for this process in the system's folder for such things; `removeTemporary` takes it away. */
export function makeTemporaryFolder(): string {
  const folder = join(tmpdir(), buildTemporaryName());
  mkdirSync(folder);
  return folder;
}

/** The host and process that made a temporary name; undefined for any other name. */
export function readTemporaryName(name: string): { isHere: boolean; pid: number } | undefined {
  const [, from, pid] = temporaryName.exec(name) ?? [];
  return from === undefined ? undefined : { isHere: from === host, pid: Number(pid) };
}

/**
 * Removes a temporary file or folder with all it holds; nothing where there is none.
 * @throws for a path whose last name is not one of `buildTemporaryName`.
 */
export function removeTemporary(target: string): void {
  if (readTemporaryName(basename(target)) === undefined) throw new Error(`not temporary: ${target}`);
  persist(() => rmSync(target, { recursive: true, force: true }));
}

/**
 * Removes the files under a folder of which `isOwn` says so, by their path relative to it with `/`, and then the
 * folders that are left empty, itself included. Links are never followed and never removed. Returns the paths that
 * stay, folders that were empty before not among them.
 */
export function removeOwn(folder: string, isOwn: (path: string) => boolean): string[] {
  const kept: string[] = [];
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) clear(folder, '', isOwn, kept);
  return kept;
}

/** Removes one file if `isOwn` says so of its name; a folder or a link stays. True when it is gone. */
export function removeOwnFile(file: string, isOwn: (name: string) => boolean): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return true;
  if (!stats.isFile() || !isOwn(basename(file))) return false;
  unlink(file);
  return true;
}

/** Removes a folder that holds nothing; leaves any other. True when there is none any more. */
export function removeEmptyFolder(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return true;
  return stats.isDirectory() && readdirSync(folder).length === 0 && removeFolder(folder);
}

function clear(folder: string, prefix: string, isOwn: (path: string) => boolean, kept: string[]): void {
  let mayGo = true;
  for (const entry of listEntries(folder)) {
    const path = prefix + entry.name;
    if (entry.isDirectory()) {
      const before = kept.length;
      clear(join(folder, entry.name), `${path}/`, isOwn, kept);
      mayGo &&= kept.length === before;
    } else if (entry.isFile() && isOwn(path)) {
      unlink(join(folder, entry.name));
    } else {
      kept.push(path);
      mayGo = false;
    }
  }
  // A site has more folders than files: each is asked no more than this.
  if (mayGo) removeFolder(folder);
}

/** Removes a folder, if it is empty, as the system sees to. */
function removeFolder(folder: string): boolean {
  try {
    persist(() => rmdirSync(folder));
    return true;
  } catch (error) {
    // Somebody put a file there meanwhile.
    if (isOneOf(error, ['ENOTEMPTY', 'EEXIST', 'ENOENT'])) return false;
    throw error;
  }
}

function listEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isOneOf(error, ['ENOENT', 'ENOTDIR'])) return [];
    throw error;
  }
}

function isOneOf(error: unknown, codes: readonly string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}

function unlink(file: string): void {
  persist(() => {
    try {
      unlinkSync(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  });
}
