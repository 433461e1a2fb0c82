import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { titleFonts } from '../src/exhibition/title-font.ts';
import { readCoverage } from '../src/fonts/coverage.ts';
import { findFontFile } from '../src/fonts/title-fonts.ts';

const root = join(import.meta.dirname, '..');
const packages = Object.values(titleFonts).map((font) => font.package);

it.each(Object.values(titleFonts))('$name comes with npm ci, in both weights', (font) => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  expect(Object.keys(manifest.dependencies)).toContain(font.package);
  for (const weight of [400, 600] as const) {
    const covers = readCoverage(readFileSync(findFontFile(weight, font)));
    expect([...'展览尺幅A1'].filter((character) => !covers(character))).toEqual([]);
  }
});

it('is named in one file', () => {
  const files = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|tsx|astro|css|mjs)$/u.test(name) && !/\.test\.ts$/u.test(name))
      .map((name) => join(root, folder, name)),
  );
  const names = [...packages, ...Object.values(titleFonts).map(({ name }) => name)];
  const naming = files.filter((file) => names.some((name) => readFileSync(file, 'utf8').includes(name)));
  expect(naming).toEqual([join(root, 'src/exhibition/title-font.ts')]);
});
