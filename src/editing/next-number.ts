import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFileName } from '../reading/file-names.ts';

/** Numbers that are or were anybody's: of all files in all folders, withdrawn works too, and old numbers in `was`. */
export function listTakenNumbers(root: string): Set<string> {
  const taken = new Set<string>();
  for (const folder of readdirSync(root, { withFileTypes: true })) {
    if (!folder.isDirectory() || folder.name.startsWith('.')) continue;
    for (const name of readdirSync(join(root, folder.name))) {
      const file = parseFileName(name);
      const number = 'number' in file ? file.number : undefined;
      if (number !== undefined) taken.add(number);
      if (file.kind === 'entry') listFormer(join(root, folder.name, name)).forEach((one) => taken.add(one));
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
export function findNextNumber(taken: ReadonlySet<string>, digit: number): string {
  const own = [...taken].filter((number) => number.startsWith(String(digit))).map(Number);
  const last = Math.max(digit * 1000, ...own.filter((number) => String(number).length === 4));
  const next = String(last + 1);
  // After 1999 comes 10000: the first digit is the hall's.
  if (next.startsWith(String(digit))) return next;
  return String(Math.max(digit * 10_000 - 1, ...own.filter((number) => number >= 10_000)) + 1);
}
