import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { buildTemporaryName } from '../../../src/disk/remove.ts';
import { fetchPackage } from '../../fetch-package.ts';

/** 55 MB, of which nobody but these tests needs a byte. */
const chromium = {
  name: '@sparticuz/chrome-aws-lambda',
  version: '14.0.0',
  integrity:
    'sha512-wV+gaKsLCV9abG1BFfuqQbptdxok6xMP5qFZJ+xZhOwWsVNL27Wgow/ad+Pfwc9GAbMZk7C/66Strw4q3K6AzA==',
};
const folder = resolve(import.meta.dirname, '../../../.cache/browsers/chromium-102');

/**
 * The file of a Chromium 102 for Linux on x64, fetched where it is not there yet.
 * @throws where it cannot be had: pages that nobody opened in it count as broken.
 */
export function installChromium102(): string {
  const fault = fetchPackage(chromium, folder, ['bin']);
  if (fault !== undefined) throw new Error(`${chromium.name}@${chromium.version}: ${fault}`);
  const program = join(folder, 'bin/chromium');
  if (existsSync(program)) return program;
  const unpacked = join(folder, buildTemporaryName());
  writeFileSync(unpacked, brotliDecompressSync(readFileSync(`${program}.br`)), { mode: 0o755 });
  renameSync(unpacked, program);
  return program;
}
