import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLock, type Lock } from './lib/lock-file.ts';

/*
 * For maintainers, after `npm install` has changed package-lock.json: names the packages of every platform, also
 * those that npm left out on this one, and drops the engines, for which an old npm skips optional packages.
 */
const root = join(import.meta.dirname, '..');
const folders = [
  '.',
  'tests/benchmarks/images/controls',
  'tests/benchmarks/search/controls',
  'tests/mutants',
];
for (const folder of folders) {
  const file = join(root, folder, 'package-lock.json');
  if (!existsSync(file)) continue;
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
}
console.log('package-lock.json 已补全各平台的包。');
