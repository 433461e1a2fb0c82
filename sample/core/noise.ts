/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildRandom, hashText } from './prng.ts';

/** Smooth noise of one seed; all functions return about 0…1. */
export interface Noise {
  /** Value noise with a cubic fade. */
  at(x: number, y: number): number;
  /** Octaves of value noise, each half as strong and twice as fine. */
  fbm(x: number, y: number, octaves: number): number;
  /** Ridged octaves: sharp crests, as of rock. */
  ridge(x: number, y: number, octaves: number): number;
  /** White noise of the whole-numbered cell. */
  cell(x: number, y: number): number;
}

const SIDE = 512;
const MASK = SIDE - 1;
let lattice: Float32Array | undefined;

/** Random numbers at whole places, shared by all seeds: each seed reads them from its own corner. */
function buildLattice(): Float32Array {
  const random = buildRandom('lattice');
  const values = new Float32Array(SIDE * SIDE);
  for (let index = 0; index < values.length; index += 1) values[index] = random();
  return values;
}

/** Builds the noise of a seed. */
export function buildNoise(seed: string): Noise {
  const values = (lattice ??= buildLattice());
  const salt = hashText(seed);
  const ox = 65536 + (salt & 0xffff);
  const oy = 65536 + (salt >>> 16);
  const cell = (x: number, y: number): number =>
    values[((Math.floor(x) + ox) & MASK) + (((Math.floor(y) + oy) & MASK) << 9)]!;
  const at = (x: number, y: number): number => {
    const left = Math.floor(x);
    const top = Math.floor(y);
    const fx = x - left;
    const fy = y - top;
    const u = fx * fx * (3 - 2 * fx);
    const v = fy * fy * (3 - 2 * fy);
    const column = (left + ox) & MASK;
    const beside = (column + 1) & MASK;
    const row = ((top + oy) & MASK) << 9;
    const below = ((top + oy + 1) & MASK) << 9;
    const a = values[column + row]!;
    const b = values[beside + row]!;
    const c = values[column + below]!;
    const d = values[beside + below]!;
    return a + (b - a) * u + (c - a + (a - b - c + d) * u) * v;
  };
  const fbm = (x: number, y: number, octaves: number): number => {
    let sum = 0;
    let weight = 0.5;
    let total = 0;
    for (let octave = 0; octave < octaves; octave += 1) {
      sum += weight * at(x, y);
      total += weight;
      weight *= 0.5;
      const turned = x * 1.6 + y * 1.2 + 17.3;
      y = y * 1.6 - x * 1.2 + 9.1;
      x = turned;
    }
    return sum / total;
  };
  const ridge = (x: number, y: number, octaves: number): number => {
    let sum = 0;
    let weight = 0.5;
    let total = 0;
    for (let octave = 0; octave < octaves; octave += 1) {
      const crest = 1 - Math.abs(at(x, y) * 2 - 1);
      sum += weight * crest * crest;
      total += weight;
      weight *= 0.5;
      const turned = x * 1.6 + y * 1.2 + 31.7;
      y = y * 1.6 - x * 1.2 + 5.9;
      x = turned;
    }
    return sum / total;
  };
  return { at, fbm, ridge, cell };
}

/** Hermite step from 0 at `low` to 1 at `high`. */
export function smoothstep(low: number, high: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
}

/** The value held between two bounds. */
export function clamp(value: number, low = 0, high = 1): number {
  return value < low ? low : value > high ? high : value;
}

/** Linear blend of two numbers. */
export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
