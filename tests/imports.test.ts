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
