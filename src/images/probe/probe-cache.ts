import type { BigIntStats } from 'node:fs';
import path from 'node:path';
import { readRecord, writeRecord } from '../../disk/record.ts';
import type { Fault } from './faults.ts';
import type { PictureMarks } from './marks.ts';
import type { ReadableKind } from './sniff.ts';

/** What a probe finds out about the bytes of a file: a picture, or why they are none that can be shown. */
export type Probed = ProbedFacts | { hash: string; fault: Fault };

/** A picture; px after EXIF orientation. */
export interface ProbedFacts {
  hash: string;
  kind: ReadableKind;
  width: number;
  height: number;
  /** A progressive JPEG, whose decoder holds the coefficients of the whole picture. */
  isProgressive?: true;
  /** What its metadata tells; absent where that is nothing. */
  marks?: PictureMarks;
  /** Its likeness to other pictures, see `readLook`. */
  look?: string;
  /** Its pixels were read through and nothing was found missing. */
  isSound?: true;
}

interface Entry {
  stamp: string;
  hash: string;
}

interface Saved {
  version: number;
  files: Record<string, Entry>;
  facts: Record<string, Probed>;
}

const version = 4;

/**
 * A file changed less than this long before it was probed, ms, may change again without its stat
 * changing (coarse clocks of some file systems), so its stat is not trusted.
 */
const settlingTime = 2000;

/** Remembers what probes found, by the file's stat and by its hash. */
export class ProbeCache {
  readonly #file: string;
  readonly #files: Map<string, Entry>;
  readonly #facts: Map<string, Probed>;
  #isDirty = false;

  constructor(file: string, saved?: Saved) {
    this.#file = file;
    this.#files = new Map(Object.entries(saved?.files ?? {}));
    this.#facts = new Map(Object.entries(saved?.facts ?? {}));
  }

  /** Facts of a file whose stat is as it was; undefined when it was touched or never seen. */
  get(file: string, stats: BigIntStats): Probed | undefined {
    const entry = this.#files.get(file);
    return entry?.stamp === buildStamp(stats) ? this.#facts.get(entry.hash) : undefined;
  }

  /** Facts of bytes seen before, under whatever name. */
  getByHash(hash: string): Probed | undefined {
    return this.#facts.get(hash);
  }

  set(file: string, stats: BigIntStats, facts: Probed): void {
    this.#facts.set(facts.hash, facts);
    const changed = Number((stats.mtimeMs > stats.ctimeMs ? stats.mtimeMs : stats.ctimeMs) / 1n);
    if (Date.now() - changed > settlingTime)
      this.#files.set(file, { stamp: buildStamp(stats), hash: facts.hash });
    this.#isDirty = true;
  }

  /** Remembers what was found out of bytes that are known already. */
  amend(hash: string, more: Pick<ProbedFacts, 'look'>): void {
    const facts = this.#facts.get(hash);
    if (!facts || 'fault' in facts) return;
    this.#facts.set(hash, { ...facts, ...more });
    this.#isDirty = true;
  }

  /** Writes the cache if anything was added. Atomic: a killed process leaves the previous one. */
  save(): void {
    if (!this.#isDirty) return;
    const saved: Saved = {
      version,
      files: Object.fromEntries(this.#files),
      facts: Object.fromEntries(this.#facts),
    };
    writeRecord(this.#file, saved);
    this.#isDirty = false;
  }
}

/** Opens the probe cache of a cache folder; a missing or damaged one starts empty. */
export function openProbeCache(cacheDir: string): ProbeCache {
  const file = path.join(cacheDir, 'probes.json');
  const saved = readRecord(file) as Saved | undefined;
  return new ProbeCache(file, saved?.version === version ? saved : undefined);
}

/** What a stat says of a file's bytes: equal while nobody touches it. */
export function buildStamp(stats: BigIntStats): string {
  return `${stats.size}-${stats.mtimeNs}-${stats.ctimeNs}`;
}
