/**
 * Derives pictures in a process of its own, for tests that kill it, starve it or run it twice.
 * `node test-derive.ts <cacheDir> <shard or -> <file>…`; prints each phase, then the result as JSON.
 */
import { subscribe } from 'node:diagnostics_channel';
import { writeSync } from 'node:fs';
import path from 'node:path';
import type { Phase } from '../../src/images/derive/phases.ts';
import { probePicture } from '../../src/images/probe/probe.ts';
import type { SourcePicture } from '../../src/images/probe/source-picture.ts';
import { parseShard } from '../../src/images/shard.ts';
import { openStore } from '../../src/images/store.ts';

const [cacheDir = '', share = '-', ...files] = process.argv.slice(2);
subscribe('chifu:images', (message) => {
  const { step, subject } = message as Phase;
  writeSync(1, `${step} ${subject}\n`);
});
const sources: SourcePicture[] = [];
for (const file of files) {
  const probed = await probePicture(file, path.basename(file));
  if ('source' in probed) sources.push(probed.source);
}
try {
  const store = await openStore(cacheDir);
  const shard = parseShard(share);
  const result = await store.derive(sources, shard && { shard });
  writeSync(1, `${JSON.stringify(result)}\n`);
} catch (error) {
  writeSync(
    1,
    `${JSON.stringify({ error: error instanceof Error ? `${error.name}: ${error.message}` : error })}\n`,
  );
  process.exitCode = 3;
}
