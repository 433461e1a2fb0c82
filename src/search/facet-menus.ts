import type { FacetKey } from '../exhibition/facets.ts';
import type { IndexFile } from './index-file.ts';
import type { SearchIndex } from './search-index.ts';

/** A facet as it is shown. */
export interface FacetMenu {
  key: FacetKey;
  title: string;
  /** False where it comes with a link or a chosen value only. */
  isOffered: boolean;
  values: { value: string; label: string }[];
}

/** The facets of a show with all their values, in the order of showing. */
export function listMenus(index: SearchIndex, file: IndexFile): FacetMenu[] {
  return index.facetKeys.map((key) => {
    const { title, values, shown } = index.facets[key];
    const isOffered = file.facets[key].linked !== true;
    return {
      key,
      title,
      isOffered,
      values: values.map((value, at) => ({ value, label: shown[at] ?? value })),
    };
  });
}
