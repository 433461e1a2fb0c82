import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fallbackFonts, titleFonts } from '../src/exhibition/title-font.ts';
import { findFontFile } from '../src/fonts/title-fonts.ts';
import { Typeface } from '../src/fonts/typeface.ts';

const root = join(import.meta.dirname, '..');
const fonts = [...Object.values(titleFonts), ...fallbackFonts];
const packages = fonts.map((font) => font.package);

it.each(fonts)('$name comes with npm ci, in both weights', (font) => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  expect(Object.keys(manifest.dependencies)).toContain(font.package);
  for (const weight of [400, 600] as const) {
    const text = font.package.endsWith('-sc') ? '展览尺幅A1' : 'A1';
    const typeface = new Typeface(findFontFile(weight, font));
    expect([...text].filter((character) => !typeface.covers(character))).toEqual([]);
  }
});

it('is named in one file', () => {
  const files = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|tsx|astro|css|mjs)$/u.test(name) && !/\.test\.ts$/u.test(name))
      .map((name) => join(root, folder, name)),
  );
  // A font of the system may be named after one of ours.
  const names = [...packages, ...fonts.map(({ name }) => name)].map(
    (name) => new RegExp(`${name}(?! CJK|-)`, 'u'),
  );
  const naming = files.filter((file) => names.some((name) => name.test(readFileSync(file, 'utf8'))));
  expect(naming).toEqual([join(root, 'src/exhibition/title-font.ts')]);
});
