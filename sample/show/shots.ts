import type { Picture } from '../core/picture.ts';
import type { EntryPlan } from './entry.ts';
import type { Recipe } from './recipe.ts';

/** A photograph or an essay printed at one size; `size` is height and width of one print in cm. */
export function composeShots(
  size: readonly [number, number],
  entry: EntryPlan,
  shots: readonly ((width: number, height: number) => Picture)[],
  px: number,
  quality = 78,
): Recipe {
  const long = Math.max(...size);
  return {
    entry,
    size: [size[0], size[1] * shots.length],
    px,
    quality,
    parts: shots.map((shoot) => (side: number) => ({
      picture: shoot(Math.round((side * size[1]) / long), Math.round((side * size[0]) / long)),
      columns: [],
      marks: [],
    })),
  };
}
