import { availableParallelism } from 'node:os';
import { describe, expect, test } from 'vitest';
import { choosePixelBudget, openPixelGate, runWithinMemory } from './schedule.ts';

const gigabyte = 1024 ** 3;

describe('the pixels under way', () => {
  test('grow with the memory, or with what a container may use of it', () => {
    // A quarter of 8 GB at 12 bytes a px; 64 GB hold eight times as many.
    expect(choosePixelBudget(8 * gigabyte, 0)).toBe(178_956_970);
    expect(choosePixelBudget(64 * gigabyte, 0)).toBe(1_431_655_765);
    expect(choosePixelBudget(64 * gigabyte, 8 * gigabyte)).toBe(178_956_970);
    // Without a limit the system gives a number beyond all memory.
    expect(choosePixelBudget(8 * gigabyte, 2 ** 63)).toBe(178_956_970);
    // 17 pictures of 24 megapixels, one more than there are cores, on 16 cores and 32 GB.
    expect(choosePixelBudget(32 * gigabyte, 0)).toBeGreaterThan(17 * 24e6);
  });

  test('keep to the budget, one beyond it runs alone, and tasks begin in their order', async () => {
    const sizes = [40, 40, 40, 250, 10, 90, 10];
    const begun: number[] = [];
    let [held, most] = [0, 0];
    await runWithinMemory(
      sizes,
      async (index) => {
        const own = sizes[index] ?? 0;
        begun.push(index);
        held += own;
        if (own <= 100) most = Math.max(most, held);
        else expect(held).toBe(own);
        await new Promise((done) => setImmediate(done));
        held -= own;
      },
      openPixelGate(100),
    );
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(most).toBeLessThanOrEqual(100);
  });

  test('never belong to more tasks than one more than there are cores', async () => {
    let [running, most] = [0, 0];
    const task = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await new Promise((done) => setImmediate(done));
      running--;
    };
    await runWithinMemory(
      Array.from({ length: 100 }, () => 1),
      task,
      openPixelGate(1e9),
    );
    expect(most).toBe(availableParallelism() + 1);
  });

  test('are let go after a failure, which is thrown when those under way have ended', async () => {
    const begun: number[] = [];
    const run = runWithinMemory(
      [60, 60, 60],
      async (index) => {
        begun.push(index);
        return index === 0 ? Promise.reject(new Error('no disk')) : Promise.resolve();
      },
      openPixelGate(100),
    );
    await expect(run).rejects.toThrow('no disk');
    expect(begun).toEqual([0]);
  });
});
