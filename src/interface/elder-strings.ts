import { readLanguage, type Language } from '../exhibition/languages.ts';
import { elderEn } from './elder.en.ts';
import { elderZh, type ElderStrings } from './elder.zh.ts';

export type { ElderStrings };

const dictionaries: Readonly<Record<Language, ElderStrings>> = { zh: elderZh, en: elderEn };

/** The words of elder mode in a language, in the first of the site where it is unknown. */
export function getElderStrings(locale: string | undefined): ElderStrings {
  return dictionaries[readLanguage(locale)];
}
