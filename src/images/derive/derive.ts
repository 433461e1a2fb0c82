import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LimitFunction } from 'p-limit';
import { buildSealedName } from '../../disk/seal.ts';
import { Shelf, type SoundFiles } from '../../disk/shelf.ts';
import type { Workshop } from './atomic.ts';
import { readPictureFacts } from './facts.ts';
import { buildLadder } from './ladder.ts';
import { listOutputs, listTileEntries, listWholeLevels, nameTile, nameWholeLevel } from './outputs.ts';
import type { Output } from './outputs.ts';
import { announcePhase } from './phases.ts';
import type { SourcePicture } from '../probe/source-picture.ts';
import { Pyramid } from './pyramid.ts';
import type { Recipe } from './recipe.ts';
import { buildTileLevels } from './tiling.ts';

/** What making pictures needs. */
export interface Studio {
  recipe: Recipe;
  workshop: Workshop;
  slots: LimitFunction;
}

/** The outputs of a picture that its cache folder lacks, or holds in part after a copy cut short. */
export function listMissing(source: SourcePicture, sound: SoundFiles, recipe: Recipe): Output[] {
  return listOutputs(source, recipe).filter((output) =>
    output.kind === 'tiles' ? !hasAllTiles(source, sound, `${output.entry}/`) : !sound.has(output.entry),
  );
}

function hasAllTiles(source: SourcePicture, sound: SoundFiles, prefix = ''): boolean {
  return listTileEntries(source).every((entry) => sound.has(prefix + entry));
}

/** Opens the pyramid of a picture, to make any of its outputs from one decode. */
export function openPyramid(source: SourcePicture, studio: Studio): Pyramid {
  const scratch = studio.workshop.buildPath();
  return new Pyramid(source, { mount: studio.recipe.mount, scratch, slots: studio.slots });
}

/** Makes one output of a picture and puts it, whole, into its cache folder. */
export async function makeOutput(
  output: Output,
  source: SourcePicture,
  pyramid: Pyramid,
  folder: string,
  studio: Studio,
): Promise<void> {
  const write = (data: Uint8Array | string): Promise<string> =>
    new Shelf(folder).put(output.entry, data, (file) => studio.workshop.writeFile(file, data));
  switch (output.kind) {
    case 'whole':
      await write(await encodeWhole(output, pyramid, studio));
      break;
    case 'tiles':
      await studio.workshop.writeFolder(
        path.join(folder, output.entry),
        (tiles) => writeTiles(source, pyramid, tiles, studio),
        (tiles) => hasAllTiles(source, new Shelf(tiles).listSound()),
      );
      break;
    case 'facts': {
      const bitmap = await pyramid.getRung(buildLadder(source)[0] ?? source);
      const facts = await studio.slots(() => readPictureFacts(bitmap));
      await write(JSON.stringify(facts));
      break;
    }
  }
}

async function encodeWhole(
  { format, size }: Extract<Output, { kind: 'whole' }>,
  pyramid: Pyramid,
  { recipe, slots }: Studio,
): Promise<Buffer> {
  const bitmap = await pyramid.getRung(size);
  const pipeline = bitmap.open();
  announcePhase('encode', `${size.width}x${size.height} ${format}`);
  switch (format) {
    case 'avif':
      return await slots(() => pipeline.avif(recipe.avif(size)).toBuffer());
    case 'webp':
      return await slots(() => pipeline.webp(recipe.webp(size)).toBuffer());
    case 'jpg':
      return await slots(() => pipeline.jpeg(recipe.jpg(size)).toBuffer());
  }
}

async function writeTiles(
  source: SourcePicture,
  pyramid: Pyramid,
  folder: string,
  studio: Studio,
): Promise<void> {
  const { slots, recipe } = studio;
  for (const { scaleFactor, size } of listWholeLevels(source)) {
    const level = await pyramid.getLevel(scaleFactor);
    const jpeg = await slots(() => level.open().jpeg(recipe.tile).toBuffer());
    await writeFile(path.join(folder, buildSealedName(nameWholeLevel(size), jpeg)), jpeg);
  }
  for (const { scaleFactor: factor, tiles } of buildTileLevels(source)) {
    const level = await pyramid.getLevel(factor);
    announcePhase('encode', `tiles 1/${factor}`);
    await Promise.all(
      tiles.map(async (tile) => {
        const { width, height } = tile.size;
        const [left, top] = [tile.region.x / factor, tile.region.y / factor];
        const crop = { left, top, width, height };
        const jpeg = await slots(() => level.open().extract(crop).jpeg(recipe.tile).toBuffer());
        await writeFile(path.join(folder, buildSealedName(nameTile(tile), jpeg)), jpeg);
      }),
    );
  }
}
