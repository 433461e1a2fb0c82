import { dataEn } from './data.en.ts';
import { dataZh, type DataStrings } from './data.zh.ts';

/** The words of the page about the data in a language, Chinese where it is unknown. */
export function getDataStrings(lang: string | undefined): DataStrings {
  return lang === 'en' ? dataEn : dataZh;
}
