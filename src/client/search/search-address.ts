import type { FacetKey } from '../../exhibition/facets.ts';
import { writeView, type SearchView } from '../../search/address.ts';

/** The view of the address, before the index can say which values of these facets exist. */
export function readAddress(facetKeys: readonly FacetKey[]): SearchView {
  const parameters = new URLSearchParams(location.search);
  const chosen: SearchView['chosen'] = {};
  for (const key of facetKeys) {
    const words = parameters.getAll(key);
    if (words.length > 0) chosen[key] = words;
  }
  const sort = parameters.get('sort') as SearchView['sort'] | null;
  return { query: parameters.get('q') ?? '', chosen, sort: sort ?? 'trust' };
}

/** Makes the view a step of the history. */
export function addStep(view: SearchView): void {
  history.pushState(null, '', location.pathname + writeView(view));
}

/** Has the newest step of the history say what is shown. */
export function renewStep(view: SearchView): void {
  const address = writeView(view);
  if (address !== location.search) history.replaceState(history.state, '', location.pathname + address);
}
