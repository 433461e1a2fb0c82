import { lstat, readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';

/**
 * The absolute path of a file of the exhibition, whatever the case of its name: Windows knows no difference. Undefined
 * for what is not there, hidden, outside, or a link.
 */
export async function findFile(root: string, relative: string): Promise<string | undefined> {
  const path = resolve(join(root, relative));
  const inside = path.slice(resolve(root).length + 1);
  if (!path.startsWith(resolve(root) + sep) || inside.split(sep).some((name) => name.startsWith('.')))
    return undefined;
  if (await isPlainFile(path)) return path;
  const fold = (name: string): string => name.normalize('NFC').toLowerCase();
  const names = await readdir(dirname(path)).catch(() => []);
  const alike = names.find((name) => fold(name) === fold(basename(path)));
  const found = alike === undefined ? undefined : join(dirname(path), alike);
  return found !== undefined && (await isPlainFile(found)) ? found : undefined;
}

async function isPlainFile(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isFile() === true;
}
