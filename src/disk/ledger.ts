import { readRecord, writeRecord } from './record.ts';

/**
 * A file younger than this, ms, when it was read may have been read from memory and never have reached the disk:
 * systems write within half a minute.
 */
const settlingTime = 5 * 60_000;

/** Remembers which groups of files were read through and found sound, by what a stat says of them. */
export class Ledger {
  readonly #file: string;
  readonly #stamps: Map<string, string>;
  #isDirty = false;

  constructor(file: string) {
    this.#file = file;
    this.#stamps = new Map(Object.entries((readRecord(file) ?? {}) as Record<string, string>));
  }

  knows(group: string, stamp: string): boolean {
    return this.#stamps.get(group) === stamp;
  }

  /** Notes a sound group, unless a file of it is too young; `changed` is when the youngest was written, ms. */
  note(group: string, stamp: string, changed: number): void {
    if (Date.now() - changed < settlingTime) return;
    this.#stamps.set(group, stamp);
    this.#isDirty = true;
  }

  save(): void {
    if (this.#isDirty) writeRecord(this.#file, Object.fromEntries(this.#stamps));
    this.#isDirty = false;
  }
}
