import { chmodSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { persist } from '../disk/persist.ts';
import { buildTemporaryName, removeTemporary } from '../disk/remove.ts';
import { writeWhole } from '../disk/record.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { beginJournal, endJournal, hashText, rollBackPending, type Journal } from './journal.ts';
import type { PictureSource } from './picture-source.ts';
import type { Ground, PlannedRow } from './plan.ts';
import { importFolder, writeImportRecord, type ImportRecord } from './record.ts';

export interface ApplyOptions {
  root: string;
  ground: Ground;
  source: PictureSource | undefined;
  /** Called after each work: how many are done. */
  onProgress: (done: number) => void;
  /** True once the person asks to stop: what was begun is taken back. */
  isStopped: () => boolean;
}

/**
 * Carries out a plan: entries and pictures, each whole or not at all, then the record. False where it was stopped, and
 * all is as it was. What the machine refuses is thrown, after all has been taken back.
 */
export async function applyPlan(rows: readonly PlannedRow[], options: ApplyOptions): Promise<boolean> {
  const { root, ground, source, onProgress, isStopped } = options;
  const sizes = new Map(source?.pictures.map(({ path, size }) => [path, size]));
  const active = rows.filter(({ text, pictures }) => text !== undefined || pictures.length > 0);
  const journal = buildJournal(active, options, sizes);
  if (active.length > 0) beginJournal(root, journal);
  try {
    for (const [index, row] of active.entries()) {
      // Ctrl-C is heard between works.
      await new Promise((resolve) => setImmediate(resolve));
      if (isStopped()) {
        rollBackPending(root);
        return false;
      }
      await writeRow(row, journal, options);
      onProgress(index + 1);
    }
  } catch (error) {
    rollBackPending(root);
    throw error;
  }
  writeImportRecord(root, buildRecord(rows, ground.record));
  if (active.length > 0) endJournal(root, journal);
  return true;
}

function buildJournal(
  rows: readonly PlannedRow[],
  { root, ground }: ApplyOptions,
  sizes: ReadonlyMap<string, number>,
): Journal {
  const journal: Journal = { created: [], replaced: [], moved: [], record: ground.record };
  for (const { file, text, number, pictures } of rows) {
    const before = ground.entries.get(number);
    if (text !== undefined) {
      const hash = hashText(text);
      if (existsSync(join(root, file))) journal.replaced.push({ path: file, before: before ?? '', hash });
      else journal.created.push({ path: file, bytes: Buffer.byteLength(text), hash });
    }
    const folder = dirname(file);
    if (pictures.length > 0) {
      for (const name of ground.pictures.get(number) ?? [])
        journal.moved.push({
          path: `${folder}/${name}`,
          kept: `${importFolder}/kept/${buildTemporaryName()}-${name}`,
        });
    }
    for (const { from, name } of pictures)
      journal.created.push({ path: `${folder}/${name}`, bytes: sizes.get(from) ?? -1 });
  }
  return journal;
}

async function writeRow(row: PlannedRow, journal: Journal, { root, source }: ApplyOptions): Promise<void> {
  const folder = join(root, dirname(row.file));
  mkdirSync(folder, { recursive: true });
  if (row.text !== undefined) {
    const file = join(root, row.file);
    if (existsSync(file)) replaceFile(file, row.text);
    else writeWhole(file, row.text);
  }
  if (row.pictures.length === 0 || !source) return;
  for (const { path, kept } of journal.moved) {
    if (dirname(path) !== dirname(row.file) || !existsSync(join(root, path))) continue;
    if (!isOf(path, row.number)) continue;
    mkdirSync(dirname(join(root, kept)), { recursive: true });
    persist(() => renameSync(join(root, path), join(root, kept)));
  }
  for (const { from, name } of row.pictures) {
    const temporary = join(folder, `.${buildTemporaryName()}`);
    try {
      await source.copy(from, temporary);
      // Files from a disc or a camera's card are often read-only.
      chmodSync(temporary, 0o644);
      const planned = journal.created.find(({ path }) => path === `${dirname(row.file)}/${name}`);
      if (planned) planned.bytes = statSync(temporary).size;
      persist(() => renameSync(temporary, join(folder, name)));
    } catch (error) {
      removeTemporary(temporary);
      throw error;
    }
  }
}

function isOf(path: string, number: string): boolean {
  return new RegExp(`(?:^|/)${number}(?!\\d)`, 'u').test(path.normalize('NFKC'));
}

function buildRecord(rows: readonly PlannedRow[], record: ImportRecord): ImportRecord {
  const works = { ...record.works };
  for (const { number, imported, action } of rows) if (action !== 'taken') works[number] = imported;
  return { version: 1, works };
}
