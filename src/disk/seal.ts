import { readFileSync, statSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/*
 * A sealed file is kept under a name that tells its size and its CRC-32 (ISO 3309), so that one that was cut, emptied
 * or overwritten, as by a loss of power, is known for what it is without any record beside it.
 */

export interface SealedName {
  /** The name it would have without the seal. */
  entry: string;
  bytes: number;
  sum: string;
}

const pattern = /^(.+)\.([0-9a-z]+)-([0-9a-f]{8})(\.[a-z0-9]+)$/u;

/** The name of a sealed file: `a.jpg` becomes `a.<bytes, base 36>-<sum>.jpg`. The entry must have an ending. */
export function buildSealedName(entry: string, data: Uint8Array | string): string {
  const dot = entry.lastIndexOf('.');
  return `${entry.slice(0, dot)}.${Buffer.byteLength(data).toString(36)}-${sum(data)}${entry.slice(dot)}`;
}

/** Reads a sealed name; undefined for any other. */
export function readSealedName(name: string): SealedName | undefined {
  const [, stem, bytes, crc, ending] = pattern.exec(name) ?? [];
  if (stem === undefined || bytes === undefined || crc === undefined || ending === undefined)
    return undefined;
  return { entry: stem + ending, bytes: Number.parseInt(bytes, 36), sum: crc };
}

/** True for a file that has the size its name tells; costs no reading. */
export function hasSealedSize(file: string, { bytes }: SealedName): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === bytes;
}

/** True for a file that holds what its name tells. */
export function isSound(file: string, name: SealedName): boolean {
  return hasSealedSize(file, name) && sum(readFileSync(file)) === name.sum;
}

function sum(data: Uint8Array | string): string {
  return crc32(data).toString(16).padStart(8, '0');
}
