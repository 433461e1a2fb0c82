import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { buildEntry, writeShow } from '../entries/show.ts';
import { runCommand } from './run-command.ts';

const folder = writeShow({
  'stories/a.md': '---\ntitle: 甲\n---\n\n一段。\n',
  'calligraphy/1001.md': buildEntry(''),
});
const beside = `${folder}-beside`;
afterAll(() => {
  for (const one of [folder, beside]) rmSync(one, { recursive: true, force: true });
});

it('a build reads every text of the exhibition once', { timeout: 180_000 }, async () => {
  // Files that have just been written are hashed too: src/disk/snapshot.ts.
  await new Promise((resolve) => setTimeout(resolve, 3500));
  const counted = join(folder, '..', `${folder.split('/').at(-1) ?? ''}-counts.json`);
  const { code, err } = runCommand('build', [], {
    ...{ EXHIBITION_DIR: folder, OUT_DIR: join(beside, 'site'), CACHE_DIR: join(beside, 'cache') },
    SITE_URL: 'https://example.org',
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'count-reads.mjs')).href}`,
    ...{ CHIFU_COUNT_IN: folder, CHIFU_COUNT_OUT: counted },
  });
  expect([code, err]).toEqual([0, expect.not.stringContaining('✗')]);
  const counts = JSON.parse(readFileSync(counted, 'utf8')) as Record<string, number>;
  rmSync(counted);
  const texts = Object.entries(counts).filter(([name]) => /\.(?:md|yaml)$/u.test(name));
  expect(Object.fromEntries(texts)).toEqual({
    'exhibition.yaml': 1,
    'halls/calligraphy.md': 1,
    'calligraphy/1001.md': 1,
    'stories/a.md': 1,
  });
});
