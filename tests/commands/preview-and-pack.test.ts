import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeTemporaryFolder, removeOwn, removeTemporary } from '../../src/disk/remove.ts';
import { openZip } from '../../src/sheets/zip.ts';
import { smallPicture } from '../entries/show.ts';
import { runCommand } from './run-command.ts';

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
    expect([path, html.includes('预览：含未定稿的作品')]).toEqual([path, true]);
    expect(html).not.toContain('rel="canonical"');
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
