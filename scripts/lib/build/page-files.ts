import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Scripts and styles that a script or a style sheet names, by its path; they never change once they are written. */
const named = new Map<string, string[]>();

/** Parts of pages with what they name in turn. */
export function followParts(outDir: string, parts: readonly string[]): string[] {
  const found = new Set<string>();
  const waiting: string[] = [];
  const add = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    if (/\.(?:js|css)$/u.test(path)) waiting.push(path);
  };
  parts.forEach(add);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop())
    listNamed(outDir, path).forEach(add);
  return [...found];
}

function listNamed(outDir: string, path: string): string[] {
  const file = join(outDir, path);
  const known = named.get(file);
  if (known) return known;
  const assets = new Set(readdirSync(join(outDir, 'assets')));
  const names = readFileSync(file, 'utf8').matchAll(/[\w.@-]+\.(?:js|css)/gu);
  const paths = [...new Set([...names].map(([name]) => name))]
    .filter((name) => assets.has(name))
    .map((name) => `assets/${name}`);
  named.set(file, paths);
  return paths;
}
