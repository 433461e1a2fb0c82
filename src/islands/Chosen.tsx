import { toggleChoice, type SearchView } from '../search/address.ts';
import type { FacetMenu } from '../search/facet-menus.ts';
import type { SearchSession } from '../client/search/search-session.ts';
import type { Strings } from '../interface/strings.ts';

interface Props {
  session: SearchSession;
  view: SearchView;
  facets: readonly FacetMenu[];
  t: Strings;
}

/** The chosen values, each to be taken back, and all at once. */
export function Chosen({ session, view, facets, t }: Props) {
  const chosen = facets.flatMap(({ key, values }) =>
    (view.chosen[key] ?? []).map((value) => {
      const label = values.find((one) => one.value === value)?.label ?? value;
      return { key, value, label: session.say(label) };
    }),
  );
  if (chosen.length === 0) return null;
  return (
    <ul className="mb-4 flex flex-wrap gap-2" aria-label={t.search.chosen}>
      {chosen.map(({ key, value, label }) => (
        <li key={`${key}-${value}`}>
          <button
            type="button"
            aria-label={t.search.remove(label)}
            onClick={() => session.choose(toggleChoice(view, key, value))}
          >
            {label}
            <span aria-hidden="true"> ×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="clear" onClick={() => session.clear()}>
          {t.search.clear}
        </button>
      </li>
    </ul>
  );
}
