import type { HouseStrings } from './house.zh.ts';

const countWorks = (count: number): string => `${count} ${count === 1 ? 'work' : 'works'}`;
const countShows = (count: number): string => `${count} ${count === 1 ? 'exhibition' : 'exhibitions'}`;

/** What the pages of a house say, in English. */
export const houseEn: HouseStrings = {
  lang: 'en',
  shelf: 'All exhibitions',
  back: (house) => `${house}: all exhibitions`,
  summary: (title, shows) => `${title}: ${countShows(shows)} in one place.`,
  works: countWorks,
  shown: 'Works',
  cover: (title, artists) => `${title}, ${artists}`,
  enter: (title) => `Enter “${title}”`,
  search: {
    title: 'Search all exhibitions',
    lead: 'Titles, artists, units, scripts and texts of all exhibitions at once; pinyin and traditional characters too.',
    label: 'Search all exhibitions: title, artist, number or pinyin',
    years: 'One exhibition only',
    all: 'All',
    year: (year, count) => `${year} (${count})`,
    heading: (year, title) => `${year} ${title}`,
    some: (count, shows) => `${countWorks(count)} in ${countShows(shows)}`,
    none: 'Nothing found in any exhibition.',
    inShow: (title) => `Search in “${title}”`,
    more: (count) => `${count} more in this exhibition: see them all`,
    out: (title) => `The index of “${title}” cannot be read here; please search on its own page.`,
    byShow: 'Search each exhibition',
    needsScript:
      'Searching all exhibitions needs JavaScript, which is off in this browser. Each exhibition has an index of its own.',
  },
  moved: {
    title: 'This page has moved',
    lead: 'If you are not taken there by yourself, please follow the link below.',
  },
};
