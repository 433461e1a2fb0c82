import { readLanguage, type Language } from '../exhibition/languages.ts';
import { zoomEn } from './zoom.en.ts';
import { zoomZh, type ZoomStrings } from './zoom.zh.ts';

export type { ZoomStrings };

const dictionaries: Readonly<Record<Language, ZoomStrings>> = { zh: zoomZh, en: zoomEn };

/** The words of looking from near in a language, in the first of the site where it is unknown. */
export function getZoomStrings(locale: string | undefined): ZoomStrings {
  return dictionaries[readLanguage(locale)];
}
