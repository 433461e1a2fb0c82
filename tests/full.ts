/** True where everything is to be tried, however long that takes: `npm run test:full`. */
export const isFull = process.env['CHIFU_FULL'] !== undefined;

/** All where everything is to be tried, else every so manieth, from a place that differs from test to test. */
export function sample<T>(all: readonly T[], every: number, from = 0): readonly T[] {
  return isFull ? all : all.filter((_, at) => at % every === from % every);
}
