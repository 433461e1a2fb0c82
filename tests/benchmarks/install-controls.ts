import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Copies controls to a folder outside of what this project compiles and lints, and installs them there from their own
 * lock file; what stands there already is kept. No script of a package runs.
 */
export function installControls(source: string, folder: string): void {
  const lock = readFileSync(join(source, 'package-lock.json'), 'utf8');
  const standing = join(folder, 'package-lock.json');
  const isThere =
    existsSync(join(folder, 'node_modules')) &&
    existsSync(standing) &&
    readFileSync(standing, 'utf8') === lock;
  cpSync(source, folder, { recursive: true });
  if (isThere) return;
  const { status, stdout, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status === 0) return;
  rmSync(standing);
  throw new Error(`the controls could not be installed: ${stdout}${stderr}`);
}
