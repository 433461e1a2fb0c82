import { readFileSync } from 'node:fs';
import opentype from 'opentype.js';
import { findFontFile } from '../fonts/title-fonts.ts';

export type Face = 'title' | 'text';

/** Weight of the title font in which each is drawn. */
const weights = { title: 600, text: 400 } as const;

/** The title font as outlines: what is drawn needs no font on the machine. A character it lacks is left out. */
export class Lettering {
  readonly #fonts = new Map<Face, opentype.Font>();

  /** Width of a line in px. */
  measure(line: string, face: Face, size: number): number {
    return this.#listGlyphs(line, face).reduce((sum, glyph) => sum + this.#advance(glyph, face, size), 0);
  }

  /** Outline of a line as SVG path data; `x` its left edge, `y` its baseline, px. */
  outline(line: string, face: Face, size: number, x: number, y: number): string {
    let at = x;
    return this.#listGlyphs(line, face)
      .map((glyph) => {
        const path = writePath(glyph.getPath(at, y, size).commands);
        at += this.#advance(glyph, face, size);
        return path;
      })
      .join('');
  }

  /** Breaks a text into lines of at most `width` px; what goes beyond `most` lines ends in an ellipsis. */
  breakLines(text: string, face: Face, size: number, width: number, most: number): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of splitWords(text).flatMap((one) => this.#splitLong(one, face, size, width))) {
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

  #listGlyphs(line: string, face: Face): opentype.Glyph[] {
    const font = this.#open(face);
    return [...line.normalize('NFC')]
      .map((one) => font.charToGlyph(one))
      .filter((glyph) => glyph.index !== 0);
  }

  #advance(glyph: opentype.Glyph, face: Face, size: number): number {
    return ((glyph.advanceWidth ?? 0) * size) / this.#open(face).unitsPerEm;
  }

  #open(face: Face): opentype.Font {
    let font = this.#fonts.get(face);
    if (!font) {
      const bytes = readFileSync(findFontFile(weights[face]));
      font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
      this.#fonts.set(face, font);
    }
    return font;
  }
}

/** Path data with one decimal; opentype.js's own loses curves of some glyphs. */
function writePath(commands: readonly opentype.PathCommand[]): string {
  const at = (...numbers: number[]): string => numbers.map((one) => Math.round(one * 10) / 10).join(' ');
  return commands
    .map((one) => {
      if (one.type === 'Z') return 'Z';
      if (one.type === 'Q') return `Q${at(one.x1, one.y1, one.x, one.y)}`;
      if (one.type === 'C') return `C${at(one.x1, one.y1, one.x2, one.y2, one.x, one.y)}`;
      return `${one.type}${at(one.x, one.y)}`;
    })
    .join('');
}

/**
 * Pieces between which a line may break: Latin words and numbers whole, Han one by one, closing marks with what
 * they close and opening marks with what they open.
 */
function splitWords(text: string): string[] {
  const piece =
    /[（《「『〈【“‘(]*(?:[\p{Script=Latin}\d.,:;'’\-/%×]+|\P{M}\p{M}*)(?:——|……|[，。、；：？！）》」』〉】”’…—·)]+)*[ 　]*/gu;
  return text.match(piece) ?? [];
}
