import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { buildTemporaryName, removeTemporary } from '../src/disk/remove.ts';

/** A package of the registry, as it is known to be. */
export interface PackageFile {
  name: string;
  version: string;
  integrity: string;
}

/**
 * Puts folders of a package into `target`, fetched from the registry where it is not there yet: what only tests need and
 * is too large for everybody who installs. Returns why it cannot be had, undefined when it is there.
 */
export function fetchPackage(
  { name, version, integrity }: PackageFile,
  target: string,
  folders: readonly string[],
): string | undefined {
  if (existsSync(target)) return undefined;
  const place = join(target, '..', buildTemporaryName());
  mkdirSync(place, { recursive: true });
  try {
    const shell = process.platform === 'win32';
    const npm = spawnSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', place], {
      ...{ encoding: 'utf8', shell },
    });
    const [file] = readdirSync(place).filter((one) => one.endsWith('.tgz'));
    if (npm.status !== 0 || file === undefined) return npm.stderr.trim().split('\n')[0] ?? 'npm pack';
    const digest = createHash('sha512')
      .update(readFileSync(join(place, file)))
      .digest('base64');
    if (`sha512-${digest}` !== integrity) throw new Error(`${name}@${version} is not what it was`);
    // Windows has it too, since 2018.
    const tar = spawnSync('tar', ['-xzf', file, ...folders.map((folder) => `package/${folder}`)], {
      cwd: place,
    });
    if (!existsSync(join(place, 'package'))) return `tar ${tar.status ?? ''}`;
    renameSync(join(place, 'package'), target);
    return undefined;
  } finally {
    removeTemporary(place);
  }
}
