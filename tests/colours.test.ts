import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildColourSheet, colourSheetPath } from '../scripts/lib/colour-sheet.ts';
import { colours, dayColours } from '../src/exhibition/colours.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

it('is what pages have (npm run fields)', () => {
  expect(read(colourSheetPath)).toBe(buildColourSheet());
  expect(read('public/favicon.svg').match(/#[0-9a-f]{6}/gu)).toEqual([dayColours.seal, dayColours.paper]);
  expect(dayColours['ink-soft']).toBe(colours['ink-soft'].day);
});

it('is the only place of colours; greys may stand anywhere, pigments with the search', () => {
  const own = ['src/exhibition/colours.ts', colourSheetPath, 'src/search/pigments.ts'];
  const files = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.(?:ts|tsx|astro|css|mjs|cjs)$/u.test(name) && !/\.test\.ts$/u.test(name)),
  );
  expect(files.length).toBeGreaterThan(300);
  const coloured = files.filter((file) => {
    const found = read(file).match(/#(?:[0-9a-f]{6}|[0-9a-f]{3})\b/giu) ?? [];
    return !own.includes(file) && found.some((colour) => !/^#(.)\1{2}$|^#(..)\2{2}$/u.test(colour));
  });
  expect(coloured).toEqual([]);
});
