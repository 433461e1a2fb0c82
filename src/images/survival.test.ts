import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openStore } from './store.ts';
import {
  drawPicture,
  hashTree,
  makeFolder,
  makeSharedFolder,
  probeGood,
} from '../../tests/images/test-files.ts';
import { isFull } from '../../tests/full.ts';

const script = path.join(import.meta.dirname, '../../tests/images/test-derive.ts');

let files: string[] = [];
let clean: Record<string, string> = {};
let cleanDuration = 0;
let countWritten = 0;

beforeAll(async () => {
  const folder = await makeSharedFolder();
  files = [
    await drawPicture(path.join(folder, '1001.jpg'), 3400, 2400, 20),
    ...(await Promise.all(
      [60, 120, 180].map((hue, i) => drawPicture(path.join(folder, `100${i + 2}.jpg`), 1100, 700, hue)),
    )),
  ];
  const started = performance.now();
  const run = spawnSync(process.execPath, [script, path.join(folder, 'clean'), '-', ...files], {
    encoding: 'utf8',
  });
  cleanDuration = performance.now() - started;
  countWritten = run.stdout.split('\n').filter((line) => line.startsWith('write ')).length;
  expect(run.stdout).toContain('"derived":4');
  clean = await hashTree(path.join(folder, 'clean', 'pictures'));
}, 60_000);

/** Runs a derivation and kills it after some ms; resolves to the last phase it announced. */
function deriveAndKill(cacheDir: string, after: number): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, cacheDir, '-', ...files], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()));
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('close', () => {
      clearTimeout(timer);
      resolve(told.trimEnd().split('\n').at(-1) ?? '');
    });
  });
}

describe('kill -9 at a random moment', () => {
  test.each(Array.from({ length: isFull ? 24 : 3 }, (_, i) => i + 1))(
    'number %i leaves a store that a next run completes to the same bytes',
    async () => {
      const cacheDir = path.join(await makeFolder(), 'cache');
      const moment = 250 + Math.random() * Math.max(0, cleanDuration - 300);
      const phase = await deriveAndKill(cacheDir, moment);
      const left = await hashTree(path.join(cacheDir, 'pictures')).catch(() => ({}));
      console.error(
        `  killed after ${moment.toFixed(0)} ms at: ${phase || 'start'}; ${Object.keys(left).length} files kept`,
      );
      expect(clean).toMatchObject(left);
      const again = spawnSync(process.execPath, [script, cacheDir, '-', ...files], { encoding: 'utf8' });
      expect(again.stdout).toContain('"problems":[]');
      expect(await hashTree(path.join(cacheDir, 'pictures'))).toEqual(clean);
      expect(await readdir(path.join(cacheDir, 'workshop'))).toEqual([]);
      const writtenAgain = again.stdout.split('\n').filter((line) => line.startsWith('write ')).length;
      expect(writtenAgain).toBeLessThanOrEqual(countWritten);
    },
    60_000,
  );
});

test('two processes on one cache both end well and agree', async () => {
  const cacheDir = path.join(await makeFolder(), 'cache');
  const both = await Promise.all([deriveAndKill(cacheDir, 50_000), deriveAndKill(cacheDir, 50_000)]);
  for (const last of both) expect(last).toMatch(/"problems":\[\]/);
  expect(await hashTree(path.join(cacheDir, 'pictures'))).toEqual(clean);
  expect(await readdir(path.join(cacheDir, 'workshop'))).toEqual([]);
}, 60_000);

test('shares made apart and copied together equal the whole, byte for byte', async () => {
  const folder = await makeFolder();
  const merged = path.join(folder, 'merged');
  let derived = 0;
  for (const share of ['1/3', '2/3', '3/3']) {
    const cacheDir = path.join(folder, share.replace('/', '-'));
    const run = spawnSync(process.execPath, [script, cacheDir, share, ...files], { encoding: 'utf8' });
    derived += (JSON.parse(run.stdout.trimEnd().split('\n').at(-1) ?? '') as { derived: number }).derived;
    await mkdir(path.join(cacheDir, 'pictures'), { recursive: true });
    await cp(path.join(cacheDir, 'pictures'), path.join(merged, 'pictures'), { recursive: true });
  }
  expect(derived).toBe(files.length);
  expect(await hashTree(path.join(merged, 'pictures'))).toEqual(clean);
  const whole = spawnSync(process.execPath, [script, merged, '-', ...files], { encoding: 'utf8' });
  expect(whole.stdout).toBe('{"derived":0,"reused":4,"problems":[]}\n');
}, 60_000);

