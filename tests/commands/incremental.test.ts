import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTemporaryFolder, removeTemporary } from '../../src/disk/remove.ts';
import { copySmallShow } from '../fixtures/small-show.ts';
import { startRandom } from '../random.ts';
import { edits } from './edit-show.ts';
import { runCommand, type Outcome } from './run-command.ts';
import { isFull } from '../full.ts';

const folder = realpathSync(makeTemporaryFolder());
const show = join(folder, 'show');
const site = join(folder, 'site');

function build(outDir: string, more: NodeJS.ProcessEnv = {}): Outcome {
  return runCommand('build', [], {
    ...{ EXHIBITION_DIR: show, OUT_DIR: outDir, CACHE_DIR: join(folder, 'cache') },
    ...{ SITE_URL: 'https://example.org/show/', ...more },
  });
}

/** Hash of every file of a site, by its path. What changed since when is of another kind: it tells of the builds before. */
function hashSite(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join(root, name)).isFile() && !name.startsWith('iiif/activity/'),
  );
  const hash = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(root, name)))
      .digest('hex');
  return Object.fromEntries(names.sort().map((name) => [name, hash(name)]));
}

/** The same show built where no site stands, so that nothing can be taken from the last. */
function buildClean(name: string): Record<string, string> {
  const clean = join(folder, name);
  expect(build(clean).code).toBe(0);
  const hashes = hashSite(clean);
  rmSync(clean, { recursive: true });
  return hashes;
}

const unchanged = '没有改动，网站就是上一次生成的';

beforeAll(() => {
  copySmallShow(show);
  expect(build(site).code).toBe(0);
}, 240_000);
afterAll(() => {
  removeTemporary(folder);
});

it(
  'says so and touches nothing where nothing has changed, and tells again what was to be told',
  { timeout: 120_000 },
  () => {
    const before = hashSite(site);
    const { ino } = statSync(join(site, 'index.html'));
    const [first, second] = [build(site), build(site)];
    expect([first.code, first.out]).toEqual([0, expect.stringContaining(unchanged)]);
    expect(first.out).toContain(`3 个展厅，${isFull ? 36 : 12} 件作品`);
    // Another test may build meanwhile.
    const told = ({ out }: { out: string }): string =>
      out.replace(/（[\d.]+ 秒）/gu, '').replace(/^另一个生成正在进行.*\n/gmu, '');
    expect(told(first)).toBe(told(second));
    expect(hashSite(site)).toEqual(before);
    expect(statSync(join(site, 'index.html')).ino).toBe(ino);
  },
);

// One stream for all rounds: each goes on where the last left off.
const random = startRandom('edits');
let compared = 0;

/** Makes edits and builds; what stands is then what a build from nothing gives. Edits that make an error are taken back. */
function editAndCompare(names: readonly string[]): void {
  const kept = join(folder, 'kept');
  rmSync(kept, { recursive: true, force: true });
  cpSync(show, kept, { recursive: true, preserveTimestamps: true });
  const done = names.map((name) => `${name}: ${edits[name]?.(show, random) ?? ''}`).join('\n');
  const { code, err } = build(site);
  if (code === 1) {
    expect(err).toContain('✗ 错误');
    rmSync(show, { recursive: true });
    cpSync(kept, show, { recursive: true, preserveTimestamps: true });
    return;
  }
  expect(code, done).toBe(0);
  expect(hashSite(site), done).toEqual(buildClean('clean'));
  compared++;
}

const rounds = Array.from({ length: isFull ? 24 : 1 }, (_, at) => at + 1);
it.each(rounds)(
  'random edits, round %i: the same bytes as a build from nothing',
  { timeout: 240_000 },
  () => {
    const names = Object.keys(edits);
    const length = 1 + Math.floor(random() * 4);
    editAndCompare(Array.from({ length }, () => names[Math.floor(random() * names.length)] ?? ''));
  },
);

const alone = Object.keys(edits).filter((name) => isFull || ['title', 'a story'].includes(name));
it.each(alone)(
  'after this alone the same bytes as a build from nothing: %s',
  { timeout: 240_000 },
  (name) => {
    editAndCompare([name]);
  },
);

it('most of these could be compared', () => {
  expect(compared).toBeGreaterThan((rounds.length + alone.length) / 2);
});

it('mends a site in which a file was changed, emptied or taken away', { timeout: 240_000 }, () => {
  expect(build(site).code).toBe(0);
  const before = hashSite(site);
  const home = join(site, 'index.html');
  const { atime, mtime } = statSync(home);
  writeFileSync(home, readFileSync(home, 'utf8').replace('展', '占'));
  const picture =
    readdirSync(join(site, 'iiif'), { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith('.avif'),
    ) ?? '';
  rmSync(join(site, 'iiif', picture));
  rmSync(join(site, 'w/1001/index.html'));
  writeFileSync(join(site, 'w/1003/index.html'), '');
  utimesSync(home, atime, mtime);
  expect(build(site).out).not.toContain(unchanged);
  expect(hashSite(site)).toEqual(before);
});

it(
  'builds anew for another address, another base and another day that pages tell',
  { timeout: 240_000 },
  () => {
    writeFileSync(
      join(show, 'exhibition.yaml'),
      `${readFileSync(join(show, 'exhibition.yaml'), 'utf8').replace(/^end:.*\n/mu, '')}end: 2022-12-31\n`,
    );
    const seconds = (day: string): string => String(Date.parse(`${day}T12:00:00+08:00`) / 1000);
    const on = (day: string, more: NodeJS.ProcessEnv = {}): Outcome =>
      build(site, { SOURCE_DATE_EPOCH: seconds(day), ...more });
    on('2022-12-01');
    expect(on('2022-12-31').out).toContain(unchanged);
    const home = (): string => readFileSync(join(site, 'index.html'), 'utf8');
    expect(home()).toContain('data-show-state="open"');
    expect(on('2023-01-01').out).not.toContain(unchanged);
    expect(home()).toContain('data-show-state="after"');
    expect(on('2023-01-01', { SITE_URL: 'https://example.com/show/' }).out).not.toContain(unchanged);
    expect(on('2023-01-01', { BASE_PATH: '/other/' }).out).not.toContain(unchanged);
    expect(home()).toContain('href="/other/calligraphy/"');
    expect(existsSync(join(site, 'chifu-site.json'))).toBe(true);
  },
);
