import type { BitReader } from './jpeg-bits.ts';
import { longestAc, type HuffmanTable, type JpegScan } from './jpeg-segments.ts';

/**
 * Which coefficients of a plane's blocks are not zero, as the scans of a progressive picture tell: two words of 32
 * a block. A scan that refines a band cannot be read without.
 */
export class Bands {
  readonly #nonZero: Uint32Array;
  /** Blocks to come without a new coefficient in this band. */
  #runLeft = 0;

  constructor(blocks: number) {
    this.#nonZero = new Uint32Array(2 * blocks);
  }

  restart(): void {
    this.#runLeft = 0;
  }

  /** A band of coefficients for the first time; ISO/IEC 10918-1, G.1.2.2. */
  read(bits: BitReader, ac: HuffmanTable, block: number, { from, to }: JpegScan): boolean {
    if (this.#runLeft > 0) {
      this.#runLeft--;
      return true;
    }
    for (let k = from; k <= to; k++) {
      const symbol = bits.readSymbol(ac);
      const category = symbol & 15;
      const run = symbol >> 4;
      if (symbol < 0 || category > longestAc) return false;
      k += run;
      if (category === 0) {
        if (run === 15) continue;
        this.#runLeft = (1 << run) + bits.readBits(run) - 1;
        return true;
      }
      if (k > to) return false;
      bits.readBits(category);
      mark(this.#nonZero, block, k);
    }
    return true;
  }

  /** One more bit of a band; ISO/IEC 10918-1, G.1.2.3. */
  refine(bits: BitReader, ac: HuffmanTable, block: number, { from, to }: JpegScan): boolean {
    let k = from;
    let low = this.#nonZero[2 * block] ?? 0;
    let high = this.#nonZero[2 * block + 1] ?? 0;
    while (this.#runLeft === 0 && k <= to) {
      const symbol = bits.readSymbol(ac);
      if (symbol < 0 || (symbol & 15) > 1) return false;
      let run = symbol >> 4;
      const isNew = (symbol & 15) === 1;
      if (isNew) bits.readBits(1);
      else if (run < 15) {
        this.#runLeft = (1 << run) + bits.readBits(run);
        break;
      }
      for (; k <= to; k++) {
        if ((((k < 32 ? low : high) >>> (k & 31)) & 1) === 1) bits.readBits(1);
        else if (run-- === 0) break;
      }
      if (isNew && k > to) return false;
      if (isNew && k < 32) low |= 1 << k;
      else if (isNew) high |= 1 << (k & 31);
      k++;
    }
    if (this.#runLeft > 0) {
      bits.skipBits(countBits(low & buildMask(k, to)) + countBits(high & buildMask(k - 32, to - 32)));
      this.#runLeft--;
    }
    this.#nonZero[2 * block] = low;
    this.#nonZero[2 * block + 1] = high;
    return true;
  }
}

/** A word in which the bits of these places stand that lie in it. */
function buildMask(from: number, to: number): number {
  if (to < 0 || from > 31) return 0;
  const upper = to >= 31 ? -1 : (1 << (to + 1)) - 1;
  return from <= 0 ? upper : upper & ~((1 << from) - 1);
}

function countBits(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function mark(nonZero: Uint32Array, block: number, k: number): void {
  const at = 2 * block + (k >> 5);
  nonZero[at] = (nonZero[at] ?? 0) | (1 << (k & 31));
}
