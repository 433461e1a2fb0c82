import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  existsSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { readFileId } from '../../disk/place.ts';
import { removeOwn } from '../../disk/remove.ts';
import type { SoundFiles } from '../../disk/shelf.ts';
import { listFormats } from '../../exhibition/picture.ts';
import type { PixelSize } from '../../exhibition/picture.ts';
import type { ImageInfo } from './info.ts';
import { listJpegSizes } from './info.ts';
import { buildLadder } from '../derive/ladder.ts';
import { nameWholeLevel, nameTile, nameTiles, nameWhole } from '../derive/outputs.ts';
import type { Recipe } from '../derive/recipe.ts';
import { buildTileLevels, hasTiles } from '../derive/tiling.ts';

/** A file of a published picture: where it lies in the cache folder, and in the IIIF tree. */
export interface PublishedFile {
  /** Relative to the picture's cache folder. */
  entry: string;
  /** Relative to `iiif/<id>/`. */
  address: string;
}

const publishedPath =
  /^(?:info\.json|(?:full|\d+,\d+,\d+,\d+)\/(?:max|\d+,\d+)\/0\/default\.(?:avif|webp|jpg))$/u;

/** True for a path below `iiif/<id>/` such as this program publishes, of whatever picture and recipe. */
export function isPublishedPath(path: string): boolean {
  return publishedPath.test(path);
}

/** Every file of a published picture but `info.json`. */
export function listPublishedFiles(size: PixelSize, recipe: Recipe): PublishedFile[] {
  const ladder = buildLadder(size);
  const largest = ladder.at(-1) ?? size;
  const isTiled = hasTiles(size);
  const files = ladder.flatMap((rung) =>
    listFormats(rung).map((format) => ({
      entry: nameWhole(recipe, format, rung),
      address: `full/${rung.width},${rung.height}/0/default.${format}`,
    })),
  );
  for (const format of isTiled ? (['jpg'] as const) : listFormats(largest)) {
    files.push({ entry: nameWhole(recipe, format, largest), address: `full/max/0/default.${format}` });
  }
  if (!isTiled) return files;
  const tiles = nameTiles(recipe);
  for (const { width, height } of listJpegSizes(size)) {
    if (ladder.some((rung) => rung.width === width && rung.height === height)) continue;
    files.push({
      entry: `${tiles}/${nameWholeLevel({ width, height })}`,
      address: `full/${width},${height}/0/default.jpg`,
    });
  }
  for (const tile of buildTileLevels(size).flatMap((level) => level.tiles)) {
    const { region, size: shown } = tile;
    const address = `${region.x},${region.y},${region.width},${region.height}/${shown.width},${shown.height}`;
    files.push({ entry: `${tiles}/${nameTile(tile)}`, address: `${address}/0/default.jpg` });
  }
  return files;
}

/**
 * Links one derived picture into its folder, replacing what stands there. `info.json` comes last.
 * False where the file system had it copied instead. Throws for a file that is not among the sound ones.
 */
export function publishPicture(
  files: readonly PublishedFile[],
  info: ImageInfo,
  sound: SoundFiles,
  folder: string,
): boolean {
  removeOwn(folder, isPublishedPath);
  mkdirSync(folder, { recursive: true });
  const made = new Set<string>();
  let isLinked = true;
  for (const { entry, address } of files) {
    makeFolders(folder, address, made);
    const file = sound.get(entry);
    if (file === undefined) throw new Error(`not derived: ${entry}`);
    isLinked = linkOrCopy(file, `${folder}/${address}`) && isLinked;
  }
  writeFileSync(path.join(folder, 'info.json'), formatInfo(info));
  return isLinked;
}

/** True when every file of a published picture is the cache's own, by its id, and `info.json` is as it should be. */
export function isPublished(
  files: readonly PublishedFile[],
  info: ImageInfo,
  sound: SoundFiles,
  folder: string,
): boolean {
  const ids = new Map<string, string | undefined>();
  const getId = (entry: string): string | undefined => {
    if (!ids.has(entry)) ids.set(entry, readFileId(sound.get(entry) ?? ''));
    return ids.get(entry);
  };
  return (
    readText(`${folder}/info.json`) === formatInfo(info) &&
    files.every(({ entry, address }) => {
      const id = getId(entry);
      return id !== undefined && id === readFileId(`${folder}/${address}`);
    })
  );
}

function formatInfo(info: ImageInfo): string {
  return `${JSON.stringify(info)}\n`;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Makes the folders of an address, each once: asking the file system again costs as much as making one. */
function makeFolders(root: string, address: string, made: Set<string>): void {
  for (let end = address.indexOf('/'); end >= 0; end = address.indexOf('/', end + 1)) {
    const folder = address.slice(0, end);
    if (made.has(folder)) continue;
    mkdirSync(`${root}/${folder}`);
    made.add(folder);
  }
}

/** Removes pictures from the IIIF folder that are no longer shown; other things in it stay. */
export function unpublishOthers(iiifDir: string, ids: ReadonlySet<string>): void {
  if (!existsSync(iiifDir)) return;
  for (const entry of readdirSync(iiifDir, { withFileTypes: true })) {
    const folder = path.join(iiifDir, entry.name);
    if (!entry.isDirectory() || ids.has(entry.name) || !existsSync(path.join(folder, 'full'))) continue;
    removeOwn(folder, isPublishedPath);
  }
}

/**
 * A hard link where the file system allows one between the two places, else a copy; true for a link. File systems
 * refuse in many ways: other volumes, no links at all (EISDIR on exFAT), too many of one file.
 */
export function linkOrCopy(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
    return false;
  }
}
