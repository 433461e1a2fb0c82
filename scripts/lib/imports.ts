import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** What each file of a folder imports, by paths relative to the root; imports of types count too. */
export function readImports(root: string, folder: string): Map<string, string[]> {
  const files = globSync(`${folder}/**/*.{ts,tsx,astro}`, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.ts$|\.d\.ts$/u.test(file));
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readScripts(join(root, file)), true, true);
      const own = importedFiles
        .filter(({ fileName }) => fileName.startsWith('.'))
        .map(({ fileName }) => resolve(root, dirname(file), fileName))
        .filter((target) => existsSync(target))
        .map((target) => relative(root, target).replaceAll('\\', '/'));
      return [file, [...new Set(own)]];
    }),
  );
}

/** The scripts of a file: of a component those between its fences and in its `<script>`s. */
function readScripts(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return text;
  const [, head = ''] = /^---\n([^]*?)\n---/u.exec(text) ?? [];
  return [head, ...[...text.matchAll(/<script>([^]*?)<\/script>/gu)].map(([, body = '']) => body)].join('\n');
}

/** Circles of files that import each other, each once, beginning with its first file by name. */
export function findCircles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles = new Map<string, string[]>();
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) {
      const circle = way.slice(at);
      const first = circle.indexOf([...circle].sort()[0] ?? '');
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      circles.set(turned.join(), turned);
      return;
    }
    if (done.has(file)) return;
    for (const next of imports.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return [...circles.values()];
}

/** The folders that each folder imports, with the number of files that do; `depth` segments name a folder. */
export function listFolderImports(
  imports: ReadonlyMap<string, readonly string[]>,
  depth: number,
): Map<string, Map<string, number>> {
  const nameFolder = (file: string): string => dirname(file).split('/').slice(0, depth).join('/');
  const plan = new Map<string, Map<string, number>>();
  for (const [file, targets] of imports) {
    const from = nameFolder(file);
    const own = plan.get(from) ?? new Map<string, number>();
    plan.set(from, own);
    for (const to of new Set(targets.map(nameFolder))) if (to !== from) own.set(to, (own.get(to) ?? 0) + 1);
  }
  return plan;
}
