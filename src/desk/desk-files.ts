import { isWithin } from '../disk/place.ts';
import { findFile } from '../reading/find-file.ts';

const name = '[a-z0-9][a-z0-9-]*';
const entryName = new RegExp(String.raw`^(?:exhibition\.ya?ml|${name}/${name}\.(?:md|markdown))$`, 'iu');

/** True for the path of a file that may hold an entry: no other is read or written by the desk. */
export function isEntryPath(file: string): boolean {
  return entryName.test(file);
}

/** The absolute path of an entry that is there; undefined for anything else, and for what a link leads to outside. */
export async function findEntry(root: string, file: string): Promise<string | undefined> {
  if (!isEntryPath(file)) return undefined;
  const path = await findFile(root, file);
  return path !== undefined && isWithin(path, root) ? path : undefined;
}
