import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findGaps, type Lock } from '../scripts/lib/lock-file.ts';
import { isFull } from './full.ts';

const root = join(import.meta.dirname, '..');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;

it('locks the packages of every platform (npm run lock completes it)', () => {
  expect(findGaps(lock).map((gap) => `${gap.name}@${gap.version}`)).toEqual([]);
});

it('names no engines, for which an old npm would leave optional packages out', () => {
  const named = Object.entries(lock.packages).filter(([key, one]) => key !== '' && one.engines !== undefined);
  expect(named.map(([key]) => key)).toEqual([]);
});

it('holds each package of the workspace sample once, shared with the project', () => {
  expect(Object.keys(lock.packages).filter((key) => key.startsWith('sample/'))).toEqual([]);
});

const installed = Object.entries(lock.packages).filter(
  ([key, { version }]) =>
    // The workspace of this project has a link, which has no version.
    key.startsWith('node_modules/') && version !== undefined && existsSync(join(root, key, 'package.json')),
);

it('holds every installed package by its hash, from the registry', () => {
  // What comes from elsewhere (git, an address) has no version of its own here.
  const loose = installed.filter(
    ([, { version = '', integrity = '' }]) =>
      !/^\d+\.\d+\.\d+/u.test(version) || !integrity.startsWith('sha512-'),
  );
  expect(loose.map(([key]) => key)).toEqual([]);
  expect(installed.length).toBeGreaterThan(300);
});

it('runs no script of a package at install but one that is known', () => {
  const scripted = installed.filter(([key]) => {
    const { scripts = {} } = JSON.parse(readFileSync(join(root, key, 'package.json'), 'utf8')) as {
      scripts?: Record<string, string>;
    };
    return ['preinstall', 'install', 'postinstall'].some((name) => scripts[name] !== undefined);
  });
  // Checks that the program of its platform is there.
  expect(scripted.map(([key]) => key)).toEqual(['node_modules/esbuild']);
});

/** Licences under which a package may be used and passed on beside ours (MIT). */
const licences =
  /^(?:0BSD|Apache-2\.0|BlueOak-1\.0\.0|BSD-[23]-Clause|CC0-1\.0|ISC|LGPL-3\.0-or-later|MIT|MPL-2\.0|OFL-1\.1|Python-2\.0|Zlib)$/u;

it('brings no package whose licence forbids its use here', () => {
  const others = installed.filter(([key, { license }]) => {
    const named = license ?? readLicence(key);
    return !named.split(/ AND | OR |[()]/u).every((part) => part === '' || licences.test(part));
  });
  expect(others.map(([key, { license }]) => `${key} ${license}`)).toEqual([]);
});

function readLicence(key: string): string {
  const { license = '' } = JSON.parse(readFileSync(join(root, key, 'package.json'), 'utf8')) as {
    license?: string;
  };
  return license;
}

it.runIf(isFull)(
  'uses no package of which a grave fault is known (npm audit)',
  () => {
    const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: root, encoding: 'utf8' });
    const { metadata } = JSON.parse(stdout) as {
      metadata?: { vulnerabilities: Record<'high' | 'critical', number> };
    };
    if (!metadata) console.error('  The registry tells nothing of known faults; ask another: npm audit.');
    else expect(metadata.vulnerabilities).toMatchObject({ high: 0, critical: 0 });
  },
  120_000,
);
