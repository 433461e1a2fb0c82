import type { Division } from './divide.ts';
import { foldText } from './fold.ts';
import { maskSounds } from './homophones.ts';
import { countDifferences, soundAlike } from './near.ts';
import { joinReadings, type Readings } from './readings.ts';
import { getCodes, type SearchIndex } from './search-index.ts';
import { countSlips } from './slips.ts';
import { scoreTexts } from './texts.ts';
import { trust } from './trust.ts';

/** Characters of which a mask can tell. */
const mostHeard = 31;

interface GapSources {
  readings: Readings;
  texts: readonly string[];
}

/**
 * Of the works that hold the other pieces those that hold the unknown one but for slips: in title, names and words
 * by sound and with as many slips as a term may have, or as it is in the text. Undefined where there is none.
 */
export function scoreGap(
  index: SearchIndex,
  gap: string,
  others: Division,
  found: Float32Array,
  { readings, texts }: GapSources,
): Float32Array | undefined {
  const scores = new Float32Array(index.count);
  const compare = buildComparer(index, gap, others, readings);
  const inTexts = scoreTexts(index, gap, readings, texts);
  let isFound = false;
  for (let work = 0; work < index.count; work++) {
    const other = found[work] ?? 0;
    if (other === 0) continue;
    const own = Math.max(compare(work), inTexts[work] ?? 0);
    if (own === 0) continue;
    scores[work] = (Math.min(own, other) + (own + other) / 2) / 2;
    isFound = true;
  }
  return isFound ? scores : undefined;
}

/** Scores of the unknown piece against what a work is called; each text is compared once. */
function buildComparer(
  index: SearchIndex,
  gap: string,
  others: Division,
  readings: Readings,
): (work: number) => number {
  const { folds } = index;
  const isLatin = /^[a-z]+$/u.test(gap);
  const term = [...gap];
  const slips = countSlips(gap);
  // What another piece names whole is told already.
  const taken = new Set(others.map(({ text }) => text));
  const all = joinReadings(index.readings, readings);
  const isSame = (one: string, other: string): boolean => !isLatin && soundAlike(one, other, all);
  const compared = term.slice(0, mostHeard);
  const masks = isLatin
    ? undefined
    : maskSounds(
        compared.map((one) => all.get(one) ?? []),
        compared,
        all,
      );
  const known = new Map<string, number>();
  const compare = (shown: string): number => {
    const score = known.get(shown) ?? scoreText(foldText(shown, folds));
    known.set(shown, score);
    return score;
  };
  const scoreText = (folded: string): number => {
    if (folded === '' || taken.has(folded)) return 0;
    if (masks && countHeld(folded, masks) < compared.length - Math.max(1, slips)) return 0;
    const text = isLatin
      ? [...folded].flatMap((one) => [...(index.readings.get(one)?.[0] ?? one)])
      : [...folded];
    const differences = countDifferences(term, text, isSame);
    if (differences === 0) {
      // Of two characters one must be right, or both stand alone.
      const isChance =
        term.length < 3 && text.length > term.length && !term.some((one) => text.includes(one));
      return isChance ? 0 : trust.homophone;
    }
    if (differences <= slips) return trust.slip + 60 * (1 - differences / term.length);
    if (isLatin || term.length > 2) return 0;
    // Beside what is known, the second of three characters may lack.
    return text.length > 2 && countDifferences(term, text.slice(0, 3), isSame, true) === 1 ? trust.slip : 0;
  };
  return (work) =>
    Math.max(
      compare(index.titles[work] ?? ''),
      ...(index.artists[work] ?? []).map((name) => compare(name)),
      ...index.searched.flatMap(([, words]) =>
        [...getCodes(words, work)].map((code) => compare(words.shown[code] ?? '')),
      ),
    );
}

/** How many characters of the term a text holds, by themselves or by their sound. */
function countHeld(text: string, masks: Uint32Array): number {
  let held = 0;
  for (let place = 0; place < text.length; place++) held |= masks[text.charCodeAt(place)] ?? 0;
  let count = 0;
  for (; held !== 0; held &= held - 1) count++;
  return count;
}
