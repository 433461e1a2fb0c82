import type { Drawn } from '../calligraphy/sheet.ts';
import type { Picture } from '../core/picture.ts';
import { buildDesign, type Design } from '../painting/design.ts';
import type { EntryPlan } from './entry.ts';
import type { Recipe } from './recipe.ts';

/** A work whose design is drawn small and then painted at full size. Sizes in cm. */
export function composeDesigned(
  size: readonly [number, number],
  entry: EntryPlan,
  draw: (design: Design, seed: string) => void,
  paint: (design: Design, scale: number, seed: string) => Picture,
  seed: string,
  px: number,
  quality = 78,
): Recipe {
  const part = (side: number): Drawn => {
    const long = Math.max(...size);
    const small = Math.min(1500, Math.round(side / 2));
    const design = buildDesign(Math.round((small * size[1]) / long), Math.round((small * size[0]) / long));
    draw(design, seed);
    return { picture: paint(design, side / small, seed), columns: [], marks: [] };
  };
  return { entry, size, px, quality, parts: [part] };
}
