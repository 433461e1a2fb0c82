import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { listOutputs } from './outputs.ts';
import type { SourcePicture } from './probe.ts';
import type { Recipe } from './recipe.ts';

/** What pruning removed, or, on a rehearsal, would remove. */
export interface PruneResult {
  /** Pictures and outputs of pictures. */
  removed: number;
  bytes: number;
}

/**
 * Removes from a store's `pictures` folder what neither these sources nor the recipe use: pictures
 * that were replaced or withdrawn, and outputs of older recipes.
 */
export async function prunePictures(
  folder: string,
  sources: Iterable<SourcePicture>,
  recipe: Recipe,
): Promise<PruneResult> {
  const used = new Map<string, Set<string>>();
  for (const source of sources) {
    used.set(source.hash, new Set(listOutputs(source, recipe).map(({ entry }) => entry)));
  }
  const result: PruneResult = { removed: 0, bytes: 0 };
  for (const hash of await readdir(folder).catch((): string[] => [])) {
    const picture = path.join(folder, hash);
    const entries = used.get(hash);
    if (entries === undefined) await remove(picture, result);
    else
      for (const entry of await readdir(picture))
        if (!entries.has(entry)) await remove(path.join(picture, entry), result);
  }
  return result;
}

async function remove(target: string, result: PruneResult): Promise<void> {
  result.bytes += await measureBytes(target);
  result.removed++;
  await rm(target, { recursive: true, force: true });
}

/** Bytes of a file, or of all files under a folder. */
async function measureBytes(target: string): Promise<number> {
  const stats = await stat(target);
  if (!stats.isDirectory()) return stats.size;
  const inside = await readdir(target, { recursive: true, withFileTypes: true });
  const files = inside
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
