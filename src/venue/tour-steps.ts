import type { Tour } from '../exhibition/exhibition.ts';
import type { Work } from '../exhibition/work.ts';

/** A stop of a tour whose work hangs. */
export interface TourStop {
  work: Work;
  text?: string | undefined;
}

/** Where a work stands in a tour. */
export interface TourStep {
  tour: Tour;
  /** From 1. */
  at: number;
  count: number;
  text?: string | undefined;
  previous?: Work;
  next?: Work;
}

/** The stops of a tour; one whose work is withdrawn is passed over. */
export function listStops(tour: Tour, getWork: (number: string) => Work | undefined): TourStop[] {
  return tour.stops.flatMap(({ work: number, text }) => {
    const work = getWork(number);
    return work?.status === 'shown' ? [{ work, text }] : [];
  });
}

/** The places of a work in the tours that pass it. */
export function listSteps(
  work: Work,
  tours: readonly Tour[],
  getWork: (number: string) => Work | undefined,
): TourStep[] {
  return tours.flatMap((tour) => {
    // Works that are asked for belong to what a page is made of: a tour that passes elsewhere must not count.
    if (!tour.stops.some((stop) => stop.work === work.number)) return [];
    const stops = listStops(tour, getWork);
    const at = stops.findIndex((stop) => stop.work.number === work.number);
    const stop = stops[at];
    if (!stop) return [];
    const previous = stops[at - 1]?.work;
    const next = stops[at + 1]?.work;
    return [
      {
        ...{ tour, at: at + 1, count: stops.length, text: stop.text },
        ...(previous && { previous }),
        ...(next && { next }),
      },
    ];
  });
}
