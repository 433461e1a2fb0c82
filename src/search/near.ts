import type { Readings } from './readings.ts';

/** True where two characters sound alike, by any of their readings. */
export function soundAlike(one: string, other: string, readings: Readings): boolean {
  const own = readings.get(one) ?? [];
  const others = readings.get(other) ?? [];
  return own.some((syllable) => others.includes(syllable));
}

/**
 * The least number of characters that are wrong, missing, too many or exchanged with their neighbour where the
 * term stands in the text, or where it is the whole text. `isSame` says which characters count as one.
 * Optimal string alignment, by Damerau (1964), with free ends of the text (Sellers, 1980).
 */
export function countDifferences(
  term: readonly string[],
  text: readonly string[],
  isSame: (one: string, other: string) => boolean,
  isWhole = false,
): number {
  let last: number[] = [];
  let row = Array.from({ length: text.length + 1 }, (_, at) => (isWhole ? at : 0));
  for (let at = 1; at <= term.length; at++) {
    const next = [at];
    for (let place = 1; place <= text.length; place++) {
      const own = term[at - 1] ?? '';
      const other = text[place - 1] ?? '';
      let least = Math.min(
        (row[place - 1] ?? 0) + (own === other || isSame(own, other) ? 0 : 1),
        (row[place] ?? 0) + 1,
        (next[place - 1] ?? 0) + 1,
      );
      if (at > 1 && place > 1 && own !== other && own === text[place - 2] && term[at - 2] === other) {
        least = Math.min(least, (last[place - 2] ?? 0) + 1);
      }
      next.push(least);
    }
    last = row;
    row = next;
  }
  return isWhole ? (row.at(-1) ?? 0) : Math.min(...row);
}
