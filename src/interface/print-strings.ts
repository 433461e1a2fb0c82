import { printZh } from './print.zh.ts';
import type { Widen } from './strings.ts';

/** What a dictionary of print must say. */
export type PrintStrings = Widen<typeof printZh>;

const dictionaries: Readonly<Record<string, PrintStrings>> = { zh: printZh };

/** The words of print in a language, Chinese where the language is unknown. */
export function getPrintStrings(locale: string | undefined): PrintStrings {
  return dictionaries[locale ?? 'zh'] ?? printZh;
}
