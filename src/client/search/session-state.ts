import type { FacetKey } from '../../exhibition/facets.ts';
import { plainView, type SearchView } from '../../search/address.ts';
import type { FacetMenu } from '../../search/facet-menus.ts';
import type { FinderResult } from '../../search/finder.ts';
import type { IndexPlan } from '../../search/index-file.ts';

/** What the box hands over: where the index lies, and what the page itself has chosen. */
export interface SessionPlan {
  plan: IndexPlan;
  base: string;
  /** Where the pages of its language stand. */
  home: string;
  /** What its language says for words of the index; absent where it says them as they are. */
  names?: Readonly<Record<string, string>>;
  fixed: SearchView['chosen'];
  /** The facets that an address may choose from; whatever else it carries is not for the search. */
  facetKeys: readonly FacetKey[];
}

export interface SessionState {
  /** `gone` where the show was published anew since the page was opened, so that its index is away. */
  status: 'loading' | 'ready' | 'failed' | 'gone';
  view: SearchView;
  facets: readonly FacetMenu[] | undefined;
  result: FinderResult | undefined;
  /** True while `result` still answers an older view. */
  isPending: boolean;
  /** True while the facets are unfolded. */
  isOpen: boolean;
  /** Hits of `result` that are drawn, and those of them that show their pictures: frame by frame the rest. */
  drawn: number;
  hung: number;
}

/** Before anything is asked. */
export const firstState: SessionState = {
  status: 'loading',
  view: plainView,
  facets: undefined,
  result: undefined,
  isPending: true,
  isOpen: false,
  drawn: 0,
  hung: 0,
};
