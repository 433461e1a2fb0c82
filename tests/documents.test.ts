import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  buildEntrySchemas,
  buildFieldTables,
  buildHouseTable,
  replaceBetween,
} from '../scripts/lib/field-tables.ts';
import { workFields } from '../src/exhibition/fields.ts';
import { hasGuide } from './fixtures/show-folder.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('投稿说明', () => {
  it.skipIf(!hasGuide)('carries the table of fields as it is (npm run fields writes it)', () => {
    const text = read('content/README.md');
    expect(replaceBetween(text, buildFieldTables())).toBe(text);
  });

  it('goes with the table of house.yaml in docs/house.md (npm run fields writes it)', () => {
    const text = read('docs/house.md');
    expect(replaceBetween(text, buildHouseTable())).toBe(text);
  });

  it('goes with schemas of entries as they are (npm run fields writes them)', () => {
    for (const [file, text] of buildEntrySchemas()) expect(read(file)).toBe(text);
  });

  it('has every key that the house promises', () => {
    const promised =
      'title title_en artist unit city minor script kind format material size year award series place tags alt alt_en alt_made text text_hant ' +
      'text_author text_source direction parts details columns credit rights audio description_en audio_text words words_audio video captions status was order ai sample';
    expect(Object.keys(workFields)).toEqual(promised.split(' '));
  });
});

describe('docs/problems.md', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => read(join('src', name)));
  const codes = new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/['"]((?:[a-z0-9]+-)+[a-z0-9]+)['"]/gu)].map(([, code = '']) => code),
    ),
  );
  const documented = [...read('docs/problems.md').matchAll(/^\| `([a-z0-9-]+)`\s+\|/gmu)].map(
    ([, code = '']) => code,
  );

  it('documents codes that exist', () => {
    expect(documented.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('documents every code that the broken exhibition shows, and every one given in the sources', () => {
    const shown = [...read('tests/fixtures/broken.txt').matchAll(/\[([a-z0-9-]+)\]$/gmu)].map(
      ([, code = '']) => code,
    );
    const given = sources.flatMap((text) =>
      [...text.matchAll(/code: '([a-z0-9-]+)'/gu)].map(([, code = '']) => code),
    );
    expect([...new Set([...shown, ...given])].filter((code) => !documented.includes(code))).toEqual([]);
  });
});
