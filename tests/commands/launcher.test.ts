import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { runCommand } from './run-command.ts';

const root = join(import.meta.dirname, '../..');

/** Runs a script of a few lines as `npm run` does those of the project. */
function launch(lines: string): { status: number | null; signal: string | null; stdout: string } {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache/launched-'));
  const path = join(folder, 'script.ts');
  const exit = pathToFileURL(join(root, 'scripts/lib/exit.ts')).href;
  writeFileSync(path, `import { doAtEnd, run } from '${exit}';\n${lines}`);
  try {
    const args = [join(root, 'scripts/run.cjs'), path.slice(root.length + 1)];
    return spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 60_000, killSignal: 'SIGKILL' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it.each([0, 1, 3])('a script that hangs while it ends with %i is ended, with its code', (code) => {
  const hangs = `await run(() => void process.on('exit', () => {
    console.log('done');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }));
  process.exitCode = ${code};`;
  expect(launch(hangs)).toMatchObject({ status: code, signal: null, stdout: 'done\n' });
});

it('what a script does at its end is waited for, however long it takes', () => {
  const slow = `await run(() => void doAtEnd(() => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 7000);
    console.log('removed');
  }));`;
  expect(launch(slow)).toMatchObject({ status: 0, signal: null, stdout: 'removed\n' });
});

it('a script that is killed before it is done is told as such', () => {
  const killed = `await run(() => void process.kill(process.pid, 'SIGKILL'));`;
  expect(launch(killed).status).toBe(130);
});

it('gives on the code of a command', () => {
  expect(runCommand('check', ['--help']).code).toBe(0);
  expect(runCommand('check', ['--no-such-option']).code).toBe(2);
});
