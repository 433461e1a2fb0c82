/**
 * The languages of the site. The first is the one that the exhibition is written in: its pages stand at the root, those
 * of the others beneath `/<language>/`. A further language is a row here and a file of each kind in src/interface.
 */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** What a page says of its language: the tag of `lang` and `hreflang` (BCP 47), and its own name for visitors, whole and short. */
export const languageNames: Readonly<Record<Language, { tag: string; name: string; short: string }>> = {
  zh: { tag: 'zh-CN', name: '中文', short: '中文' },
  en: { tag: 'en', name: 'English', short: 'EN' },
};

/** The language that a tag or a locale of Astro names; the first where it names none of the site. */
export function readLanguage(tag: string | undefined): Language {
  const [own] = (tag ?? '').toLowerCase().split('-');
  return languages.find((language) => language === own) ?? languages[0];
}

/**
 * The `lang` of a text on a page of another language: Chinese where Han characters stand in it, undefined where it needs
 * no mark.
 */
export function markLanguage(text: string, language: Language): string | undefined {
  return language !== 'zh' && /\p{Script=Han}/u.test(text) ? languageNames.zh.tag : undefined;
}
