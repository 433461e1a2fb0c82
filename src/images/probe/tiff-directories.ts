import type { Bytes } from './bytes.ts';

/** Tags of TIFF 6.0, its supplements, and EXIF 2.32, by number. */
export const tiffTags = {
  newSubfileType: 254,
  subfileType: 255,
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  orientation: 274,
  samplesPerPixel: 277,
  planarConfiguration: 284,
  tileWidth: 322,
  subDirectories: 330,
  extraSamples: 338,
  sampleFormat: 339,
  profile: 34675,
  exif: 34665,
  gps: 34853,
  dngVersion: 50706,
  colourSpace: 40961,
  interoperability: 40965,
  interoperabilityIndex: 1,
} as const;

/** One image file directory: its numbers by tag. ASCII comes as the codes of its characters. */
export interface TiffDirectory {
  tags: ReadonlyMap<number, readonly number[]>;
  /** Directories that tag 330 points to. */
  children: TiffDirectory[];
}

/** Reading more directories or values than these helps nobody. */
const mostDirectories = 256;
const mostValues = 1024;
const mostEntries = 1024;

const typeSizes: Readonly<Record<number, number>> = {
  ...{ 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4 },
  ...{ 16: 8, 17: 8, 18: 8 },
};

/** Reads directories of a TIFF, classic or Big, of either byte order. */
export class TiffReader {
  readonly #bytes: Bytes;
  readonly #isLittle: boolean;
  readonly #isBig: boolean;
  readonly first: number;
  readonly #seen = new Set<number>();

  private constructor(bytes: Bytes, head: Buffer) {
    this.#bytes = bytes;
    this.#isLittle = head[0] === 0x49;
    this.#isBig = this.#readInteger(head, 2, 2) === 43;
    this.first = this.#isBig ? this.#readInteger(head, 8, 8) : this.#readInteger(head, 4, 4);
  }

  /** Opens a TIFF; undefined where the bytes do not begin like one. */
  static async open(bytes: Bytes): Promise<TiffReader | undefined> {
    const head = await bytes.read(0, 16);
    return head.length >= 8 && /^(?:II[*+]\0|MM\0[*+])/u.test(head.toString('latin1', 0, 4))
      ? new TiffReader(bytes, Buffer.concat([head, Buffer.alloc(16)], 16))
      : undefined;
  }

  /** The chain of directories from `offset`, each with its children; ends early where the bytes do, or in a loop. */
  async readChain(offset = this.first): Promise<TiffDirectory[]> {
    const chain: TiffDirectory[] = [];
    for (let at = offset; at > 0 && !this.#seen.has(at) && this.#seen.size < mostDirectories;) {
      this.#seen.add(at);
      const read = await this.#readDirectory(at);
      if (!read) break;
      const children: TiffDirectory[] = [];
      for (const child of read.tags.get(tiffTags.subDirectories) ?? [])
        children.push(...(await this.readChain(child)).slice(0, 1));
      chain.push({ tags: read.tags, children });
      at = read.next;
    }
    return chain;
  }

  async #readDirectory(
    offset: number,
  ): Promise<{ tags: Map<number, readonly number[]>; next: number } | undefined> {
    const [countSize, entrySize, pointerSize] = this.#isBig ? [8, 20, 8] : [2, 12, 4];
    const counted = await this.#bytes.read(offset, countSize);
    if (counted.length < countSize) return undefined;
    const count = this.#readInteger(counted, 0, countSize);
    if (count > mostEntries) return undefined;
    const body = await this.#bytes.read(offset + countSize, count * entrySize + pointerSize);
    const tags = new Map<number, readonly number[]>();
    for (let at = 0; at + entrySize <= body.length && at < count * entrySize; at += entrySize) {
      const entry = body.subarray(at, at + entrySize);
      tags.set(this.#readInteger(entry, 0, 2), await this.#readValues(entry));
    }
    const isWhole = body.length === count * entrySize + pointerSize;
    return { tags, next: isWhole ? this.#readInteger(body, count * entrySize, pointerSize) : 0 };
  }

  async #readValues(entry: Buffer): Promise<number[]> {
    const [countSize, pointerSize] = this.#isBig ? [8, 8] : [4, 4];
    const size = typeSizes[this.#readInteger(entry, 2, 2)] ?? 0;
    const count = Math.min(mostValues, this.#readInteger(entry, 4, countSize));
    const isInside = size * this.#readInteger(entry, 4, countSize) <= pointerSize;
    const place = 4 + countSize;
    const data = isInside
      ? entry.subarray(place)
      : await this.#bytes.read(this.#readInteger(entry, place, pointerSize), size * count);
    const values: number[] = [];
    // Rationals and floats are never asked for: their first bytes are enough.
    for (let at = 0; at + size <= data.length && values.length < count && size > 0; at += size)
      values.push(this.#readInteger(data, at, size));
    return values;
  }

  #readInteger(bytes: Buffer, offset: number, size: number): number {
    if (size === 8) {
      const [low, high] = this.#isLittle ? [offset, offset + 4] : [offset + 4, offset];
      return this.#readInteger(bytes, low, 4) + 2 ** 32 * this.#readInteger(bytes, high, 4);
    }
    return this.#isLittle ? bytes.readUIntLE(offset, size) : bytes.readUIntBE(offset, size);
  }
}
