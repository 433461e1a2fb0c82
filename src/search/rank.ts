import { findAll, getLength, type Haystack } from './haystack.ts';
import { ReadingMatcher, type Readings } from './readings.ts';
import type { SearchIndex } from './search-index.ts';

/** How far each way of being found is trusted; a hit keeps the highest. */
export const trust = {
  number: { exact: 1000, start: 900 },
  title: { exact: 980, start: 860, inside: 800 },
  artist: { exact: 970, start: 850, inside: 790 },
  english: { exact: 940, start: 760, inside: 740 },
  word: { exact: 720, start: 640, inside: 620 },
  reading: { exact: 600, start: 570, inside: 540, word: 500 },
  initials: { exact: 450, start: 420, inside: 380 },
  homophone: 300,
  phrase: 290,
  slip: 200,
  text: 100,
} as const;

/** From here on a hit is what was meant, its syllables written out at the least: no slip need be looked for. */
export const leastMeant = trust.reading.word;

/** The most that a closer fit adds within one way of being found. */
const fit = 9;

/** Scores of every work for one folded term by exact ways and by pinyin, 0 where it is not found. */
export function scoreTerm(index: SearchIndex, term: string): Float32Array {
  const scores = new Float32Array(index.count);
  const raise = (work: number, score: number): void => {
    if (score > (scores[work] ?? 0)) scores[work] = score;
  };
  if (term === '') return scores;
  scoreNumbers(index, term, raise);
  scoreTexts(index.haystacks.title, term, trust.title, raise);
  scoreTexts(index.haystacks.artist, term, trust.artist, raise);
  scoreTexts(index.haystacks.english, term, trust.english, raise);
  scoreWords(index, term, raise);
  if (/[a-z]/u.test(term)) {
    const matcher = new ReadingMatcher(term, index.readings);
    scoreReadings(index.haystacks.title, matcher, index.readings, 0, raise);
    scoreReadings(index.haystacks.artist, matcher, index.readings, -1, raise);
  }
  return scores;
}

type Raise = (work: number, score: number) => void;
interface Ways {
  exact: number;
  start: number;
  inside: number;
}

function scoreNumbers({ numbers }: SearchIndex, term: string, raise: Raise): void {
  if (!/^\d/u.test(term)) return;
  numbers.forEach((number, work) => {
    if (number === term) raise(work, trust.number.exact);
    else if (number.startsWith(term)) raise(work, trust.number.start);
  });
}

function scoreTexts(haystack: Haystack, term: string, ways: Ways, raise: Raise): void {
  findAll(haystack, term, (at, offset) => {
    const length = getLength(haystack, at);
    const way = length === term.length ? ways.exact : offset === 0 ? ways.start : ways.inside;
    raise(haystack.owners[at] ?? 0, way + (fit * term.length) / length);
  });
}

/** Words are few and stand for many works: each is compared once. */
function scoreWords(index: SearchIndex, term: string, raise: Raise): void {
  const matcher = new ReadingMatcher(term, index.wordReadings);
  for (const [, words] of index.searched) {
    const scores = words.folded.map((word) => scoreWord(word, term, matcher) + (words.weight ?? 0));
    if (!scores.some((score) => score > 0)) continue;
    const { codes, starts } = words;
    for (let work = 0; work < index.count; work++) {
      const end = starts[work + 1] ?? 0;
      for (let place = starts[work] ?? 0; place < end; place++) raise(work, scores[codes[place] ?? 0] ?? 0);
    }
  }
}

function scoreWord(word: string, term: string, matcher: ReadingMatcher): number {
  const offset = word.indexOf(term);
  if (offset >= 0) {
    return word.length === term.length
      ? trust.word.exact
      : offset === 0
        ? trust.word.start
        : trust.word.inside;
  }
  if (term.length < 2 || !/[a-z]/u.test(term)) return -Infinity;
  const found = matcher.match(word, 0);
  return found?.isFull === true ? trust.reading.word : -Infinity;
}

/** Pinyin in full, by initials and mixed, from any character on; `bias` sets titles before names. */
function scoreReadings(
  haystack: Haystack,
  matcher: ReadingMatcher,
  readings: Readings,
  bias: number,
  raise: Raise,
): void {
  const term = matcher.query;
  const { text, starts } = haystack;
  const firsts = getFirsts(haystack, readings);
  const bit = getBit(term);
  const letter = term.charCodeAt(0);
  const letterOnly = term.length === 1;
  let at = 0;
  for (let place = 0; place < firsts.length; place++) {
    if (((firsts[place] ?? 0) & bit) === 0 && text.charCodeAt(place) !== letter) continue;
    while ((starts[at + 1] ?? Infinity) <= place) at++;
    const begin = starts[at] ?? 0;
    if (letterOnly && place > begin) continue;
    const found = matcher.match(text, place);
    if (!found) continue;
    const ways = found.isFull && !letterOnly ? trust.reading : trust.initials;
    const length = getLength(haystack, at);
    const way = place > begin ? ways.inside : found.length === length ? ways.exact : ways.start;
    raise(
      haystack.owners[at] ?? 0,
      way + bias + (fit * found.length) / length + Math.min(4, found.length) / 4,
    );
  }
}

/** For each place of a haystack a bit for each letter with which a reading begins. */
const firstsOf = new WeakMap<Haystack, Uint32Array>();

function getFirsts(haystack: Haystack, readings: Readings): Uint32Array {
  const known = firstsOf.get(haystack);
  if (known) return known;
  const bits = new Map<string, number>();
  const firsts = new Uint32Array(haystack.text.length);
  let place = 0;
  for (const character of haystack.text) {
    let bit = bits.get(character);
    if (bit === undefined) {
      bit = (readings.get(character) ?? []).reduce((sum, syllable) => sum | getBit(syllable), 0);
      bits.set(character, bit);
    }
    firsts[place] = bit;
    place += character.length;
  }
  firstsOf.set(haystack, firsts);
  return firsts;
}

function getBit(word: string): number {
  const letter = word.charCodeAt(0) - 0x61;
  return letter >= 0 && letter < 26 ? 1 << letter : 0;
}
