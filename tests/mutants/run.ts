import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startRandom } from '../random.ts';

export const mutatedFolders = ['exhibition', 'print', 'reading', 'search', 'venue'] as const;
export type MutatedFolder = (typeof mutatedFolders)[number];

export interface MutantChoice {
  /** A file of the folder; all where none is named. */
  file?: string | undefined;
  /** Windows of ten lines drawn by chance; all lines where none are asked for. */
  sample?: number | undefined;
}

const root = join(import.meta.dirname, '../..');
/** Stryker is installed from its own lock file, outside what is compiled and linted; Vitest is the project's. */
const installed = '.cache/mutants';

/**
 * Tables of words, which a test could only repeat; sheets of styles, which tests/venue looks at in print; and what
 * hands a reading to Astro, which tests/commands and tests/e2e walk.
 */
const spared = [
  'src/**/*.test.ts',
  'src/**/*.d.ts',
  'src/exhibition/fields.ts',
  'src/exhibition/vocabularies.ts',
  'src/print/**/*-style.ts',
  ...['loader', 'picture-facts', 'sources'].map((name) => `src/reading/${name}.ts`),
];

/**
 * Changes a folder of `src` in one place after another and runs the quick tests that reach the place. Prints the
 * changes that no test saw. What an earlier run found is kept where neither code nor tests changed.
 * @returns true when the tests saw 80 % of the changes.
 */
export function testMutants(folder: MutatedFolder, { file = '**/*.ts', sample }: MutantChoice): boolean {
  installStryker();
  const pattern = `src/${folder}/${file}`;
  const chosen = sample === undefined ? [pattern] : drawWindows(pattern, sample);
  const known = join(installed, `${folder}.json`);
  if (sample === undefined) forgetUnseen(join(root, known));
  const args = [
    join(installed, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
    'run',
    'tests/mutants/stryker.config.json',
    '--mutate',
    [...chosen, ...spared.map((one) => `!${one}`)].join(','),
    ...(sample === undefined ? ['--incremental', '--incrementalFile', known] : []),
  ];
  const env = { ...process.env, CHIFU_SEED: '1', CHIFU_MUTATED: folder };
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status === 0;
}

/** What Stryker keeps of a run: the part of its report that is looked at here. */
interface KnownReport {
  files: Record<string, { mutants: { status: string; static?: boolean }[] }>;
}

/**
 * Drops from what an earlier run found the changes that no test reached, or that act while a file is loaded and were
 * not seen: Stryker would keep them so even where a test has come that sees them.
 */
function forgetUnseen(file: string): void {
  if (!existsSync(file)) return;
  const report = JSON.parse(readFileSync(file, 'utf8')) as KnownReport;
  for (const one of Object.values(report.files)) {
    one.mutants = one.mutants.filter(
      (mutant) => mutant.status !== 'NoCoverage' && !(mutant.static === true && mutant.status === 'Survived'),
    );
  }
  writeFileSync(file, JSON.stringify(report));
}

const windowLines = 10;

/** Windows of lines as Stryker takes them, `src/a.ts:11-20`; the seed is printed, and CHIFU_SEED repeats it. */
function drawWindows(pattern: string, count: number): string[] {
  const files = globSync(pattern, { cwd: root, exclude: spared }).sort();
  const windows = files.flatMap((file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n').length;
    return Array.from({ length: Math.ceil(lines / windowLines) }, (_, at) => {
      const from = at * windowLines;
      return `${file}:${from + 1}-${Math.min(lines, from + windowLines)}`;
    });
  });
  const random = startRandom('mutants');
  const drawn = windows
    .map((window) => ({ window, place: random() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, count);
  console.log(`${drawn.length} of ${windows.length} windows of ${windowLines} lines`);
  return drawn.map(({ window }) => window);
}

function installStryker(): void {
  const target = join(root, installed);
  mkdirSync(target, { recursive: true });
  const lock = readFileSync(join(import.meta.dirname, 'package-lock.json'), 'utf8');
  const isThere = existsSync(join(target, 'node_modules/@stryker-mutator/vitest-runner'));
  if (isThere && readFileSync(join(target, 'package-lock.json'), 'utf8') === lock) return;
  for (const name of ['package.json', 'package-lock.json'])
    copyFileSync(join(import.meta.dirname, name), join(target, name));
  // Without its peers: Vitest would come a second time, and the tests are written for the project's.
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'], {
    cwd: target,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error(`Stryker 没有装上：${npm.stderr}`);
}
