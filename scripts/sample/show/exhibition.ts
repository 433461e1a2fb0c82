import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWork } from './content.ts';
import { buildFrame } from './frame-texts.ts';
import { chooseRecipe, countHall, formatNumber } from './plan.ts';
import { buildSeries, SERIES } from './series-texts.ts';

/** A show to be made. */
export interface ShowOrder {
  readonly works: number;
  readonly out: string;
  readonly px: number;
  readonly seed: string;
}

/** Writes a whole exhibition folder; calls back after each work. Throws what the disk throws. */
export async function writeShow(
  order: ShowOrder,
  onWork: (done: number) => void,
): Promise<{ files: number; bytes: number }> {
  const numberAt = (digit: number, place: number): string =>
    formatNumber(order.works, digit, Math.min(place, countHall(order.works, digit)));
  let files = 0;
  let bytes = 0;
  const frame = buildFrame(order.works, numberAt);
  for (const series of SERIES)
    if (order.works >= 36) frame[`series/${series.slug}.md`] = buildSeries(series, numberAt);
  for (const [path, text] of Object.entries(frame)) {
    await mkdir(dirname(join(order.out, path)), { recursive: true });
    await writeFile(join(order.out, path), text);
    files += 1;
  }
  let done = 0;
  for (let place = 1; place <= countHall(order.works, 1); place += 1) {
    for (const digit of [1, 2, 3]) {
      if (place > countHall(order.works, digit)) continue;
      const number = formatNumber(order.works, digit, place);
      const recipe = chooseRecipe(number, digit, place, order.seed);
      const plain = order.works < 36 && recipe.entry.series !== undefined ? withoutSeries(recipe) : recipe;
      const written = await writeWork(order.out, number, plain, order.px);
      files += written.files.length;
      bytes += written.bytes;
      done += 1;
      onWork(done);
    }
  }
  return { files, bytes };
}

/** A show too small for the series must not name them. */
function withoutSeries(recipe: ReturnType<typeof chooseRecipe>): ReturnType<typeof chooseRecipe> {
  const entry = { ...recipe.entry };
  Reflect.deleteProperty(entry, 'series');
  return { ...recipe, entry };
}
