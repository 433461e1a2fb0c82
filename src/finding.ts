import { createHash } from 'node:crypto';
import { gatherBrowseValues, type BrowseKey, type BrowseValue } from './search/browse.ts';
import { listFound } from './search/build-index.ts';
import { buildIndexParts, type IndexParts } from './search/index-parts.ts';
import { buildLikenesses, type Likeness } from './search/similar.ts';
import { getShow, type Show } from './show.ts';

/** What pages need to let works be found: the index in parts, the values with pages, works that are alike. */
export interface Finding extends IndexParts {
  browse: ReadonlyMap<BrowseKey, BrowseValue[]>;
  likenesses: ReadonlyMap<string, Likeness[]>;
}

let finding: Promise<Finding> | undefined;

/** Builds the index once for all pages; in development anew, since entries change. */
export function getFinding(): Promise<Finding> {
  if (import.meta.env.DEV) return getShow().then(buildFinding);
  return (finding ??= getShow().then(buildFinding));
}

function buildFinding(show: Show): Finding {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
  return {
    ...buildIndexParts(show, hash),
    browse: gatherBrowseValues(show),
    likenesses: buildLikenesses(listFound(show)),
  };
}
