import { setQuotes, splitEnglish } from '../exhibition/english-quotes.ts';
import { listPhrases } from '../exhibition/phrases.ts';
import { escapeText } from '../venue/code.ts';

/** A text as HTML: apostrophes and quotes of English typographic, and English marked so that `englishStyle` sets them narrow. */
export function setText(text: string): string {
  const runs = splitEnglish(setQuotes(text.normalize('NFC')));
  // Only what has such signs differs in type.
  return runs
    .map((run) =>
      run.isEnglish && /[‘’“”]/u.test(run.text)
        ? `<span lang="en">${escapeText(run.text)}</span>`
        : escapeText(run.text),
    )
    .join('');
}

/** The same with its lines ending between words: for what is styled `word-break: keep-all`. */
export function setPhrases(text: string): string {
  // Words of other scripts stand apart as they are.
  if (/\p{Script=Latin}{3}/u.test(text) && !/\p{Script=Han}/u.test(text)) return setText(text);
  return listPhrases(setQuotes(text.normalize('NFC')))
    .map(setText)
    .join('<wbr>');
}

/** Sanitised HTML with its texts set so; tags and attributes stay as they are. */
export function setHtml(html: string): string {
  return html.replace(/(^|>)([^<>]+)(?=<|$)/gu, (_, before: string, text: string) => {
    return before + setText(unescapeText(text));
  });
}

/**
 * Chinese fonts draw ’ “ ” as wide as a Han character unless they are asked for the proportional ones. In a whole document in
 * English what is Chinese keeps its own.
 */
export const englishStyle =
  "body [lang=en]{font-feature-settings:'tnum','pwid';font-variant-east-asian:proportional-width}";

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of a piece of HTML; entities that are not of its five, and not numbers, stay as they are written. */
function unescapeText(html: string): string {
  return html.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return entities[name ?? ''] ?? whole;
    },
  );
}
