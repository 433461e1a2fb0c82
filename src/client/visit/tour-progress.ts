import { recallJson, remember } from '../page/device-memory.ts';

const key = 'chifu-tours';

/** Numbers of the works seen on each tour, by the tour's slug, the last seen last. Kept on this device. */
export type TourProgress = Record<string, string[]>;

export function readProgress(): TourProgress {
  const kept = recallJson(key);
  if (typeof kept !== 'object' || kept === null) return {};
  // What another program has put there harms nothing.
  return Object.fromEntries(
    Object.entries(kept).flatMap(([slug, seen]: [string, unknown]) =>
      Array.isArray(seen) ? [[slug, seen.filter((one) => typeof one === 'string')]] : [],
    ),
  );
}

/** Remembers that a work was seen on a tour; without storage it is walked all the same. */
export function addProgress(tour: string, number: string): void {
  const progress = readProgress();
  const seen = (progress[tour] ?? []).filter((one) => one !== number);
  remember(key, JSON.stringify({ ...progress, [tour]: [...seen, number] }));
}
