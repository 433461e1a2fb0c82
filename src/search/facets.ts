import { facetKeys, type FacetKey } from './index-file.ts';
import { forEachCode, getCodes, type SearchIndex } from './search-index.ts';

/** Chosen values by facet, as places among the facet's values: OR within a facet, AND between facets. */
export type Choice = Partial<Record<FacetKey, readonly number[]>>;

/** Works of each value that one more choice of it would show. */
export type Counts = Record<FacetKey, Uint32Array>;

/**
 * Narrows `found` (1 for each work that the query found) by the choice, in place, and counts each value of
 * each facet over the works that all *other* facets let through.
 */
export function narrow(index: SearchIndex, found: Uint8Array, choice: Choice): Counts {
  const counts = {} as Counts;
  for (const key of facetKeys) counts[key] = new Uint32Array(index.facets[key].values.length);
  const chosen = facetKeys.filter((key) => (choice[key]?.length ?? 0) > 0);
  for (let work = 0; work < index.count; work++) {
    if (found[work] === 0) continue;
    const failed = chosen.filter((key) => !hasAny(index, key, work, choice[key] ?? []));
    if (failed.length > 0) found[work] = 0;
    if (failed.length > 1) continue;
    for (const key of failed.length === 1 ? failed : facetKeys) {
      const own = counts[key];
      forEachCode(index.facets[key], work, (code) => {
        own[code] = (own[code] ?? 0) + 1;
      });
    }
  }
  return counts;
}

function hasAny(index: SearchIndex, key: FacetKey, work: number, wanted: readonly number[]): boolean {
  return getCodes(index.facets[key], work).some((code) => wanted.includes(code));
}
