import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findCircles, listFolderImports, readImports } from '../scripts/lib/imports.ts';

const root = join(import.meta.dirname, '..');

it('finds a circle of types, and of more than two', () => {
  const imports = new Map([
    ['a.ts', ['b.ts']],
    ['b.ts', ['c.ts', 'd.ts']],
    ['c.ts', ['a.ts']],
    ['d.ts', []],
  ]);
  expect(findCircles(imports)).toEqual([['a.ts', 'b.ts', 'c.ts']]);
});

it.each(['src', 'scripts', 'sample'])('no files of %s import each other, types included', (folder) => {
  const imports = readImports(root, folder);
  expect(imports.size).toBeGreaterThan(20);
  expect([...imports.values()].flat().length).toBeGreaterThan(20);
  expect(findCircles(imports)).toEqual([]);
});

it('reads the imports of components and of types', () => {
  const imports = readImports(root, 'src');
  expect(imports.get('src/components/work/WorkLabel.astro')).toContain('src/exhibition/work.ts');
  expect(imports.get('src/exhibition/facts.ts')).toContain('src/exhibition/work.ts');
  expect(listFolderImports(imports, 2).get('src/venue')).toEqual(
    new Map([['src/exhibition', expect.any(Number)]]),
  );
});

it('what src and scripts take from packages are dependencies, not what happens to lie beside them', () => {
  const plan = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const files = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const named = new Map<string, string>();
  // Types alone are gone when it runs; benchmarks and the sample have their own ways.
  const pattern = /^(?:import|export)(?! type)(?:[^'";]*? from)? ?'([^'.][^']*)'|import\('([^'.][^']*)'\)/gmu;
  for (const file of files.filter(
    (name) => /\.(?:tsx?|astro)$/u.test(name) && !/\.(?:test|d)\.ts$/u.test(name),
  )) {
    for (const [, fixed, asked] of readFileSync(join(root, file), 'utf8').matchAll(pattern)) {
      const name = fixed ?? asked ?? '';
      if (/^(?:node:|astro:|virtual:)/u.test(name)) continue;
      named.set(
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
        file,
      );
    }
  }
  expect(named.get('postcss')).toBe('scripts/lib/build/style-sheet.ts');
  const absent = [...named].filter(([name]) => plan.dependencies[name] === undefined);
  // The plan of imports is for developers.
  expect(absent).toEqual([['typescript', 'scripts/lib/imports.ts']]);
});
