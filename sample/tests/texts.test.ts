import { describe, expect, it } from 'vitest';
import { hasGlyph, type Face } from '../brush/glyph.ts';
import { breakColumns, sliceColumns } from '../calligraphy/layout.ts';
import { POEMS } from '../texts/poems.ts';
import { cutAlike } from '../texts/traditional.ts';

/** Characters of each text without punctuation, counted in print. */
const COUNTS: Readonly<Record<keyof typeof POEMS, number>> = {
  furnace: 20,
  snowSong: 126,
  riverSpring: 10,
  toil: 20,
  sowing: 20,
  autumnHills: 40,
  friendFarm: 40,
  springRain: 40,
  hunting: 40,
  stork: 20,
  riverSnow: 20,
  springDawn: 20,
  weeding: 28,
  villageApril: 28,
  beans: 40,
  lime: 28,
  bamboo: 28,
  pond: 28,
  villageWest: 56,
  yellowSand: 50,
  peak: 40,
  diligence: 8,
  ambition: 8,
  virtue: 8,
  commonwealth: 70,
};

describe('the texts', () => {
  it.each(Object.entries(POEMS))('%s is whole, in both forms, and every hand can write it', (name, poem) => {
    expect([...poem.text]).toHaveLength(COUNTS[name as keyof typeof POEMS]);
    expect([...poem.hant]).toHaveLength([...poem.text].length);
    for (const face of ['楷书', '行书', '草书'] satisfies Face[]) {
      expect([...poem.text].filter((character) => !hasGlyph(face, character)).join('')).toBe('');
    }
  });

  it('breaks a text into columns without losing a character', () => {
    const { text, hant } = POEMS.autumnHills;
    const lines = breakColumns(text, 57, 120, 1, 1.14);
    expect(lines.join('')).toBe(text);
    expect(cutAlike(hant, lines).join('')).toBe(hant);
    expect(sliceColumns('一二三四五', 2)).toEqual(['一二', '三四', '五']);
  });
});
