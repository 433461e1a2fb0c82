import { readLanguage, type Language } from '../exhibition/languages.ts';
import { printEn } from './print.en.ts';
import { printZh, type PrintStrings } from './print.zh.ts';

export type { PrintStrings };

const dictionaries: Readonly<Record<Language, PrintStrings>> = { zh: printZh, en: printEn };

/** The words of print in a language, in the first of the site where it is unknown. */
export function getPrintStrings(locale: string | undefined): PrintStrings {
  return dictionaries[readLanguage(locale)];
}
