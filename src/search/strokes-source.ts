import order from 'cnchar-order';
import { isHan } from './fold.ts';

/** Strokes by the letters of cnchar: 横提 1, 竖竖钩 2, 撇 3, 点捺 4, and 5 for every stroke that turns. */
const classes: Readonly<Record<string, number>> = { j: 1, i: 1, f: 2, g: 2, s: 3, k: 4, d: 4, l: 4 };
const turning = 5;

const { orders } = order.dict;
const collator = new Intl.Collator('zh-Hans-u-co-stroke');
/** Neighbours on each side by which the strokes of a character that has no entry are guessed. */
const neighbours = 12;

/**
 * The strokes of a character as lists of names are ordered by them: how many, then 横竖撇点折 one after the other,
 * as 1–5 (GB 13000.1). Undefined for what is no Han character. For the time of building only.
 * @see https://github.com/theajack/cnchar
 */
export function listStrokes(character: string): number[] | undefined {
  if (!isHan(character.codePointAt(0) ?? 0)) return undefined;
  const letters = orders[character] ?? orders[findNeighbour(character)] ?? '';
  return [...letters].map((letter) => classes[letter] ?? turning);
}

/** A name as it is sorted by strokes, character by character; compares as text, names in other letters last. */
export function writeStrokeKey(name: string): string {
  return [...name]
    .map((character) => {
      const strokes = listStrokes(character);
      if (!strokes) return `99${character}`;
      return `${String(strokes.length).padStart(2, '0')}${strokes.join('')}${character}`;
    })
    .join(' ');
}

let sorted: string[] | undefined;
const guessed = new Map<string, string>();

/** For a traditional or rare character one that stands near it by strokes in Unicode, and has as many as most there. */
function findNeighbour(character: string): string {
  const known = guessed.get(character);
  if (known !== undefined) return known;
  sorted ??= Object.keys(orders)
    .filter((one) => isHan(one.codePointAt(0) ?? 0))
    .sort((a, b) => collator.compare(a, b));
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (collator.compare(sorted[middle] ?? '', character) < 0) low = middle + 1;
    else high = middle;
  }
  const near = sorted.slice(Math.max(0, low - neighbours), low + neighbours);
  const counts = new Map<number, number>();
  for (const one of near) {
    const count = orders[one]?.length ?? 0;
    counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  const [usual = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const found = near.find((one) => orders[one]?.length === usual) ?? '';
  guessed.set(character, found);
  return found;
}
