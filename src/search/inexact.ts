import Fuse from 'fuse.js';
import { isHan } from './fold.ts';
import type { Haystack } from './haystack.ts';
import { trust } from './rank.ts';
import type { Readings } from './readings.ts';
import type { SearchIndex } from './search-index.ts';

/** Works compared between two looks at whether the reader has typed on. */
const slice = 4000;

/** Slips that a term of so many characters may hold: none in two, one in three to five, then two. */
export function countSlips(term: string): number {
  const length = [...term].length;
  const isLatin = /^[a-z0-9]+$/u.test(term);
  if (isLatin) return length < 4 ? 0 : length < 7 ? 1 : 2;
  return length < 3 ? 0 : length < 6 ? 1 : 2;
}

/** Scores of works that sound like the term: characters typed with the right pinyin, but the wrong ones. */
export function scoreHomophones(index: SearchIndex, term: string, more: Readings): Float32Array {
  const scores = new Float32Array(index.count);
  const characters = [...term];
  if (
    characters.length < 2 ||
    characters.length > 31 ||
    characters.some((one) => !isHan(one.codePointAt(0) ?? 0))
  )
    return scores;
  const heard = characters.map((one) => index.readings.get(one) ?? more.get(one) ?? []);
  for (const [name, haystack] of [
    ['title', index.haystacks.title],
    ['artist', index.haystacks.artist],
  ] as const) {
    const bias = name === 'title' ? 1 : 0;
    const masks = maskSounds(heard, characters, index.readings);
    forEachText(haystack, (at, begin, end) => {
      if (!mayHold(haystack.text, begin, end, masks, characters.length)) return;
      const own = [...haystack.text.slice(begin, end)];
      for (let from = 0; from + characters.length <= own.length; from++) {
        const same = countSame(own, from, characters, heard, index.readings);
        if (same === undefined) continue;
        const isWhole = own.length === characters.length;
        // Of two characters one must be right, or both stand alone.
        if (same === 0 && !isWhole) continue;
        const work = haystack.owners[at] ?? 0;
        const score = trust.homophone + bias + same + (isWhole ? 40 : from === 0 ? 20 : 0);
        scores[work] = Math.max(scores[work] ?? 0, score);
      }
    });
  }
  return scores;
}

/** For each code unit a bit for each character of the term that it is, or sounds like. */
function maskSounds(
  heard: readonly (readonly string[])[],
  characters: readonly string[],
  readings: Readings,
): Uint32Array {
  const masks = new Uint32Array(0x10000);
  const add = (character: string, at: number): void => {
    const code = character.charCodeAt(0);
    masks[code] = (masks[code] ?? 0) | (1 << at);
  };
  for (const [character, own] of readings) {
    heard.forEach((sounds, at) => {
      if (own.some((one) => sounds.includes(one))) add(character, at);
    });
  }
  characters.forEach(add);
  return masks;
}

/** False where no run of code units can be the term by its sound: most texts are left at that. */
function mayHold(text: string, begin: number, end: number, masks: Uint32Array, length: number): boolean {
  for (let from = begin; from + length <= end; from++) {
    let at = 0;
    let place = from;
    while (at < length && ((masks[text.charCodeAt(place)] ?? 0) & (1 << at)) !== 0) {
      place += isHighSurrogate(text.charCodeAt(place)) ? 2 : 1;
      at++;
    }
    if (at === length) return true;
  }
  return false;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** How many characters are the same, undefined when one does not even sound so. */
function countSame(
  own: readonly string[],
  from: number,
  characters: readonly string[],
  heard: readonly (readonly string[])[],
  readings: Readings,
): number | undefined {
  let same = 0;
  for (let at = 0; at < characters.length; at++) {
    const character = own[from + at] ?? '';
    if (character === characters[at]) same++;
    else if (!(readings.get(character) ?? []).some((one) => heard[at]?.includes(one))) return undefined;
  }
  return same;
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

const textsOf = new WeakMap<Haystack, string[]>();
const spelledOf = new WeakMap<Haystack, string[]>();

function listTexts(haystack: Haystack): string[] {
  const known = textsOf.get(haystack);
  if (known) return known;
  const texts = haystack.text.split('\n').slice(0, -1);
  textsOf.set(haystack, texts);
  return texts;
}

/** The texts in pinyin without spaces, by the usual reading of each character. */
function listSpelled(haystack: Haystack, readings: Readings): string[] {
  const known = spelledOf.get(haystack);
  if (known) return known;
  const spelled = listTexts(haystack).map((text) => {
    let letters = '';
    for (const character of text) letters += readings.get(character)?.[0] ?? character;
    return letters;
  });
  spelledOf.set(haystack, spelled);
  return spelled;
}

function forEachText({ starts }: Haystack, found: (at: number, begin: number, end: number) => void): void {
  for (let at = 0; at < starts.length - 1; at++) found(at, starts[at] ?? 0, (starts[at + 1] ?? 1) - 1);
}
