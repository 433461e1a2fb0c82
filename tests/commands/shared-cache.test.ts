import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../scripts/lib/machine.ts';
import { makeTemporaryFolder, removeTemporary } from '../../src/disk/remove.ts';
import { runCommand } from './run-command.ts';
import { isFull } from '../full.ts';

const root = join(import.meta.dirname, '../..');
const canRun = isFull && findProgram('rclone') !== undefined;
if (isFull && !canRun)
  console.error('  The shared cache is not tried: rclone is not there (apt-get install rclone).');

/** A server that speaks S3, of npm's registry; used by this test alone. */
const server = 's3rver@3.7.1';
const serverDir = join(root, 'node_modules/.cache/s3rver');

/** The two lines of docs/images.md, as they stand there: what is written is what is tried. */
const [fetchLine = '', storeLine = ''] = readFileSync(join(root, 'docs/images.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('rclone copy'))
  .map((line) => line.replace(/\s+#.*$/u, ''));

describe.skipIf(!canRun)('a cache that machines share by an object store', () => {
  const folder = makeTemporaryFolder();
  let child: ChildProcess | undefined;
  let port = 0;

  beforeAll(async () => {
    if (!existsSync(join(serverDir, 'node_modules/s3rver'))) {
      mkdirSync(serverDir, { recursive: true });
      const args = ['install', '--prefix', serverDir, '--no-audit', '--no-fund', '--ignore-scripts', server];
      expect(spawnSync('npm', args, { encoding: 'utf8' }).status).toBe(0);
    }
    port = await findPort();
    const program = join(serverDir, 'node_modules/s3rver/bin/s3rver.js');
    const where = ['--directory', join(folder, 'store'), '--address', '127.0.0.1', '--port', String(port)];
    mkdirSync(join(folder, 'store'));
    child = spawn(process.execPath, [program, ...where, '--configure-bucket', 'show'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((done) => child?.stdout?.once('data', done));
  }, 240_000);
  afterAll(() => {
    child?.kill();
    removeTemporary(folder);
  });

  function run(line: string, machine: string): void {
    const command = line.replace('仓库:桶', 'store:show').replace('.cache', join(folder, machine));
    const { status, stderr } = spawnSync('sh', ['-c', command], {
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        RCLONE_CONFIG: join(folder, 'rclone.conf'),
        ...{ RCLONE_CONFIG_STORE_TYPE: 's3', RCLONE_CONFIG_STORE_PROVIDER: 'Other' },
        RCLONE_CONFIG_STORE_ENDPOINT: `http://127.0.0.1:${port}`,
        RCLONE_CONFIG_STORE_FORCE_PATH_STYLE: 'true',
        // What s3rver expects of everybody.
        ...{ RCLONE_CONFIG_STORE_ACCESS_KEY_ID: 'S3RVER', RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY: 'S3RVER' },
      },
    });
    expect(status, stderr).toBe(0);
  }

  const work = (name: string, args: string[], machine: string): string => {
    mkdirSync(join(folder, machine), { recursive: true });
    const env = {
      CACHE_DIR: join(folder, machine),
      OUT_DIR: join(folder, 'site'),
      SITE_URL: 'https://example.org',
    };
    const { code, out, err } = runCommand(name, args, env);
    expect(code, err).toBe(0);
    return out;
  };

  it(
    'holds all after each has stored its share, and gives it to one that has nothing',
    { timeout: 400_000 },
    () => {
      for (const share of ['1/2', '2/2']) {
        const machine = `machine ${share.at(0) ?? ''}`.replace(' ', '-');
        mkdirSync(join(folder, machine));
        run(fetchLine, machine);
        work('images', ['--shard', share], machine);
        run(storeLine, machine);
      }
      mkdirSync(join(folder, 'last'));
      run(fetchLine, 'last');
      const out = work('build', [], 'last');
      expect(out).toContain('图片：新做 0 张，');
      expect(out).toContain('分享图：新画 0 张，');
      // Nothing that is there is sent again.
      const before = listTimes(join(folder, 'store'));
      run(storeLine, 'machine-1');
      expect(listTimes(join(folder, 'store'))).toEqual(before);
    },
  );
});

function listTimes(store: string): string[] {
  return readdirSync(store, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${file} ${statSync(file).mtimeMs}`);
}

async function findPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}
