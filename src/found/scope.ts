import { buildUrl, getPlace, type Place } from '../exhibition/addresses.ts';

/** The languages of the site's pages, as HTML names them. */
export type Language = 'zh-CN' | 'en';

/** Where the site stands, and the language of the page that speaks. */
export interface Scope extends Place {
  language: Language;
}

/** Path of a page in a language, by its Chinese one, relative to the base. */
export function buildLanguagePath(path: string, language: Language): string {
  return language === 'en' ? `en/${path}` : path;
}

/** Whole address of a page in the language that speaks; undefined where nobody has said where the site stands. */
export function buildPageUrl(scope: Scope, path: string): string | undefined {
  return buildFileUrl(scope, buildLanguagePath(path, scope.language));
}

/** Whole address of a file, which is the same in every language; undefined without an address of the site. */
export function buildFileUrl(scope: Place, path: string): string | undefined {
  return scope.site === '' ? undefined : buildUrl(scope, path);
}

/** What something is called in a language, and in the other one where somebody has written that. */
export function nameIn(
  language: Language,
  { title, title_en }: { title: string; title_en?: string | undefined },
): { name: string; other?: string } {
  if (title_en === undefined) return { name: title };
  return language === 'en' ? { name: title_en, other: title } : { name: title, other: title_en };
}

/** The scope of a page, by what the page is told of it; any language but English is Chinese. */
export function getScope(site: URL | undefined, base: string, lang: string): Scope {
  return { ...getPlace(site, base), language: lang === 'en' ? 'en' : 'zh-CN' };
}
