import { defineConfig } from 'vitest/config';

/*
 * The quick tests of the folders that are mutated. Left out are those that print, draw many pictures or start
 * commands, and the golden set: it reads a whole show for every change. Reading is seen by its mends too.
 */
export default defineConfig({
  test: {
    include: [
      'src/{exhibition,reading,search,venue}/**/*.test.ts',
      'tests/venue/label-texts.test.ts',
      'tests/{documents,site-address}.test.ts',
      ...(process.env['CHIFU_MUTATED'] === 'reading' ? ['tests/entries/{encodings,mends}.test.ts'] : []),
    ],
    exclude: ['**/node_modules/**'],
    testTimeout: 30_000,
  },
});
