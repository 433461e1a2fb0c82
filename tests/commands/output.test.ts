import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRandom } from '../random.ts';
import { runCommand, type Outcome } from './run-command.ts';
import { isFull } from '../full.ts';

const project = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'chifu-output-'));
const exhibition = join(folder, 'show');
const base = { EXHIBITION_DIR: exhibition, CACHE_DIR: join(folder, 'cache'), SITE_URL: '', BASE_PATH: '' };

/** The show as a build into an empty folder leaves it, built once: the same files give the same site. */
const plainSite = join(folder, 'nowhere');
let plainBuild: Outcome | undefined;
function buildPlainSite(): Outcome {
  plainBuild ??= runCommand('build', [], { ...base, OUT_DIR: plainSite });
  expect(plainBuild.code).toBe(0);
  return plainBuild;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Each file of a folder with its hash, but the list of changes, which says when a site was built. */
function hashTree(root: string): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
  return Object.fromEntries(
    files
      .map((file) => [file.slice(root.length + 1), file] as const)
      .filter(([name]) => !/^(?:iiif\/activity\/|changes\.json$)/u.test(name.replaceAll('\\', '/')))
      .map(([name, file]) => [name, hash(file)]),
  );
}

beforeAll(async () => {
  write(join(exhibition, 'exhibition.yaml'), 'title: 小展\nhosts: [某工会]\n');
  write(join(exhibition, 'halls/seals.md'), '---\ntitle: 篆刻\ndigit: 4\n---\n');
  write(join(exhibition, 'seals/4001.md'), '---\ntitle: 铁人\nartist: 甲\nalt: 一方印\n---\n');
  const picture = sharp({ create: { width: 1100, height: 1100, channels: 3, background: '#b03a2e' } });
  await picture.jpeg().toFile(join(exhibition, 'seals/4001.jpg'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('OUT_DIR is refused with exit code 2, and nothing is touched', () => {
  beforeAll(() => {
    write(join(folder, 'papers/合同.pdf'), 'contract');
    write(join(folder, 'file.txt'), 'mine');
  });
  it.each([
    ['', /^环境变量 OUT_DIR 是空的。\n写一个文件夹，或者不设这个变量（就用 dist）。\n/u],
    ['  　', /^环境变量 OUT_DIR 是空的。\n/u],
    [join(folder, 'papers'), /\n这个文件夹不是尺幅生成的网站，里面有：合同\.pdf。\n/u],
    [join(folder, 'file.txt'), /\n这是一个文件，不是文件夹。\n/u],
    [exhibition, /\n展览文件夹（.*）就是它，或在它里面。\n/u],
    [join(exhibition, 'seals'), /\n它在展览文件夹（.*）里面。\n/u],
    [folder, /\n展览文件夹（.*）就是它，或在它里面。\n/u],
    ['.', /\n(?:图片缓存（.*）就是它，或在它里面|尺幅的程序就在它里面)。\n/u],
    ['..', /\n(?:展览文件夹（.*）就是它，或在它里面|尺幅的程序就在它里面)。\n/u],
    ['src', /\n它在尺幅的程序文件夹里，那里只能用 dist 或以 dist- 开头的名字。\n/u],
    ['node_modules/site', /\n它在尺幅的程序文件夹里，/u],
  ])('%j', { timeout: 60_000 }, (out, message) => {
    const before = hashTree(folder);
    const { code, out: said, err } = runCommand('build', [], { ...base, OUT_DIR: out });
    expect(err).toMatch(message);
    expect(said).toBe('');
    expect(code).toBe(2);
    expect(hashTree(folder)).toEqual(before);
  });
});

it('takes a cache for no cache where other things lie in it, also to prune', { timeout: 60_000 }, () => {
  const album = join(folder, 'album');
  write(join(album, 'pictures/全家福/1.jpg'), 'family');
  const before = hashTree(album);
  for (const args of [[], ['--prune']]) {
    const { code, err } = runCommand('images', args, { ...base, CACHE_DIR: album });
    expect(err).toMatch(/^不能把图片缓存放在这里，什么都没有动：.*\n里面有不是图片缓存的东西：pictures。\n/u);
    expect(code).toBe(2);
  }
  expect(hashTree(album)).toEqual(before);
});

it('prunes nothing that is not the cache’s own, in a cache that is', { timeout: 60_000 }, () => {
  const cache = join(folder, 'pruned');
  expect(runCommand('images', [], { ...base, CACHE_DIR: cache }).code).toBe(0);
  const clean = hashTree(cache);
  const hash = 'f'.repeat(16);
  const foreign = [
    'pictures/全家福/1.jpg',
    `pictures/${hash}/1.jpg`,
    'share/合影.jpg',
    `regions/${hash}/x.txt`,
    'spare/a/b',
  ];
  for (const name of foreign) write(join(cache, name), 'mine');
  write(join(cache, `pictures/${hash}/300x200-0a1b2c3d.jpg`), 'an old recipe');
  const { out } = runCommand('images', ['--prune'], { ...base, CACHE_DIR: cache });
  expect(out).toContain('缓存：删掉 1 项');
  const after = hashTree(cache);
  for (const name of foreign) expect(readFileSync(join(cache, name), 'utf8')).toBe('mine');
  expect(Object.keys(after).sort()).toEqual([...Object.keys(clean), ...foreign].sort());
});

it.each([
  ['example.org/show', '没有以 https:// 开头', 'https://example.org/show/'],
  ['ftp://example.org', '没有以 https:// 开头', 'https://example.org/'],
  ['http//example.org', '没有以 https:// 开头', 'http://example.org/'],
  ['https：／／example.org', '里面有全角符号', 'https://example.org/'],
  ['https://a:b@example.org/', '里面有用户名或密码', 'https://example.org/'],
  [' ', '是空的', 'https://example.org/show/'],
])('SITE_URL=%s is wrong usage, with its mend', { timeout: 60_000 }, (url, found, mend) => {
  const { code, err } = runCommand('build', [], { ...base, OUT_DIR: join(folder, 'never'), SITE_URL: url });
  expect(err).toBe(
    `环境变量 SITE_URL 写的是：${url}\n这个网址${found}。\n写成 ${mend}。\n加上 --help 看这个命令的用法。\n`,
  );
  expect(code).toBe(2);
});

it('says that the site has no address, and builds one that points nowhere else', { timeout: 120_000 }, () => {
  const site = plainSite;
  const { code, err } = buildPlainSite();
  expect(err).toMatch(
    /^提醒：还没有写网站的网址，.*\n在 exhibition\.yaml 里写一行 site: https:\/\/你的网址\//u,
  );
  expect(code).toBe(0);
  const texts = Object.keys(hashTree(site)).filter((name) => /\.(?:html|json|xml|js|css|svg)$/u.test(name));
  for (const name of texts) {
    const text = readFileSync(join(site, name), 'utf8');
    expect(text, name).not.toMatch(/localhost|127\.0\.0\.1|4321/u);
    expect(text, name).not.toMatch(/rel="canonical"|og:image|og:url/u);
  }
  for (const path of ['sitemap-index.xml', 'feed.xml', 'robots.txt', 'llms.txt', 'data/linked-art'])
    expect([path, existsSync(join(site, path))]).toEqual([path, false]);
  for (const path of ['data/works.csv', 'data/works.json', 'data/datapackage.json'])
    expect(readFileSync(join(site, path), 'utf8')).not.toMatch(/https?:\/\/(?!datapackage\.org|purl\.org)/u);
  const pages = texts.filter((name) => name.endsWith('.html'));
  const heads = pages.map((name) => readFileSync(join(site, name), 'utf8'));
  expect(heads.join('')).not.toMatch(/linked-art|feed\.xml|"BreadcrumbList"/u);
  const picture = readdirSync(join(site, 'iiif')).find((name) => name.startsWith('4001-')) ?? '';
  const getId = (path: string): string =>
    (JSON.parse(readFileSync(join(site, 'iiif', path), 'utf8')) as { id: string }).id;
  expect(getId(`${picture}/info.json`)).toBe(`/iiif/${picture}`);
  expect(getId('4001/manifest.json')).toBe('/iiif/4001/manifest.json');
  const labels = readFileSync(join(site, 'labels/seals/index.html'), 'utf8');
  expect(labels).toContain('<b>4001</b>');
  expect(labels).toContain('本站还没有网址，所以展签上没有二维码');
  expect(labels).not.toContain('label-code"');
});

it('builds the same site on another volume, where links and renames end', { timeout: 240_000 }, (context) => {
  buildPlainSite();
  const script = `mount -t tmpfs -o size=60m tmpfs "$1" || exit 77
    for turn in 1 2; do OUT_DIR="$1/site" "$2" "$3" || exit; done
    OUT_DIR="$1" "$2" "$3"; echo "root $?"
    ls -A "$1" && cp -r "$1/site" "$4"`;
  const [volume, copy] = [join(folder, 'volume'), join(folder, 'copy')];
  mkdirSync(volume);
  const args = ['sh', '-c', script, 'sh', volume, process.execPath, join(project, 'scripts/build.ts'), copy];
  const run = spawnSync('unshare', ['--user', '--map-root-user', '--mount', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...base, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (run.status === 77 || run.status === null || run.stderr.includes('unshare')) {
    context.skip('skipped: this machine lets nobody mount a small file system (unshare --user --mount)');
  }
  expect(run.stderr).toContain('这是一个磁盘的根');
  expect(run.stdout).toMatch(/root 2\nsite\n$/u);
  expect(hashTree(copy)).toEqual(hashTree(plainSite));
});

it('lets a second build wait for the first, and both end well', { timeout: 240_000 }, async () => {
  const site = join(folder, 'twice');
  const build = async (): Promise<{ code: number | null; said: string }> => {
    const child = spawn(process.execPath, [join(project, 'scripts/build.ts')], {
      env: { ...process.env, ...base, OUT_DIR: site, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    return new Promise((done) => child.on('close', (code) => done({ code, said })));
  };
  const both = await Promise.all([build(), build()]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.map(({ said }) => said).join('')).toMatch(/另一个生成正在进行（进程 \d+，/u);
  buildPlainSite();
  expect(hashTree(site)).toEqual(hashTree(plainSite));
});

it.each(Array.from({ length: isFull ? 12 : 2 }, (_, at) => [at + 1]))(
  'kill -9 at a random moment, round %i: a whole site stands, and the next build leaves nothing behind',
  { timeout: 240_000 },
  async (round) => {
    const random = startRandom(`kill, round ${round}`);
    const [parent, env] = [
      join(folder, `killed-${round}`),
      { ...base, OUT_DIR: join(folder, `killed-${round}/site`) },
    ];
    buildPlainSite();
    cpSync(plainSite, env.OUT_DIR, { recursive: true });
    const old = hashTree(env.OUT_DIR);
    write(join(exhibition, 'seals/4001.md'), `---\ntitle: 铁人${round}\nartist: 甲\nalt: 一方印\n---\n`);
    const child = spawn(process.execPath, [join(project, 'scripts/build.ts')], {
      stdio: 'ignore',
      env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    const ended = new Promise((done) => child.on('close', done));
    const isNear = random() < 0.5;
    if (isNear) await untilChanged(parent, () => child.exitCode !== null);
    await new Promise((done) => setTimeout(done, isNear ? random() * 30 : random() * 4000));
    child.kill('SIGKILL');
    await ended;
    const names = readdirSync(parent);
    const standing = names.includes('site') ? 'site' : names.find((name) => name.startsWith('site-last-'));
    const found = hashTree(join(parent, standing ?? 'none'));
    expect(runCommand('build', [], env).code).toBe(0);
    const fresh = hashTree(env.OUT_DIR);
    expect([old, fresh]).toContainEqual(found);
    expect(readdirSync(parent)).toEqual(['site']);
    // Builds of other tests may be under way.
    expect(readdirSync(join(project, '.building')).filter((name) => name.includes(`-${child.pid}-`))).toEqual(
      [],
    );
  },
);

/** Waits until something appears in a folder, or `isOver`. */
async function untilChanged(parent: string, isOver: () => boolean): Promise<void> {
  const before = readdirSync(parent).join();
  while (!isOver() && readdirSync(parent).join() === before) await new Promise((done) => setTimeout(done, 1));
}
