import { availableParallelism } from 'node:os';

/**
 * libuv runs sharp's work on 4 threads unless told otherwise before its pool starts; one a core, each
 * single-threaded inside libvips (`sharp.concurrency(1)`), is the fastest use of a machine, and keeps
 * bytes independent of the number of cores.
 */
process.env['UV_THREADPOOL_SIZE'] ??= String(Math.max(4, availableParallelism() + 2));

/** Lets a bounded number of tasks run at once, in the order they came. */
export class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free++;
      else next();
    }
  }
}

/** Slots for work that keeps one core busy. */
export function openCoreSlots(): Slots {
  return new Slots(availableParallelism());
}
