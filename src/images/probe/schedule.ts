import { availableParallelism, totalmem } from 'node:os';
import { constrainedMemory } from 'node:process';

/**
 * Bytes of memory that one pixel under way takes: 3 decoded, as much again for levels and rungs, and what encoders
 * hold. Measured on 24-megapixel pictures; see docs/images.md.
 */
const bytesPerPixel = 12;
/** Share of the memory that pixels under way may take. */
const memoryShare = 0.25;

/**
 * Pixels that may be under way at once on a machine with this much memory, bytes. A container's own limit counts
 * where there is one.
 */
export function choosePixelBudget(total = totalmem(), limit = constrainedMemory()): number {
  const memory = limit > 0 ? Math.min(total, limit) : total;
  return Math.floor((memory * memoryShare) / bytesPerPixel);
}

/** Lets tasks run while the pixels that they hold together keep to a budget; one beyond it runs alone. */
export interface PixelGate {
  run: <T>(pixels: number, task: () => Promise<T>) => Promise<T>;
}

/**
 * Opens a gate for so many pixels at once, and one task more than there are cores; tasks begin in their order.
 * Its own queue, since those of npm (p-limit, p-queue) count tasks, not what each of them weighs.
 */
export function openPixelGate(budget = choosePixelBudget()): PixelGate {
  const most = availableParallelism() + 1;
  const waiting: { pixels: number; begin: () => void }[] = [];
  let [running, held] = [0, 0];
  const admit = (): void => {
    for (let next = waiting[0]; next; next = waiting[0]) {
      if (running > 0 && (running >= most || held + next.pixels > budget)) return;
      waiting.shift();
      running++;
      held += next.pixels;
      next.begin();
    }
  };
  return {
    async run(pixels, task) {
      await new Promise<void>((begin) => {
        waiting.push({ pixels, begin });
        admit();
      });
      try {
        return await task();
      } finally {
        running--;
        held -= pixels;
        admit();
      }
    },
  };
}

/**
 * Runs one task per picture, in order, as a gate lets them. The first failure lets no further task begin, and is
 * thrown when those under way have ended.
 */
export async function runWithinMemory(
  pixels: readonly number[],
  task: (index: number) => Promise<void>,
  gate = openPixelGate(),
): Promise<void> {
  const failures: unknown[] = [];
  await Promise.all(
    pixels.map((count, index) =>
      gate.run(count, async () => {
        if (failures.length === 0) await task(index).catch((error: unknown) => void failures.push(error));
      }),
    ),
  );
  if (failures.length > 0) throw failures[0];
}
