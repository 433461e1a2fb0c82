import { createHash } from 'node:crypto';
import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from './ledger.ts';
import { removeEmptyFolder, removeOwnFile } from './remove.ts';
import { buildSealedName, hasSealedSize, isSound, readSealedName, type SealedName } from './seal.ts';

/** Sound files by their entries: names without seals, below the shelf's folder, with `/`. */
export type SoundFiles = ReadonlyMap<string, string>;

/** Writes a file whole or not at all. */
export type WriteWhole = (file: string, data: Uint8Array | string) => Promise<void> | void;

interface Kept {
  entry: string;
  file: string;
  name: SealedName;
}

/** A folder of sealed files. Files that are not what their names tell are removed when they are met. */
export class Shelf {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Path of the sound file of an entry, read through; undefined where there is none. */
  find(entry: string): string | undefined {
    const [, folder = '', own = ''] = /^(.*\/)?([^/]+)$/u.exec(entry) ?? [];
    for (const { name, file } of list(join(this.#folder, folder), '')) {
      if (name.entry === own && check(file, name, isSound)) return file;
    }
    return undefined;
  }

  /** Puts data on the shelf under an entry; returns its path. */
  async put(entry: string, data: Uint8Array | string, write: WriteWhole): Promise<string> {
    const file = join(this.#folder, buildSealedName(entry, data));
    await write(file, data);
    return file;
  }

  /** Removes the files of entries that `isUseless` says so of; how many, and their bytes. */
  prune(isUseless: (entry: string) => boolean): { removed: number; bytes: number } {
    const result = { removed: 0, bytes: 0 };
    for (const { entry, file, name } of list(this.#folder, '')) {
      if (!isUseless(entry) || !removeOwnFile(file, (own) => own.includes(name.sum))) continue;
      result.removed++;
      result.bytes += name.bytes;
    }
    removeEmptyFolder(this.#folder);
    return result;
  }

  /**
   * All sound files here and in folders below. Those that `ledger` knows by `group` and by what a stat says of them
   * are not read; `split` parts a large shelf into such groups.
   */
  listSound(ledger?: Ledger, group = '', split: (entry: string) => string = () => ''): SoundFiles {
    const sound = new Map<string, string>();
    const groups = new Map<string, Kept[]>();
    for (const kept of list(this.#folder, '')) {
      const part = split(kept.entry);
      const group = groups.get(part);
      if (group) group.push(kept);
      else groups.set(part, [kept]);
    }
    for (const [part, kept] of groups) {
      const sized = kept.filter(({ file, name }) => check(file, name, hasSealedSize));
      const stamp = buildStamp(sized);
      const key = `${group}/${part}`;
      const isKnown = ledger?.knows(key, stamp.text) === true;
      const good = isKnown ? sized : sized.filter(({ file, name }) => check(file, name, isSound));
      if (!isKnown && good.length === sized.length) ledger?.note(key, stamp.text, stamp.changed);
      for (const { entry, file } of good) sound.set(entry, file);
    }
    return sound;
  }
}

function check(file: string, name: SealedName, isGood: (file: string, name: SealedName) => boolean): boolean {
  if (isGood(file, name)) return true;
  removeOwnFile(file, (own) => readSealedName(own) !== undefined);
  return false;
}

function list(folder: string, prefix: string): Kept[] {
  return readEntries(folder).flatMap((one): Kept[] => {
    const file = join(folder, one.name);
    if (one.isDirectory()) return list(file, `${prefix}${one.name}/`);
    const name = readSealedName(one.name);
    return name === undefined ? [] : [{ entry: prefix + name.entry, file, name }];
  });
}

function readEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** What stats say of files, and when the youngest was written, ms since 1970. */
function buildStamp(kept: readonly Kept[]): { text: string; changed: number } {
  const digest = createHash('sha256');
  let changed = 0n;
  for (const { entry, file } of kept) {
    const { size, mtimeNs, mtimeMs } = statSync(file, { bigint: true });
    digest.update(`${entry}\0${size}\0${mtimeNs}\n`);
    if (mtimeMs > changed) changed = mtimeMs;
  }
  return { text: digest.digest('hex').slice(0, 16), changed: Number(changed) };
}
