import type { FacetKey } from '../exhibition/facets.ts';
import { cleanQuery } from './fold.ts';
import type { Choice } from './facets.ts';
import type { SearchIndex } from './search-index.ts';
import { sortKeys, type SortKey } from './sort.ts';

/** What a view of the works shows, as it stands in an address. */
export interface SearchView {
  query: string;
  /** Chosen values by facet, as words. */
  chosen: Partial<Record<FacetKey, string[]>>;
  sort: SortKey;
}

export const plainView: SearchView = { query: '', chosen: {}, sort: 'trust' };

/** Reads a view from the part of an address after `?`; what it does not know it leaves out. */
export function readView(search: string, { facets, facetKeys }: SearchIndex): SearchView {
  const parameters = new URLSearchParams(search);
  const chosen: SearchView['chosen'] = {};
  for (const key of facetKeys) {
    const known = [...new Set(parameters.getAll(key))].filter((word) => facets[key].values.includes(word));
    if (known.length > 0) chosen[key] = known;
  }
  const sort = sortKeys.find((key) => key === parameters.get('sort')) ?? 'trust';
  return { query: cleanQuery(parameters.get('q') ?? ''), chosen, sort };
}

/** Writes a view as the part of an address from `?` on; '' for the plain one. */
export function writeView({ query, chosen, sort }: SearchView): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query);
  for (const [key, words] of Object.entries(chosen)) for (const word of words) parameters.append(key, word);
  if (sort !== 'trust') parameters.set('sort', sort);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** True where nothing is asked: the wall stands as it hangs. */
export function isPlain(view: SearchView): boolean {
  return writeView(view) === '';
}

/** The chosen words as places among each facet's values. */
export function buildChoice({ chosen }: SearchView, { facets, facetKeys }: SearchIndex): Choice {
  const choice: Choice = {};
  for (const key of facetKeys) {
    const codes = (chosen[key] ?? []).map((word) => facets[key].values.indexOf(word));
    if (codes.length > 0) choice[key] = codes;
  }
  return choice;
}

/** The view with one value of a facet chosen or given up. */
export function toggleChoice(view: SearchView, key: FacetKey, word: string): SearchView {
  const own = view.chosen[key] ?? [];
  const next = own.includes(word) ? own.filter((one) => one !== word) : [...own, word];
  const { [key]: _, ...others } = view.chosen;
  return { ...view, chosen: next.length > 0 ? { ...others, [key]: next } : others };
}
