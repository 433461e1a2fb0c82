import type { Haystack } from './haystack.ts';
import type { Readings } from './readings.ts';

const textsOf = new WeakMap<Haystack, string[]>();
const spelledOf = new WeakMap<Haystack, string[]>();

/** The texts of a haystack one by one. */
export function listTexts(haystack: Haystack): string[] {
  const known = textsOf.get(haystack);
  if (known) return known;
  const texts = haystack.text.split('\n').slice(0, -1);
  textsOf.set(haystack, texts);
  return texts;
}

/** The texts in pinyin without spaces, by the usual reading of each character. */
export function listSpelled(haystack: Haystack, readings: Readings): string[] {
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
