import { useSyncExternalStore } from 'react';
import type { HouseSearch, SearchedState } from '../client/search/house-search.ts';
import { buildHref, buildPath } from '../exhibition/addresses.ts';
import type { HouseStrings } from '../interface/house-strings.ts';
import type { Strings } from '../interface/strings.ts';
import { plainView, writeView } from '../search/address.ts';
import { HitCard } from './HitList.tsx';

interface Props {
  search: HouseSearch;
  choose: (only: string | undefined) => void;
  t: Strings;
  h: HouseStrings;
}

/** What was found in each show of a house, the newest first, with its year above it. */
export function HouseResults({ search, choose, t, h }: Props) {
  const { query, only, shows, isDone } = useSyncExternalStore(
    (listener) => search.subscribe(listener),
    () => search.state,
  );
  const found = shows.filter(({ result }) => (result?.total ?? 0) > 0);
  const away = shows.filter(({ status }) => status === 'away');
  const total = found.reduce((sum, { result }) => sum + (result?.total ?? 0), 0);
  if (total === 0 && !isDone) return <p className="search-note mb-4 text-soft">{t.search.loading}</p>;
  return (
    <>
      <h2 id="hit-count" className="figures mb-4 font-body text-body text-soft weight-400">
        {total === 0 ? h.search.none : h.search.some(total, found.length)}
      </h2>
      {(found.length > 1 || only !== undefined) && (
        <p className="mb-4 flex flex-wrap gap-2" role="group" aria-label={h.search.years}>
          <button type="button" aria-pressed={only === undefined} onClick={() => choose(undefined)}>
            {h.search.all}
          </button>
          {found.map(({ show, result }) => (
            <button
              key={show.slug}
              type="button"
              className="figures"
              aria-pressed={only === show.slug}
              onClick={() => choose(show.slug)}
            >
              {h.search.year(show.year, result?.total ?? 0)}
            </button>
          ))}
        </p>
      )}
      {found
        .filter(({ show }) => only === undefined || only === show.slug)
        .map((one) => (
          <ShowHits key={one.show.slug} found={one} query={query} t={t} h={h} />
        ))}
      {away.map(({ show }) => (
        <p key={show.slug} className="search-note mb-4 text-soft">
          {h.search.out(show.title)}{' '}
          <a className="press" href={writeSearchHref(show.home, query)}>
            {h.search.inShow(show.title)}
          </a>
        </p>
      ))}
    </>
  );
}

interface ShowHitsProps {
  found: SearchedState;
  query: string;
  t: Strings;
  h: HouseStrings;
}

function ShowHits({ found: { show, result, names }, query, t, h }: ShowHitsProps) {
  const say = (word: string): string => (t.lang === 'en' ? (names[word] ?? word) : word);
  const hits = result?.hits ?? [];
  const left = (result?.total ?? 0) - hits.length;
  const id = `found-${show.slug}`;
  return (
    <section className="rule-above mb-[2rem] pt-4" aria-labelledby={id} data-show={show.slug}>
      <h3 id={id} className="mb-4 text-h3">
        {h.search.heading(show.year, show.title)}
      </h3>
      {result?.isForgiven === true && <p className="search-note mb-4 text-soft">{t.search.forgiven}</p>}
      <ol className="hits">
        {hits.map((hit) => (
          <HitCard key={hit.number} hit={hit} isHung base={show.base} home={show.home} say={say} t={t} />
        ))}
      </ol>
      {left > 0 && (
        <p className="mt-4">
          <a className="press" href={writeSearchHref(show.home, query)}>
            {h.search.more(left)}
          </a>
        </p>
      )}
    </section>
  );
}

/** The search page of one show, asked the same. */
function writeSearchHref(home: string, query: string): string {
  return buildHref(home, buildPath.search()) + writeView({ ...plainView, query });
}
