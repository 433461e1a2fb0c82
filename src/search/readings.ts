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
  /** True where a character is read as it is not read there. */
  isStrange?: true;
}

/** True for a reading that a character does not have where it stands; `isFirst` at the beginning of the query. */
export type IsStrange = (character: string, syllable: string, isFirst: boolean) => boolean;

/** A way in which one character takes a part of the query. */
interface Step {
  /** Where the query goes on; its length when it is used up. */
  to: number;
  /** How the character is named. */
  level: Level;
}

/** In full, in full by a strange reading, by an initial. */
const full = 0;
const strange = 1;
const loose = 2;
type Level = typeof full | typeof strange | typeof loose;

/**
 * Matches a query of letters and characters (zhangsanf, zsf, 张sf) with texts: each character by itself, by a
 * whole reading or by its initial, the last by any beginning of a reading. What a character can take is worked
 * out once for each place of the query, so that one matcher goes through many texts.
 */
export class ReadingMatcher {
  readonly query: string;
  readonly #readings: Readings;
  readonly #isStrange: IsStrange;
  /** Steps by character and by place of the query. */
  readonly #steps = new Map<number, (Step[] | undefined)[]>();

  constructor(query: string, readings: Readings, isStrange: IsStrange = () => false) {
    this.query = query;
    this.#readings = readings;
    this.#isStrange = isStrange;
  }

  /** How well the query names the text from `at` on; undefined when it does not. */
  match(text: string, at: number): Reading | undefined {
    const found = this.#match(0, text, at, full);
    if (found === undefined) return undefined;
    const level = found % 4;
    const length = (found - level) / 4 - at;
    return { length, isFull: level < loose, ...(level === strange && { isStrange: true }) };
  }

  /**
   * End in `text` of the best match, times four, plus its level, which is that of its loosest character. Once one
   * was an initial the way that covers most characters is meant: wzh is 王之涣 before 韦庄.
   */
  #match(from: number, text: string, at: number, level: Level): number | undefined {
    if (from === this.query.length) return at * 4 + level;
    const code = text.codePointAt(at);
    if (code === undefined || code === 0x0a) return undefined;
    const next = at + (code > 0xffff ? 2 : 1);
    let best: number | undefined;
    for (const step of this.#getSteps(code, from)) {
      const end = this.#match(step.to, text, next, step.level > level ? step.level : level);
      if (end === undefined) continue;
      if (end % 4 === full) return end;
      if (best === undefined || end % 4 < best % 4 || (end % 4 === best % 4 && end > best)) best = end;
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
    if (query.startsWith(character, from)) return [{ to: from + character.length, level: full }];
    const rest = query.length - from;
    const steps = new Map<string, Step>();
    const add = (to: number, level: Level): void => void steps.set(`${to} ${level}`, { to, level });
    for (const syllable of this.#readings.get(character) ?? []) {
      const whole = this.#isStrange(character, syllable, from === 0) ? strange : full;
      if (rest <= syllable.length && syllable.startsWith(query.slice(from))) {
        // One letter alone says less than a syllable.
        add(query.length, rest === 1 && syllable.length > 1 ? loose : whole);
      }
      if (rest > syllable.length && query.startsWith(syllable, from)) add(from + syllable.length, whole);
      // Passports write ü as yu, and many people as u; lu alone is no 吕.
      for (const other of listSpellings(syllable)) {
        const isTold = rest > other.length || other.includes('yu');
        if (isTold && query.startsWith(other, from)) add(from + other.length, loose);
      }
      for (const length of syllable.charAt(1) === 'h' ? [1, 2] : [1]) {
        const isInitial = rest > length && length !== syllable.length;
        if (isInitial && query.startsWith(syllable.slice(0, length), from)) add(from + length, loose);
      }
    }
    return [...steps.values()];
  }
}

/** How a syllable with ü is also written. */
function listSpellings(syllable: string): string[] {
  return syllable.charAt(1) === 'v' ? [syllable.replace('v', 'u'), syllable.replace('v', 'yu')] : [];
}

const joined = new WeakMap<Readings, WeakMap<Readings, Readings>>();

/** The readings of a show with those of common characters; the show's own go before. */
export function joinReadings(own: Readings, more: Readings): Readings {
  const known = joined.get(own)?.get(more);
  if (known) return known;
  const all = new Map([...more, ...own]);
  const others = joined.get(own) ?? new WeakMap<Readings, Readings>();
  joined.set(own, others.set(more, all));
  return all;
}
