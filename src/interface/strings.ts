import { readLanguage, type Language } from '../exhibition/languages.ts';
import { en } from './strings.en.ts';
import { zh, type Strings } from './strings.zh.ts';

export type { Strings };

const dictionaries: Readonly<Record<Language, Strings>> = { zh, en };

/** The words of a language, of the first where it is unknown. */
export function getStrings(locale: string | undefined): Strings {
  return dictionaries[readLanguage(locale)];
}
