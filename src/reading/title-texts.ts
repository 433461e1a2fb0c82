import type { Exhibition } from '../exhibition/exhibition.ts';
import { facetRows } from '../exhibition/facets.ts';
import { getWorkField, listWords, type WorkKey } from '../exhibition/work-words.ts';
import type { TitleTexts } from '../fonts/title-fonts.ts';

/** Signs that may stand in any title set by the site. */
const common = '\u30000123456789,.·—…《》“”‘’，。、：；！？（）';

/** Values of these head a page of their works; units are too many for one font, and their pages are rarely opened. */
const headedKeys = [
  ...new Set(facetRows.flatMap(({ field, isOffered }) => (field && isHeaded(field, isOffered) ? field : []))),
];

function isHeaded(field: WorkKey, isOffered: boolean): boolean {
  const { type, of } = getWorkField(field);
  return type !== 'slug' && (isOffered || of === undefined);
}

/** Gathers what is set in the title font; `words` are the site's own headings. */
export function gatherTitles(
  exhibition: Exhibition,
  words: Readonly<Record<'site' | 'page' | 'hall', string>>,
): TitleTexts {
  const { facts, halls, works, series, stories, tours } = exhibition;
  const names = [facts.title, ...halls.map((hall) => hall.title)];
  const themes = halls.map((hall) => hall.theme ?? '');
  const titles = [
    facts.full_title ?? '',
    facts.motto ?? '',
    facts.seal ?? '',
    ...themes,
    ...[...series, ...stories, ...tours].map((one) => one.title),
    ...works.flatMap((work) => headedKeys.flatMap((key) => listWords(work, key))),
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ];
  return {
    site: names.join('') + words.site + common,
    page: [...new Set(titles)].join('') + words.page,
    hall: themes.join('') + words.hall,
    works: works.map((work) => [work.number, work.title]),
  };
}
