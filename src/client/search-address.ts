import { writeView, type SearchView } from '../search/address.ts';

/** The view of the address, before the index can say which of its choices exist. */
export function readAddress(): SearchView {
  const parameters = new URLSearchParams(location.search);
  const keys = new Set([...parameters.keys()].filter((key) => key !== 'q' && key !== 'sort'));
  const chosen: SearchView['chosen'] = Object.fromEntries(
    [...keys].map((key) => [key, parameters.getAll(key)]),
  );
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
