import { defineConfig } from 'vitest/config';
import type { MutatedFolder } from './run.ts';

/*
 * The tests of the folder that is mutated: those beside its code, and quick ones of tests/. Left out are those that
 * print, draw many pictures or start commands, and the golden set: it reads a whole show for every change.
 */
const folder = process.env['CHIFU_MUTATED'] as MutatedFolder;
const others: Record<MutatedFolder, string[]> = {
  exhibition: ['tests/{documents,site-address}.test.ts'],
  reading: ['tests/entries/{encodings,mends}.test.ts'],
  search: [],
  print: ['tests/venue/label-texts.test.ts'],
  venue: [],
};

export default defineConfig({
  test: {
    include: [`src/${folder}/**/*.test.ts`, ...others[folder]],
    exclude: ['**/node_modules/**'],
    testTimeout: 30_000,
  },
});
