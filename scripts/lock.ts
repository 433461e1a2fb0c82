import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLock, type Lock } from './lib/lock-file.ts';

/*
 * For maintainers, after `npm install` has changed package-lock.json: names the packages of every platform, also
 * those that npm left out on this one, and drops the engines, for which an old npm skips optional packages.
 */
const file = join(import.meta.dirname, '../package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
const completed = completeLock(lock);
writeFileSync(file, `${JSON.stringify(completed, null, 2)}\n`);
console.log('package-lock.json 已补全各平台的包。');
