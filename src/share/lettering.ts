import { setQuotes, splitEnglish } from '../exhibition/english-quotes.ts';
import type { Outline } from '../fonts/typeface.ts';
import { openFontStack, type StackedGlyph } from '../fonts/font-stack.ts';

export type Face = 'title' | 'text';

/** Weight of the fonts in which each is drawn. */
const weights = { title: 600, text: 400 } as const;

/** Pieces of text whose glyphs are kept; words come again in every work. */
const mostKept = 30_000;

/** A glyph on a line: its outline, px from the line's beginning, and px for a unit of the outline. */
export interface Stroke {
  outline: Outline;
  x: number;
  y: number;
  scale: number;
}

/** The fonts of sheets as outlines: what is drawn needs no font on the machine. What none has is drawn as 〓. */
export class Lettering {
  readonly #shaped = new Map<string, readonly StackedGlyph[]>();

  /** Width of a line in px. */
  measure(line: string, face: Face, size: number): number {
    return this.#listGlyphs(line, face).reduce((sum, glyph) => sum + glyph.advance * size, 0);
  }

  /** The glyphs of a line that show something, y upwards from the baseline. */
  outline(line: string, face: Face, size: number): Stroke[] {
    let at = 0;
    return this.#listGlyphs(line, face).flatMap(({ outline, advance, dx, dy, em }) => {
      const x = at + dx * size;
      at += advance * size;
      return outline.length === 0 ? [] : [{ outline, x, y: dy * size, scale: size / em }];
    });
  }

  /** Breaks a text into lines of at most `width` px; what goes beyond `most` lines ends in an ellipsis. */
  breakLines(text: string, face: Face, size: number, width: number, most: number): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of splitWords(setQuotes(text)).flatMap((one) =>
      this.#splitLong(one, face, size, width),
    )) {
      if (line === '' || this.measure(line + word, face, size) <= width) line += word;
      else {
        lines.push(line.trimEnd());
        line = word.trimStart();
      }
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    const shown = lines.slice(0, most);
    const last = shown.at(-1);
    if (lines.length > most && last !== undefined) {
      let cut = last;
      while (cut !== '' && this.measure(`${cut}…`, face, size) > width) cut = [...cut].slice(0, -1).join('');
      shown[shown.length - 1] = `${cut}…`;
    }
    return shown;
  }

  /** A word that no line holds is broken between any two of its characters. */
  #splitLong(word: string, face: Face, size: number, width: number): string[] {
    if (this.measure(word.trimEnd(), face, size) <= width) return [word];
    const pieces: string[] = [];
    for (const one of word) {
      const longer = `${pieces.at(-1) ?? ''}${one}`;
      if (pieces.length > 0 && this.measure(longer, face, size) <= width) pieces.splice(-1, 1, longer);
      else pieces.push(one);
    }
    return pieces;
  }

  #listGlyphs(line: string, face: Face): StackedGlyph[] {
    return splitEnglish(setQuotes(line.normalize('NFC'))).flatMap(({ text, isEnglish }) =>
      splitWords(text).flatMap((word) => this.#shape(word, face, isEnglish)),
    );
  }

  #shape(word: string, face: Face, isEnglish: boolean): readonly StackedGlyph[] {
    const key = `${face}${isEnglish ? '+' : '-'}${word}`;
    let glyphs = this.#shaped.get(key);
    if (!glyphs) {
      if (this.#shaped.size >= mostKept) this.#shaped.clear();
      this.#shaped.set(key, (glyphs = openFontStack(weights[face]).shape(word, isEnglish)));
    }
    return glyphs;
  }
}

/**
 * Pieces between which a line may break: Latin words and numbers whole, Han one by one, closing marks with what
 * they close and opening marks with what they open.
 */
function splitWords(text: string): string[] {
  const piece =
    /[（《「『〈【“‘(]*(?:[\p{Script=Latin}\d.,:;'’\-/%×]+|\p{Script=Hangul}+|(?:\P{M}\p{M}*\u200d?)(?:[\u{1f3fb}-\u{1f3ff}]|\p{M})*)(?:——|……|[，。、；：？！）》」』〉】”’…—·)]+)*[ 　]*/gu;
  return text.match(piece) ?? [];
}
