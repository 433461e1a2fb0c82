import { buildArtistNames, buildUnits, getClass, isShown, type Work } from '../exhibition/work.ts';

/** What the head of a work's page says. */
export interface WorkHead {
  title: string;
  description: string;
}

/** By the works of a show, the titles and descriptions that several of them have. */
const shared = new WeakMap<readonly Work[], ReadonlySet<string>>();

/**
 * Title and description of a shown work's page. No other page has them: where they would be the same for another work
 * of the show, `number` is put behind them.
 */
export function buildWorkHead(work: Work, works: readonly Work[], number: string): WorkHead {
  const known = shared.get(works) ?? listShared(works);
  shared.set(works, known);
  const tell = (text: string): string => (known.has(text) ? `${text}　${number}` : text);
  const { title, description } = describe(work);
  return { title: tell(title), description: tell(description) };
}

function describe(work: Work): WorkHead {
  const names = buildArtistNames(work);
  return {
    title: `${work.title}　${names}`,
    description: [names, ...buildUnits(work), getClass(work), work.summary || work.alt]
      .filter(Boolean)
      .join('，'),
  };
}

function listShared(works: readonly Work[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const work of works.filter(isShown)) {
    for (const text of Object.values(describe(work)) as string[]) (seen.has(text) ? twice : seen).add(text);
  }
  return twice;
}
