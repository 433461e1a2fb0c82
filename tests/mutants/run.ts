import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const mutatedFolders = ['exhibition', 'reading', 'search', 'venue'] as const;
export type MutatedFolder = (typeof mutatedFolders)[number];

const root = join(import.meta.dirname, '../..');
/** Stryker is installed from its own lock file, outside what is compiled and linted; Vitest is the project's. */
const installed = '.cache/mutants';

/** Tables of words, which a test could only repeat, and sheets of styles, which tests/venue looks at in print. */
const spared = [
  'src/**/*.test.ts',
  'src/**/*.d.ts',
  'src/exhibition/fields.ts',
  'src/exhibition/vocabularies.ts',
  'src/venue/*-style.ts',
];

/**
 * Changes a folder of `src`, or one file of it, in one place after another and runs the quick tests that reach the
 * place. Prints the changes that no test saw. What an earlier run found is kept where neither code nor tests changed.
 * @returns true when the tests saw 80 % of the changes.
 */
export function testMutants(folder: MutatedFolder, file = '**/*.ts'): boolean {
  installStryker();
  const args = [
    join(installed, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
    'run',
    'tests/mutants/stryker.config.json',
    '--mutate',
    [`src/${folder}/${file}`, ...spared.map((pattern) => `!${pattern}`)].join(','),
    '--incrementalFile',
    join(installed, `${folder}.json`),
  ];
  const env = { ...process.env, CHIFU_SEED: '1' };
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status === 0;
}

function installStryker(): void {
  const target = join(root, installed);
  mkdirSync(target, { recursive: true });
  const lock = readFileSync(join(import.meta.dirname, 'package-lock.json'), 'utf8');
  const hasLock = existsSync(join(target, 'node_modules/@stryker-mutator/vitest-runner'));
  if (hasLock && readFileSync(join(target, 'package-lock.json'), 'utf8') === lock) return;
  for (const name of ['package.json', 'package-lock.json'])
    copyFileSync(join(import.meta.dirname, name), join(target, name));
  // Without the peers: Vitest would come a second time, and its tests are written for the project's.
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'], {
    cwd: target,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error(`Stryker 没有装上：${npm.stderr}`);
}
