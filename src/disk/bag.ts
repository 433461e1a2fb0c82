import { createHash, type Hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/*
 * Bags of files with their sums, after The BagIt File Packaging Format 1.0 (RFC 8493): what is kept lies in `data/`, and
 * beside it who packed it, and the SHA-256 of every file.
 */
const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const manifest = 'manifest-sha256.txt';
const tagManifest = 'tagmanifest-sha256.txt';

/** What is wrong with a bag: paths relative to it, with `/`. */
export interface BagFault {
  kind: 'not-a-bag' | 'changed' | 'missing' | 'extra';
  files: string[];
}

/** A bag as it was read. */
export interface Bag {
  /** What bag-info.txt says, by label; the last of labels that repeat. */
  info: ReadonlyMap<string, string>;
  /** Sums of the files of the payload by their path, which begins with `data/`. */
  sums: ReadonlyMap<string, string>;
}

/** True for a folder that says of itself that it is a bag. */
export function isBag(folder: string): boolean {
  return existsSync(join(folder, 'bagit.txt'));
}

/**
 * Makes a bag of a folder in whose `data/` the payload lies already; `info` goes into bag-info.txt as it stands, with
 * `Payload-Oxum` added. The same files give the same bytes.
 */
export function closeBag(folder: string, info: readonly (readonly [label: string, text: string])[]): void {
  const payload = listFiles(join(folder, 'data')).map((path) => `data/${path}`);
  const bytes = payload.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  const lines = [...info, ['Payload-Oxum', `${bytes}.${payload.length}`] as const];
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write('bagit.txt', declaration);
  write(
    'bag-info.txt',
    lines.map(([label, text]) => `${label}: ${text.replace(/\s+/gu, ' ').trim()}\n`).join(''),
  );
  write(manifest, writeSums(folder, payload));
  write(tagManifest, writeSums(folder, ['bag-info.txt', 'bagit.txt', manifest]));
}

/** Reads a bag and holds every file to its sum; all that is wrong is told, by kinds. */
export function readBag(folder: string): { bag: Bag; faults: BagFault[] } {
  const none: Bag = { info: new Map(), sums: new Map() };
  const declared = readTag(folder, 'bagit.txt');
  const isKnown =
    /^BagIt-Version: (?:0\.97|1\.\d+)\s*$/mu.test(declared ?? '') &&
    /^Tag-File-Character-Encoding: UTF-8\s*$/imu.test(declared ?? '');
  const listed = readTag(folder, manifest);
  if (!isKnown || listed === undefined) {
    const lost = isKnown ? manifest : 'bagit.txt';
    return { bag: none, faults: [{ kind: 'not-a-bag', files: [lost] }] };
  }
  const [sums, tagSums] = [readSums(listed), readSums(readTag(folder, tagManifest) ?? '')];
  const bag: Bag = { info: readInfo(readTag(folder, 'bag-info.txt') ?? ''), sums: sums ?? new Map() };
  if (!sums || !tagSums)
    return { bag, faults: [{ kind: 'not-a-bag', files: [sums ? tagManifest : manifest] }] };
  const changed: string[] = [];
  const missing: string[] = [];
  for (const [path, sum] of [...sums, ...tagSums]) {
    const file = join(folder, path);
    if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) missing.push(path);
    else if (hashFile(file) !== sum) changed.push(path);
  }
  // What an opened folder gathers by itself is no part of it.
  const extra = listFiles(join(folder, 'data'))
    .map((path) => `data/${path}`)
    .filter((path) => !sums.has(path) && !systemFile.test(path));
  const faults = [
    { kind: 'changed' as const, files: changed },
    { kind: 'missing' as const, files: missing },
    { kind: 'extra' as const, files: extra },
  ].filter(({ files }) => files.length > 0);
  return { bag, faults };
}

const systemFile = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/iu;

/** Every file below a folder, by its path relative to it with `/`, in one order. */
export function listFiles(root: string): string[] {
  const found: string[] = [];
  const walk = (prefix: string): void => {
    for (const entry of readdirSync(join(root, prefix), { withFileTypes: true })) {
      if (entry.isDirectory()) walk(`${prefix}${entry.name}/`);
      else found.push(prefix + entry.name);
    }
  };
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() === true) walk('');
  return found.sort();
}

function writeSums(folder: string, paths: readonly string[]): string {
  return paths.map((path) => `${hashFile(join(folder, path))}  ${encodePath(path)}\n`).join('');
}

/** Undefined where a line is none, or a path leads out of the bag. */
function readSums(text: string): Map<string, string> | undefined {
  const sums = new Map<string, string>();
  for (const line of text.split(/\r\n|\r|\n/u)) {
    if (line === '') continue;
    const [, sum = '', written = ''] = /^([0-9a-fA-F]{64})[ \t]+\*?(?:\.\/)?(.+)$/u.exec(line) ?? [];
    const path = decodePath(written);
    if (path === '' || /^[/\\~]|(?:^|[/\\])\.\.(?:[/\\]|$)|^[a-z]:/iu.test(path)) return undefined;
    sums.set(path, sum.toLowerCase());
  }
  return sums;
}

/** Line ends and the sign itself are percent-encoded. @see RFC 8493, 2.1.3 */
function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function decodePath(written: string): string {
  return written.replace(/%0A/giu, '\n').replace(/%0D/giu, '\r').replace(/%25/gu, '%');
}

function readInfo(text: string): Map<string, string> {
  const lines = text
    .replace(/\r\n|\r/gu, '\n')
    .replace(/\n[ \t]+/gu, ' ')
    .split('\n');
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [, label = '', value = ''] = /^([^:]+):\s*(.*)$/u.exec(line) ?? [];
      return label === '' ? [] : [[label.trim(), value.trim()]];
    }),
  );
}

function readTag(folder: string, name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/u, '');
  } catch {
    return undefined;
  }
}

/** SHA-256 of a file's bytes, in hexadecimal digits; recordings are long, so it is read piece by piece. */
export function hashFile(file: string): string {
  const digest: Hash = createHash('sha256');
  const descriptor = openSync(file, 'r');
  try {
    const piece = Buffer.alloc(1 << 18);
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece))
      digest.update(piece.subarray(0, read));
  } finally {
    closeSync(descriptor);
  }
  return digest.digest('hex');
}
