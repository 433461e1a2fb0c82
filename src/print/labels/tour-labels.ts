import { buildPath, type Place } from '../../exhibition/addresses.ts';
import type { Tour } from '../../exhibition/exhibition.ts';
import type { Work } from '../../exhibition/work.ts';
import { buildPageUrl } from '../../venue/code.ts';
import { addCode, gatherLabels, type LabelLayout, type Labels } from './labels.ts';

/** What labels of tours say beside what the tours do. */
export interface TourWords {
  tour: string;
  stops: string;
  stopCount: (count: number) => string;
  minutes: (minutes: number) => string;
}

/** Builds the labels of tours, in their order: for the entrance, where a visitor takes one up. */
export function buildTourLabels(
  tours: readonly Tour[],
  works: readonly Work[],
  place: Place,
  layout: LabelLayout,
  words: TourWords,
): Labels {
  const titles = new Map(works.map(({ number, title }) => [number, title]));
  return gatherLabels(
    tours.map((tour) => {
      const count = words.stopCount(tour.stops.length);
      const label = {
        ...{ number: words.tour, title: tour.title, otherTitle: tour.title_zh ?? tour.title_en ?? '' },
        ...{ artists: count, shortArtists: count, units: '', shortUnits: '' },
        facts: tour.minutes === undefined ? [] : [words.minutes(tour.minutes)],
        textHead: words.stops,
        text: tour.stops.map(({ work }) => `${work} ${titles.get(work) ?? ''}`.trim()),
        summary: tour.summary,
      };
      return addCode(label, tour.slug, buildPageUrl(place, buildPath.tour(tour.slug)), layout);
    }),
  );
}
