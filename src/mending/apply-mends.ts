import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readRecord, writeRecord, writeWhole } from '../disk/record.ts';
import type { Mend } from './plan-mends.ts';

/**
 * Where copies of changed files are kept: in the exhibition, since they are the organiser's; no reader looks into a
 * folder with a full stop before its name.
 */
export const keptFolder = '.before-fix';

/** What was done to one file; paths relative to the exhibition, with `/`. */
interface Change {
  file: string;
  /** Its name since. */
  renamed?: string;
  /** SHA-256 of what was written, where the text was changed. */
  hash?: string;
}

const recordName = 'changes.record';
const undoneMark = '-undone';

/** Changes files as planned; each is copied before, and what is to be done is written down first. Returns the folder. */
export function applyMends(root: string, mends: readonly Mend[], moment: Date): string {
  const kept = makeFolder(join(root, keptFolder), moment);
  const changes = mends.map(({ relative, text, name }): Change => ({
    file: relative,
    ...(name !== undefined && { renamed: join(dirname(relative), name).replaceAll('\\', '/') }),
    ...(text !== undefined && { hash: hash(text) }),
  }));
  for (const { path, relative, text } of mends) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(kept, relative)), { recursive: true });
    copyFileSync(path, join(kept, relative));
  }
  writeRecord(join(kept, recordName), changes);
  for (const { path, text, name } of mends) {
    if (text !== undefined) writeWhole(path, text);
    if (name !== undefined) rename(path, join(dirname(path), name));
  }
  return kept;
}

export interface Undone {
  restored: string[];
  /** Files that were changed since, and stay. */
  kept: string[];
}

/** Takes back the last changes that were not taken back; undefined where there are none. */
export function undoMends(root: string): Undone | undefined {
  const folder = join(root, keptFolder);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const last = names
    .filter((name) => !name.endsWith(undoneMark))
    .sort()
    .at(-1);
  const changes =
    last === undefined ? undefined : (readRecord(join(folder, last, recordName)) as Change[] | undefined);
  if (last === undefined || changes === undefined) return undefined;
  const undone: Undone = { restored: [], kept: [] };
  for (const { file, renamed, hash: written } of changes) {
    const at = join(root, file);
    const now = renamed !== undefined && existsSync(join(root, renamed)) ? join(root, renamed) : at;
    const isOurs = existsSync(now) && (written === undefined || hash(readFileSync(now)) === written);
    // A run that was killed had not come to this file: it is as it was.
    const isUntouched =
      existsSync(at) &&
      now === at &&
      written !== undefined &&
      !isOurs &&
      isSame(at, join(folder, last, file));
    if (isUntouched) continue;
    if (!isOurs || (now !== at && isTaken(now, at))) {
      undone.kept.push(renamed ?? file);
      continue;
    }
    if (written !== undefined) writeWhole(now, readFileSync(join(folder, last, file)));
    if (now !== at) rename(now, at);
    undone.restored.push(file);
  }
  renameSync(join(folder, last), join(folder, `${last}${undoneMark}`));
  return undone;
}

/** Renames a file; never onto another. A name that differs in its case alone is the same file on Windows. */
function rename(from: string, to: string): void {
  if (isTaken(from, to)) throw new Error(`已有 ${to}，没有改名`);
  renameSync(from, to);
}

function isTaken(from: string, to: string): boolean {
  const fold = (name: string): string => name.normalize('NFC').toLowerCase();
  return existsSync(to) && fold(from) !== fold(to);
}

function isSame(one: string, other: string): boolean {
  return existsSync(other) && readFileSync(one).equals(readFileSync(other));
}

function hash(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** A folder of its own by the time, 2026-11-27-113000; a second within the same second waits behind it. */
function makeFolder(folder: string, moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join('');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (let count = 1; ; count++) {
    const name = `${day}-${time}-${two(count)}`;
    if (names.some((one) => one.startsWith(name))) continue;
    mkdirSync(join(folder, name), { recursive: true });
    return join(folder, name);
  }
}
