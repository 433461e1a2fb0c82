import { readFileSync } from 'node:fs';
import * as harfbuzz from 'harfbuzzjs';

/** A glyph where text puts it, in units of its font's em. */
export interface PlacedGlyph {
  id: number;
  /** From the glyph's origin to the next one's. */
  advance: number;
  dx: number;
  dy: number;
}

/** Steps of contours as in SVG path data, M, L, Q, C and Z, all absolute. */
export type Outline = readonly { type: string; values: readonly number[] }[];

/** A font open for drawing. Lengths are in its own units, `unitsPerEm` of them an em; y goes up. */
export class Typeface {
  readonly unitsPerEm: number;
  readonly #font: harfbuzz.Font;
  readonly #characters: ReadonlySet<number>;
  readonly #outlines = new Map<number, Outline>();
  readonly #buffer = new harfbuzz.Buffer();

  /** Opens a font file; throws where it is none. */
  constructor(file: string) {
    const face = new harfbuzz.Face(new harfbuzz.Blob(readFileSync(file)));
    this.#font = new harfbuzz.Font(face);
    this.#characters = new Set(face.collectUnicodes());
    if (this.#characters.size === 0) throw new Error('The font has no characters.');
    this.unitsPerEm = face.upem;
  }

  /** Code points of all its characters, from least to greatest. */
  listCharacters(): number[] {
    return [...this.#characters].sort((a, b) => a - b);
  }

  covers(character: string): boolean {
    return this.#characters.has(character.codePointAt(0) ?? 0);
  }

  /** Glyphs of a text in their order; `narrow` sets quotes in the width that they have in Latin type. */
  shape(text: string, narrow: boolean): PlacedGlyph[] {
    const buffer = this.#buffer;
    buffer.clearContents();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    harfbuzz.shape(this.#font, buffer, narrow ? [new harfbuzz.Feature('pwid')] : []);
    return buffer.getGlyphInfosAndPositions().map(({ codepoint, xAdvance, xOffset, yOffset }) => ({
      id: codepoint,
      advance: xAdvance ?? 0,
      dx: xOffset ?? 0,
      dy: yOffset ?? 0,
    }));
  }

  /** Outline of a glyph; empty for a blank. */
  outline(id: number): Outline {
    let outline = this.#outlines.get(id);
    if (outline === undefined) this.#outlines.set(id, (outline = this.#font.glyphToJson(id)));
    return outline;
  }
}
