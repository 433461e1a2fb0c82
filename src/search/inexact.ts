import Fuse from 'fuse.js';
import { isHan } from './fold.ts';
import { getLength, getText, type Haystack } from './haystack.ts';
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
  if (characters.length < 2 || characters.some((one) => !isHan(one.codePointAt(0) ?? 0))) return scores;
  const heard = characters.map((one) => index.readings.get(one) ?? more.get(one) ?? []);
  for (const [name, haystack] of [
    ['title', index.haystacks.title],
    ['artist', index.haystacks.artist],
  ] as const) {
    const bias = name === 'title' ? 1 : 0;
    forEachText(haystack, (text, at) => {
      const own = [...text];
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
  const { title, artist, english } = index.haystacks;
  const fields: [Haystack, number, (text: string) => string][] = isLatin
    ? [
        [english, 3, (text) => text],
        [title, 2, (text) => spell(text, index.readings)],
        [artist, 1, (text) => spell(text, index.readings)],
      ]
    : [
        [title, 2, (text) => text],
        [artist, 1, (text) => text],
      ];
  for (const [haystack, bias, prepare] of fields) {
    const texts = haystack.starts.length - 1;
    for (let from = 0; from < texts; from += slice) {
      if (await isStale()) return scores;
      const candidates: { text: string; at: number }[] = [];
      for (let at = from; at < Math.min(texts, from + slice); at++) {
        if (getLength(haystack, at) === 0) continue;
        const text = prepare(getText(haystack, at));
        if (sharesEnough(term, text, slips)) candidates.push({ text, at });
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

/** True when at most `slips` characters of the term are strange to the text. */
function sharesEnough(term: string, text: string, slips: number): boolean {
  let strange = 0;
  for (const character of term) if (!text.includes(character) && ++strange > slips) return false;
  return true;
}

/** A text in pinyin without spaces, by the usual reading of each character. */
function spell(text: string, readings: Readings): string {
  let spelled = '';
  for (const character of text) spelled += readings.get(character)?.[0] ?? character;
  return spelled;
}

function forEachText(haystack: Haystack, found: (text: string, at: number) => void): void {
  for (let at = 0; at < haystack.starts.length - 1; at++) found(getText(haystack, at), at);
}
