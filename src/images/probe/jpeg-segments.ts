/**
 * A Huffman table: length of the code (high byte, 0 for none) and symbol by the 16 bits that come next, and by the
 * 10 that come next where the code is no longer.
 */
export interface HuffmanTable {
  short: Uint16Array;
  long: Uint16Array;
}

export interface JpegComponent {
  id: number;
  /** Sampling factors across and down. */
  across: number;
  down: number;
  quantiser: number;
}

export interface JpegFrame {
  /** The second byte of the SOF marker: c0 baseline, c1 extended, c2 progressive. */
  marker: number;
  /** Bits of a sample. */
  precision: number;
  width: number;
  height: number;
  components: JpegComponent[];
}

export interface JpegScan {
  components: { component: JpegComponent; dc: number; ac: number }[];
  /** First and last coefficient, and the bits of successive approximation. */
  from: number;
  to: number;
  high: number;
  low: number;
  /** Where the coded data begins. */
  start: number;
}

/** Tables and settings that segments define as a file is read. */
export interface JpegTables {
  dc: Map<number, HuffmanTable>;
  ac: Map<number, HuffmanTable>;
  /** Divisor of the first coefficient by table. */
  quantisers: Map<number, number>;
  restartInterval: number;
}

/** Longest category of a coefficient of 8-bit samples; ISO/IEC 10918-1, F.1.2.2. */
export const longestAc = 10;

export const endOfImage = 0xd9;
const startOfScan = 0xda;

/** The next marker at or after `offset`, as decoders find it: what is no marker is passed over. */
export function findMarker(bytes: Buffer, offset: number): { marker: number; at: number } | undefined {
  for (
    let at = bytes.indexOf(0xff, offset);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff) return { marker, at };
  }
  return undefined;
}

/** True for markers that stand alone: TEM, RST0 to RST7, SOI. */
function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/** SOF markers of all processes: C0 to CF but DHT, JPG and DAC. ISO/IEC 10918-1, table B.1. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** The frame of a JPEG; undefined where none comes before the first scan or the end. */
export function readFrame(bytes: Buffer): JpegFrame | undefined {
  const reader = new SegmentReader(bytes, 2);
  reader.readToScan();
  return reader.frame;
}

/** Scans of a JPEG, and those of thumbnails within it. */
export function countScans(bytes: Buffer): number {
  let count = 0;
  const mark = Buffer.from([0xff, startOfScan]);
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 2)) count++;
  return count;
}

/** Reads segments one after the other, keeping the tables that they define. */
export class SegmentReader {
  readonly tables: JpegTables = { dc: new Map(), ac: new Map(), quantisers: new Map(), restartInterval: 0 };
  frame: JpegFrame | undefined;
  offset: number;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer, offset: number) {
    this.#bytes = bytes;
    this.offset = offset;
  }

  /** Reads on to the next scan; `end` at the end mark, undefined where the bytes end before either. */
  readToScan(): JpegScan | 'end' | undefined {
    for (;;) {
      const found = findMarker(this.#bytes, this.offset);
      if (!found) return undefined;
      this.offset = found.at + 2;
      if (found.marker === endOfImage) return 'end';
      if (standsAlone(found.marker)) continue;
      if (this.offset + 2 > this.#bytes.length) return undefined;
      const body = this.#bytes.subarray(this.offset + 2, this.offset + this.#bytes.readUInt16BE(this.offset));
      this.offset += 2 + body.length;
      if (isFrame(found.marker) || found.marker === 0xf7) this.frame ??= parseFrame(found.marker, body);
      else if (found.marker === 0xc4) this.#readHuffman(body);
      else if (found.marker === 0xdb) this.#readQuantisers(body);
      else if (found.marker === 0xdd && body.length >= 2) this.tables.restartInterval = body.readUInt16BE(0);
      else if (found.marker === startOfScan) return this.#parseScan(body);
    }
  }

  #parseScan(body: Buffer): JpegScan {
    const count = body[0] ?? 0;
    const components = Array.from({ length: count }, (_, at) => {
      const [id, tables = 0] = [body[1 + 2 * at], body[2 + 2 * at]];
      const component = this.frame?.components.find((one) => one.id === id);
      return component && { component, dc: tables >> 4, ac: tables & 15 };
    }).filter((one) => one !== undefined);
    const [from = 0, to = 63, bits = 0] = body.subarray(1 + 2 * count);
    return { components, from, to, high: bits >> 4, low: bits & 15, start: this.offset };
  }

  #readHuffman(body: Buffer): void {
    for (let at = 0; at + 17 <= body.length;) {
      const [kind = 0, counts] = [body[at], [...body.subarray(at + 1, at + 17)]];
      const total = counts.reduce((sum, count) => sum + count, 0);
      const symbols = body.subarray(at + 17, at + 17 + total);
      (kind >> 4 === 0 ? this.tables.dc : this.tables.ac).set(kind & 15, buildTable(counts, symbols));
      at += 17 + total;
    }
  }

  #readQuantisers(body: Buffer): void {
    for (let at = 0; at < body.length;) {
      const kind = body[at] ?? 0;
      const isWide = kind >> 4 !== 0;
      if (at + (isWide ? 3 : 2) > body.length) return;
      this.tables.quantisers.set(kind & 15, isWide ? body.readUInt16BE(at + 1) : (body[at + 1] ?? 1));
      at += isWide ? 129 : 65;
    }
  }
}

function parseFrame(marker: number, body: Buffer): JpegFrame | undefined {
  if (body.length < 6) return undefined;
  const components = Array.from({ length: body[5] ?? 0 }, (_, at): JpegComponent => {
    const [id = 0, sampling = 0x11, quantiser = 0] = body.subarray(6 + 3 * at, 9 + 3 * at);
    return { id, across: sampling >> 4 || 1, down: sampling & 15 || 1, quantiser };
  });
  return {
    marker,
    precision: body[0] ?? 8,
    height: body.readUInt16BE(1),
    width: body.readUInt16BE(3),
    components,
  };
}

/** ISO/IEC 10918-1, C.2: codes in the order of their lengths. */
function buildTable(counts: readonly number[], symbols: Buffer): HuffmanTable {
  const long = new Uint16Array(65_536);
  let [code, at] = [0, 0];
  counts.forEach((count, index) => {
    const length = index + 1;
    for (let left = count; left > 0; left--) {
      const first = code << (16 - length);
      if (first < 65_536) long.fill((length << 8) | (symbols[at] ?? 0), first, first + (1 << (16 - length)));
      code++;
      at++;
    }
    code <<= 1;
  });
  const short = new Uint16Array(1024);
  for (let bits = 0; bits < 1024; bits++) {
    const entry = long[bits << 6] ?? 0;
    if (entry >> 8 <= 10) short[bits] = entry;
  }
  return { short, long };
}

/** A JPEG with a profile put in as its first segment; ICC.1:2022, B.4. */
export function insertProfile(jpeg: Buffer, profile: Buffer): Buffer {
  const name = Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1');
  const head = Buffer.from([0xff, 0xe2, 0, 0]);
  head.writeUInt16BE(2 + name.length + profile.length, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, name, profile, jpeg.subarray(2)]);
}
