import type { Bytes } from './bytes.ts';
import type { CodePoints } from './code-points.ts';

/** What the boxes of an AVIF say of the colours of its picture. */
export interface AvifReading {
  /** Code points, where the picture has some and no ICC profile that goes before them. */
  coded?: CodePoints;
  /** True when colours are multiplied with their opacity. */
  isPremultiplied: boolean;
}

interface Box {
  type: string;
  body: Buffer;
}

/** A `meta` box longer than this, bytes, is no picture's. */
const mostMeta = 16 * 1024 * 1024;

/**
 * Reads the properties of the primary item, wherever in the file its boxes lie. Where associations are missing or
 * damaged, all `colr` boxes count as the picture's.
 * @see ISO/IEC 14496-12 (boxes, ColourInformationBox), ISO/IEC 23008-12 (ItemPropertiesBox, PrimaryItemBox),
 * ISO/IEC 23000-22 (the reference `prem`)
 */
export async function readAvif(bytes: Bytes): Promise<AvifReading> {
  const meta = await findMeta(bytes);
  if (!meta) return { isPremultiplied: false };
  const boxes = listBoxes(meta.subarray(4));
  const isPremultiplied = listBoxes(find(boxes, 'iref')?.subarray(4)).some(({ type }) => type === 'prem');
  const properties = listBoxes(find(boxes, 'iprp'));
  const own = listBoxes(find(properties, 'ipco'));
  const indices = readAssociations(find(properties, 'ipma'), readPrimary(find(boxes, 'pitm')));
  const used = indices.map((index) => own[index - 1]).filter((box) => box !== undefined);
  const colours = (used.some(({ type }) => type === 'colr') ? used : own).filter(
    ({ type }) => type === 'colr',
  );
  const kindOf = ({ body }: Box): string => body.toString('latin1', 0, 4);
  const nclx = colours.find((box) => kindOf(box) === 'nclx' && box.body.length >= 8)?.body;
  if (!nclx) return { isPremultiplied };
  const coded = { primaries: nclx.readUInt16BE(4), transfer: nclx.readUInt16BE(6) };
  // A profile rules, but none says that light goes beyond white.
  const hasProfile = colours.some((box) => ['prof', 'rICC'].includes(kindOf(box)));
  return hasProfile && ![16, 18].includes(coded.transfer) ? { isPremultiplied } : { isPremultiplied, coded };
}

/** The body of the file's `meta` box, among boxes of 32 and 64 bits and one that runs to the end. */
async function findMeta(bytes: Bytes): Promise<Buffer | undefined> {
  for (let offset = 0; offset + 8 <= bytes.size;) {
    const head = await bytes.read(offset, 16);
    const short = head.readUInt32BE(0);
    const isLong = short === 1 && head.length === 16;
    const length = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? bytes.size - offset : short;
    const start = isLong ? 16 : 8;
    if (length < start) return undefined;
    if (head.toString('latin1', 4, 8) === 'meta')
      return await bytes.read(offset + start, Math.min(mostMeta, length - start));
    offset += length;
  }
  return undefined;
}

function listBoxes(bytes: Buffer | undefined): Box[] {
  const boxes: Box[] = [];
  for (let offset = 0; bytes && offset + 8 <= bytes.length;) {
    const short = bytes.readUInt32BE(offset);
    const isLong = short === 1 && offset + 16 <= bytes.length;
    const length = isLong
      ? Number(bytes.readBigUInt64BE(offset + 8))
      : short === 0
        ? bytes.length - offset
        : short;
    const start = isLong ? 16 : 8;
    if (length < start) break;
    boxes.push({
      type: bytes.toString('latin1', offset + 4, offset + 8),
      body: bytes.subarray(offset + start, offset + length),
    });
    offset += length;
  }
  return boxes;
}

function find(boxes: readonly Box[], type: string): Buffer | undefined {
  return boxes.find((box) => box.type === type)?.body;
}

function readPrimary(pitm: Buffer | undefined): number | undefined {
  if (!pitm || pitm.length < 6) return undefined;
  return pitm[0] === 0 || pitm.length < 8 ? pitm.readUInt16BE(4) : pitm.readUInt32BE(4);
}

/** 1-based places of an item's properties; none where the box ends early. */
function readAssociations(ipma: Buffer | undefined, item: number | undefined): number[] {
  if (!ipma || ipma.length < 8 || item === undefined) return [];
  const [version = 0, isWide] = [ipma[0], ((ipma[3] ?? 0) & 1) === 1];
  const idSize = version === 0 ? 2 : 4;
  let offset = 8;
  for (let left = ipma.readUInt32BE(4); left > 0 && offset + idSize < ipma.length; left--) {
    const id = ipma.readUIntBE(offset, idSize);
    const count = ipma[offset + idSize] ?? 0;
    offset += idSize + 1;
    const size = isWide ? 2 : 1;
    if (offset + count * size > ipma.length) return [];
    const places = Array.from({ length: count }, (_, at) =>
      isWide ? ipma.readUInt16BE(offset + 2 * at) & 0x7fff : (ipma[offset + at] ?? 0) & 0x7f,
    );
    if (id === item) return places;
    offset += count * size;
  }
  return [];
}
