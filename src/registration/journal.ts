import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { persist } from '../disk/persist.ts';
import { readRecord, writeRecord } from '../disk/record.ts';
import { readTemporaryName, removeOwnFile, removeTemporary } from '../disk/remove.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { isRunning } from '../disk/running.ts';
import { importFolder, writeImportRecord, type ImportRecord } from './record.ts';

/** What an import changes, written down before it does, so that it can be taken back: at once, or later. */
export interface Journal {
  /** Files that were not there: absolute or below the exhibition's folder; bytes, and of texts their SHA-256. */
  created: { path: string; bytes: number; hash?: string }[];
  /** Entries that were changed: their text before, and the SHA-256 of the one written. */
  replaced: { path: string; before: string; hash: string }[];
  /** Pictures that gave way: where they stood, and where they are kept. */
  moved: { path: string; kept: string }[];
  record: ImportRecord;
}

const pendingFile = join(importFolder, 'pending.json');
const lastFile = join(importFolder, 'last.json');

export function hashText(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Begins: from here on a run that is cut off is taken back by the next. */
export function beginJournal(root: string, journal: Journal): void {
  writeRecord(join(root, pendingFile), journal);
}

/** Ends: what was done stands, and `--undo` takes it back. */
export function endJournal(root: string, journal: Journal): void {
  writeRecord(join(root, lastFile), journal);
  removeOwnFile(join(root, pendingFile), () => true);
}

/** The last import that was carried through; undefined where there is none to take back. */
export function readLastJournal(root: string): Journal | undefined {
  return readRecord(join(root, lastFile)) as Journal | undefined;
}

/** Takes back a run that was cut off; true where there was one. */
export function rollBackPending(root: string): boolean {
  const journal = readRecord(join(root, pendingFile)) as Journal | undefined;
  if (!journal) return false;
  clearTemporary(root, journal);
  takeBack(root, journal);
  removeOwnFile(join(root, pendingFile), () => true);
  return true;
}

/** Takes back the last import. Returns the files that were changed by hand since, and so stay as they are. */
export function undoLast(
  root: string,
  journal: Journal,
): { removed: number; restored: number; kept: string[] } {
  const result = takeBack(root, journal);
  removeOwnFile(join(root, lastFile), () => true);
  return result;
}

/** Removes what a killed run was just writing. */
function clearTemporary(root: string, { created, replaced }: Journal): void {
  const folders = new Set([...created, ...replaced].map(({ path }) => dirname(locate(root, path))));
  for (const folder of folders) {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const maker = readTemporaryName(name.replace(/^\./u, ''));
      if (maker?.isHere && !isRunning(maker.pid)) removeTemporary(join(folder, name));
    }
  }
}

function takeBack(root: string, journal: Journal): { removed: number; restored: number; kept: string[] } {
  const kept: string[] = [];
  let [removed, restored] = [0, 0];
  for (const { path, bytes, hash } of journal.created) {
    const file = locate(root, path);
    if (!existsSync(file)) continue;
    const isOurs =
      statSync(file).size === bytes && (hash === undefined || hashText(readFileSync(file)) === hash);
    if (isOurs && removeOwnFile(file, () => true)) removed++;
    else kept.push(path);
  }
  for (const { path, before, hash } of journal.replaced) {
    const file = locate(root, path);
    const current = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    if (current === before) continue;
    if (current !== undefined && hashText(current) === hash) {
      replaceFile(file, before);
      restored++;
    } else kept.push(path);
  }
  for (const { path, kept: from } of journal.moved) {
    const [there, here] = [locate(root, from), locate(root, path)];
    if (!existsSync(there)) continue;
    if (existsSync(here)) kept.push(path);
    else {
      mkdirSync(dirname(here), { recursive: true });
      persist(() => renameSync(there, here));
      restored++;
    }
  }
  writeImportRecord(root, journal.record);
  return { removed, restored, kept };
}

function locate(root: string, path: string): string {
  return /^(?:[/\\]|[A-Za-z]:)/u.test(path) ? path : join(root, path);
}
