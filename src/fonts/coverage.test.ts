import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCoverage } from './coverage.ts';
import { findFontFile } from './title-fonts.ts';

const covers = readCoverage(readFileSync(findFontFile(600)));

it('knows what a font has and what it lacks', () => {
  // Noto Serif SC covers GB 18030's common part; no text font has emoji, the private use area or hieroglyphs.
  expect([...'炉火照天地爐翀彧堃喆《》·—A1'].filter((character) => !covers(character))).toEqual([]);
  expect([...'😀\uE123𓀀'].filter((character) => covers(character))).toEqual([]);
});

it('refuses what is no font', () => {
  expect(() => readCoverage(Buffer.alloc(64))).toThrow('The font has no table cmap.');
});
