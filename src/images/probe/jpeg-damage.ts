import { BitReader } from './jpeg-bits.ts';
import { BlockReader } from './jpeg-blocks.ts';
import { endOfImage, SegmentReader, type JpegScan, type JpegTables } from './jpeg-segments.ts';

/** Processes that are Huffman-coded by blocks: baseline, extended, progressive. */
const checkedProcesses = [0xc0, 0xc1, 0xc2];

/**
 * Reads the coded data of a JPEG through, without making pixels of it, and tells whether it is what an encoder
 * wrote: every code exists, every block has 64 coefficients, brightness stays in its range, restart marks count on,
 * and each scan ends where its data does. Decoders show grey or shifted blocks instead, with a warning or with
 * none. What stands before the first scan may be anything that decoders pass over, and what follows the end mark too.
 * Undefined for a sound picture, and for arithmetic coding, which is not read.
 * @see ISO/IEC 10918-1, annexes B, F and G
 */
export function findJpegDamage(bytes: Buffer): 'truncated' | 'damaged' | undefined {
  const reader = new SegmentReader(bytes, 2);
  let scan = reader.readToScan();
  const { frame } = reader;
  if (!frame || scan === undefined || scan === 'end') return 'truncated';
  if (!checkedProcesses.includes(frame.marker)) return undefined;
  const blocks = new BlockReader(frame);
  for (; scan !== 'end'; scan = reader.readToScan()) {
    if (scan === undefined) return 'truncated';
    const read = readScan(bytes, scan, reader.tables, blocks);
    if (read.fault !== undefined) return read.at >= bytes.length - 1 ? 'truncated' : read.fault;
    const marker = bytes[read.at + 1];
    if (marker === undefined) return 'truncated';
    if (marker >= 0xd0 && marker <= 0xd7) return 'damaged';
    if (marker === endOfImage) return blocks.isComplete() ? undefined : 'damaged';
    reader.offset = read.at;
  }
  return blocks.isComplete() ? undefined : 'damaged';
}

function readScan(
  bytes: Buffer,
  scan: JpegScan,
  tables: JpegTables,
  blocks: BlockReader,
): { fault?: 'damaged'; at: number } {
  if (!blocks.begin(scan, tables)) return { fault: 'damaged', at: 0 };
  const units = blocks.countUnits(scan);
  const interval = tables.restartInterval || units;
  let at = scan.start;
  for (let unit = 0, restart = 0; unit < units; restart++) {
    const bits = new BitReader(bytes, at);
    blocks.restart();
    const last = Math.min(units, unit + interval);
    for (; unit < last; unit++)
      if (!blocks.readUnit(bits, unit)) return { fault: 'damaged', at: bits.finish().at };
    const end = bits.finish();
    at = end.at;
    if (bits.isOverdrawn() || end.left > 0) return { fault: 'damaged', at };
    if (unit === units) break;
    if (bytes[at + 1] !== 0xd0 + (restart & 7)) return { fault: 'damaged', at };
    at += 2;
  }
  return { at };
}
