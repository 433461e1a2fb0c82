import { recallJson, remember } from '../page/device-memory.ts';

const key = 'chifu-tours';

/** Numbers of the works seen on each tour, by the tour's slug, the last seen last. Kept on this device. */
export type TourProgress = Record<string, string[]>;

export function readProgress(): TourProgress {
  const kept = recallJson(key);
  return typeof kept === 'object' && kept !== null ? (kept as TourProgress) : {};
}

/** Remembers that a work was seen on a tour; without storage it is walked all the same. */
export function addProgress(tour: string, number: string): void {
  const progress = readProgress();
  const seen = (progress[tour] ?? []).filter((one) => one !== number);
  remember(key, JSON.stringify({ ...progress, [tour]: [...seen, number] }));
}
