import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Place } from '../exhibition/addresses.ts';
import type { PublishedFile } from './publish.ts';

interface Mark {
  /** Hash of every file's cache entry and address, and of the place. */
  key: string;
  /** The `info.json` written then: inode and time of change, which a moved folder keeps. */
  stamp: string;
}

/**
 * Remembers which picture folders were published and how, so that an unchanged one can be moved from
 * the last site into the next: a moved folder costs a rename, a linked one a hundred and fifty new
 * folders and files.
 */
export class PublishedRecord {
  readonly #file: string;
  readonly #marks: Map<string, Mark>;

  constructor(cacheDir: string) {
    this.#file = path.join(cacheDir, 'published.json');
    this.#marks = new Map(Object.entries(readMarks(this.#file)));
  }

  /** Moves a picture's folder from an older site if it is exactly what would be published; false if not. */
  moveFrom(previous: string, target: string, id: string, key: string): boolean {
    const mark = this.#marks.get(id);
    if (mark?.key !== key || readStamp(previous) !== mark.stamp) return false;
    try {
      mkdirSync(path.dirname(target), { recursive: true });
      renameSync(previous, target);
      return true;
    } catch {
      return false;
    }
  }

  /** Notes a folder that was just published. */
  note(folder: string, id: string, key: string): void {
    this.#marks.set(id, { key, stamp: readStamp(folder) ?? '' });
  }

  /** Keeps the marks of these pictures for the next run. */
  save(ids: ReadonlySet<string>): void {
    const kept = [...this.#marks].filter(([id]) => ids.has(id));
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(`${this.#file}.${process.pid}`, JSON.stringify(Object.fromEntries(kept)));
    renameSync(`${this.#file}.${process.pid}`, this.#file);
  }
}

/** Names all that a published picture consists of. */
export function buildPublishedKey(files: readonly PublishedFile[], { site, base }: Place): string {
  const digest = createHash('sha256').update(`${site}${base}`);
  for (const { entry, address } of files) digest.update(`${entry}>${address}\n`);
  return digest.digest('hex').slice(0, 16);
}

function readMarks(file: string): Record<string, Mark> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Mark>;
  } catch {
    return {};
  }
}

function readStamp(folder: string): string | undefined {
  const stats = statSync(path.join(folder, 'info.json'), { throwIfNoEntry: false, bigint: true });
  return stats && `${stats.ino}-${stats.mtimeNs}`;
}
