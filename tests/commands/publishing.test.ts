import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeTemporaryFolder, removeOwn, removeTemporary } from '../../src/disk/remove.ts';
import { openZip } from '../../src/sheets/zip.ts';
import { smallPicture } from '../entries/show.ts';
import { readConfiguration, readLocations, writeNginx } from '../fixtures/nginx.ts';
import { runCommand } from './run-command.ts';

/** Nothing else of the tests listens here. */
const [nginxPort, caddyPort] = [4581, 4582];
const place = makeTemporaryFolder();
const show = join(place, 'show');
const previews = join(import.meta.dirname, '../../dist-preview');
const before = existsSync(previews) ? readdirSync(previews) : [];
const env = { EXHIBITION_DIR: show, OUT_DIR: join(place, 'site'), CACHE_DIR: join(place, 'cache') };

mkdirSync(join(show, 'halls'), { recursive: true });
mkdirSync(join(show, 'painting'));
writeFileSync(
  join(show, 'exhibition.yaml'),
  'title: 小展\nhosts: [某工会]\nsite: https://example.org/show/\n',
);
writeFileSync(join(show, 'halls/painting.md'), '---\ntitle: 美术\ndigit: 2\nmedium: painting\n---\n');
for (const [number, title, status] of [
  ['2001', '定稿', 'shown'],
  ['2002', '未定稿', 'draft'],
] as const) {
  writeFileSync(
    join(show, `painting/${number}.md`),
    `---\ntitle: ${title}\nartist: 某人\nalt: 一幅画\nstatus: ${status}\n---\n`,
  );
  writeFileSync(join(show, `painting/${number}.jpg`), smallPicture);
}

afterAll(() => {
  for (const name of existsSync(previews) ? readdirSync(previews) : [])
    if (!before.includes(name)) removeOwn(join(previews, name), () => true);
  removeTemporary(place);
});

it('previews drafts under a path that nobody guesses, marked and closed to search engines', () => {
  const run = (...args: string[]): string => {
    const { code, out } = runCommand('build', ['--preview', ...args], env);
    expect(code).toBe(0);
    return /https:\/\/example\.org\/show\/(preview-[0-9a-f]{32})\//u.exec(out)?.[1] ?? '';
  };
  const token = run();
  expect(token).not.toBe('');
  const site = join(previews, token);
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
  expect(pages).toContain(join('w', '2002', 'index.html'));
  for (const path of pages) {
    const html = readFileSync(join(site, path), 'utf8');
    expect([path, html.includes('content="noindex, nofollow, noarchive"')]).toEqual([path, true]);
    expect([path, /预览：含未定稿的作品|Preview with unfinished works/u.test(html)]).toEqual([path, true]);
    expect(html).not.toMatch(/rel="canonical"|ld\+json">|feed\.xml|works\.csv/u);
  }
  const hrefs = [...readFileSync(join(site, 'index.html'), 'utf8').matchAll(/href="(\/[^"]*)"/gu)];
  expect(hrefs.filter(([, path = '']) => !path.startsWith(`/show/${token}/`))).toEqual([]);
  expect(hrefs.length).toBeGreaterThan(5);
  expect(readdirSync(site).filter((name) => name.startsWith('sitemap'))).toEqual([]);
  // Links that were sent stay good, until somebody asks for another.
  expect(run()).toBe(token);
  expect(run('--new-path')).not.toBe(token);
  expect(existsSync(env.OUT_DIR)).toBe(false);
}, 180_000);

it('packs the public site, without drafts, into a ZIP that other programs read', async () => {
  const file = join(place, '网站.zip');
  const { code, out } = runCommand('pack', ['--out', file], env);
  expect([code, out.includes('已装好')]).toEqual([0, true]);
  const zip = await openZip(file);
  const names = zip.entries.map(({ name }) => name);
  expect(names).toContain('部署说明.txt');
  expect(names).toContain('site/w/2001/index.html');
  expect(names.some((name) => name.includes('2002'))).toBe(false);
  const read = async (name: string): Promise<string> => {
    const entry = zip.entries.find((one) => one.name === name);
    const target = join(place, 'unpacked');
    if (entry) await zip.extract(entry, target);
    return readFileSync(target, 'utf8');
  };
  expect(await read('部署说明.txt')).toContain('放到：https://example.org/show/');
  const sums = await read('SHA256SUMS');
  zip.close();
  writeFileSync(join(place, 'SHA256SUMS'), sums.replaceAll('  site/', `  ${env.OUT_DIR}/`));
  // Coreutils reckon the sums anew.
  if (process.platform === 'linux') execFileSync('sha256sum', ['--quiet', '-c', join(place, 'SHA256SUMS')]);
  const again = runCommand('pack', ['--out', file], env);
  expect(again.code).toBe(2);
  expect(again.err).toContain('已经有这个文件，没有覆盖');
}, 180_000);

/** What a page cannot say of itself, by the guide's table. */
const secure = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'content-security-policy': "frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
};
const readSecure = ({ headers }: Response): Record<string, string | null> =>
  Object.fromEntries(Object.keys(secure).map((name) => [name, headers.get(name)]));

