import type { Bare, Parts, Span } from './bare.ts';

type Patch = Bare['patches'][number];

/** A box of ISO 14496-12: its type, where it stands, and where its content begins. */
interface Box extends Span {
  type: string;
  inner: number;
}

/** Boxes that are needed to play, by what they stand in: '' is the file. What no list has becomes free space. */
const needed: Readonly<Record<string, readonly string[]>> = {
  '': ['ftyp', 'moov', 'mdat', 'moof', 'mfra', 'sidx', 'ssix', 'styp', 'prft', 'pdin'],
  moov: ['mvhd', 'trak', 'mvex', 'iods', 'pssh'],
  trak: ['tkhd', 'mdia', 'edts', 'tref', 'load', 'tapt', 'clip', 'matt', 'trgr'],
  mdia: ['mdhd', 'hdlr', 'elng', 'minf'],
};
const entered = Object.keys(needed);
/** Free space, in which others may have left something. */
const free = ['free', 'skip', 'wide'];
/** Boxes with the times at which a recording was made and changed. */
const timed = ['mvhd', 'tkhd', 'mdhd'];

/**
 * Tags of MP4 and M4A: boxes of users' data and of metadata, of the film and of its tracks, become free space of the
 * same size, so that the places of samples stay; the times of recording become zero.
 */
export async function bareBoxes(parts: Parts): Promise<Bare> {
  const patches: Patch[] = [];
  await bareWithin(parts, { type: '', from: 0, inner: 0, to: parts.size }, patches);
  return { cuts: [], patches };
}

async function bareWithin(parts: Parts, outer: Box, patches: Patch[]): Promise<void> {
  const list = needed[outer.type] ?? [];
  for (let at = outer.inner; at < outer.to;) {
    const box = await readBox(parts, at, outer.to);
    // What is no box at the end of others plays no part in playing.
    if (!box) {
      patches.push({ from: at, to: outer.to });
      return;
    }
    if (!list.includes(box.type)) patches.push(...(await freeBox(parts, box)));
    else if (timed.includes(box.type)) patches.push(await stopClock(parts, box));
    else if (entered.includes(box.type)) await bareWithin(parts, box, patches);
    at = box.to;
  }
}

async function readBox({ read }: Parts, from: number, end: number): Promise<Box | undefined> {
  const head = await read(from, 16);
  if (head.length < 8 || end - from < 8) return undefined;
  const short = head.readUInt32BE(0);
  const isLong = short === 1;
  if (isLong && head.length < 16) return undefined;
  const length = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? end - from : short;
  const inner = from + (isLong ? 16 : 8);
  if (from + length < inner) return undefined;
  return { type: head.toString('latin1', 4, 8), from, inner, to: Math.min(end, from + length) };
}

/** Makes a box free space; of users' data, that which says where the sound of AAC begins and ends stays. */
async function freeBox({ read }: Parts, { type, from, inner, to }: Box): Promise<Patch[]> {
  const bytes = type === 'udta' || type === 'meta' ? await read(inner, to - inner) : Buffer.alloc(0);
  const gap = findGap(bytes);
  const kept = gap && inner === from + 8 ? buildGapBox(gap, to - from) : undefined;
  if (kept && type === 'udta') return [{ from, to, bytes: kept }];
  const name = free.includes(type) ? type : 'free';
  return [
    { from: from + 4, to: from + 8, bytes: Buffer.from(name, 'latin1') },
    { from: inner, to },
  ];
}

/** The item `iTunSMPB` of iTunes, whole: figures of the encoder's delay and of the length. */
function findGap(bytes: Buffer): Buffer | undefined {
  const name = bytes.indexOf('\0\0\0\0iTunSMPB', 0, 'latin1');
  const start = name < 0 ? -1 : bytes.lastIndexOf('----', name, 'latin1') - 4;
  if (start < 0) return undefined;
  const item = bytes.subarray(start, start + bytes.readUInt32BE(start));
  // Figures only: whoever writes another thing there is not kept.
  const value = /data[^]{8}([ \dA-F]+)$/u.exec(item.toString('latin1'));
  return value && item.length < 400 ? item : undefined;
}

/** Users' data with this item alone, filled up to `length`; undefined where it does not fit. */
function buildGapBox(item: Buffer, length: number): Buffer | undefined {
  const handler = Buffer.from('\0\0\0\0\0\0\0\0mdirappl\0\0\0\0\0\0\0\0\0', 'latin1');
  const bare = 8 + 12 + 8 + handler.length + 8 + item.length;
  const left = length - bare;
  if (left < 0) return undefined;
  const pad = left < 8 ? left : 0;
  const hdlr = box('hdlr', Buffer.concat([handler, Buffer.alloc(pad)]));
  const meta = box('meta', Buffer.concat([Buffer.alloc(4), hdlr, box('ilst', item)]));
  const space = left < 8 ? Buffer.alloc(0) : box('free', Buffer.alloc(left - 8));
  return box('udta', Buffer.concat([meta, space]));
}

function box(type: string, content: Buffer): Buffer {
  const head = Buffer.from(`\0\0\0\0${type}`, 'latin1');
  head.writeUInt32BE(head.length + content.length, 0);
  return Buffer.concat([head, content]);
}

/** Times stand behind version and flags: 4 bytes each, in version 1 8. */
async function stopClock({ read }: Parts, { inner, to }: Box): Promise<Patch> {
  const [version] = await read(inner, 1);
  const from = inner + 4;
  return { from, to: Math.min(to, from + (version === 1 ? 16 : 8)) };
}
