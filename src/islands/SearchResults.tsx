import { useSyncExternalStore } from 'react';
import type { SearchSession } from '../client/search/search-session.ts';
import type { Strings } from '../interface/strings.ts';
import { EmptyResult } from './EmptyResult.tsx';
import { Chosen } from './Chosen.tsx';
import { Facets } from './Facets.tsx';
import { HitList } from './HitList.tsx';

interface Props {
  session: SearchSession;
  t: Strings;
}

/** All that follows the search box: what is chosen, what may be chosen, what was found. */
export function SearchResults({ session, t }: Props) {
  const { status, view, facets, result, isOpen, drawn, hung } = useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.state,
  );
  if (status === 'failed') return <p className="search-note mb-4 text-soft">{t.search.failed}</p>;
  if (status === 'gone') {
    return (
      <p className="search-note mb-4 text-soft">
        {t.search.gone}
        <button type="button" onClick={() => location.reload()}>
          {t.search.reload}
        </button>
      </p>
    );
  }
  if (!facets || !result) return <p className="search-note mb-4 text-soft">{t.search.loading}</p>;
  return (
    <>
      <Chosen session={session} view={view} facets={facets} t={t} />
      {isOpen && <Facets session={session} view={view} facets={facets} counts={result.counts} t={t} />}
      {result.isForgiven && result.total > 0 && (
        <p className="search-note mb-4 text-soft">{t.search.forgiven}</p>
      )}
      {result.isCut && <p className="search-note mb-4 text-soft">{t.search.cut}</p>}
      {result.total > 0 && <HitList result={result} drawn={drawn} hung={hung} session={session} t={t} />}
      {result.total === 0 && result.isFinal && <EmptyResult result={result} session={session} t={t} />}
    </>
  );
}
