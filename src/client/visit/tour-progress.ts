const key = 'chifu-tours';

/** Numbers of the works seen on each tour, by the tour's slug, the last seen last. Kept on this device. */
export type TourProgress = Record<string, string[]>;

export function readProgress(): TourProgress {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as TourProgress) : {};
  } catch {
    return {};
  }
}

/** Remembers that a work was seen on a tour. */
export function addProgress(tour: string, number: string): void {
  const progress = readProgress();
  const seen = (progress[tour] ?? []).filter((one) => one !== number);
  try {
    localStorage.setItem(key, JSON.stringify({ ...progress, [tour]: [...seen, number] }));
  } catch {
    // Without storage a tour is walked all the same, only not remembered.
  }
}
