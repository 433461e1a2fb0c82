import type { FacetKey } from '../exhibition/facets.ts';
import { getCodes, type SearchIndex } from './search-index.ts';

/** Chosen values by facet, as places among the facet's values: OR within a facet, AND between facets. */
export type Choice = Partial<Record<FacetKey, readonly number[]>>;

/** Works of each value that one more choice of it would show. */
export type Counts = Record<FacetKey, Uint32Array>;

/**
 * Narrows `found` (1 for each work that the query found) by the choice, in place, and counts each value of
 * each facet over the works that all *other* facets let through.
 */
export function narrow(index: SearchIndex, found: Uint8Array, choice: Choice): Counts {
  const { facetKeys } = index;
  const chosen = facetKeys.filter((key) => (choice[key]?.length ?? 0) > 0);
  /** How many of the chosen facets keep each work out; and one of them, from 1. */
  const failures = new Uint8Array(index.count);
  const failed = new Uint8Array(index.count);
  for (const key of chosen) {
    const isWanted = new Uint8Array(index.facets[key].values.length);
    for (const code of choice[key] ?? []) isWanted[code] = 1;
    for (let work = 0; work < index.count; work++) {
      if (getCodes(index.facets[key], work).some((code) => isWanted[code] === 1)) continue;
      failures[work] = (failures[work] ?? 0) + 1;
      failed[work] = facetKeys.indexOf(key) + 1;
    }
  }
  const counts = {} as Counts;
  facetKeys.forEach((key, at) => {
    const { values, codes, starts } = index.facets[key];
    const own = new Uint32Array(values.length);
    for (let work = 0; work < index.count; work++) {
      if (found[work] === 0) continue;
      const failure = failures[work] ?? 0;
      if (failure > 1 || (failure === 1 && failed[work] !== at + 1)) continue;
      const end = starts[work + 1] ?? 0;
      for (let place = starts[work] ?? 0; place < end; place++) {
        const code = codes[place] ?? 0;
        own[code] = (own[code] ?? 0) + 1;
      }
    }
    counts[key] = own;
  });
  for (let work = 0; work < index.count; work++) if ((failures[work] ?? 0) > 0) found[work] = 0;
  return counts;
}
