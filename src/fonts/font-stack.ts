import { fallbackFonts, titleFont } from '../exhibition/title-font.ts';
import { findFontFile } from './title-fonts.ts';
import { Typeface, type Outline } from './typeface.ts';

/** Stands where no font has a character: the sign that Chinese printers set for a sort they lack. */
export const missingSign = '〓';

/** A glyph with its outline; advance and offsets in ems, the outline in units of which `em` are an em. */
export interface StackedGlyph {
  outline: Outline;
  em: number;
  advance: number;
  dx: number;
  dy: number;
}

/** What has no shape of its own: joiners, selectors of variants, marks of direction. */
const shapeless = /\p{Default_Ignorable_Code_Point}/u;
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The title font and those that stand in for it, in one weight, each opened when it is asked for. */
export class FontStack {
  readonly #typefaces: (() => Typeface)[];

  constructor(weight: 400 | 600) {
    this.#typefaces = [titleFont, ...fallbackFonts].map((font) => {
      let opened: Typeface | undefined;
      return () => (opened ??= new Typeface(findFontFile(weight, font)));
    });
  }

  /** True when one of the fonts has this character, or nothing of it is seen. */
  covers(character: string): boolean {
    if (character.trim() === '' || shapeless.test(character)) return true;
    return this.#typefaces.some((open) => open().covers(character));
  }

  /** Glyphs of a text, each of its characters in the first font that has it, or as 〓. */
  shape(text: string, isEnglish: boolean): StackedGlyph[] {
    const runs: { typeface: Typeface; text: string }[] = [];
    for (const { segment } of graphemes.segment(text)) {
      const characters = [...segment].filter((one) => !shapeless.test(one));
      if (characters.length === 0) continue;
      const found = this.#find(characters);
      // A base with marks that no font has together is drawn without being joined.
      const pieces = found ? [characters.join('')] : characters;
      for (const piece of pieces) {
        const typeface = found ?? this.#find([piece]);
        const last = runs.at(-1);
        const own = typeface ?? this.#find([missingSign]);
        if (!own) throw new Error(`No font has ${missingSign}.`);
        const shown = typeface ? piece : missingSign;
        if (last?.typeface === own) last.text += shown;
        else runs.push({ typeface: own, text: shown });
      }
    }
    return runs.flatMap((run) => shapeRun(run.typeface, run.text, isEnglish));
  }

  #find(characters: readonly string[]): Typeface | undefined {
    const open = this.#typefaces.find((one) =>
      characters.every((character) => character.trim() === '' || one().covers(character)),
    );
    return open?.();
  }
}

const opened = new Map<400 | 600, FontStack>();

/** The stack of a weight, one for all: 15 MB are read for each. */
export function openFontStack(weight: 400 | 600): FontStack {
  const known = opened.get(weight) ?? new FontStack(weight);
  opened.set(weight, known);
  return known;
}

function shapeRun(typeface: Typeface, text: string, isEnglish: boolean): StackedGlyph[] {
  const em = typeface.unitsPerEm;
  return typeface.shape(text, isEnglish).map(({ id, advance, dx, dy }) => ({
    outline: typeface.outline(id),
    em,
    advance: advance / em,
    dx: dx / em,
    dy: dy / em,
  }));
}
