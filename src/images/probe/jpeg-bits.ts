import type { HuffmanTable } from './jpeg-segments.ts';

/** Bytes of fill that encoders put after their data, at most. */
const mostFill = 16;
const mostStray = 2;

/** Reads the coded data of a scan bit by bit, up to the next marker; beyond it come zeros, which are counted. */
export class BitReader {
  readonly #bytes: Buffer;
  #at: number;
  #held = 0;
  #count = 0;
  /** Bits that were made up after the data had ended. */
  #invented = 0;

  constructor(bytes: Buffer, start: number) {
    this.#bytes = bytes;
    this.#at = start;
  }

  /** The symbol of the code that comes next; -1 where no code begins so. */
  readSymbol(table: HuffmanTable): number {
    if (this.#count < 16) this.#fill();
    const entry = findEntry(table, this.#held >>> (this.#count - 16));
    this.#count -= entry >> 8;
    return entry > 0xff ? entry & 0xff : -1;
  }

  /** Like `readSymbol`, and passes over the bits of the value whose category the symbol tells. */
  skipCoefficient(table: HuffmanTable): number {
    if (this.#count < 16) this.#fill();
    const entry = findEntry(table, this.#held >>> (this.#count - 16));
    const category = entry & 15;
    this.#count -= entry >> 8;
    if (this.#count < category) this.#fill();
    this.#count -= category;
    return entry > 0xff ? entry & 0xff : -1;
  }

  /** The next bits, 0 to 16, as a number. */
  readBits(length: number): number {
    if (length === 0) return 0;
    if (this.#count < length) this.#fill();
    this.#count -= length;
    return (this.#held >>> this.#count) & ((1 << length) - 1);
  }

  /** Passes over bits, however many. */
  skipBits(length: number): void {
    for (let left = length; left > 0; left -= 16) this.readBits(Math.min(16, left));
  }

  /** A difference or coefficient of a category, ISO/IEC 10918-1, F.2.2.1 (EXTEND). */
  readValue(category: number): number {
    const bits = this.readBits(category);
    return category === 0 || bits >= 1 << (category - 1) ? bits : bits - (1 << category) + 1;
  }

  /** True when more was read than there was. */
  isOverdrawn(): boolean {
    return this.#count < this.#invented;
  }

  /**
   * Ends the data and stands at the marker after it. `left` are the whole bytes that nobody read; one or two are a
   * slip of an encoder, a few of zeros or ones are fill, and count as none.
   */
  finish(): { left: number; at: number } {
    const unread: number[] = [];
    // Bits of the byte that was begun are padding; whole bytes stand below them.
    for (let left = (this.#count - this.#invented) >> 3; left > 0; left--)
      unread.push((this.#held >>> (this.#invented + 8 * (left - 1))) & 0xff);
    let at = this.#at;
    for (; at < this.#bytes.length; at++) {
      const [byte = 0, next = 0] = [this.#bytes[at], this.#bytes[at + 1]];
      if (byte === 0xff && next !== 0 && next !== 0xff) break;
      if (unread.length <= mostFill) unread.push(byte);
    }
    const isFill = new Set(unread).size === 1 && [0, 0xff].includes(unread[0] ?? 1);
    const allowed = isFill ? mostFill : mostStray;
    return { left: unread.length <= allowed ? 0 : unread.length, at };
  }

  #fill(): void {
    const bytes = this.#bytes;
    let held = this.#held;
    let count = this.#count;
    let at = this.#at;
    while (count <= 24) {
      // Beyond the end of the file stands what is no byte.
      const byte = at < bytes.length ? (bytes[at] ?? 0) : 0xff;
      if (byte !== 0xff) {
        at++;
        held = (held << 8) | byte;
      } else {
        const next = at + 1 < bytes.length ? (bytes[at + 1] ?? 0) : 0xd9;
        if (next === 0xff) {
          at++;
          continue;
        }
        if (next === 0) {
          at += 2;
          held = (held << 8) | 0xff;
        } else {
          this.#invented += 8;
          held <<= 8;
        }
      }
      count += 8;
    }
    this.#held = held;
    this.#count = count;
    this.#at = at;
  }
}

/** Most codes are short: a small table is asked first, which stays in the processor's cache. */
function findEntry({ short, long }: HuffmanTable, bits: number): number {
  const entry = short[(bits >>> 6) & 0x3ff] ?? 0;
  return entry !== 0 ? entry : (long[bits & 0xffff] ?? 0);
}
