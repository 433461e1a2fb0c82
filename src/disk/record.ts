import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { persist } from './persist.ts';
import { buildTemporaryName, removeTemporary } from './remove.ts';

/** Writes a file, of one piece or several, so that it is either as it was or whole. */
export function writeWhole(file: string, ...data: readonly (Uint8Array | string)[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = join(dirname(file), buildTemporaryName());
  try {
    writeFileSync(temporary, '');
    for (const piece of data) appendFileSync(temporary, piece);
    persist(() => renameSync(temporary, file));
  } catch (error) {
    removeTemporary(temporary);
    throw error;
  }
}

/** Writes a value as JSON under its sum, for `readRecord`. */
export function writeRecord(file: string, value: unknown): void {
  // Of 36,000 works it is 90 MB: it is held once.
  const bytes = Buffer.from(JSON.stringify(value));
  writeWhole(file, `${crc32(bytes)}\n`, bytes);
}

/** Reads what `writeRecord` wrote; undefined where there is nothing, or where it was cut or overwritten. */
export function readRecord(file: string): unknown {
  try {
    const [, sum, text = ''] = /^(\d+)\n(.*)$/su.exec(readFileSync(file, 'utf8')) ?? [];
    return sum === String(crc32(text)) ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}
