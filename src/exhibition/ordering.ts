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

/** Where a work hangs. */
export interface WallPlace {
  /** The shown works before and after it; a withdrawn work keeps its place between them. */
  previous?: Work;
  next?: Work;
  /** Among the shown works of the wall, from 1; 0 for a work that is not shown. */
  at: number;
  /** Shown works of the wall. */
  count: number;
}

/** The places of all works of a wall, by number. */
export function listWallPlaces(wall: readonly Work[]): [number: string, WallPlace][] {
  const count = wall.filter(isShown).length;
  const places = wall.map((work): [string, WallPlace] => [work.number, { at: 0, count }]);
  let previous: Work | undefined;
  let at = 0;
  wall.forEach((work, index) => {
    if (previous) Object.assign(places[index]?.[1] ?? {}, { previous });
    if (!isShown(work)) return;
    previous = work;
    Object.assign(places[index]?.[1] ?? {}, { at: ++at });
  });
  let next: Work | undefined;
  for (let index = wall.length - 1; index >= 0; index--) {
    const work = wall[index];
    if (next) Object.assign(places[index]?.[1] ?? {}, { next });
    if (work && isShown(work)) next = work;
  }
  return places;
}
