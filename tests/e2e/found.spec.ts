import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { listFeedFaults, listSitemapFaults } from '../data/check-xml.ts';
import { listSchemaOrgFaults } from '../data/schema-org.ts';
import { buildOne } from './build-sites.ts';
import { listBrokenLinks } from './site-links.ts';
import { listFiles, readSitemap } from './sitemap.ts';
import { largeSite, movedSite, sampleSite, type TestSite } from './sites.ts';
import { isFull } from '../full.ts';

/** Sites at the root of a server and deep within one. */
const sites = [sampleSite, movedSite];
const getOrigin = ({ port }: TestSite): string => `http://localhost:${port}`;
const read = ({ outDir }: TestSite, path: string): string => readFileSync(join(outDir, path), 'utf8');

/** Every page that search engines may list, by its address. */
function readPages(site: TestSite): Map<string, string> {
  const pages = listFiles(site, '.html').map((path): [string, string] => [
    path.replaceAll('\\', '/'),
    read(site, path),
  ]);
  return new Map(
    pages
      .filter(([path, html]) => path !== '404.html' && !html.includes('name="robots" content="noindex'))
      .map(([path, html]) => [getOrigin(site) + site.base + path.replace(/index\.html$/u, ''), html]),
  );
}
const find = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);
const readData = (html: string): string[] =>
  find(html, /<script type="application\/ld\+json">(.*?)<\/script>/gsu);

for (const site of [...sites, largeSite]) {
  test(`no address of the ${site.name} site leads nowhere`, () => {
    expect(listBrokenLinks({ outDir: site.outDir, base: site.base, origin: getOrigin(site) })).toEqual([]);
  });
}

test('nor one of three hundred works deep within a server', async () => {
  test.skip(!isFull, 'npm run test:full builds it');
  const site = { ...largeSite, outDir: `${largeSite.outDir}-moved`, base: movedSite.base };
  await buildOne(site);
  expect(listBrokenLinks({ outDir: site.outDir, base: site.base, origin: getOrigin(site) })).toEqual([]);
});

for (const site of sites) {
  test(`each page of the ${site.name} site has a title, a description and an address of its own`, () => {
    const pages = readPages(site);
    expect(pages.size).toBeGreaterThan(60);
    for (const [address, html] of pages)
      expect([address, find(html, /<link rel="canonical" href="([^"]*)"/gu)]).toEqual([address, [address]]);
    for (const pattern of [/<title>(.*?)<\/title>/gsu, /<meta name="description"[^>]* content="([^"]*)"/gu]) {
      const all = [...pages.values()].map((html) => find(html, pattern));
      expect(all.filter(({ length }) => length !== 1)).toEqual([]);
      const texts = all.flat();
      expect(texts.filter((text, at) => text === '' || texts.indexOf(text) !== at)).toEqual([]);
    }
    for (const path of ['404.html', 'kiosk/index.html', 'offline/index.html'])
      expect(find(read(site, path), /(rel="canonical"|application\/ld\+json)/gu)).toEqual([]);
  });

  test(`the map of the ${site.name} site lists just these, and its feed is valid`, () => {
    expect(readSitemap(site).sort()).toEqual([...readPages(site).keys()].sort());
    expect(listSitemapFaults(read(site, 'sitemap-0.xml'))).toEqual([]);
    expect(listFeedFaults(read(site, 'feed.xml'))).toEqual([]);
  });

  test(`what the ${site.name} site tells search engines is valid by schema.org’s definitions`, async () => {
    for (const [address, html] of readPages(site)) {
      const blocks = readData(html);
      expect([address, blocks.length]).toEqual([address, 1]);
      const document = JSON.parse(blocks[0] ?? '') as object;
      expect([address, await listSchemaOrgFaults(document)]).toEqual([address, []]);
      const isHome = ['', 'en/'].some((path) => address === getOrigin(site) + site.base + path);
      expect([address, JSON.stringify(document).includes('"BreadcrumbList"')]).toEqual([address, !isHome]);
    }
  });

  test(`the data of the ${site.name} site are as they are described`, () => {
    const { resources } = JSON.parse(read(site, 'data/datapackage.json')) as {
      resources: { path: string; bytes: number; hash: string; rowcount?: number }[];
    };
    for (const { path, bytes, hash } of resources) {
      const file = readFileSync(join(site.outDir, 'data', path));
      expect(file.length).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(file).digest('hex')}`).toBe(hash);
    }
    expect(resources[0]?.rowcount).toBe(36);
    expect((JSON.parse(read(site, 'data/works.json')) as { works: unknown[] }).works).toHaveLength(36);
    for (const name of ['robots.txt', 'llms.txt']) expect(existsSync(join(site.outDir, name))).toBe(true);
  });
}

test('a browser reads the block of data as data, and refuses nothing', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  for (const path of ['', 'calligraphy/', 'w/1012/', 'stories/skills/', 'data/']) {
    await page.goto(path);
    const block = page.locator('script[type="application/ld+json"]');
    await expect(block).toHaveCount(1);
    expect(JSON.parse((await block.textContent()) ?? '')).toHaveProperty('@context', 'https://schema.org');
  }
  const terms = await page.goto('w/1012/').then(() => page.locator('meta[name^="DCTERMS."]').count());
  expect(terms).toBeGreaterThan(8);
  expect(refused).toEqual([]);
});

test('the page about the data leads to the files', async ({ page, request }) => {
  await page.goto('about/');
  await page.getByRole('region', { name: '数据与引用' }).getByRole('link', { name: '数据' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '数据' })).toBeVisible();
  const links = page.getByRole('region', { name: '下载' }).getByRole('link');
  await expect(links).toHaveCount(6);
  for (const link of await links.all()) {
    const response = await request.get((await link.getAttribute('href')) ?? '');
    expect(response.status()).toBe(200);
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
});
