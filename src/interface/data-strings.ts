import { readLanguage, type Language } from '../exhibition/languages.ts';
import { dataEn } from './data.en.ts';
import { dataZh, type DataStrings } from './data.zh.ts';

export type { DataStrings };

const dictionaries: Readonly<Record<Language, DataStrings>> = { zh: dataZh, en: dataEn };

/** The words of the page about the data in a language, in the first of the site where it is unknown. */
export function getDataStrings(locale: string | undefined): DataStrings {
  return dictionaries[readLanguage(locale)];
}
