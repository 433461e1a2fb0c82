import { dropUnseen } from '../../exhibition/unseen.ts';
import type { Raw } from '../../exhibition/values.ts';

/** What stood in brackets or braces, and how far it went. */
export interface FlowValue {
  value: Raw;
  /** Where the text goes on after the closing bracket. */
  end: number;
  /** True where signs were read that YAML takes otherwise: full-width ones, or a comma within a text. */
  mended: boolean;
}

const deepest = 20;
const opening = { list: '[［', map: '{｛' };
const closing = { list: ']］】', map: '}｝' };
const commas = ',，';
const colons = ':：﹕∶';
const blank = /\s/u;
/** A comma ends a text in braces only where a name and a colon follow. */
const nextKey = /^[,，]\s*(?:["']?[\p{L}_][\p{L}\p{N}_（）()]{0,12}["']?\s*[:：﹕∶]|\s*[}｝])/u;

/** True where a text begins like a list or a map in brackets. */
export function isFlow(text: string): boolean {
  return /^[[［{｛]/u.test(text);
}

/** A text in quotes: `\"` and `''` are quotes within. */
export const quoted = { '"': /^"((?:[^"\\]|\\.)*)"/su, "'": /^'((?:[^']|'')*)'(?!')/u } as const;

/** True for a text that begins with a quote that nothing closes. */
export function isOpenQuote(text: string): boolean {
  const quote = text.charAt(0);
  return (quote === '"' || quote === "'") && !quoted[quote].test(text);
}

/**
 * Reads `[甲, 乙]` and `{ name: 甲, unit: 乙 }` as Chinese writers type them: brackets, commas and colons of full
 * width, commas and colons within a text without quotes. Undefined where the brackets do not close.
 */
export function readFlow(text: string): FlowValue | undefined {
  const reader = new FlowReader(text);
  try {
    const value = reader.readValue('', 0);
    return { value, end: reader.at, mended: reader.mended };
  } catch (error) {
    if (error instanceof UnclosedError) return undefined;
    throw error;
  }
}

class UnclosedError extends Error {}

class FlowReader {
  at = 0;
  mended = false;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads a value; a text without quotes goes on to one of `ends`. */
  readValue(ends: string, depth: number): Raw {
    if (depth > deepest) throw new UnclosedError();
    this.#skipBlanks();
    const sign = this.#peek();
    if (opening.list.includes(sign)) return this.#readList(depth);
    if (opening.map.includes(sign)) return this.#readMap(depth);
    if (sign === '"' || sign === "'") return this.#readQuoted(sign);
    return this.#readPlain(ends);
  }

  #readList(depth: number): Raw[] {
    this.#take(opening.list);
    const items: Raw[] = [];
    for (;;) {
      this.#skipBlanks();
      const hasItem = !commas.includes(this.#peek()) && !closing.list.includes(this.#peek());
      const item = hasItem ? this.readValue(commas + closing.list, depth + 1) : '';
      this.#skipBlanks();
      if (closing.list.includes(this.#peek())) {
        if (hasItem) items.push(item);
        this.#take(closing.list);
        return items;
      }
      items.push(item);
      this.#take(commas);
    }
  }

  #readMap(depth: number): Record<string, Raw> {
    this.#take(opening.map);
    const map = Object.create(null) as Record<string, Raw>;
    for (;;) {
      this.#skipBlanks();
      if (closing.map.includes(this.#peek())) {
        this.#take(closing.map);
        return map;
      }
      const start = this.at;
      const key = this.readValue(colons + commas + closing.map, depth + 1);
      this.#skipBlanks();
      if (typeof key !== 'string') throw new UnclosedError();
      if (colons.includes(this.#peek())) {
        this.#take(colons);
        map[key] = this.readValue(closing.map, depth + 1);
      } else {
        map[key === '' ? this.#text.slice(start, this.at).trim() : key] = '';
      }
      this.#skipBlanks();
      if (commas.includes(this.#peek())) this.#take(commas);
      else if (!closing.map.includes(this.#peek())) throw new UnclosedError();
    }
  }

  #readQuoted(quote: '"' | "'"): string {
    const rest = this.#text.slice(this.at);
    const match = quoted[quote].exec(rest);
    if (!match) return this.#readPlain(commas + closing.list + closing.map);
    this.at += match[0].length;
    return quote === '"' ? unescapeQuoted(match[1] ?? '') : (match[1] ?? '').replaceAll("''", "'");
  }

  #readPlain(ends: string): string {
    const start = this.at;
    const inMap = ends === closing.map;
    let sign = this.#peek();
    while (!ends.includes(sign)) {
      if (sign === '') throw new UnclosedError();
      if (inMap && commas.includes(sign)) {
        if (nextKey.test(this.#text.slice(this.at, this.at + 40))) break;
        // A full-width comma is a sign like any other to YAML.
        if (sign === ',') this.mended = true;
      }
      this.at++;
      sign = this.#peek();
    }
    return this.#text.slice(start, this.at).trim();
  }

  #take(signs: string): void {
    const sign = this.#peek();
    if (sign === '' || !signs.includes(sign)) throw new UnclosedError();
    if (sign !== signs[0]) this.mended = true;
    this.at++;
  }

  #peek(): string {
    return this.#text[this.at] ?? '';
  }

  #skipBlanks(): void {
    while (blank.test(this.#peek())) this.at++;
  }
}

/** The text between double quotes: YAML's escapes as JSON has them, any other backslash stays. */
export function unescapeQuoted(text: string): string {
  const read = text.replace(/\\(u[0-9a-f]{4}|.)/giu, (whole, mark: string) => {
    if (/^["\\/]$/u.test(mark)) return mark;
    if (mark === 'n') return '\n';
    if (mark === 't') return '\t';
    if (/^u[0-9a-f]{4}$/iu.test(mark)) return String.fromCharCode(Number.parseInt(mark.slice(1), 16));
    return whole;
  });
  return dropUnseen(read);
}
