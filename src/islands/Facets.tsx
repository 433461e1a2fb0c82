import { toggleChoice, type SearchView } from '../search/address.ts';
import type { FacetMenu } from '../search/facet-menus.ts';
import type { FinderResult } from '../search/finder.ts';
import { sortKeys } from '../search/sort.ts';
import type { SearchSession } from '../client/search/search-session.ts';
import type { Strings } from '../interface/strings.ts';

interface Props {
  session: SearchSession;
  view: SearchView;
  facets: readonly FacetMenu[];
  counts: FinderResult['counts'];
  t: Strings;
}

/** Facets of more values than this unfold: the hits are a few steps away, also by the keyboard. */
const mostOpen = 6;

/** The facets with their counts, and the order of the works. */
export function Facets({ session, view, facets, counts, t }: Props) {
  return (
    <div className="facets rule-above mb-8" role="group" aria-label={t.search.filtersLabel}>
      {facets
        .filter(
          ({ key, isOffered, values }) =>
            isOffered &&
            session.fixed[key] === undefined &&
            values.filter(({ isAbsent }) => !isAbsent).length > 1,
        )
        .map((menu) => (
          <Facet key={menu.key} {...{ menu, session, view, counts, t }} />
        ))}
      <label className="flex items-center gap-[1em] py-3 text-small text-soft">
        {t.search.sort}
        <select
          value={view.sort}
          onChange={(event) => {
            const sort = sortKeys.find((key) => key === event.target.value) ?? 'trust';
            session.choose({ ...view, sort });
          }}
        >
          {sortKeys.map((key) => (
            <option key={key} value={key}>
              {t.search.sorts[key]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** On a phone the facets fill the screen: after a choice the count and the first hits come in sight. */
function chooseInSight(session: SearchSession, view: SearchView): void {
  if (matchMedia('(max-width: 40rem)').matches) {
    const stop = session.subscribe(() => {
      if (session.state.isPending) return;
      stop();
      requestAnimationFrame(() => document.querySelector('#hit-count, .empty')?.scrollIntoView());
    });
  }
  session.choose(view);
}

function Facet({ menu, session, view, counts, t }: Omit<Props, 'facets'> & { menu: FacetMenu }) {
  const { key: name } = menu;
  const title = session.say(menu.title);
  const values = menu.values
    .map((one, at) => ({ ...one, count: counts[name][at] ?? 0 }))
    .filter(({ value, isAbsent }) => !isAbsent || view.chosen[name]?.includes(value));
  const list = (
    <ul className="flex flex-wrap gap-2">
      {values.map(({ value, label, count }) => {
        const isOn = view.chosen[name]?.includes(value) ?? false;
        return (
          <li key={value}>
            <button
              type="button"
              aria-pressed={isOn}
              className={`inline-flex items-center gap-[0.5em] text-small ${count === 0 ? 'none' : ''}`}
              onClick={() => chooseInSight(session, toggleChoice(view, name, value))}
            >
              {name === 'colour' && (
                <span
                  className={`swatch size-[1.1em] rule-around bg-(--pigment) ${value}`}
                  aria-hidden="true"
                />
              )}
              {session.say(label)}
              <span className="figures text-faint">{count}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
  const chosen = view.chosen[name]?.length ?? 0;
  if (values.length > mostOpen) {
    return (
      <details className="rule-below py-3" role="group" aria-label={title} open={chosen > 0}>
        <summary className="min-h-target cursor-pointer text-small text-soft lines-target">
          {title}
          <span className="figures ml-[0.5em] text-faint">{t.search.values(values.length)}</span>
        </summary>
        {list}
      </details>
    );
  }
  return (
    <fieldset className="rule-below py-3">
      <legend>{title}</legend>
      {list}
    </fieldset>
  );
}