/** What every server must answer, by the table in docs/deploy.md. */
async function checkServer(port: number): Promise<void> {
  const get = (path: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}/show/${path}`, { headers: { 'accept-encoding': 'gzip' } });
  const find = (folder: string, ending: RegExp): string =>
    readdirSync(join(env.OUT_DIR, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .find((path) => ending.test(path)) ?? '';
  const year = 'public, max-age=31536000, immutable';
  const asked: [path: string, cache: string, type: RegExp, isOpen: boolean][] = [
    ['', 'no-cache', /^text\/html/u, false],
    ['w/2001/', 'no-cache', /^text\/html/u, false],
    ['worker.js', 'no-cache', /javascript/u, false],
    ['data/version.json', 'no-cache', /json/u, true],
    [find('assets', /\.js$/u), year, /javascript/u, false],
    [find('fonts', /\.woff2$/u), year, /woff2/u, false],
    [find('iiif', /info\.json$/u), 'public, max-age=604800', /json/u, true],
    ['iiif/2001/manifest.json', 'no-cache', /json/u, true],
    ['iiif/painting.json', 'no-cache', /json/u, true],
    ['iiif/activity/page-0.json', 'no-cache', /json/u, true],
    [find('iiif', /\.jpg$/u), 'public, max-age=604800', /^image\/jpeg/u, true],
    [find('share', /\.jpg$/u), 'public, max-age=86400', /^image\/jpeg/u, false],
  ];
  for (const [path, cache, type, isOpen] of asked) {
    const response = await get(path);
    await response.arrayBuffer();
    const header = (name: string): string | null => response.headers.get(name);
    expect([path, response.status, header('cache-control')]).toEqual([path, 200, cache]);
    expect([path, header('content-type')]).toEqual([path, expect.stringMatching(type)]);
    expect([path, header('access-control-allow-origin')]).toEqual([path, isOpen ? '*' : null]);
    expect([path, readSecure(response)]).toEqual([path, secure]);
  }
  expect((await get('')).headers.get('content-encoding')).toBe('gzip');
  for (const path of ['w/9999/', 'iiif/nothing/info.json', 'iiif/2002/manifest.json', 'no/where']) {
    const missing = await get(path);
    expect([path, missing.status]).toEqual([path, 404]);
    expect([path, readSecure(missing)]).toEqual([path, secure]);
    expect(await missing.text()).toContain('<meta name="chifu-build"');
  }
}

/** Runs a server until its answers were read. */
async function serveWith(program: string, args: readonly string[], port: number): Promise<void> {
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const ended = new Promise<void>((resolve) =>
    server.on('exit', () => resolve()).on('error', () => resolve()),
  );
  try {
    for (let tries = 0; tries < 100; tries++) {
      if (await fetch(`http://127.0.0.1:${port}/`).then(Boolean, () => false)) break;
      if (server.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await checkServer(port).catch((error: unknown) => {
      throw new Error(`${program} (Debian package of that name): ${said}`, { cause: error });
    });
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

it.runIf(process.platform === 'linux')(
  'is served by nginx as the guide says',
  async () => {
    const folder = join(place, 'nginx');
    const locations = readLocations(folder, env.OUT_DIR);
    await serveWith('nginx', writeNginx(folder, nginxPort, locations), nginxPort);
  },
  60_000,
);

it.runIf(process.platform === 'linux')(
  'is served by Caddy as the guide says',
  async () => {
    const folder = join(place, 'caddy');
    mkdirSync(folder);
    const [written = ''] = readConfiguration('caddy');
    const block = written
      .replaceAll('/srv/show', env.OUT_DIR)
      .replace('example.org', `http://127.0.0.1:${caddyPort}`);
    writeFileSync(join(folder, 'Caddyfile'), `{\n  admin off\n}\n${block}`);
    await serveWith(
      'caddy',
      ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'],
      caddyPort,
    );
  },
  60_000,
);
