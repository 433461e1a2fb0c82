import { isHan } from './fold.ts';
import type { Haystack } from './haystack.ts';
import type { Readings } from './readings.ts';
import type { SearchIndex } from './search-index.ts';
import { trust } from './trust.ts';

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

/** For each code unit a bit for each character of the term, at most 31, that it is, or sounds like. */
export function maskSounds(
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
export function mayHold(
  text: string,
  begin: number,
  end: number,
  masks: Uint32Array,
  length: number,
): boolean {
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

function forEachText({ starts }: Haystack, found: (at: number, begin: number, end: number) => void): void {
  for (let at = 0; at < starts.length - 1; at++) found(at, starts[at] ?? 0, (starts[at + 1] ?? 1) - 1);
}
