import { buildRandom, type Random } from '../sample/core/prng.ts';

export type { Random };

/** A stream of chances for one test: another each time unless CHIFU_SEED names one; the seed is printed. */
export function startRandom(name: string): Random {
  const seed = process.env['CHIFU_SEED'] ?? String(Math.floor(Math.random() * 2 ** 32));
  console.error(`  ${name}: CHIFU_SEED=${seed}`);
  return buildRandom(seed);
}
