import { buildRandom } from '../core/prng.ts';
import { CALLIGRAPHY } from './calligraphy-hall.ts';
import { PAINTING } from './painting-hall.ts';
import { PHOTOGRAPHY } from './photography-hall.ts';
import type { Recipe } from './recipe.ts';
import { varyCalligraphy } from './vary-calligraphy.ts';
import { varyPainting } from './vary-painting.ts';
import { varyPhotography } from './vary-photography.ts';

/** The works that are shipped in content/, by number. */
export const SHIPPED: Readonly<Record<string, () => Recipe>> = {
  ...CALLIGRAPHY,
  ...PAINTING,
  ...PHOTOGRAPHY,
};

/** How many of `works` hang in the hall of a digit: as even as can be, the first halls take the rest. */
export function countHall(works: number, digit: number): number {
  return Math.floor(works / 3) + (digit <= works % 3 ? 1 : 0);
}

/** The number of a place in a hall (from 1): the digit and at least three more. */
export function formatNumber(works: number, digit: number, place: number): string {
  const width = Math.max(3, String(countHall(works, 1)).length);
  return `${String(digit)}${String(place).padStart(width, '0')}`;
}

/** The recipe of a place: the shipped works come first, invented ones follow. */
export function chooseRecipe(number: string, digit: number, place: number, seed: string): Recipe {
  const shipped = SHIPPED[`${String(digit)}${String(place).padStart(3, '0')}`];
  if (place <= 12 && shipped) return shipped();
  const key = `${seed}/${number}`;
  const random = buildRandom(key);
  if (digit === 1) return varyCalligraphy(random, key);
  return digit === 2 ? varyPainting(random, key) : varyPhotography(random, key);
}
