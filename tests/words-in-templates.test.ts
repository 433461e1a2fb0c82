import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '../src');
const folders = ['pages', 'components', 'layouts', 'islands', 'client'];
/** Signs that are read, or told to a Chinese voice, and shown to nobody. */
const read = /无\|不要\|没有\|none|\[\^｜\]|\[（\(\]|\[。！？；\]/u;

const templates = folders.flatMap((folder) =>
  readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:astro|tsx|ts)$/u.test(name) && !name.includes('.test.'))
    .map((name) => join(folder, name)),
);

/** Chinese characters and signs in code: in comments, and in patterns that read text, they say nothing to anybody. */
function findWords(text: string): string[] {
  return text
    .replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/.*$/gmu, '')
    .split('\n')
    .filter((line) => /[\p{Script=Han}\u3001-\u303f\uff00-\uffef]/u.test(line) && !read.test(line));
}

it('looks at all templates', () => {
  expect(templates.length).toBeGreaterThan(120);
});

it.each(templates)('%s leaves its words to the dictionaries', (name) => {
  expect(findWords(readFileSync(join(source, name), 'utf8'))).toEqual([]);
});
