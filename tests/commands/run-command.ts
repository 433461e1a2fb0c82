import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { showFolder } from '../fixtures/show-folder.ts';

const root = join(import.meta.dirname, '../..');

export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** What takes longer hangs, ms. */
const longest = 10 * 60_000;

/** Runs a script of the project as its npm command does, on the show of the tests, and waits for its end. */
export function runCommand(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Outcome {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [join(root, 'scripts/run.cjs'), name, ...args],
    {
      ...{ cwd: root, timeout: longest, killSignal: 'SIGKILL' },
      encoding: 'utf8',
      env: {
        ...process.env,
        EXHIBITION_DIR: showFolder,
        CHIFU_DEBUG: '',
        GITHUB_ACTIONS: '',
        ASTRO_TELEMETRY_DISABLED: '1',
        // Hundreds of commands are run, and each would compile the same files.
        NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/chifu-tests'),
        // Vitest's own, which Vite would take for the site's.
        ...{ BASE_URL: undefined, MODE: undefined, DEV: undefined, PROD: undefined, SSR: undefined },
        ...env,
      },
    },
  );
  if (error) throw new Error(`${name} ${args.join(' ')} did not end: ${error.message}\n${stdout}${stderr}`);
  return { code: status, out: stdout, err: stderr };
}
