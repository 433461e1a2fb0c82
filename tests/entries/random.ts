/** A source of chance that a seed repeats (mulberry32, Tommy Ettinger, public domain). */
export class Chance {
  readonly seed: number;
  #state: number;

  /** Takes CHIFU_SEED, else the time; prints it, so that a failure can be repeated. */
  constructor(name: string, seed = Number(process.env['CHIFU_SEED'] ?? Date.now() % 1e9)) {
    this.seed = seed;
    this.#state = seed;
    console.log(`${name}：CHIFU_SEED=${seed}`);
  }

  /** A number from 0 to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /** Up to `most` picked items. */
  some<T>(items: readonly T[], most: number): T[] {
    return Array.from({ length: this.below(most + 1) }, () => this.pick(items));
  }
}
