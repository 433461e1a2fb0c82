import { buildLargestPicturePath, buildPath } from '../exhibition/addresses.ts';
import type { Exhibition } from '../exhibition/exhibition.ts';
import { isShown, listRenumbered } from '../exhibition/work.ts';
import { buildLanguagePath, type Language } from './scope.ts';
import type { SitemapPage } from './sitemap.ts';

/** First segments of pages that are tools, and not for search engines. */
export const toolPages: readonly string[] = [
  '404',
  'labels',
  'kiosk',
  'offline',
  'visit',
  'compare',
  'admin',
];

const english = buildLanguagePath('', 'en');

/** What is known of a site that was built. */
export interface BuiltSite {
  /** Paths of all its pages, relative to the base. */
  paths: readonly string[];
  /** When the works changed last, by their numbers, as far as it is known. */
  changed: ReadonlyMap<string, string>;
}

/** The pages of a site that search engines should know, in the order of their paths: no tools, nothing taken down. */
export function listSitePages(
  { works, stories }: Pick<Exhibition, 'works' | 'stories'>,
  { paths, changed }: BuiltSite,
): SitemapPage[] {
  const shown = new Map(works.filter(isShown).map((work) => [buildPath.work(work.number), work]));
  const gone = new Set(
    [
      ...works.filter((work) => !isShown(work)).map(({ number }) => number),
      ...listRenumbered(works).map(({ was }) => was),
    ].map(buildPath.work),
  );
  const days = new Map(stories.map(({ slug, date }) => [buildPath.story(slug), date]));
  const known = new Set(paths);
  return [...paths]
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((path): SitemapPage[] => {
      const own = path.startsWith(english) ? path.slice(english.length) : path;
      if (gone.has(own) || toolPages.includes(own.split('/')[0] ?? '')) return [];
      const work = shown.get(own);
      return [
        {
          path,
          images: work?.parts.map(({ picture }) => buildLargestPicturePath(picture.id)) ?? [],
          lastmod: work ? changed.get(work.number) : days.get(own),
          alternates: listAlternates(own, known),
        },
      ];
    });
}

/** A page in all languages that it has; none where it has one alone. */
export function listAlternates(
  path: string,
  known: ReadonlySet<string>,
): { language: Language; path: string }[] {
  const languages: readonly Language[] = ['zh-CN', 'en'];
  const all = languages.map((language) => ({ language, path: buildLanguagePath(path, language) }));
  return all.every((one) => known.has(one.path)) ? all : [];
}
