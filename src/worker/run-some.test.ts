import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { runSome } from './run-some.ts';

it('runs a task for each item in order, so many at once', async () => {
  const begun: number[] = [];
  let [running, most] = [0, 0];
  await runSome([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    begun.push(item);
    most = Math.max(most, ++running);
    await setImmediate();
    running--;
  });
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

it('throws the first failure and begins nothing after it', async () => {
  const begun: number[] = [];
  const failing = runSome([1, 2, 3, 4, 5, 6], 2, async (item) => {
    begun.push(item);
    await setImmediate();
    if (item === 2) throw new Error('no network');
    await setImmediate();
  });
  await expect(failing).rejects.toThrow('no network');
  for (let turn = 0; turn < 5; turn++) await setImmediate();
  expect(begun).toEqual([1, 2]);
});
