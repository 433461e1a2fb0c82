import Fuse from 'fuse.js';
import { buildChoice, plainView, type SearchView } from './address.ts';
import { narrow } from './facets.ts';
import { foldText } from './fold.ts';
import type { SearchIndex } from './search-index.ts';

/** A name or title that is close to what was asked in vain. */
export interface NearestName {
  field: 'artist' | 'title';
  text: string;
}

const most = 5;
/** Names compared with a query; more would be felt while typing. */
const mostCompared = 3000;

/**
 * The titles and artists nearest to a query that found nothing, the best first; none when none is close. Only
 * works that the page itself has chosen count, such as those of a hall: a name that leads to nothing is no help.
 */
export function findNearestNames(
  index: SearchIndex,
  query: string,
  fixed: SearchView['chosen'] = {},
): NearestName[] {
  const within = new Uint8Array(index.count).fill(1);
  narrow(index, within, buildChoice({ ...plainView, chosen: fixed }, index));
  const folded = foldText(query, index.folds).slice(0, 32);
  if (folded === '') return [];
  const characters = [...folded];
  const names = new Map<string, NearestName & { folded: string }>();
  const add = (field: NearestName['field'], text: string): void => {
    const own = foldText(text, index.folds);
    if (names.size < mostCompared && characters.some((character) => own.includes(character))) {
      names.set(`${field}\n${text}`, { field, text, folded: own });
    }
  };
  index.artists.forEach((names, work) => {
    if (within[work] === 1) names.forEach((name) => add('artist', name));
  });
  index.titles.forEach((title, work) => {
    if (within[work] === 1) add('title', title);
  });
  const fuse = new Fuse([...names.values()], { keys: ['folded'], ignoreLocation: true, threshold: 0.55 });
  return fuse.search(folded, { limit: most }).map(({ item: { field, text } }) => ({ field, text }));
}
