import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import type { Exhibition } from '../../../src/exhibition/exhibition.ts';
import { listFound } from '../../../src/search/build-index.ts';
import { buildIndexParts } from '../../../src/search/index-parts.ts';

const source = join(import.meta.dirname, '../../../src/search/finder.ts');

/**
 * Writes our search as a page of another site would load it: the bundled Finder as `finder.js`, the plan as
 * `plan.json`, the numbers of the works in its order, the parts at their addresses. Returns the first index as text.
 */
export async function writeOurs(exhibition: Exhibition, target: string): Promise<string> {
  rmSync(target, { recursive: true, force: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: target,
      copyPublicDir: false,
      lib: { entry: source, formats: ['es'], fileName: () => 'finder.js' },
    },
  });
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
  const { plan, parts } = buildIndexParts(exhibition, hash);
  const getPart = (path: string): string => parts.get(/([^/]+)\.json$/u.exec(path)?.[1] ?? '') ?? '';
  writeFileSync(join(target, 'plan.json'), JSON.stringify(plan));
  const numbers = listFound(exhibition).map((work) => work.number);
  writeFileSync(join(target, 'numbers.json'), JSON.stringify(numbers));
  for (const path of [plan.index, plan.readings, ...plan.texts, ...plan.cards]) {
    const file = join(target, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, getPart(path));
  }
  return getPart(plan.index);
}
