import { facetRows } from '../exhibition/facets.ts';
import { dataZh } from './data.zh.ts';
import { zh } from './strings.zh.ts';

/** Words of the interface that are set in the title font: on every page, and on all but the pages of works. */
export function gatherHeadings(): { site: string; page: string } {
  const {
    work,
    home,
    hall,
    series,
    stories,
    artists,
    search,
    likeness,
    tours,
    about,
    accessibility,
    visiting,
    compare,
    notFound,
    offline,
    kiosk,
    preferences,
  } = zh;
  const data = dataZh;
  return {
    site: [
      work.text,
      work.description,
      work.details,
      work.label,
      work.walk,
      preferences.dark,
      likeness.title,
    ].join(''),
    page: [
      ...[home.halls, home.invited, home.stories, home.figures, hall.wall, hall.others],
      compare.title,
      ...[data.title, data.section, data.downloads, data.licence, data.cite, data.dictionary],
      ...[
        series.title,
        series.works,
        stories.title,
        stories.related,
        tours.title,
        '约分钟',
        artists.title,
        search.title,
        search.browse,
        search.index,
        '别的其他',
        ...facetRows.map(({ label }) => label),
      ],
      ...[about.title, about.facts, about.site, about.contact, about.past, visiting.title, notFound.title],
      accessibility.title,
      ...[offline.title, offline.kept, kiosk.title],
    ].join(''),
  };
}
