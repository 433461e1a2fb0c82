import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import opentype from 'opentype.js';
import { expect, it } from 'vitest';
import { makeTemporaryFolder, removeTemporary } from '../disk/remove.ts';
import { fallbackFonts } from '../exhibition/title-font.ts';
import { FontStack } from './font-stack.ts';
import { findFontFile } from './title-fonts.ts';
import { Typeface } from './typeface.ts';

const { resolve } = createRequire(import.meta.url);

it('knows what a font has and what it lacks', () => {
  const font = new Typeface(findFontFile(600));
  const covers = (character: string): boolean => font.covers(character);
  // Noto Serif SC covers GB 18030's common part; no text font has emoji, the private use area or hieroglyphs.
  expect([...'炉火照天地爐翀彧堃喆《》·—A1'].filter((character) => !covers(character))).toEqual([]);
  expect([...'😀\uE123𓀀'].filter((character) => covers(character))).toEqual([]);
});

it.each([
  ['of format 12', findFontFile(400)],
  ['of format 4', resolve('@expo-google-fonts/ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf')],
])('reads a cmap %s as opentype.js does', (_, file) => {
  const typeface = new Typeface(file);
  const font = opentype.parse(new Uint8Array(readFileSync(file)).buffer);
  const differing: string[] = [];
  for (let code = 0x20; code < 0x3_0000; code++) {
    const character = String.fromCodePoint(code);
    if (typeface.covers(character) !== font.charToGlyphIndex(character) > 0)
      differing.push(code.toString(16));
  }
  expect(differing).toEqual([]);
});

it('refuses what is no font', () => {
  const folder = makeTemporaryFolder();
  writeFileSync(join(folder, 'no.ttf'), Buffer.alloc(64));
  expect(() => new Typeface(join(folder, 'no.ttf'))).toThrow('The font has no characters.');
  removeTemporary(folder);
});

it('has narrow quotes for English and wide ones for Chinese', () => {
  const font = new Typeface(findFontFile(400));
  const widths = (narrow: boolean): number[] =>
    font.shape('’“”', narrow).map(({ advance }) => advance / font.unitsPerEm);
  expect(widths(false)).toEqual([1, 1, 1]);
  for (const width of widths(true)) expect(width).toBeLessThan(0.5);
});

it('falls back on fonts for Hangul and for letters of Europe, in both weights', () => {
  for (const weight of [400, 600] as const) {
    const stack = new FontStack(weight);
    const known = '김철수똠방각하DvořákŁódźЖЉΩέ炉あ';
    expect([...known].filter((one) => !stack.covers(one))).toEqual([]);
    expect([...'😀\u{20BB7}\uE123'].map((one) => stack.covers(one))).toEqual([false, false, false]);
    expect([...'\u200b\ufe0f \u3000'].every((one) => stack.covers(one))).toBe(true);
    // Each font is looked for where it is needed only.
    expect(fallbackFonts.every((font) => findFontFile(weight, font).endsWith('.ttf'))).toBe(true);
  }
});

it('shapes a text run by run, and what is missing as a sign', () => {
  const stack = new FontStack(600);
  const outlines = (text: string): unknown[] => stack.shape(text, false).map(({ outline }) => outline);
  expect(outlines('炉\uE123김')).toEqual([...outlines('炉'), ...outlines('〓'), ...outlines('김')]);
  expect(outlines('e\u0301'.normalize('NFC')).length).toBe(1);
});
