import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildMark } from '../../../src/worker/build-mark.ts';
import { listPageParts } from '../../../src/worker/page-parts.ts';
import { cutLoose } from './html-tags.ts';
import { followParts } from './page-files.ts';
import type { Rendered } from './render-pages.ts';
import { StyleTrimmer } from './trim-styles.ts';

/** What is known of a file that was rendered, so that nobody has to read it again. */
export interface FileNote {
  /** Hash of its bytes, the mark of the build in them. */
  sum: string;
  /** Of a page: scripts, styles and fonts that it names, below the base. */
  parts?: string[];
  /** Of a page: the style sheet that it links, and others with it. */
  sheet?: string;
  /** Of a page: where the mark of the build stands in its bytes. */
  mark?: number;
  /** Bytes in transfer, where they were asked for. */
  packed?: number;
}

/** Writes rendered files into a site: pages with the styles that they use, and the mark of the build in them. */
export class SitePages {
  readonly notes = new Map<string, FileNote>();
  readonly #outDir: string;
  readonly #base: string;
  readonly #trimmer: StyleTrimmer;
  readonly #folders = new Set<string>();
  readonly #parts = new Map<string, boolean>();
  readonly #names = new Map<string, string>();
  /** Words of the scripts that pages name, by their names. */
  readonly #words = new Map<string, Set<string>>();

  constructor(outDir: string, base: string) {
    this.#outDir = outDir;
    this.#base = base;
    this.#trimmer = new StyleTrimmer(base);
  }

  write({ file, bytes }: Rendered): void {
    if (!file.endsWith('.html')) {
      this.#put(file, bytes, {});
      return;
    }
    const html = bytes.toString('utf8');
    const page = this.#trimmer.trim(html, this.#listWords(this.#findParts(html)));
    const trimmed = Buffer.from(page.html);
    const { sheet } = page;
    const linked = sheet && `assets/${sheet.name}`;
    if (linked !== undefined && !this.notes.has(linked)) this.#put(linked, Buffer.from(sheet?.css ?? ''), {});
    const mark = findMark(trimmed);
    this.#put(file, trimmed, {
      parts: this.#findParts(page.html),
      ...(linked !== undefined && { sheet: linked }),
      ...(mark >= 0 && { mark }),
    });
  }

  /** Writes a file that stood in the last site, and needs no rendering. */
  adopt(file: string, bytes: Uint8Array, note: FileNote): void {
    this.#write(file, bytes);
    this.notes.set(file, note);
  }

  /** Writes the id of the build, as long as its mark, into every page. */
  stamp(build: string): void {
    for (const [file, { mark }] of this.notes) {
      if (mark === undefined) continue;
      const descriptor = openSync(join(this.#outDir, file), 'r+');
      writeSync(descriptor, build, mark);
      closeSync(descriptor);
    }
  }

  /** Bytes of a file in transfer, before it is stamped. */
  weigh(file: string, isPacked: boolean): number {
    const note = this.notes.get(file);
    const read = (): Buffer => readFileSync(join(this.#outDir, file));
    if (!note) return isPacked ? gzipSync(read()).length : read().length;
    return (note.packed ??= isPacked ? gzipSync(read()).length : read().length);
  }

  /** Parts of pages, with what these name in turn. */
  listParts(pages: readonly string[]): string[] {
    return followParts(
      this.#outDir,
      pages.flatMap((page) => this.notes.get(`${page}index.html`)?.parts ?? []),
    );
  }

  #put(file: string, bytes: Uint8Array, note: Omit<FileNote, 'sum'>): void {
    this.#write(file, bytes);
    this.notes.set(file, { ...note, sum: createHash('sha256').update(bytes).digest('hex') });
  }

  /** The same string for the same part. */
  #name(part: string): string {
    const known = this.#names.get(part);
    if (known !== undefined) return known;
    const own = cutLoose(part);
    this.#names.set(own, own);
    return own;
  }

  #write(file: string, bytes: Uint8Array): void {
    const path = join(this.#outDir, file);
    const folder = dirname(path);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    writeFileSync(path, bytes);
  }

  /** Parts of a page; what only looks like the address of one is left out. */
  #findParts(html: string): string[] {
    const parts = listPageParts(html, this.#base).map((part) => this.#name(part));
    return parts.filter((path) => {
      const known = this.#parts.get(path) ?? existsSync(join(this.#outDir, path));
      // The sheet that pages link is written when the first of them has been trimmed.
      if (known || path.startsWith('fonts/')) this.#parts.set(path, known);
      return known || this.notes.has(path);
    });
  }

  #listWords(parts: readonly string[]): Set<string> {
    // Fonts differ from work to work, and have no words.
    const named = parts.filter((path) => path.endsWith('.js'));
    const key = named.join(' ');
    const known = this.#words.get(key);
    if (known) return known;
    const scripts = followParts(this.#outDir, named).filter((path) => path.endsWith('.js'));
    const texts = scripts.map((path) => readFileSync(join(this.#outDir, path), 'utf8'));
    const words = new Set(texts.flatMap((text) => text.split(/[\s"'`]+/u)));
    this.#words.set(key, words);
    return words;
  }
}

/** Where the mark of the build stands in a page: an entry may hold the same word. */
function findMark(page: Buffer): number {
  const before = '<meta name="chifu-build" content="';
  const at = page.indexOf(before + buildMark);
  return at < 0 ? -1 : at + before.length;
}
