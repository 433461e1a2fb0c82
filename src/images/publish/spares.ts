import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { readRecord, writeRecord } from '../../disk/record.ts';
import { removeOwn, removeOwnFile } from '../../disk/remove.ts';
import { isPublishedPath } from './publish.ts';

const recordName = 'standing.json';

const placePattern = /^[0-9a-f]{16}$/u;

/** Id and key, each with a hash of sixteen digits. */
const sparePattern = /-[0-9a-f]{16}$/u;

/**
 * Picture folders kept ready for the next site, outside the one that stands. Taking one costs a rename
 * where linking costs a hundred and fifty folders and files, and takes nothing from the last good site:
 * what a site leaves when a new one has replaced it is kept for the one after.
 */
export class Spares {
  readonly #folder: string;
  /** Keys of the picture folders of the site being made that hold nothing but what was published. */
  readonly #keys = new Map<string, string>();

  /** Spares of the sites built into `outDir`; sites elsewhere have their own. */
  constructor(cacheDir: string, outDir: string) {
    const place = createHash('sha256').update(path.resolve(outDir)).digest('hex').slice(0, 16);
    this.#folder = path.join(path.resolve(cacheDir), 'spare', place);
  }

  /** Removes the spares of all sites from a cache. */
  static prune(cacheDir: string): void {
    removeOwn(path.join(cacheDir, 'spare'), (file) => {
      const [place = '', name = '', ...rest] = file.split('/');
      if (!placePattern.test(place)) return false;
      return rest.length === 0
        ? name === recordName
        : sparePattern.test(name) && isPublishedPath(rest.join('/'));
    });
  }

  /** Moves the spare of a picture to `target` if there is one and `isWhole` says so; false if not. */
  take(id: string, key: string, target: string, isWhole: (folder: string) => boolean): boolean {
    const spare = this.#getPath(id, key);
    if (!existsSync(spare) || !isWhole(spare)) return false;
    mkdirSync(path.dirname(target), { recursive: true });
    try {
      renameSync(spare, target);
    } catch {
      return false;
    }
    this.note(id, key);
    return true;
  }

  /** Notes that a picture stands in the site being made, alone in its folder. */
  note(id: string, key: string): void {
    this.#keys.set(id, key);
  }

  /** Says that other files were put into the folders of these pictures, so that they are not kept. */
  forget(ids: Iterable<string>): void {
    for (const id of ids) this.#keys.delete(id);
  }

  /** Pictures of the site being made that lack a spare, with the path where it belongs. */
  listLacking(): { id: string; spare: string }[] {
    return [...this.#keys]
      .map(([id, key]) => ({ id, spare: this.#getPath(id, key) }))
      .filter(({ spare }) => !existsSync(spare));
  }

  /**
   * Runs `swap`, which puts the site that was made in the place of the last one and gives the folder
   * that this was moved to, and keeps the unchanged picture folders of it; gives that folder. A process killed meanwhile
   * loses spares, never files of a site: without a record nothing is kept.
   */
  keepAfter(swap: () => string | undefined): string | undefined {
    const record = path.join(this.#folder, recordName);
    const standing = readKeys(record);
    removeOwnFile(record, (name) => name === recordName);
    const last = swap();
    mkdirSync(this.#folder, { recursive: true });
    for (const [id, key] of last === undefined ? [] : standing) {
      if (this.#keys.get(id) === key) tryRename(path.join(last ?? '', 'iiif', id), this.#getPath(id, key));
    }
    const used = new Set([...this.#keys].map(([id, key]) => path.basename(this.#getPath(id, key))));
    for (const name of readdirSync(this.#folder)) {
      if (sparePattern.test(name) && !used.has(name))
        removeOwn(path.join(this.#folder, name), isPublishedPath);
    }
    writeRecord(record, [...this.#keys]);
    return last;
  }

  #getPath(id: string, key: string): string {
    return path.join(this.#folder, `${id}-${key}`);
  }
}

/** A folder that is already kept, or that lies on another file system, is left where it is. */
function tryRename(from: string, to: string): void {
  if (existsSync(to)) return;
  try {
    renameSync(from, to);
  } catch {
    // The next site links this picture, which is only slower.
  }
}

function readKeys(record: string): [id: string, key: string][] {
  return (readRecord(record) ?? []) as [string, string][];
}
