import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import pLimit from 'p-limit';
import { removeOwnFile } from '../../src/disk/remove.ts';
import { browserAdvice, findOrInstallBrowser } from './browser.ts';
import { hasPackage, installPackages } from './machine.ts';

export interface Count {
  passed: number;
  failed: number;
  /** What failed and the first line of why, to be told once more at the end. */
  failures?: string[];
}

interface Suite {
  name: string;
  run: () => Count | Promise<Count>;
}

const root = join(import.meta.dirname, '../..');
const resultDir = join(root, 'test-results');
const astro = 'astro/bin/astro.mjs';

/** These only read, each on one core, so they run side by side; the longest first. */
const readers: Suite[] = [
  { name: 'lint', run: () => runTool('eslint/bin/eslint.js', ['--max-warnings', '0', '.']) },
  { name: 'types', run: () => runTool(astro, ['check', '--noSync', '--minimumFailingSeverity', 'warning']) },
  {
    name: 'format',
    run: () => runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  },
  { name: 'content', run: () => runBeside([join(root, 'scripts/check.ts')]) },
];
/** These have every core to themselves. */
const testers: Suite[] = [
  { name: 'unit', run: runVitest },
  { name: 'browser', run: runPlaywright },
];
const readersAtOnce = 2;

/** Runs every suite, or those whose name holds `only`; a suite that could not run counts as failed. */
export async function runSuites(only = ''): Promise<Count> {
  mkdirSync(resultDir, { recursive: true });
  installMissingPackages();
  const isAsked = ({ name }: Suite): boolean => name.includes(only);
  const asked = readers.filter(isAsked);
  // Linter and types read what this writes, and would meet it half written; what stood there before is not this tree's.
  const isSynced = asked.length === 0 || runNode([join(root, 'node_modules', astro), 'sync']) === 0;
  const limit = pLimit(readersAtOnce);
  const counts = await Promise.all(asked.map((suite) => limit(() => runSuite(suite))));
  if (!isSynced) counts.push({ passed: 0, failed: 1, failures: ['✗ types: astro sync'] });
  for (const suite of testers.filter(isAsked)) counts.push(await runSuite(suite));
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    failures: counts.flatMap(({ failures = [] }) => failures),
  };
}

async function runSuite({ name, run }: Suite): Promise<Count> {
  const started = performance.now();
  console.log(`\n── ${name} ──`);
  const { passed, failed, failures = failed > 0 ? ['see above'] : [] } = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  return { passed, failed, failures: failures.map((failure) => `✗ ${name}: ${failure}`) };
}

/** Programs that tests compare with, named in .ci/packages; installed where nobody has to be asked. */
function installMissingPackages(): void {
  const listed = readFileSync(join(root, '.ci/packages'), 'utf8').split('\n');
  const names = listed.map((line) => line.replace(/#.*/u, '').trim()).filter((name) => name !== '');
  const missing = process.platform === 'linux' ? names.filter((name) => !hasPackage(name)) : [];
  if (missing.length > 0 && !installPackages(missing)) {
    console.log(`有些测试要用到这些软件，而它们没有装上：${missing.join(' ')}`);
  }
}

function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  const { status } = spawnSync(process.execPath, args, { ...buildSettings(env), stdio: 'inherit' });
  return status ?? 1;
}

function buildSettings(env: NodeJS.ProcessEnv): { cwd: string; env: NodeJS.ProcessEnv } {
  return { cwd: root, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } };
}

function runTool(file: string, args: readonly string[]): Promise<Count> {
  return runBeside([join(root, 'node_modules', file), ...args]);
}

/** Runs beside others: what it says is told when it ends, so that lines of two do not mix. */
async function runBeside(args: readonly string[]): Promise<Count> {
  const child = spawn(process.execPath, args, { ...buildSettings({}), stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  process.stdout.write(Buffer.concat(said));
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function runVitest(): Count {
  const file = join(resultDir, 'vitest.json');
  removeReport(file);
  const cli = join(root, 'node_modules/vitest/vitest.mjs');
  const status = runNode([cli, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = readReport(file) as VitestReport | undefined;
  if (!report) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests: failed } = report;
  const failures = report.testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message === '' ? [] : [tellFailure(relative(root, name), message)]),
    ...assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => tellFailure(`${relative(root, name)} › ${test.fullName}`, test.failureMessages[0])),
  ]);
  return { passed, failed: status === 0 ? failed : Math.max(1, failed), failures };
}

function runPlaywright(): Count {
  const browser = findOrInstallBrowser();
  if (browser === undefined) {
    console.error(browserAdvice);
    return { passed: 0, failed: 1 };
  }
  const file = join(resultDir, 'playwright.json');
  removeReport(file);
  const cli = join(dirname(join(root, 'node_modules/@playwright/test/package.json')), 'cli.js');
  const status = runNode([cli, 'test'], { CHIFU_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const report = readReport(file) as Report | undefined;
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  const failed = unexpected + flaky;
  return { passed: expected, failed: status === 0 ? failed : Math.max(1, failed) };
}

function tellFailure(test: string, message = ''): string {
  return `${test}: ${message.split('\n')[0]}`;
}

/** What Vitest's JSON reporter tells. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/** What Playwright's JSON reporter counts. */
interface Report {
  stats: { expected: number; unexpected: number; flaky: number };
}

/** What an earlier run reported must not pass for this one's. */
function removeReport(file: string): void {
  removeOwnFile(file, (name) => name.endsWith('.json'));
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
