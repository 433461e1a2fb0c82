import { isHan } from './fold.ts';
import { maskSounds, mayHold } from './homophones.ts';
import { joinReadings, ReadingMatcher, type Readings } from './readings.ts';
import type { SearchIndex } from './search-index.ts';
import { trust } from './trust.ts';

/** Words of a text of this many characters are a phrase, and no chance. */
const leastPhrase = 3;
/** Characters from which on a phrase is also known by its sound, and the most that are compared. */
const leastHeard = 4;
const mostHeard = 31;
/** The shortest line in pinyin: three syllables. */
const leastLetters = 6;

/** Scores of works whose folded text holds the term, or a line that sounds like it; `readings` are of common characters. */
export function scoreTexts(
  index: SearchIndex,
  term: string,
  readings: Readings,
  texts: readonly string[],
): Float32Array {
  const scores = new Float32Array(index.count);
  if (texts.length === 0) return scores;
  const trusted = term.length < leastPhrase ? trust.text : trust.phrase;
  texts.forEach((text, work) => {
    if (text.includes(term)) scores[work] = trusted;
  });
  if (scores.some((score) => score > 0)) return scores;
  const sounds = buildListener(term, joinReadings(index.readings, readings));
  if (!sounds) return scores;
  texts.forEach((text, work) => {
    if (sounds(text)) scores[work] = trust.heardText;
  });
  return scores;
}

/** Tells whether a text sounds like the term somewhere; undefined for a term too short to be known so. */
function buildListener(term: string, readings: Readings): ((text: string) => boolean) | undefined {
  const characters = [...term].slice(0, mostHeard);
  if (characters.length >= leastHeard && characters.every((one) => isHan(one.codePointAt(0) ?? 0))) {
    const heard = characters.map((one) => readings.get(one) ?? []);
    const masks = maskSounds(heard, characters, readings);
    return (text) => mayHold(text, 0, text.length, masks, characters.length);
  }
  if (term.length < leastLetters || !/^[a-z]+$/u.test(term)) return undefined;
  const matcher = new ReadingMatcher(term, readings);
  const begins = new Uint8Array(0x10000);
  for (const [character, own] of readings) {
    if (own.some((syllable) => term.startsWith(syllable))) begins[character.charCodeAt(0)] = 1;
  }
  return (text) => {
    for (let place = 0; place < text.length; place++) {
      if (begins[text.charCodeAt(place)] !== 1) continue;
      const found = matcher.match(text, place);
      if (found?.isFull === true && found.length >= leastPhrase) return true;
    }
    return false;
  };
}
