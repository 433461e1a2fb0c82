import { listFormats } from '../../exhibition/picture.ts';
import type { PictureFormat, PixelSize } from '../../exhibition/picture.ts';
import { buildLadder } from './ladder.ts';
import { buildFactsKey, buildRecipeKey, buildTileKey } from './recipe.ts';
import type { Recipe } from './recipe.ts';
import { buildLevelSize, buildScaleFactors, buildTileLevels, hasTiles, tileSize } from './tiling.ts';
import type { Tile } from './tiling.ts';

/** One thing the store keeps of a picture. `entry` is its name in the picture's cache folder. */
export type Output =
  | { kind: 'whole'; entry: string; format: PictureFormat; size: PixelSize }
  | { kind: 'tiles'; entry: string }
  | { kind: 'facts'; entry: string };

/** Everything the store keeps of a picture of this size, with the names its recipe gives them. */
export function listOutputs(size: PixelSize, recipe: Recipe): Output[] {
  const wholes = buildLadder(size).flatMap((rung) =>
    listFormats(rung).map((format): Output => ({
      kind: 'whole',
      entry: nameWhole(recipe, format, rung),
      format,
      size: rung,
    })),
  );
  const tiles: Output[] = hasTiles(size) ? [{ kind: 'tiles', entry: nameTiles(recipe) }] : [];
  return [{ kind: 'facts', entry: nameFacts(recipe) }, ...wholes, ...tiles];
}

export function nameWhole(recipe: Recipe, format: PictureFormat, size: PixelSize): string {
  return `${size.width}x${size.height}-${buildRecipeKey(recipe, format, size)}.${format}`;
}

export function nameTiles(recipe: Recipe): string {
  return `tiles-${buildTileKey(recipe, tileSize)}`;
}

export function nameFacts(recipe: Recipe): string {
  return `facts-${buildFactsKey(recipe)}.json`;
}

/** Name of a tile inside its tiles folder. */
export function nameTile({ region, size }: Tile): string {
  return `${region.x},${region.y},${region.width},${region.height}_${size.width},${size.height}.jpg`;
}

/** Name, inside a tiles folder, of a level as a whole picture. */
export function nameWholeLevel({ width, height }: PixelSize): string {
  return `full_${width},${height}.jpg`;
}

/**
 * Levels of a tiled picture that are published as whole pictures too, in JPEG only: the one that fits
 * a tile, because viewers ask for it so; and as many still smaller as it takes that nobody mistakes
 * `sizes` for the list of levels. OpenSeadragon up to 5, and so Mirador, does when there are as many
 * sizes as levels, or one fewer, and then asks for tiles that cannot exist.
 * @see https://github.com/openseadragon/openseadragon/blob/v5.0.1/src/iiiftilesource.js
 */
export function listWholeLevels(size: PixelSize): { scaleFactor: number; size: PixelSize }[] {
  const factors = buildScaleFactors(size);
  const levels = factors.map((factor) => buildLevelSize(size, factor));
  const whole: { scaleFactor: number; size: PixelSize }[] = [];
  for (let scaleFactor = factors.at(-1) ?? 1; ; scaleFactor *= 2) {
    whole.push({ scaleFactor, size: buildLevelSize(size, scaleFactor) });
    const sizes = mergeSizes(
      buildLadder(size),
      whole.map((level) => level.size),
    );
    const isMistakable = sizes.length === levels.length || sizes.length === levels.length - 1;
    const areLevels = sizes.every((one) => levels.some((level) => isSameSize(one, level)));
    if (!isMistakable || areLevels) return whole;
  }
}

/** Names of all files in a tiles folder. */
export function listTileEntries(size: PixelSize): string[] {
  const tiles = buildTileLevels(size).flatMap((level) => level.tiles.map((tile) => nameTile(tile)));
  return [...tiles, ...listWholeLevels(size).map((level) => nameWholeLevel(level.size))];
}

/** Sizes of both lists, each once, ascending. */
export function mergeSizes(some: readonly PixelSize[], others: readonly PixelSize[]): PixelSize[] {
  const bySize = new Map([...some, ...others].map((size) => [`${size.width},${size.height}`, size]));
  return [...bySize.values()].sort((a, b) => a.width - b.width || a.height - b.height);
}

function isSameSize(a: PixelSize, b: PixelSize): boolean {
  return a.width === b.width && a.height === b.height;
}
