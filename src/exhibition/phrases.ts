/** Longest run of characters that is kept together; a narrower column breaks within it. */
const longest = 8;

const opening = /[（《〈「『【〔“‘([{]$/u;
const closing = /^[\p{Pe}\p{Pf}、。，；：？！…—·,.;:?!）》〉」』】〕]/u;
const lone = /^[（《〈「『【〔“‘]?\p{Script=Han}$/u;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}]/u;
/** What a dictionary parts and nobody says apart. */
const whole = /(?:总|分)工会$/u;

type Segmenter = { segment: (text: string) => Iterable<{ segment: string }> };

/** Old browsers have none: a text is then one piece. */
const segmenter: Segmenter | undefined =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/**
 * A text in the pieces between which a line may end: words, signs with the word they belong to, and no character on
 * its own. Together they are the text.
 */
export function listPhrases(text: string): string[] {
  const words = segmenter ? [...segmenter.segment(text)].map(({ segment }) => segment) : [text];
  const phrases: string[] = [];
  for (const word of words) {
    const last = phrases.at(-1);
    if (last !== undefined && isJoined(last, word)) phrases[phrases.length - 1] = last + word;
    else phrases.push(word);
  }
  const [end = '', last] = [phrases.at(-1), phrases.at(-2)];
  if (last !== undefined && lone.test(end) && !/\s$/u.test(last)) phrases.splice(-2, 2, last + end);
  return phrases;
}

/** True where no line may end between what stands and what follows. */
function isJoined(before: string, word: string): boolean {
  if (closing.test(word)) return true;
  // 1001 号, 9:00—16:30: a figure keeps its unit, and a time its minutes.
  if (/\d\s?$/u.test(before) && lone.test(word)) return true;
  if (/\d[:.,：—–~～-]$/u.test(before) && /^\d/u.test(word)) return true;
  // A line may always end behind a pause.
  if (/[\s、，。；：！？]$/u.test(before)) return false;
  if (/^\s/u.test(word) || opening.test(before)) return true;
  const joint = `${before.at(-1) ?? ''}${word.charAt(0)}`;
  if (!wide.test(joint) || /[a-z0-9]-|-[a-z0-9]/iu.test(joint) || whole.test(before + word)) return true;
  return (lone.test(word) || lone.test(before)) && [...before, ...word].length <= longest;
}

/**
 * Phrases up to a number of Han characters, or twice as many Latin ones, then an ellipsis; all of them where hardly more
 * than that would be left out.
 */
export function cutPhrases(phrases: readonly string[], most: number): string[] {
  let length = 0;
  const ends = phrases.map((phrase) => (length += measure(phrase)));
  if (length <= most * 1.5) return [...phrases];
  const kept = phrases.slice(
    0,
    ends.findIndex((end) => end > most),
  );
  const last = kept.pop() ?? [...(phrases[0] ?? '')].slice(0, most).join('');
  return [...kept, `${last.trimEnd()}…`];
}

/** Width of a text in Han characters. */
function measure(text: string): number {
  return [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1), 0);
}
