import { pictureFormats } from '../exhibition/picture.ts';
import type { PictureFormat, PixelSize } from '../exhibition/picture.ts';
import { buildLadder } from './ladder.ts';
import { buildFactsKey, buildRecipeKey, buildTileKey } from './recipe.ts';
import type { Recipe } from './recipe.ts';
import { buildLevelSize, buildScaleFactors, buildTiles, hasTiles, tileSize } from './tiling.ts';
import type { Tile } from './tiling.ts';

/** One thing the store keeps of a picture. `entry` is its name in the picture's cache folder. */
export type Output =
  | { kind: 'whole'; entry: string; format: PictureFormat; size: PixelSize }
  | { kind: 'tiles'; entry: string }
  | { kind: 'facts'; entry: string };

/** Everything the store keeps of a picture of this size, with the names its recipe gives them. */
export function listOutputs(size: PixelSize, recipe: Recipe): Output[] {
  const wholes = buildLadder(size).flatMap((rung) =>
    pictureFormats.map((format): Output => ({
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

/** Name, inside a tiles folder, of the level that fits one tile. */
export function nameSmallestLevel(size: PixelSize): string {
  const { width, height } = findSmallestLevel(size);
  return `full_${width},${height}.jpg`;
}

/** Size of the level that fits one tile, px: published as a whole picture, in JPEG only. */
export function findSmallestLevel(size: PixelSize): PixelSize {
  return buildLevelSize(size, buildScaleFactors(size).at(-1) ?? 1);
}

/** All tiles of a picture, the finest level first. */
export function listTiles(size: PixelSize): Tile[] {
  return buildScaleFactors(size).flatMap((factor) => buildTiles(size, factor));
}
