/** Readings of a character in pinyin without tones, ü as v, the usual one first. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** Reads readings written by syllable: `an:安岸 shan:山单` (a character stands under each of its readings). */
export function readReadings(text: string): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  for (const group of text.split(' ')) {
    const colon = group.indexOf(':');
    const syllable = group.slice(0, colon);
    for (const character of group.slice(colon + 1)) {
      const known = readings.get(character);
      if (known) known.push(syllable);
      else readings.set(character, [syllable]);
    }
  }
  return readings;
}

/** How well a query in letters names a run of characters. */
export interface Reading {
  /** Number of code units of the text that the query covers. */
  length: number;
  /** True when every syllable but the last is written out. */
  isFull: boolean;
}

/**
 * Matches a query of letters and characters (zhangsanf, zsf, 张sf) with `text` from `at` on: each character
 * by itself, by a whole reading or by its initial, the last by any beginning of a reading. Undefined when
 * it does not match.
 */
export function matchReading(
  query: string,
  text: string,
  at: number,
  readings: Readings,
): Reading | undefined {
  const found = match(query, 0, text, at, readings);
  if (found === undefined) return undefined;
  return { length: Math.abs(found) - at, isFull: found > 0 };
}

/**
 * End in `text` of the best match: positive when all syllables are whole, negative when some are initials.
 * Once one was an initial the way that covers most characters is meant: wzh is 王之涣 before 韦庄.
 */
function match(
  query: string,
  from: number,
  text: string,
  at: number,
  readings: Readings,
  isLoose = false,
): number | undefined {
  if (from === query.length) return isLoose ? -at : at;
  const code = text.codePointAt(at);
  if (code === undefined || text.charAt(at) === '\n') return undefined;
  const width = code > 0xffff ? 2 : 1;
  const character = text.slice(at, at + width);
  if (query.startsWith(character, from)) {
    return match(query, from + width, text, at + width, readings, isLoose);
  }
  const rest = query.length - from;
  let best: number | undefined;
  const keep = (end: number | undefined): void => {
    if (end === undefined || (best ?? 0) > 0) return;
    if (end > 0 || Math.abs(end) > Math.abs(best ?? 0)) best = end;
  };
  for (const syllable of readings.get(character) ?? []) {
    if (syllable.charAt(0) !== query.charAt(from)) continue;
    if (rest <= syllable.length && syllable.startsWith(query.slice(from))) {
      // One letter alone says less than a syllable.
      keep(isLoose || (rest === 1 && syllable.length > 1) ? -(at + width) : at + width);
    }
    if (rest > syllable.length && query.startsWith(syllable, from)) {
      keep(match(query, from + syllable.length, text, at + width, readings, isLoose));
    }
    for (const length of syllable.charAt(1) === 'h' ? [1, 2] : [1]) {
      if (
        rest <= length ||
        length === syllable.length ||
        !query.startsWith(syllable.slice(0, length), from)
      ) {
        continue;
      }
      keep(match(query, from + length, text, at + width, readings, true));
    }
  }
  return best;
}
