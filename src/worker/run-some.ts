/** Runs a task for each item, so many under way at once. The first failure is thrown and lets no further task begin. */
export async function runSome<T>(
  items: readonly T[],
  atOnce: number,
  run: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = yieldEach(items);
  const work = async (): Promise<void> => {
    // A loop left by a failure closes the generator, and so the loops of the others.
    for (const item of waiting) await run(item);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

function* yieldEach<T>(items: readonly T[]): Generator<T> {
  yield* items;
}
