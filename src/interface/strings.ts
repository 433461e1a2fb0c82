import { zh } from './strings.zh.ts';

export type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widen<T[K]> };

/** What a dictionary must say. */
export type Strings = Widen<typeof zh>;

const dictionaries: Readonly<Record<string, Strings>> = { zh };

/** The words of a language, Chinese where the language is unknown. */
export function getStrings(locale: string | undefined): Strings {
  return dictionaries[locale ?? 'zh'] ?? zh;
}
