import { facetRows } from '../exhibition/facets.ts';
import { dataZh } from './data.zh.ts';
import { zh } from './strings.zh.ts';

/** Words of the interface that are set in the title font: on every page, on all but the pages of works, and in a hall. */
export function gatherHeadings(): Record<'site' | 'page' | 'hall', string> {
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
  // A hall is searched where it stands.
  const inHall = [hall.wall, hall.others, '别的其他', ...facetRows.map(({ label }) => label)].join('');
  return {
    hall: inHall,
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
      inHall,
      ...[home.halls, home.invited, home.stories, home.figures],
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
      ],
      ...[about.title, about.facts, about.site, about.contact, about.past, visiting.title, notFound.title],
      accessibility.title,
      ...[offline.title, offline.kept, kiosk.title],
    ].join(''),
  };
}
