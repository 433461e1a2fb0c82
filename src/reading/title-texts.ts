import type { Exhibition } from '../exhibition/exhibition.ts';
import { facetRows } from '../exhibition/facets.ts';
import { listWords } from '../exhibition/work-words.ts';
import type { TitleTexts } from '../fonts/title-fonts.ts';

/** Signs that may stand in any title set by the site. */
const common = '0123456789·—…《》“”‘’，。、：；！？（）';

/** Values of these head a page of their works; units are too many for one font, and their pages are rarely opened. */
const headed = facetRows.filter(({ key, isOffered }) => key !== 'series' && (isOffered || key === 'tag'));
const headedKeys = [...new Set(headed.flatMap(({ field }) => field ?? []))];

/** Gathers what is set in the title font; `words` are the site's own headings. */
export function gatherTitles(exhibition: Exhibition, words: { site: string; page: string }): TitleTexts {
  const { facts, halls, works, series, stories, tours } = exhibition;
  const names = [facts.title, ...halls.map((hall) => hall.title)];
  const titles = [
    facts.full_title ?? '',
    facts.motto ?? '',
    ...halls.map((hall) => hall.theme ?? ''),
    ...[...series, ...stories, ...tours].map((one) => one.title),
    ...works.flatMap((work) => headedKeys.flatMap((key) => listWords(work, key))),
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ];
  return {
    site: names.join('') + words.site + common,
    page: [...new Set(titles)].join('') + words.page,
    works: works.map((work) => [work.number, work.title]),
  };
}
