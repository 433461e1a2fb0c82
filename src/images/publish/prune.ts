import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { removeOwn } from '../../disk/remove.ts';
import { readSealedName } from '../../disk/seal.ts';
import { listOutputs } from '../derive/outputs.ts';
import type { SourcePicture } from '../probe/source-picture.ts';
import type { Recipe } from '../derive/recipe.ts';

/** What pruning removed. */
export interface PruneResult {
  /** Pictures and outputs of pictures. */
  removed: number;
  bytes: number;
}

const folderName = /^[0-9a-f]{16}$/u;

/** Files that this store, or one of an older recipe, puts into a picture's folder. */
const entryPath =
  /^(?:\d+x\d+-[0-9a-f]{8}(?:\.[0-9a-z]+-[0-9a-f]{8})?\.(?:avif|webp|jpg)|facts-[0-9a-f]{8}(?:\.[0-9a-z]+-[0-9a-f]{8})?\.json|tiles-[0-9a-f]{8}\/(?:full|\d+,\d+,\d+,\d+)_\d+,\d+(?:\.[0-9a-z]+-[0-9a-f]{8})?\.jpg)$/u;

/**
 * Removes from a store's `pictures` folder what neither these sources nor the recipe use: pictures
 * that were replaced or withdrawn, and outputs of older recipes. Things of other names stay.
 */
export function prunePictures(folder: string, sources: Iterable<SourcePicture>, recipe: Recipe): PruneResult {
  const used = new Map<string, Set<string>>();
  for (const source of sources) {
    used.set(source.hash, new Set(listOutputs(source, recipe).map(({ entry }) => entry)));
  }
  const result: PruneResult = { removed: 0, bytes: 0 };
  for (const hash of listHashes(folder)) {
    const picture = path.join(folder, hash);
    const entries = used.get(hash);
    const removed = new Set<string>();
    removeOwn(picture, (file) => {
      const [first = ''] = file.split('/');
      const entry = readSealedName(first)?.entry ?? first;
      if ((isSealed(file) && entries?.has(entry) === true) || !entryPath.test(file)) return false;
      removed.add(entry);
      result.bytes += statSync(path.join(picture, file)).size;
      return true;
    });
    if (removed.size > 0) result.removed += entries === undefined ? 1 : removed.size;
  }
  return result;
}

function isSealed(file: string): boolean {
  return readSealedName(file.split('/').at(-1) ?? '') !== undefined;
}

/** Adds up what was removed in several places. */
export function addResults(results: readonly PruneResult[]): PruneResult {
  const add = (key: keyof PruneResult): number => results.reduce((sum, result) => sum + result[key], 0);
  return { removed: add('removed'), bytes: add('bytes') };
}

/** The folders of a cache that are named by the hash of a picture. */
export function listHashes(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => folderName.test(name));
  } catch {
    return [];
  }
}
