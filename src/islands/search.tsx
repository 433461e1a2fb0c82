import { createRoot } from 'react-dom/client';
import { readAddress } from '../client/search/search-address.ts';
import { SearchSession } from '../client/search/search-session.ts';
import type { SessionPlan, SessionState } from '../client/search/session-state.ts';
import { getStrings } from '../interface/strings.ts';
import { SearchResults } from './SearchResults.tsx';

/** Opens the search of a page, shown in `root`. */
export function openSearch(plan: SessionPlan, root: HTMLElement): SearchSession {
  const session = new SearchSession(plan, readAddress(plan.facetKeys));
  createRoot(root).render(<SearchResults session={session} t={getStrings(document.documentElement.lang)} />);
  return session;
}

/** What a screen reader is told of a state; '' while it changes. */
export function describe({ status, result, isPending }: SessionState): string {
  const t = getStrings(document.documentElement.lang).search;
  if (status === 'failed') return t.failed;
  if (status === 'gone') return t.gone;
  if (!result) return t.loading;
  if (isPending || !result.isFinal) return '';
  return result.total === 0 ? t.none : t.some(result.total);
}
