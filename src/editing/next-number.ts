import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFileName } from '../reading/file-names.ts';

/** Numbers that are or were anybody's, in all folders. */
export interface TakenNumbers {
  /** Of entries, withdrawn ones too, and the old numbers that entries name in `was`. */
  entries: Set<string>;
  /** Of any file: a picture may wait for its entry. */
  all: Set<string>;
}

/** Gathers the numbers that are not to be given again. */
export function listTakenNumbers(root: string): TakenNumbers {
  const taken: TakenNumbers = { entries: new Set(), all: new Set() };
  for (const folder of readdirSync(root, { withFileTypes: true })) {
    if (!folder.isDirectory() || folder.name.startsWith('.')) continue;
    for (const name of readdirSync(join(root, folder.name))) {
      const file = parseFileName(name);
      const number = 'number' in file ? file.number : undefined;
      if (number !== undefined) taken.all.add(number);
      if (file.kind !== 'entry') continue;
      for (const one of [file.number, ...listFormer(join(root, folder.name, name))]) {
        taken.entries.add(one);
        taken.all.add(one);
      }
    }
  }
  return taken;
}

/** Old numbers that an entry names; the key may be written in Chinese. */
function listFormer(path: string): string[] {
  const lines = readFileSync(path, 'utf8').match(/^(?:was|原编号|旧编号)\s*[:：].*(?:\r?\n\s*-.*)*/gmu) ?? [];
  return lines.flatMap((line) => line.normalize('NFKC').match(/\d{4,}/gu) ?? []);
}

/** The number after the last that a hall has or had: one that was given is never given again. */
export function findNextNumber({ all }: Pick<TakenNumbers, 'all'>, digit: number): string {
  const own = [...all].filter((number) => number.startsWith(String(digit))).map(Number);
  const last = Math.max(digit * 1000, ...own.filter((number) => String(number).length === 4));
  const next = String(last + 1);
  // After 1999 comes 10000: the first digit is the hall's.
  if (next.startsWith(String(digit))) return next;
  return String(Math.max(digit * 10_000 - 1, ...own.filter((number) => number >= 10_000)) + 1);
}