test('a tiles folder that was copied in part is made again, whole', async () => {
  const cacheDir = path.join(await makeFolder(), 'cache');
  spawnSync(process.execPath, [script, cacheDir, '-', ...files]);
  const tiles = Object.keys(clean).filter((file) => file.includes('tiles-'));
  expect(tiles.length).toBeGreaterThan(10);
  for (const file of tiles.slice(3)) await rm(path.join(cacheDir, 'pictures', file));
  const again = spawnSync(process.execPath, [script, cacheDir, '-', ...files], { encoding: 'utf8' });
  expect(again.stdout).toContain('{"derived":1,"reused":3,"problems":[]}');
  expect(await hashTree(path.join(cacheDir, 'pictures'))).toEqual(clean);
  expect(await readdir(path.join(cacheDir, 'workshop'))).toEqual([]);
}, 60_000);

/** Runs a derivation in a file system of 400 kB of its own, and copies out what it left. */
const starve = `mount -t tmpfs -o size=400k tmpfs "$1" || exit 77
  "$2" "$3" "$1/cache" - $5; status=$?; cp -r "$1/cache/pictures" "$4"; exit $status`;

test('a full disk gives a clear message, keeps what is done, and the next run goes on', async (context) => {
  const [small, cacheDir] = [await makeFolder(), await makeFolder()];
  const shell = ['sh', '-c', starve, 'sh', small, process.execPath, script, cacheDir, files.join(' ')];
  const run = spawnSync('unshare', ['--user', '--map-root-user', '--mount', ...shell], { encoding: 'utf8' });
  if (run.status === 77 || run.status === null || run.stderr.includes('unshare')) {
    context.skip('skipped: this machine lets nobody mount a small file system (unshare --user --mount)');
  }
  const last = run.stdout.trimEnd().split('\n').at(-1) ?? '';
  expect([run.status, last]).toEqual([3, expect.stringContaining('StoreError: 磁盘满了：写不下图片缓存')]);
  const kept = await hashTree(path.join(cacheDir, 'pictures'));
  expect(Object.keys(kept).length).toBeGreaterThan(0);
  expect(clean).toMatchObject(kept);
  spawnSync(process.execPath, [script, cacheDir, '-', ...files]);
  expect(await hashTree(path.join(cacheDir, 'pictures'))).toEqual(clean);
}, 60_000);

test('pruning drops replaced pictures and old recipes, and nothing in use', async () => {
  const folder = await makeFolder();
  const [kept, dropped] = await Promise.all(files.slice(1, 3).map((file) => probeGood(file)));
  if (kept === undefined || dropped === undefined) throw new Error('expected two pictures');
  const store = await openStore(path.join(folder, 'cache'));
  await store.derive([kept, dropped]);
  const before = await hashTree(path.join(store.folder, 'pictures', kept.hash));
  const stale = path.join(store.folder, 'pictures', kept.hash, '360x229-00000000.avif');
  await writeFile(stale, 'an older recipe');
  // three rungs in three formats, and the facts
  const size = Object.keys(await hashTree(path.join(store.folder, 'pictures', dropped.hash))).length;
  expect(size).toBe(10);
  const pruned = store.prune([kept]);
  expect(pruned.removed).toBe(2);
  expect(pruned.bytes).toBeGreaterThan(1000);
  expect(await readdir(path.join(store.folder, 'pictures'))).toEqual([kept.hash]);
  expect(await hashTree(path.join(store.folder, 'pictures', kept.hash))).toEqual(before);
});

test('what another machine left half-made is cleared after a day, not before', async () => {
  const cacheDir = path.join(await makeFolder(), 'cache');
  const workshop = path.join(cacheDir, 'workshop');
  await mkdir(workshop, { recursive: true });
  const [old, fresh] = ['elsewhere-1-aaaaaaaa-0', 'elsewhere-2-bbbbbbbb-0'];
  for (const name of [old, fresh]) await writeFile(path.join(workshop, name), 'half');
  const longAgo = Date.now() / 1000 - 2 * 24 * 3600;
  await utimes(path.join(workshop, old), longAgo, longAgo);
  await openStore(cacheDir);
  expect(await readdir(workshop)).toEqual([fresh]);
});
