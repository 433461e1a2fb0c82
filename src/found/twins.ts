import { buildArtistNames, buildUnits, getClass, isShown, type Work } from '../exhibition/work.ts';

/**
 * The numbers of shown works whose pages would have the title, or the description, of another's: they say their number
 * besides.
 */
export function listTwins(works: readonly Work[]): ReadonlySet<string> {
  const numbers = new Map<string, string[]>();
  for (const work of works.filter(isShown)) {
    const names = buildArtistNames(work);
    const description = [names, ...buildUnits(work), getClass(work), work.summary || work.alt];
    for (const text of [`${work.title}\n${names}`, description.join('\n')])
      numbers.set(text, [...(numbers.get(text) ?? []), work.number]);
  }
  return new Set([...numbers.values()].filter(({ length }) => length > 1).flat());
}
