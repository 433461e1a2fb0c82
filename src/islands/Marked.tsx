import { markLanguage, readLanguage } from '../exhibition/languages.ts';
import type { Range } from '../search/explain.ts';

/** A text with what was found in it marked. */
export function Marked({ text, ranges = [] }: { text: string; ranges?: readonly Range[] | undefined }) {
  let at = 0;
  const pieces = ranges.flatMap(([from, to]) => {
    const piece = [text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>];
    at = to;
    return piece;
  });
  const whole = (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
  const lang = markLanguage(text, readLanguage(document.documentElement.lang));
  return lang === undefined ? whole : <span lang={lang}>{whole}</span>;
}
