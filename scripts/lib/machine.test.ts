import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { hasPackage } from './machine.ts';

/** What dpkg-query prints for a package that is there, one that only another names, and one that nobody knows. */
const dpkgQuery = `#!/bin/sh
case "$4" in
  here) printf installed ;;
  named) printf not-installed ;;
  *) exit 1 ;;
esac
`;

it.skipIf(process.platform === 'win32')('knows which packages of Debian are installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chifu-'));
  writeFileSync(join(folder, 'dpkg-query'), dpkgQuery, { mode: 0o755 });
  process.env['PATH'] = `${folder}${delimiter}${process.env['PATH'] ?? ''}`;
  expect(['here', 'named', 'unknown'].map(hasPackage)).toEqual([true, false, false]);
});
