import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { openParts, type Bare, type Parts } from './bare.ts';
import { bareBoxes } from './bare-boxes.ts';
import { bareMp3 } from './bare-mp3.ts';
import { bareWebm } from './bare-webm.ts';

/** Read at once, bytes. */
const piece = 1_000_000;

/**
 * Reads what is published of a recording or a film, piece by piece: its sounds and pictures to the bit, without its
 * tags. A file that has none is published as it is.
 */
export async function* readBare(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    const parts = await openParts(file);
    const bare = await planBare(parts);
    for (let at = 0; at < parts.size; at += piece) yield layBare(bare, await parts.read(at, piece), at);
  } finally {
    await file.close();
  }
}

/** The same as a whole. */
export async function readBareWhole(path: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const one of readBare(path)) pieces.push(one);
  return Buffer.concat(pieces);
}

/** The first eight hexadecimal digits of the SHA-256 of what is published, for the name of the file. */
export async function hashBare(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const one of readBare(path)) hash.update(one);
  return hash.digest('hex').slice(0, 8);
}

/** Opens an MP4 or WebM as it is published, to be read in parts: none of its bytes is at another place. */
export async function openBareParts(file: FileHandle): Promise<Parts> {
  const parts = await openParts(file);
  const { patches } = await planBare(parts);
  const read = async (from: number, length: number): Promise<Buffer> =>
    layBare({ cuts: [], patches }, await parts.read(from, length), from);
  return { size: parts.size, read };
}

/** The kind is told by the bytes: endings lie. */
async function planBare(parts: Parts): Promise<Bare> {
  const head = await parts.read(0, 12);
  if (head.toString('latin1', 4, 8) === 'ftyp') return bareBoxes(parts);
  if (head.length >= 4 && head.readUInt32BE(0) === 0x1a_45_df_a3) return bareWebm(parts);
  return bareMp3(parts);
}

/** A piece of the file that begins at `at`, as it is published. */
function layBare({ cuts, patches }: Bare, bytes: Buffer, at: number): Buffer {
  const end = at + bytes.length;
  for (const { from, to, bytes: laid } of patches) {
    if (to <= at || from >= end) continue;
    const first = Math.max(from, at);
    const last = Math.min(to, end);
    if (laid) bytes.set(laid.subarray(first - from, last - from), first - at);
    else bytes.fill(0, first - at, last - at);
  }
  const kept: Buffer[] = [];
  let next = at;
  for (const { from, to } of cuts) {
    if (to <= at || from >= end) continue;
    kept.push(bytes.subarray(next - at, Math.max(next, from) - at));
    next = Math.min(to, end);
  }
  return next === at ? bytes : Buffer.concat([...kept, bytes.subarray(next - at)]);
}
