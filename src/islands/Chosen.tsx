import { toggleChoice, type SearchView } from '../search/address.ts';
import type { FacetWords } from '../search/finder.ts';
import { facetKeys, type FacetKey } from '../search/index-file.ts';
import type { SearchSession } from '../client/search-session.ts';
import type { Strings } from '../interface/strings.ts';

interface Props {
  session: SearchSession;
  view: SearchView;
  facets: FacetWords;
  t: Strings;
}

/** The chosen values, each to be taken back, and all at once. */
export function Chosen({ session, view, facets, t }: Props) {
  const chosen = facetKeys.flatMap((key) => (view.chosen[key] ?? []).map((value) => ({ key, value })));
  if (chosen.length === 0) return null;
  const getLabel = (key: FacetKey, value: string): string =>
    facets[key].find((one) => one.value === value)?.label ?? value;
  return (
    <ul className="mb-4 flex flex-wrap gap-2" aria-label={t.search.chosen}>
      {chosen.map(({ key, value }) => (
        <li key={`${key}-${value}`}>
          <button
            type="button"
            aria-label={t.search.remove(getLabel(key, value))}
            onClick={() => session.choose(toggleChoice(view, key, value))}
          >
            {getLabel(key, value)}
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
