import { writeWork } from './content.ts';
import type { ShowOrder } from './exhibition.ts';
import { chooseRecipe, countHall, formatNumber } from './plan.ts';
import type { Recipe } from './recipe.ts';

/** A place on a wall: the hall's digit and the place from 1. */
export interface Place {
  readonly digit: number;
  readonly place: number;
}

/** All places of a show, a work of each hall in turn. */
export function listPlaces(works: number): Place[] {
  const places: Place[] = [];
  for (let place = 1; place <= countHall(works, 1); place += 1) {
    for (const digit of [1, 2, 3]) if (place <= countHall(works, digit)) places.push({ digit, place });
  }
  return places;
}

/** Draws and writes the work of one place. Each work has its own seed, so the order does not matter. */
export async function writePlace(
  order: ShowOrder,
  { digit, place }: Place,
): Promise<{ files: number; bytes: number }> {
  const number = formatNumber(order.works, digit, place);
  const recipe = chooseRecipe(number, digit, place, order.seed);
  const whole = order.works < 36 ? withoutSeries(recipe) : recipe;
  const written = await writeWork(order.out, number, whole, order.px);
  return { files: written.files.length, bytes: written.bytes };
}

/** A show too small for the series must not name them. */
function withoutSeries(recipe: Recipe): Recipe {
  const entry = { ...recipe.entry };
  Reflect.deleteProperty(entry, 'series');
  return { ...recipe, entry };
}
