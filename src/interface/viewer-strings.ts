import { readLanguage, type Language } from '../exhibition/languages.ts';
import { viewerEn } from './viewer.en.ts';
import { viewerZh, type ViewerStrings } from './viewer.zh.ts';

export type { ViewerStrings };

const dictionaries: Readonly<Record<Language, ViewerStrings>> = { zh: viewerZh, en: viewerEn };

/** The words of the viewer in a language, in the first of the site where it is unknown. */
export function getViewerStrings(locale: string | undefined): ViewerStrings {
  return dictionaries[readLanguage(locale)];
}
