import path from 'node:path';
import type { Place } from '../exhibition/addresses.ts';
import { listMissing } from './derive.ts';
import { buildImageInfo } from './info.ts';
import type { SourcePicture } from './probe.ts';
import { listPublishedFiles, publishPicture, unpublishOthers } from './publish.ts';
import { PublishedRecord, buildPublishedKey } from './published.ts';
import type { Recipe } from './recipe.ts';
import { rethrowDiskFull } from './store-error.ts';

/** From where and to where pictures are published. */
export interface Publication {
  /** The store's folder. */
  storeFolder: string;
  /** Cache folder of one picture. */
  getFolder: (source: SourcePicture) => string;
  recipe: Recipe;
  outDir: string;
  place: Place;
  /** The site that the one in `outDir` is about to replace. */
  previous?: string | undefined;
}

/** Publishes derived pictures by id; returns the ids of those that are not completely derived. */
export async function publishPictures(
  pictures: ReadonlyMap<string, SourcePicture>,
  { storeFolder, getFolder, recipe, outDir, place, previous }: Publication,
): Promise<string[]> {
  const iiifDir = path.join(outDir, 'iiif');
  const record = new PublishedRecord(storeFolder);
  const absent: string[] = [];
  for (const [id, source] of pictures) {
    const files = listPublishedFiles(source, recipe);
    const key = buildPublishedKey(files, place);
    const folder = path.join(iiifDir, id);
    if (previous !== undefined && record.moveFrom(path.join(previous, 'iiif', id), folder, id, key)) continue;
    if ((await listMissing(source, getFolder(source), recipe)).length > 0) {
      absent.push(id);
      continue;
    }
    try {
      publishPicture(files, buildImageInfo(id, source, place), getFolder(source), folder);
    } catch (error) {
      rethrowDiskFull(error, iiifDir);
    }
    record.note(folder, id, key);
  }
  unpublishOthers(iiifDir, new Set(pictures.keys()));
  record.save(new Set(pictures.keys()));
  return absent;
}
