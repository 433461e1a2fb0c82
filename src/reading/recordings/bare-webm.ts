import type { Bare, Parts, Span } from './bare.ts';

type Patch = Bare['patches'][number];

/** An element of EBML: its id, where it stands, and where its content begins; `to` is undefined where it is not said. */
interface Element {
  id: number;
  from: number;
  inner: number;
  to: number | undefined;
}

/** Ids of Matroska, RFC 9559. */
const segment = 0x18_53_80_67;
const cluster = 0x1f_43_b6_75;
const info = 0x15_49_a9_66;
const tracks = 0x16_54_ae_6b;
const trackEntry = 0xae;
const voidId = 0xec;
const checksum = 0xbf;
/** Tags, attachments, chapters. */
const blanked = [0x12_54_c3_67, 0x19_41_a4_69, 0x10_43_a7_70];
/** Title, name and id of the file and those beside it, time of making, name of a track. */
const told = [0x7b_a9, 0x73_84, 0x3c_83_ab, 0x3e_83_bb, 0x44_61, 0x53_6e];

/** Tags of WebM: they become free space (Void) of the same size, so that the places of clusters stay. */
export async function bareWebm(parts: Parts): Promise<Bare> {
  const patches: Patch[] = [];
  await bareWithin(parts, 0, parts.size, patches);
  return { cuts: [], patches };
}

async function bareWithin(parts: Parts, start: number, end: number, patches: Patch[]): Promise<void> {
  const sums: Span[] = [];
  const spaces: Patch[] = [];
  const before = patches.length;
  for (let at = start; at < end;) {
    const element = await readElement(parts, at);
    if (!element) break;
    const { id, from, inner, to = end } = element;
    if (blanked.includes(id) || told.includes(id)) patches.push(...buildVoid(from, Math.min(to, end)));
    else if (id === info || id === tracks || id === trackEntry) await bareWithin(parts, inner, to, patches);
    // Others may have left something in it.
    else if (id === voidId) spaces.push({ from: inner, to });
    else if (id === checksum) sums.push({ from, to });
    // What is written while it is recorded does not say how long it is.
    const isOpen = id === segment || (id === cluster && element.to === undefined);
    at = isOpen ? inner : to;
  }
  // The sum of what is no longer the same.
  if (patches.length > before) patches.push(...sums.flatMap(({ from, to }) => buildVoid(from, to)));
  patches.push(...spaces);
}

/** Free space between two places, at least two bytes apart. */
function buildVoid(from: number, to: number): Patch[] {
  const length = to - from;
  if (length < 2) return [];
  const isShort = length - 2 < 127;
  const head = Buffer.alloc(isShort ? 2 : 9);
  head.writeUInt8(voidId, 0);
  if (isShort) head.writeUInt8(0x80 | (length - 2), 1);
  else head.writeBigUInt64BE(0x01n * 2n ** 56n + BigInt(length - 9), 1);
  return [
    { from, to: from + head.length, bytes: head },
    { from: from + head.length, to },
  ];
}

async function readElement({ read, size }: Parts, from: number): Promise<Element | undefined> {
  const head = await read(from, 12);
  const idLength = Math.clz32(head[0] ?? 0) - 23;
  if (idLength > 4 || head.length <= idLength) return undefined;
  const sizeLength = Math.clz32(head[idLength] ?? 0) - 23;
  const inner = from + idLength + sizeLength;
  if (sizeLength > 8 || head.length < idLength + sizeLength) return undefined;
  const figures = [...head.subarray(idLength, idLength + sizeLength)];
  const [first = 0, ...others] = figures;
  const mask = 2 ** (8 - sizeLength) - 1;
  const isUnknown = (first & mask) === mask && others.every((one) => one === 255);
  const length = others.reduce((total, one) => total * 256 + one, first & mask);
  const to = isUnknown ? undefined : Math.min(size, inner + length);
  return { id: head.readUIntBE(0, idLength), from, inner, to };
}
