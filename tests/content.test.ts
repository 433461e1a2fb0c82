import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const CONTENT = join(import.meta.dirname, '..', 'content');

it('ships at most 25 MB of originals', async () => {
  const files = (await readdir(CONTENT, { recursive: true })).filter((name) => name.endsWith('.jpg'));
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(CONTENT, name))).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(25 * 1024 * 1024);
});
