import { availableParallelism } from 'node:os';
import { memoryPixels } from './bitmap.ts';

/** Decoded pixels held in memory at once by pictures under way, px (3 bytes each, and a third for levels). */
const pixelBudget = 2 * memoryPixels;

/**
 * Runs one task per picture, in order, with at most one more under way than there are cores and no
 * more decoded pixels than memory should hold; a picture over the budget runs alone. The first failure
 * lets no further task begin, and is thrown when those under way have ended.
 */
export async function runWithinMemory(
  pixels: readonly number[],
  task: (index: number) => Promise<void>,
): Promise<void> {
  const most = availableParallelism() + 1;
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let held = 0;
  for (const [index, count] of pixels.entries()) {
    while (running.size > 0 && (running.size >= most || held + count > pixelBudget))
      await Promise.race(running);
    if (failures.length > 0) break;
    held += count;
    const run: Promise<void> = task(index)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => {
        held -= count;
        running.delete(run);
      });
    running.add(run);
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
}
