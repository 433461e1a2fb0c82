import { buildRandom, type Random } from '../sample/core/prng.ts';
import { isFull } from './full.ts';

export type { Random };

/**
 * A stream of chances for one test. `npm test` takes the same ones everywhere, so that a red run is a fault of the
 * change; `npm run test:full` others each time, and CHIFU_SEED names them. The seed is printed.
 */
export function startRandom(name: string): Random {
  const seed = process.env['CHIFU_SEED'] ?? (isFull ? drawSeed() : '2022');
  console.error(`  ${name}: CHIFU_SEED=${seed}`);
  return buildRandom(seed);
}

function drawSeed(): string {
  return String(Math.floor(Math.random() * 2 ** 32));
}
