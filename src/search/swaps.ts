import { isHan } from './fold.ts';
import { findAll, getLength } from './haystack.ts';
import type { SearchIndex } from './search-index.ts';
import { fit, trust } from './trust.ts';

/** Nearer than other slips: every character is there. */
const bonus = 70;

/**
 * Scores of works whose title or artist holds the term with two neighbours exchanged (将酒进); of two characters
 * only where they are the whole title or name.
 */
export function scoreSwaps(index: SearchIndex, term: string): Float32Array {
  const scores = new Float32Array(index.count);
  const characters = [...term];
  if (characters.some((one) => !isHan(one.codePointAt(0) ?? 0))) return scores;
  for (let at = 1; at < characters.length; at++) {
    const [one = '', other = ''] = characters.slice(at - 1, at + 1);
    if (one === other) continue;
    const swapped = [...characters.slice(0, at - 1), other, one, ...characters.slice(at + 1)].join('');
    for (const haystack of [index.haystacks.title, index.haystacks.artist]) {
      findAll(haystack, swapped, (place) => {
        const length = getLength(haystack, place);
        if (characters.length === 2 && length !== swapped.length) return;
        const work = haystack.owners[place] ?? 0;
        const score = trust.slip + bonus + (fit * swapped.length) / length;
        scores[work] = Math.max(scores[work] ?? 0, score);
      });
    }
  }
  return scores;
}
