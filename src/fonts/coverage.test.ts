import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';
import { expect, it } from 'vitest';
import { readCoverage } from './coverage.ts';
import { findFontFile } from './title-fonts.ts';

const { resolve } = createRequire(import.meta.url);

it('knows what a font has and what it lacks', () => {
  const covers = readCoverage(readFileSync(findFontFile(600)));
  // Noto Serif SC covers GB 18030's common part; no text font has emoji, the private use area or hieroglyphs.
  expect([...'炉火照天地爐翀彧堃喆《》·—A1'].filter((character) => !covers(character))).toEqual([]);
  expect([...'😀\uE123𓀀'].filter((character) => covers(character))).toEqual([]);
});

it.each([
  ['of format 12', findFontFile(400)],
  ['of format 4', resolve('@expo-google-fonts/ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf')],
])('reads a cmap %s as opentype.js does', (_, file) => {
  const bytes = readFileSync(file);
  const covers = readCoverage(bytes);
  const font = opentype.parse(new Uint8Array(bytes).buffer);
  const differing: string[] = [];
  for (let code = 0x20; code < 0x3_0000; code++) {
    const character = String.fromCodePoint(code);
    if (covers(character) !== font.charToGlyphIndex(character) > 0) differing.push(code.toString(16));
  }
  expect(differing).toEqual([]);
});

it('refuses what is no font', () => {
  expect(() => readCoverage(Buffer.alloc(64))).toThrow('The font has no characters.');
});
