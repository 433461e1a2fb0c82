import Fuse from 'fuse.js';
import type { Haystack } from './haystack.ts';
import { listSpelled, listTexts } from './haystack-texts.ts';
import type { SearchIndex } from './search-index.ts';
import { trust } from './trust.ts';

/** Works compared between two looks at whether the reader has typed on. */
const slice = 4000;

/** Slips that a term of so many characters may hold: none in two, one in three to five, then two. */
export function countSlips(term: string): number {
  const length = [...term].length;
  const isLatin = /^[a-z0-9]+$/u.test(term);
  if (isLatin) return length < 4 ? 0 : length < 7 ? 1 : 2;
  return length < 3 ? 0 : length < 6 ? 1 : 2;
}

/**
 * Scores of works that hold the term but for `countSlips` characters wrong, missing or too many, in title,
 * artist or English title, letters also in their pinyin. Fuse.js compares, but only with texts that share
 * enough characters. `isStale` is asked between slices; a stale search ends with what it has.
 */
export async function scoreSlips(
  index: SearchIndex,
  term: string,
  isStale: () => Promise<boolean>,
): Promise<Float32Array> {
  const scores = new Float32Array(index.count);
  const slips = countSlips(term);
  if (slips === 0 || term.length > 32) return scores;
  const isLatin = /^[a-z0-9]+$/u.test(term);
  const characters = [...new Set(term)];
  const { title, artist, english } = index.haystacks;
  const fields: [Haystack, number, readonly string[]][] = isLatin
    ? [
        [english, 3, listTexts(english)],
        [title, 2, listSpelled(title, index.readings)],
        [artist, 1, listSpelled(artist, index.readings)],
      ]
    : [
        [title, 2, listTexts(title)],
        [artist, 1, listTexts(artist)],
      ];
  const masks = maskCharacters(characters);
  for (const [haystack, bias, texts] of fields) {
    for (let from = 0; from < texts.length; from += slice) {
      if (await isStale()) return scores;
      const candidates: { text: string; at: number }[] = [];
      for (let at = from; at < Math.min(texts.length, from + slice); at++) {
        const text = texts[at] ?? '';
        if (countStrange(text, masks, characters.length) <= slips) candidates.push({ text, at });
      }
      for (const { item, score } of compare(candidates, term, slips)) {
        const work = haystack.owners[item.at] ?? 0;
        const closeness = 60 * (1 - score) + 20 * Math.min(1, term.length / item.text.length);
        scores[work] = Math.max(scores[work] ?? 0, trust.slip + bias + closeness);
      }
    }
  }
  return scores;
}

function compare<T extends { text: string }>(
  candidates: T[],
  term: string,
  slips: number,
): { item: T; score: number }[] {
  if (candidates.length === 0) return [];
  const fuse = new Fuse(candidates, {
    keys: ['text'],
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    isCaseSensitive: true,
    threshold: (slips + 0.01) / term.length,
  });
  return fuse.search(term).map(({ item, score }) => ({ item, score: score ?? 1 }));
}

/** For each code unit a bit for the character of the term that it ends. */
function maskCharacters(characters: readonly string[]): Uint32Array {
  const masks = new Uint32Array(0x10000);
  characters.forEach((character, at) => {
    const code = character.charCodeAt(character.length - 1);
    masks[code] = (masks[code] ?? 0) | (1 << at);
  });
  return masks;
}

/** How many of the term's characters are strange to the text. */
function countStrange(text: string, masks: Uint32Array, count: number): number {
  let held = 0;
  for (let place = 0; place < text.length; place++) held |= masks[text.charCodeAt(place)] ?? 0;
  let known = 0;
  for (; held !== 0; held &= held - 1) known++;
  return count - known;
}
