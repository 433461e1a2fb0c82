import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord, writeRecord } from '../../../src/disk/record.ts';
import type { Shard } from '../../../src/images/shard.ts';
import { resolveUse } from '../../../src/reading/uses.ts';
import { buildMark } from '../../../src/worker/build-mark.ts';
import type { FileNote, SitePages } from './site-pages.ts';

/** What was known when a file of a site was rendered. */
interface KeptFile extends FileNote {
  /** Hash of the values that its path was given. */
  props: string;
  /** The parts of the show that it used, as numbers in the list of them all. */
  uses: number[];
  /** Hash of these parts as they were. */
  used: string;
}

interface Saved {
  version: number;
  /** The program that rendered them, and where the show stood in time. */
  program: string;
  uses: string[];
  files: Record<string, KeptFile>;
  /** Style sheets that pages link. */
  sheets: Record<string, FileNote>;
}

const version = 1;

/** Where rendered files are, and the record of what they were made of. */
export interface Kept {
  folder: string;
  record: string;
}

/** Of the site that stands in `folder`. */
export function nameStanding(cacheDir: string, folder: string): Kept {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return { folder, record: join(cacheDir, 'rendered', `${name}.json`) };
}

const shareName = /^share-\d+-of-\d+$/u;

/** Of one share of the pages, which some machine rendered. */
export function nameShare(cacheDir: string, { index, count }: Shard): Kept {
  const folder = join(cacheDir, 'rendered', `share-${index}-of-${count}`);
  return { folder: join(folder, 'site'), record: join(folder, 'record.json') };
}

/** All shares of pages that lie in a cache. */
export function listShares(cacheDir: string): Kept[] {
  const root = join(cacheDir, 'rendered');
  const names = existsSync(root) ? readdirSync(root).filter((name) => shareName.test(name)) : [];
  return names.map((name) => ({ folder: join(root, name, 'site'), record: join(root, name, 'record.json') }));
}

/**
 * Rendered files of earlier builds, each with what it was made of. One that would come out the same is taken from there;
 * that it is as it was written, its hash tells.
 */
export class KeptPages {
  readonly #program: string;
  readonly #sources: { folder: string; saved: Saved }[];
  readonly #files: Record<string, KeptFile> = {};
  readonly #uses = new Map<string, number>();
  readonly #digests = new Map<string, string>();
  readonly #hashes = new WeakMap<object, string>();

  constructor(sources: readonly Kept[], program: string) {
    this.#program = program;
    this.#sources = sources.flatMap(({ folder, record }) => {
      const saved = readRecord(record) as Saved | undefined;
      return saved?.version === version && saved.program === program ? [{ folder, saved }] : [];
    });
  }

  /** Puts a file of an earlier build into `pages` where rendering it would give the same; false where not. */
  take(file: string, props: unknown, pages: SitePages): boolean {
    return this.#sources.some((source) => this.#takeFrom(source, file, props, pages));
  }

  #takeFrom(
    { folder, saved }: { folder: string; saved: Saved },
    file: string,
    props: unknown,
    pages: SitePages,
  ): boolean {
    const kept = saved.files[file];
    if (!kept || kept.props !== this.#hash(props)) return false;
    const uses = kept.uses.map((at) => saved.uses[at] ?? '');
    if (this.#digestUses(uses) !== kept.used) return false;
    const bytes = readKept(folder, file, kept);
    if (!bytes) return false;
    if (kept.sheet !== undefined && !pages.notes.has(kept.sheet)) {
      const note = saved.sheets[kept.sheet];
      const css = note && readKept(folder, kept.sheet, note);
      if (!css) return false;
      pages.adopt(kept.sheet, css, note);
    }
    const { props: _, uses: __, used: ___, ...note } = kept;
    pages.adopt(file, bytes, note);
    this.#files[file] = { ...kept, uses: this.#number(uses) };
    return true;
  }

  /** Notes what a file was rendered of. */
  note(file: string, props: unknown, uses: readonly string[]): void {
    const used = this.#digestUses(uses);
    if (used === undefined) return;
    this.#files[file] = { sum: '', props: this.#hash(props), uses: this.#number(uses), used };
  }

  /** Writes the record of the files of this build. */
  save(record: string, notes: ReadonlyMap<string, FileNote>): void {
    const sheets: Saved['sheets'] = {};
    for (const [file, kept] of Object.entries(this.#files)) {
      Object.assign(kept, notes.get(file));
      const sheet = kept.sheet === undefined ? undefined : notes.get(kept.sheet);
      if (kept.sheet !== undefined && sheet) sheets[kept.sheet] = sheet;
    }
    const uses = [...this.#uses.keys()];
    const saved: Saved = { version, program: this.#program, uses, files: this.#files, sheets };
    writeRecord(record, saved);
  }

  #number(uses: readonly string[]): number[] {
    return uses.map((use) => {
      const known = this.#uses.get(use) ?? this.#uses.size;
      this.#uses.set(use, known);
      return known;
    });
  }

  /** Undefined where a part is not to be had. */
  #digestUses(uses: readonly string[]): string | undefined {
    const digest = createHash('sha256');
    for (const use of uses) {
      let own = this.#digests.get(use);
      if (own === undefined) {
        const part = resolveUse(use);
        if (!part) return undefined;
        own = this.#hash(part.value);
        this.#digests.set(use, own);
      }
      digest.update(own);
    }
    return digest.digest('hex').slice(0, 32);
  }

  /** Hash of plain values; that of an object is reckoned once, however many lists hold it. */
  #hash(value: unknown): string {
    if (typeof value !== 'object' || value === null)
      return hashText(value === undefined ? 'undefined' : JSON.stringify(value));
    const known = this.#hashes.get(value);
    if (known !== undefined) return known;
    const text = Array.isArray(value)
      ? `[${value.map((one) => this.#hash(one)).join()}`
      : isWork(value)
        ? JSON.stringify(value)
        : Object.entries(value)
            .map(([key, one]) => `${JSON.stringify(key)} ${this.#hash(one)}`)
            .join();
    const hash = hashText(text);
    this.#hashes.set(value, hash);
    return hash;
  }
}

/** Most of a show is works, and they are large. */
function isWork(value: object): boolean {
  return 'number' in value && 'hall' in value && 'parts' in value;
}

/** A file as it was before its build was written into it; undefined where it is not what was written. */
function readKept(folder: string, file: string, { mark, sum }: FileNote): Buffer | undefined {
  try {
    const bytes = readFileSync(join(folder, file));
    if (mark !== undefined) bytes.write(buildMark, mark, 'latin1');
    return hashBytes(bytes) === sum ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
