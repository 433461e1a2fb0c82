import type { FacetKey } from '../exhibition/facets.ts';
import type { Counts } from './facets.ts';
import type { IndexFile } from './index-file.ts';
import type { SearchIndex } from './search-index.ts';

/** A facet as it is shown. */
export interface FacetMenu {
  key: FacetKey;
  title: string;
  /** False where it comes with a link or a chosen value only. */
  isOffered: boolean;
  /** `isAbsent` where no work that the page itself leaves has the value. */
  values: { value: string; label: string; isAbsent?: true }[];
}

/**
 * The facets of a show with all their values, in the order of showing. `counts` are those of all works that the
 * page leaves, such as those of its hall.
 */
export function listMenus(index: SearchIndex, file: IndexFile, counts: Counts): FacetMenu[] {
  return index.facetKeys.map((key) => {
    const { title, values, shown } = index.facets[key];
    const isOffered = file.facets[key].linked !== true;
    return {
      key,
      title,
      isOffered,
      values: values.map((value, at) => ({
        value,
        label: shown[at] ?? value,
        ...((counts[key][at] ?? 0) === 0 && { isAbsent: true as const }),
      })),
    };
  });
}
