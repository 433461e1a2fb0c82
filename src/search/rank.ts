import { scoreEnglish } from './english.ts';
import { findAll, getLength, type Haystack } from './haystack.ts';
import { ReadingMatcher, type Readings } from './readings.ts';
import type { SearchIndex } from './search-index.ts';
import { readNumber, writeAsWord } from './spoken.ts';
import { fit, trust, type Raise } from './trust.ts';

/**
 * Scores of every work for one folded term by exact ways and by pinyin, 0 where it is not found. `spaced` is the
 * term as English is searched, words parted by a space.
 */
export function scoreTerm(index: SearchIndex, term: string, spaced = term): Float32Array {
  const scores = new Float32Array(index.count);
  const raise = (work: number, score: number): void => {
    if (score > (scores[work] ?? 0)) scores[work] = score;
  };
  if (term === '') return scores;
  scoreNumbers(index, term, raise);
  scoreTexts(index.haystacks.title, term, trust.title, raise);
  scoreTexts(index.haystacks.artist, term, trust.artist, raise);
  scoreEnglish(index.haystacks.english, spaced, raise);
  scoreWords(index, term, raise);
  if (/[a-z]/u.test(term)) {
    const { readings, strange, surnames } = index;
    const isStrange = (one: string, syllable: string): boolean =>
      strange.get(one)?.includes(syllable) === true;
    const inside = new ReadingMatcher(term, readings, isStrange);
    const head = new ReadingMatcher(term, readings, (one, syllable, isFirst) => {
      const own = isFirst ? surnames.get(one) : undefined;
      return own ? !own.includes(syllable) : isStrange(one, syllable);
    });
    scoreReadings(index.haystacks.title, inside, inside, readings, 0, raise);
    scoreReadings(index.haystacks.artist, head, inside, readings, -1, raise);
  }
  return scores;
}

interface Ways {
  exact: number;
  start: number;
  inside: number;
}

/** A number that a work had before is as good as the one that it has: it is printed somewhere. */
function scoreNumbers({ numbers, former }: SearchIndex, term: string, raise: Raise): void {
  const spoken = readNumber(term);
  if (!spoken) return;
  const { digits, isOpen } = spoken;
  const exact = digits === term ? trust.number.exact : trust.number.spoken;
  for (const work of former.get(digits) ?? []) raise(work, exact);
  numbers.forEach((number, work) => {
    if (number === digits) raise(work, exact);
    else if (isOpen && number.startsWith(digits)) raise(work, trust.number.start);
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
  const spoken = writeAsWord(term);
  const matcher = new ReadingMatcher(spoken, index.wordReadings);
  for (const [, words] of index.searched) {
    const scores = words.folded.map((word) => scoreWord(word, spoken, matcher) + (words.weight ?? 0));
    if (!scores.some((score) => score > 0)) continue;
    const { codes, starts } = words;
    for (let work = 0; work < index.count; work++) {
      const end = starts[work + 1] ?? 0;
      for (let place = starts[work] ?? 0; place < end; place++) raise(work, scores[codes[place] ?? 0] ?? 0);
    }
  }
}

/** Years and sizes, which letters alone do not mean: 138x69cm. */
const measure = /^\d[\dx]*(?:cm)?$/u;

function scoreWord(word: string, term: string, matcher: ReadingMatcher): number {
  if (measure.test(word) && !/\d/u.test(term)) return -Infinity;
  const offset = /^\d+$/u.test(term) ? findNumber(word, term) : word.indexOf(term);
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

/** Where a number stands whole in a word: 138 in 138x69cm, not in 1138. */
function findNumber(word: string, number: string): number {
  for (let place = word.indexOf(number); place >= 0; place = word.indexOf(number, place + 1)) {
    const around = word.charAt(place - 1) + word.charAt(place + number.length);
    if (!/\d/u.test(around)) return place;
  }
  return -1;
}

/**
 * Pinyin in full, by initials and mixed, from any character on: `head` matches at the beginning, `inside` further
 * on; `bias` sets titles before names.
 */
function scoreReadings(
  haystack: Haystack,
  head: ReadingMatcher,
  inside: ReadingMatcher,
  readings: Readings,
  bias: number,
  raise: Raise,
): void {
  const term = head.query;
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
    const found = (place > begin ? inside : head).match(text, place);
    if (!found) continue;
    const full = found.isStrange ? trust.strange : trust.reading;
    const ways = found.isFull && !letterOnly ? full : trust.initials;
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
