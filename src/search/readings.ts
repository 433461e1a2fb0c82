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

/** A way in which one character takes a part of the query. */
interface Step {
  /** Where the query goes on; its length when it is used up. */
  to: number;
  /** True where the character is named by an initial only. */
  isLoose: boolean;
}

/**
 * Matches a query of letters and characters (zhangsanf, zsf, 张sf) with texts: each character by itself, by a
 * whole reading or by its initial, the last by any beginning of a reading. What a character can take is worked
 * out once for each place of the query, so that one matcher goes through many texts.
 */
export class ReadingMatcher {
  readonly query: string;
  readonly #readings: Readings;
  /** Steps by character and by place of the query. */
  readonly #steps = new Map<number, (Step[] | undefined)[]>();

  constructor(query: string, readings: Readings) {
    this.query = query;
    this.#readings = readings;
  }

  /** How well the query names the text from `at` on; undefined when it does not. */
  match(text: string, at: number): Reading | undefined {
    const found = this.#match(0, text, at, false);
    if (found === undefined) return undefined;
    return { length: Math.abs(found) - at, isFull: found > 0 };
  }

  /**
   * End in `text` of the best match: positive when all syllables are whole, negative when some are initials.
   * Once one was an initial the way that covers most characters is meant: wzh is 王之涣 before 韦庄.
   */
  #match(from: number, text: string, at: number, isLoose: boolean): number | undefined {
    if (from === this.query.length) return isLoose ? -at : at;
    const code = text.codePointAt(at);
    if (code === undefined || code === 0x0a) return undefined;
    const next = at + (code > 0xffff ? 2 : 1);
    let best: number | undefined;
    for (const step of this.#getSteps(code, from)) {
      const end = this.#match(step.to, text, next, isLoose || step.isLoose);
      if (end === undefined) continue;
      if (end > 0) return end;
      if (best === undefined || end < best) best = end;
    }
    return best;
  }

  #getSteps(code: number, from: number): readonly Step[] {
    let own = this.#steps.get(code);
    if (!own) this.#steps.set(code, (own = []));
    return (own[from] ??= this.#buildSteps(String.fromCodePoint(code), from));
  }

  #buildSteps(character: string, from: number): Step[] {
    const { query } = this;
    if (query.startsWith(character, from)) return [{ to: from + character.length, isLoose: false }];
    const rest = query.length - from;
    const steps = new Map<string, Step>();
    const add = (to: number, isLoose: boolean): void => void steps.set(`${to} ${isLoose}`, { to, isLoose });
    for (const syllable of this.#readings.get(character) ?? []) {
      if (rest <= syllable.length && syllable.startsWith(query.slice(from))) {
        // One letter alone says less than a syllable.
        add(query.length, rest === 1 && syllable.length > 1);
      }
      if (rest > syllable.length && query.startsWith(syllable, from)) add(from + syllable.length, false);
      for (const length of syllable.charAt(1) === 'h' ? [1, 2] : [1]) {
        const isInitial = rest > length && length !== syllable.length;
        if (isInitial && query.startsWith(syllable.slice(0, length), from)) add(from + length, true);
      }
    }
    return [...steps.values()];
  }
}
