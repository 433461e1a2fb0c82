import type { Exhibition } from '../exhibition/exhibition.ts';
import type { TitleTexts } from '../fonts/title-fonts.ts';

/** Signs that may stand in any title set by the site. */
const common = '0123456789·—…《》“”‘’，。、：；！？（）';

/** Gathers what is set in the title font; `words` are the site's own headings. */
export function gatherTitles(exhibition: Exhibition, words: { site: string; page: string }): TitleTexts {
  const { facts, halls, works, series, stories, tours } = exhibition;
  const names = [facts.title, ...halls.map((hall) => hall.title)];
  const titles = [
    facts.full_title ?? '',
    facts.motto ?? '',
    ...halls.map((hall) => hall.theme ?? ''),
    ...[...series, ...stories, ...tours].map((one) => one.title),
    ...works.flatMap((work) => [work.script, work.kind, work.format, work.award, ...(work.tags ?? [])]),
    ...works.flatMap((work) => work.artists.map((artist) => artist.city)),
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ];
  return {
    site: names.join('') + words.site + common,
    page: [...new Set(titles)].join('') + words.page,
    works: works.map((work) => [work.number, work.title]),
  };
}
