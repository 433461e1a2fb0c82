import { buildHref, buildPath } from '../exhibition/addresses.ts';
import type { SearchSession } from '../client/search/search-session.ts';
import type { Strings } from '../interface/strings.ts';
import { writeView } from '../search/address.ts';
import type { FinderResult } from '../search/finder.ts';

interface Props {
  result: FinderResult;
  session: SearchSession;
  t: Strings;
}

/** Nothing was found: what was tried, the nearest names, and ways on. */
export function EmptyResult({ result, session, t }: Props) {
  const { view, nearest, hasTexts } = result;
  const hasQuery = view.query.trim() !== '';
  // Counted over all halls: here there is none.
  const elsewhere = result.counts.hall.reduce((sum, count) => sum + count, 0);
  const isInHall = session.fixed.hall !== undefined;
  const searchHref = buildHref(session.home, buildPath.search());
  const megabytes = Math.max(1, Math.round(session.textBytes / 1e6));
  return (
    <section className="empty max-w-measure py-8" aria-labelledby="empty" data-answers={view.query.trim()}>
      {/* What a visitor types may have any character: no title font carries them all. */}
      <h2 id="empty" className="mb-4 font-body text-h3">
        {hasQuery && Object.keys(view.chosen).length === 0
          ? t.search.empty(view.query.trim())
          : t.search.emptyChoice}
      </h2>
      {hasQuery && (
        <p>
          {t.search.tried}
          {hasTexts && t.search.triedTexts}
        </p>
      )}
      {isInHall && elsewhere > 0 && (
        <p>
          <a className="press" href={searchHref + writeView(view)}>
            {t.search.elsewhere(elsewhere)}
          </a>
        </p>
      )}
      {nearest.length > 0 && (
        <p>
          {t.search.nearest}
          {nearest.map(({ field, text }) => (
            <button
              key={`${field}-${text}`}
              type="button"
              onClick={() => session.choose({ ...view, chosen: {}, query: text })}
            >
              {text}
            </button>
          ))}
        </p>
      )}
      {hasQuery && !hasTexts && (
        <p>
          <button type="button" onClick={() => session.searchTexts()}>
            {t.search.texts(megabytes)}
          </button>
        </p>
      )}
      <p>
        <a
          className="press"
          href={searchHref}
          onClick={(event) => {
            // The page of all works is shown already; from a hall the link leads there.
            if (isInHall) return;
            event.preventDefault();
            session.clear();
          }}
        >
          {t.search.back}
        </a>
      </p>
    </section>
  );
}
