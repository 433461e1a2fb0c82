import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** thumbsup keeps its index in SQLite, which is compiled; a failure is told where thumbsup is asked for. */
export function allowThumbsup(controls: string): void {
  spawnSync('npm', ['rebuild', 'better-sqlite3'], { cwd: controls });
}

/** How to run the thumbsup that is installed in `controls`; `absent` says why it cannot run, and what would help. */
export function prepareThumbsup(
  controls: string,
  { pictures, out }: { pictures: string; out: string },
  options: readonly string[],
): { command: string[]; absent?: string } {
  const program = path.join(controls, 'node_modules', 'thumbsup', 'bin', 'thumbsup.js');
  const node = listNodes().find(
    (one) => spawnSync(one, ['-e', "require('better-sqlite3')(':memory:')"], { cwd: controls }).status === 0,
  );
  const folders = ['--input', pictures, '--output', out];
  const command = [node ?? '', program, ...folders, ...options, '--log', 'default'];
  if (!isInstalled('gm', 'version') || !isInstalled('exiftool', '-ver'))
    return { command, absent: 'apt-get install graphicsmagick libimage-exiftool-perl' };
  return node === undefined
    ? { command, absent: 'no Node here loads the better-sqlite3 that npm built' }
    : { command };
}

/** Its SQLite is compiled for the Node that npm runs on, which need not be ours. */
function listNodes(): string[] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return [process.execPath, ...folders.map((folder) => path.join(folder, 'node'))];
}

function isInstalled(program: string, question: string): boolean {
  return spawnSync(program, [question]).status === 0;
}
