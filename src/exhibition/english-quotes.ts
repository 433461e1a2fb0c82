/** A piece of a text; English ones have narrow quotes and apostrophes, which Chinese fonts draw as wide as a Han character. */
export interface Run {
  text: string;
  isEnglish: boolean;
}

/** Han and kana, and the signs that go with them. */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff00-\uffef]/u;
/** What is typed for an apostrophe. */
const betweenLetters = /(?<=[\p{Script=Latin}\d])['´`＇ʼ‘](?=\p{Script=Latin})/gu;
const afterPlural = /(?<=\p{Script=Latin}s)['´`＇ʼ‘](?=[\s.,;:!?)”]|$)/gu;
const decade = /(?<![\p{L}\p{N}])'(?=\d0s)/gu;
const single = /(?<![\p{L}\p{N}])'([^']*\p{Script=Latin}[^']*)'(?![\p{L}\p{N}])/gu;
const double = /(?<![\p{L}\p{N}])"([^"]+)"(?![\p{L}\p{N}])/gu;

/** Sets straight apostrophes of English words as ’, and straight quotes of a text without Han as ‘ ’ and “ ”. */
export function setQuotes(text: string): string {
  if (!/['"´`＇ʼ‘]/u.test(text)) return text;
  const set = text.replace(betweenLetters, '’').replace(decade, '’');
  if (eastAsian.test(set)) return set.replace(afterPlural, '’');
  return set.replace(double, '“$1”').replace(single, '‘$1’').replace(afterPlural, '’');
}

/** English within a Chinese text: its apostrophes belong to it, quotes around it do not. */
const englishRun =
  /\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\p{N} .,&-]|’(?=\p{Script=Latin})|(?<=s)(?<!‘[^’]*)’)*/gu;

/** Parts a text, its quotes already set, into what is English and what is not; a text without Han is whole. */
export function splitEnglish(text: string): Run[] {
  if (!/\p{Script=Latin}/u.test(text)) return text === '' ? [] : [{ text, isEnglish: false }];
  if (!eastAsian.test(text)) return [{ text, isEnglish: true }];
  const runs: Run[] = [];
  let at = 0;
  for (const match of text.matchAll(englishRun)) {
    if (match.index > at) runs.push({ text: text.slice(at, match.index), isEnglish: false });
    runs.push({ text: match[0], isEnglish: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), isEnglish: false });
  return runs;
}
