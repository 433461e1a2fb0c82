import { getCodes, type SearchIndex } from './search-index.ts';

/** Orders in which hits stand; `trust` needs a query, and is `wall` without one. */
export const sortKeys = ['trust', 'wall', 'number', 'pinyin', 'strokes', 'award'] as const;
export type SortKey = (typeof sortKeys)[number];

/** Places of the found works in the order asked for; equals stand as on the wall. */
export function sortFound(
  index: SearchIndex,
  found: Uint8Array,
  scores: Float32Array | undefined,
  sort: SortKey,
): Uint32Array {
  const rank = getRank(index, scores, sort);
  const keys = new Float64Array(index.count);
  let length = 0;
  for (let work = 0; work < index.count; work++) {
    if (found[work] === 1) keys[length++] = Math.round(rank(work) * 16) * 2 ** 20 + work;
  }
  const sorted = keys.subarray(0, length).sort();
  return Uint32Array.from(sorted, (key) => key - Math.floor(key / 2 ** 20) * 2 ** 20);
}

function getRank(
  index: SearchIndex,
  scores: Float32Array | undefined,
  sort: SortKey,
): (work: number) => number {
  switch (sort) {
    case 'trust':
      return scores ? (work) => 4096 - (scores[work] ?? 0) : () => 0;
    case 'wall':
      return () => 0;
    case 'number': {
      const ranked = [...index.numbers.keys()].sort(
        (a, b) => Number(index.numbers[a]) - Number(index.numbers[b]),
      );
      const places = new Uint32Array(index.count);
      ranked.forEach((work, at) => (places[work] = at));
      return (work) => places[work] ?? 0;
    }
    case 'pinyin':
    case 'strokes':
      return (work) => index.orders[sort][work] ?? 0;
    case 'award':
      return (work) => Math.min(999, ...getCodes(index.facets.award, work));
  }
}
