import type { SearchedShow } from '../../search/searched-show.ts';
import type { HouseSearch } from './house-search.ts';
import { listenToTyping } from './typing.ts';

/** Nothing has changed for so long, ms: then the address is renewed, and a screen reader told. */
const settled = 300;

/** What the island gives: a search shown in a root, and the words for its state; '' while it changes. */
export interface HouseSearchModule {
  openHouseSearch: (
    shows: readonly SearchedShow[],
    root: HTMLElement,
    choose: (only: string | undefined) => void,
  ) => HouseSearch;
  describe: (search: HouseSearch) => string;
}

/** Wakes the box of a house's search: nothing is loaded before it is touched, unless the address asks. */
export function wakeHouseSearch(box: HTMLFormElement, load: () => Promise<HouseSearchModule>): void {
  const input = box.querySelector('input');
  const root = document.querySelector<HTMLElement>('[data-search-root]');
  const still = document.querySelector<HTMLElement>('[data-search-still]');
  const status = box.querySelector<HTMLElement>('[role=status]');
  const told = box.dataset['shows'];
  if (!input || !root || told === undefined) return;
  const shows = JSON.parse(told) as SearchedShow[];
  let only: string | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;

  let opening: Promise<HouseSearch> | undefined;
  const open = (): Promise<HouseSearch> => {
    opening ??= load().then(({ openHouseSearch, describe }) => {
      const search = openHouseSearch(shows, root, (chosen) => {
        only = chosen;
        ask(input.value);
      });
      search.subscribe(() => {
        root.hidden = !search.isAsking;
        box.toggleAttribute('data-asking', search.isAsking);
        if (still) still.dataset['searchStill'] = search.isAsking ? 'away' : '';
        clearTimeout(settling);
        settling = setTimeout(() => {
          renewAddress(search.state.query, only);
          if (status) status.textContent = search.isAsking ? describe(search) : '';
        }, settled);
      });
      return search;
    });
    return opening;
  };
  const use = (act: (search: HouseSearch) => void): void => {
    open().then(act, () => {
      opening = undefined;
      if (status) status.textContent = box.dataset['failed'] ?? '';
    });
  };
  const ask = (text: string): void => use((search) => search.ask(text, only));

  const write = listenToTyping(input, {
    changed: ask,
    entered: () => root.querySelector<HTMLElement>('.hits a[data-work]')?.focus(),
  });
  input.addEventListener('focus', () => use(() => undefined), { once: true });
  const follow = (): void => {
    const asked = readAddress(shows);
    only = asked.only;
    if (document.activeElement !== input) write(asked.query);
    if (asked.query !== '' || opening) ask(asked.query);
  };
  addEventListener('popstate', follow);
  if (input.value !== '' && document.activeElement === input) ask(input.value);
  else follow();
}

function readAddress(shows: readonly SearchedShow[]): { query: string; only: string | undefined } {
  const parameters = new URLSearchParams(location.search);
  const only = parameters.get('show');
  return {
    query: parameters.get('q') ?? '',
    only: shows.some(({ slug }) => slug === only) ? (only ?? undefined) : undefined,
  };
}

/** Has the address say what is shown, so that it can be sent on and come back to. */
function renewAddress(query: string, only: string | undefined): void {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query);
  if (only !== undefined) parameters.set('show', only);
  const text = parameters.toString();
  const address = text === '' ? '' : `?${text}`;
  if (address !== location.search) history.replaceState(history.state, '', location.pathname + address);
}
