import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listPageParts } from '../../../src/worker/page-parts.ts';

/** Scripts, styles and fonts of pages, and the scripts and styles that those scripts name. */
export async function gatherPageParts(
  outDir: string,
  base: string,
  pages: readonly string[],
): Promise<string[]> {
  const named = await Promise.all(
    pages.map(async (page) => listPageParts(await readFile(join(outDir, page, 'index.html'), 'utf8'), base)),
  );
  return followParts(outDir, named.flat());
}

/** Parts of pages with what they name in turn. */
export async function followParts(outDir: string, parts: readonly string[]): Promise<string[]> {
  const assets = new Set(await readdir(join(outDir, 'assets')));
  const found = new Set<string>();
  const waiting: string[] = [];
  const add = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    if (/\.(?:js|css)$/u.test(path)) waiting.push(path);
  };
  parts.forEach(add);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = await readFile(join(outDir, path), 'utf8');
    for (const [name] of text.matchAll(/[\w.@-]+\.(?:js|css)/gu)) {
      if (assets.has(name)) add(`assets/${name}`);
    }
  }
  return [...found];
}
