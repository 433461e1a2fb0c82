/** A line of a file with the sign that ends it, which the last may lack. */
interface EndedLine {
  text: string;
  end: string;
}

/** The lines of a file, of which some are replaced; all others keep each character, the ends of lines too. */
export class TextLines {
  readonly #lines: EndedLine[];
  readonly #end: string;

  constructor(text: string) {
    this.#lines = [...text.matchAll(/([^\r\n\u2028\u2029\u0085]*)(\r\n|[\r\n\u2028\u2029\u0085]|$)/gu)]
      .map(([, line = '', end = '']) => ({ text: line, end }))
      .filter((line, index, all) => index < all.length - 1 || line.text !== '' || line.end !== '');
    this.#end = /\r\n|[\r\n]/u.exec(text)?.[0] ?? '\n';
  }

  get count(): number {
    return this.#lines.length;
  }

  /** A line by its 1-based number; '' for one that is not there. */
  get(line: number): string {
    return this.#lines[line - 1]?.text ?? '';
  }

  /** Puts `texts` in the place of `count` lines from the 1-based `first` on. */
  replace(first: number, count: number, texts: readonly string[]): void {
    const isAtEnd = first - 1 + count >= this.#lines.length;
    const lastEnd = this.#lines.at(-1)?.end ?? this.#end;
    const before = this.#lines[first - 2];
    if (before && texts.length > 0) before.end ||= this.#end;
    this.#lines.splice(first - 1, count, ...texts.map((text) => ({ text, end: this.#end })));
    const last = this.#lines.at(-1);
    if (isAtEnd && last && texts.length > 0) last.end = lastEnd;
  }

  toString(): string {
    return this.#lines.map(({ text, end }) => text + end).join('');
  }
}

/** The remark at the end of a line with the blanks before it; '' where a value has none. */
export function cutValueRemark(value: string): string {
  const behind = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[[{].*[\]}])(\s+#.*)$/u.exec(value);
  return behind?.[1] ?? (/^["'[{]/u.test(value) ? '' : (/(?:\s{2,}#.*|\s#\s.*)$/u.exec(value)?.[0] ?? ''));
}
