import { readLanguage, type Language } from '../exhibition/languages.ts';
import { houseEn } from './house.en.ts';
import { houseZh, type HouseStrings } from './house.zh.ts';

export type { HouseStrings };

const dictionaries: Readonly<Record<Language, HouseStrings>> = { zh: houseZh, en: houseEn };

/** The words of a house in a language, in the first of the site where it is unknown. */
export function getHouseStrings(locale: string | undefined): HouseStrings {
  return dictionaries[readLanguage(locale)];
}
