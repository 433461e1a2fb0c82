import type { Random } from '../core/prng.ts';

/** Phrases by the name of their blank. A phrase may hold blanks itself. */
export type Pools = Readonly<Record<string, readonly string[]>>;

/** Fills every `{blank}` of a pattern: from the facts if they know it, else with one of its pool. Unknown blanks stay. */
export function weave(
  random: Random,
  pattern: string,
  pools: Pools,
  facts: Readonly<Record<string, string>> = {},
): string {
  let text = pattern;
  for (let round = 0; round < 4 && text.includes('{'); round += 1)
    text = text.replace(/\{(\w+)\}/gu, (whole, name: string) => {
      const pool = pools[name];
      return facts[name] ?? (pool ? random.pick(pool) : whole);
    });
  return text;
}

/** Weaves one of several patterns. */
export function weaveAny(
  random: Random,
  patterns: readonly string[],
  pools: Pools,
  facts: Readonly<Record<string, string>> = {},
): string {
  return weave(random, random.pick(patterns), pools, facts);
}
