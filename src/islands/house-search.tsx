import { createRoot } from 'react-dom/client';
import { HouseSearch } from '../client/search/house-search.ts';
import { getHouseStrings } from '../interface/house-strings.ts';
import { getStrings } from '../interface/strings.ts';
import type { SearchedShow } from '../search/searched-show.ts';
import { HouseResults } from './HouseResults.tsx';

/** Opens the search of a house, shown in `root`; `choose` is told of the one show that is wanted. */
export function openHouseSearch(
  shows: readonly SearchedShow[],
  root: HTMLElement,
  choose: (only: string | undefined) => void,
): HouseSearch {
  const search = new HouseSearch(shows);
  const { lang } = document.documentElement;
  createRoot(root).render(
    <HouseResults search={search} choose={choose} t={getStrings(lang)} h={getHouseStrings(lang)} />,
  );
  return search;
}

/** What a screen reader is told; '' while an answer is still to come. */
export function describe({ state }: HouseSearch): string {
  if (!state.isDone) return '';
  const h = getHouseStrings(document.documentElement.lang).search;
  const counts = state.shows.map(({ result }) => result?.total ?? 0).filter((total) => total > 0);
  const sum = counts.reduce((all, total) => all + total, 0);
  return sum === 0 ? h.none : h.some(sum, counts.length);
}
