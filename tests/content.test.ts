import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const content = join(import.meta.dirname, '..', 'content');
const files = readdirSync(content, { recursive: true, encoding: 'utf8' });
/** A show of the organiser's own in the place of the sample may weigh what it weighs. */
const isSample = files.some(
  (name) => name.endsWith('.md') && /^sample: true$/mu.test(readFileSync(join(content, name), 'utf8')),
);

it.runIf(isSample)('ships at most 25 MB of originals', () => {
  const sizes = files
    .filter((name) => name.endsWith('.jpg'))
    .map((name) => statSync(join(content, name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(25 * 1024 * 1024);
});
