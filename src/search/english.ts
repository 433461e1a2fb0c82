import { findAll, getText, type Haystack } from './haystack.ts';
import { fit, trust, type Raise } from './trust.ts';

/** Letters that stand within a word are a find from so many on: fewer stand in every other word. */
const leastWithin = 3;

/**
 * Scores English titles, words parted by a space: whole words before begun ones, so that `he` is not The. Every
 * syllable of pinyin begins some English word, so none comes before a reading in full.
 */
export function scoreEnglish(haystack: Haystack, term: string, raise: Raise): void {
  if (!/[a-z\d]/u.test(term)) return;
  findAll(haystack, term, (at) => {
    const text = getText(haystack, at);
    const way = findWay(text, term);
    if (way > 0) raise(haystack.owners[at] ?? 0, way + (fit * term.length) / text.length);
  });
  // Typed without its spaces, a title is found whole.
  if (term.length > leastWithin && !term.includes(' ')) {
    for (const at of getJoined(haystack).get(term) ?? [])
      raise(haystack.owners[at] ?? 0, trust.english.exact);
  }
}

/** The best way in which a text holds a term. */
function findWay(text: string, term: string): number {
  if (text === term) return trust.english.exact;
  let best: number = term.length < leastWithin ? 0 : trust.english.within;
  for (let place = text.indexOf(term); place >= 0; place = text.indexOf(term, place + 1)) {
    if (place > 0 && text.charAt(place - 1) !== ' ') continue;
    const next = text.charAt(place + term.length);
    const isWhole = next === '' || next === ' ';
    best = Math.max(
      best,
      !isWhole ? trust.english.begun : place === 0 ? trust.english.start : trust.english.inside,
    );
  }
  return best;
}

const joinedOf = new WeakMap<Haystack, Map<string, number[]>>();

function getJoined(haystack: Haystack): Map<string, number[]> {
  const known = joinedOf.get(haystack);
  if (known) return known;
  const joined = new Map<string, number[]>();
  haystack.text.split('\n').forEach((text, at) => {
    if (!text.includes(' ')) return;
    const whole = text.replaceAll(' ', '');
    joined.set(whole, [...(joined.get(whole) ?? []), at]);
  });
  joinedOf.set(haystack, joined);
  return joined;
}
