import { createHash } from 'node:crypto';
import { renameSync } from 'node:fs';
import path from 'node:path';
import { removeTemporary } from '../../disk/remove.ts';
import type { SoundFiles } from '../../disk/shelf.ts';
import type { Place } from '../../exhibition/addresses.ts';
import type { Workshop } from '../derive/atomic.ts';
import { listMissing } from '../derive/derive.ts';
import { buildImageInfo } from './info.ts';
import type { ImageInfo } from './info.ts';
import type { SourcePicture } from '../probe/source-picture.ts';
import { isPublished, listPublishedFiles, publishPicture, unpublishOthers } from './publish.ts';
import type { PublishedFile } from './publish.ts';
import type { Recipe } from '../derive/recipe.ts';
import type { Spares } from './spares.ts';
import { rethrowDiskFull } from '../../disk/store-error.ts';

/** From where pictures are published, and for which place on the web. */
export interface Publication {
  /** The sound files of one picture in the cache. */
  getFiles: (source: SourcePicture) => SoundFiles;
  recipe: Recipe;
  place: Place;
  spares?: Spares | undefined;
}

/** Publishes derived pictures by id; returns the ids of those that are not completely derived. */
export function publishPictures(
  pictures: ReadonlyMap<string, SourcePicture>,
  outDir: string,
  { getFiles, recipe, place, spares }: Publication,
): string[] {
  const iiifDir = path.join(outDir, 'iiif');
  const absent: string[] = [];
  for (const [id, source] of pictures) {
    const files = listPublishedFiles(source, recipe);
    const info = buildImageInfo(id, source, place);
    const key = buildKey(files, info);
    const [sound, folder] = [getFiles(source), path.join(iiifDir, id)];
    if (spares?.take(id, key, folder, (spare) => isPublished(files, info, sound, spare))) continue;
    if (listMissing(source, sound, recipe).length > 0) {
      absent.push(id);
      continue;
    }
    try {
      if (publishPicture(files, info, sound, folder)) spares?.note(id, key);
    } catch (error) {
      rethrowDiskFull(error, iiifDir);
    }
  }
  unpublishOthers(iiifDir, new Set(pictures.keys()));
  return absent;
}

/** Links a spare of every picture of the standing site that lacks one; goes without where it cannot. */
export function prepareSpares(
  pictures: ReadonlyMap<string, SourcePicture>,
  workshop: Workshop,
  { getFiles, recipe, place, spares }: Publication,
): void {
  for (const { id, spare } of spares?.listLacking() ?? []) {
    const source = pictures.get(id);
    if (source === undefined) continue;
    const [files, info] = [listPublishedFiles(source, recipe), buildImageInfo(id, source, place)];
    const half = workshop.buildPath();
    try {
      publishPicture(files, info, getFiles(source), half);
      renameSync(half, spare);
    } catch {
      removeTemporary(half);
      return;
    }
  }
}

/** Names all that a published picture consists of. */
function buildKey(files: readonly PublishedFile[], info: ImageInfo): string {
  const digest = createHash('sha256').update(JSON.stringify(info));
  for (const { entry, address } of files) digest.update(`${entry}>${address}\n`);
  return digest.digest('hex').slice(0, 16);
}
