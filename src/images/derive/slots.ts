import { availableParallelism } from 'node:os';
import pLimit, { type LimitFunction } from 'p-limit';

/**
 * libuv runs sharp's work on 4 threads unless told otherwise before its pool starts; one a core, each
 * single-threaded inside libvips (`sharp.concurrency(1)`), is the fastest use of a machine, and keeps
 * bytes independent of the number of cores.
 */
process.env['UV_THREADPOOL_SIZE'] ??= String(Math.max(4, availableParallelism() + 2));

/** Lets as many tasks run at once as there are cores, in the order they came: for work that keeps a core busy. */
export function openCoreSlots(): LimitFunction {
  return pLimit(availableParallelism());
}
