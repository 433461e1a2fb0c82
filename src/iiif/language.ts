/** Texts by language, each a list. @see https://iiif.io/api/presentation/3.0/#44-language-of-property-values */
export type LanguageMap = Record<string, string[]>;

/** A word of the interface in both languages that manifests are labelled in. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** A label and what it labels, as people read them. */
export interface LabelledValue {
  label: LanguageMap;
  value: LanguageMap;
}

/** A word in both languages; where they are the same, in none. */
export function say({ zh, en }: Bilingual): LanguageMap {
  return zh === en ? { none: [zh] } : { zh: [zh], en: [en] };
}

/** Words of the show itself, which are Chinese; what holds no Han character is of no language. */
export function tell(texts: readonly string[]): LanguageMap {
  return { [texts.some((text) => /\p{Script=Han}/u.test(text)) ? 'zh' : 'none']: texts.map(keepPlain) };
}

/**
 * A text that stays one: of a value that begins with `<` and ends with `>` clients make HTML.
 * @see https://iiif.io/api/presentation/3.0/#45-html-markup-in-property-values
 */
export function keepPlain(text: string): string {
  if (!/^\s*<[\s\S]*>\s*$/u.test(text)) return text;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<span>${escaped}</span>`;
}
