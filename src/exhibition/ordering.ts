import type { Hall } from './exhibition.ts';
import { isShown, type Work } from './work.ts';

const byNumber = new Intl.Collator('en', { numeric: true });

/** Orders halls by `order`, else by digit. Returns a sorted copy. */
export function sortHalls(halls: readonly Hall[]): Hall[] {
  return [...halls].sort((a, b) => (a.order ?? a.digit) - (b.order ?? b.digit) || a.digit - b.digit);
}

/**
 * Orders the works of one hall as they hang: by number, but a work with 挂序 takes that place, before the
 * work that would have it. Returns a sorted copy.
 */
export function sortWall(works: readonly Work[]): Work[] {
  const byNumbers = [...works].sort((a, b) => byNumber.compare(a.number, b.number));
  const places = byNumbers.map((work, index) => ({ work, place: work.order ?? index + 1 }));
  const isSet = ({ work }: { work: Work }): number => (work.order === undefined ? 1 : 0);
  return places.sort((a, b) => a.place - b.place || isSet(a) - isSet(b)).map(({ work }) => work);
}

/** Orders anything that may have an `order`, then by slug. Returns a sorted copy. */
export function sortByOrder<T extends { order?: number | undefined; slug: string }>(
  items: readonly T[],
): T[] {
  return [...items].sort(
    (a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || byNumber.compare(a.slug, b.slug) || 0,
  );
}

/** The shown works before and after `work` on its wall; a withdrawn work keeps its place between them. */
export function getNeighbours(wall: readonly Work[], work: Work): { previous?: Work; next?: Work } {
  const at = wall.findIndex((one) => one.number === work.number);
  const previous = wall.slice(0, at).findLast(isShown);
  const next = wall.slice(at + 1).find(isShown);
  return { ...(previous && { previous }), ...(next && { next }) };
}
