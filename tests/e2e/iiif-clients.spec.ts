import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { buildManifestPath } from '../../src/exhibition/addresses.ts';
import { installClients } from '../iiif-clients/install.ts';
import { buildClientPage } from '../iiif-clients/pages.ts';
import { movedSite, sampleSite, type TestSite } from './sites.ts';

/*
 * Viewers of others, each on a page of another origin as they are in use, open works of the sample at the root and under
 * a base path. A panel of a couplet, 1003; an album of eight leaves, 1008; four panels that hang as one, 1009; a
 * handscroll of 32 lines, 1002.
 */
test.use({ viewport: { width: 1280, height: 900 }, actionTimeout: 20_000 });

const clients = installClients();
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };
let server: Server | undefined;
let origin = '';

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const client = searchParams.get('client');
    if (client !== null) {
      const page = buildClientPage(client, { manifest: searchParams.get('manifest') ?? '' });
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
      return;
    }
    const file = join(clients ?? '', decodeURIComponent(pathname.replace('/clients/', '')));
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(file.endsWith(cloverFile) ? mendClover(readFileSync(file, 'utf8')) : readFileSync(file));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => server?.close());

const cloverFile = 'web-components/index.umd.js';

/**
 * In the bundle of Clover 3.3.8 a number has taken the name of the function that makes elements, so that annotations are
 * never shown: https://github.com/samvera-labs/clover-iiif/issues/305
 */
function mendClover(script: string): string {
  return script.replace(/jv=\(\{annotation:t,[\s\S]*?var Kk=/u, (own) =>
    own.replaceAll('return l(', 'return k(').replace('l("span"', 'k("span"'),
  );
}

/** What went wrong on a page: scripts that failed, files of the site that are not there, requests to anybody else. */
type Faults = string[];

async function openWork(page: Page, client: string, site: TestSite, number: string): Promise<Faults> {
  const faults: Faults = [];
  const own = new URL(site.url).origin;
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('response', (response) => {
    // Clover asks every image service for a cut-out of each annotation, whatever the level of that.
    const isCut = client === 'clover' && /\/![\d,]+\/0\/default\.jpg$/u.test(response.url());
    if (response.status() >= 400 && response.url().startsWith(own) && !isCut)
      faults.push(`${response.status()} ${response.url()}`);
  });
  await page.route('**', (route) => {
    const { protocol, origin: asked } = new URL(route.request().url());
    if ([own, origin].includes(asked) || /^(?:data|blob):/u.test(protocol)) return route.continue();
    faults.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  const manifest = `${site.url}${buildManifestPath(number)}`;
  await page.goto(`${origin}/?client=${client}&manifest=${manifest}`);
  return faults;
}

const getLeft = async (locator: Locator): Promise<number> => (await locator.boundingBox())?.x ?? NaN;
/** Where the texts stand one after the other, as people read them. */
const readOrder = async (locator: Locator, texts: readonly string[]): Promise<number[]> => {
  const told = await locator.innerText();
  return texts.map((text) => told.indexOf(text));
};
const ascending = (places: readonly number[]) =>
  places.every((place, at) => place >= 0 && place > (places[at - 1] ?? -1));

const looks: Record<string, (page: Page, number: string) => Promise<void>> = {
  mirador: async (page, number) => {
    const panel = page.getByRole('complementary').filter({ hasText: '标注' });
    const list = panel.first();
    if (number === '1003') {
      await expect(page.getByText('1 / 2 • 上联')).toBeVisible();
      await expect(list).toContainText('海日生残夜');
      await expect(list).toContainText('印章：引首章');
      expect(await getLeft(page.getByRole('button', { name: '下一页' }))).toBeLessThan(
        await getLeft(page.getByRole('button', { name: '上一页' })),
      );
      await page.getByRole('button', { name: '下一页' }).click();
      await expect(page.getByText('2 / 2 • 下联')).toBeVisible();
      await expect(list).toContainText('江春入旧年');
    } else if (number === '1008') {
      await expect(page.getByText('1 / 8 • 春晓')).toBeVisible();
      expect(ascending(await readOrder(list, ['春眠不觉晓', '处处闻啼鸟', '夜来风雨声']))).toBe(true);
    } else if (number === '1009') {
      await expect(page.getByText('1 / 4 • 春：春夜喜雨')).toBeVisible();
      await expect(list).toContainText('好雨知时节');
      expect(await getLeft(page.getByRole('button', { name: '下一页' }))).toBeLessThan(
        await getLeft(page.getByRole('button', { name: '上一页' })),
      );
      await page.getByRole('button', { name: '下一页' }).click();
      await expect(page.getByText('2 / 4 • 夏：过故人庄')).toBeVisible();
    } else {
      await expect(page.getByText('1 / 1')).toBeVisible();
      expect(ascending(await readOrder(list, ['北风卷地', '白草折胡', '不见君雪', '行处']))).toBe(true);
    }
  },
  universalviewer: async (page, number) => {
    const next = page.locator('.centerPanel button.paging[title="Next Image"]');
    const previous = page.locator('.centerPanel button.paging[title="Previous Image"]');
    const count = { 1003: 2, 1008: 8, 1009: 4 }[number];
    if (count !== undefined) await expect(page.locator('.headerPanel .total')).toHaveText(`of ${count}`);
    if (count !== undefined) {
      await expect(page.locator('.headerPanel .autocompleteText')).toHaveValue('1');
      await expect(next).not.toHaveClass(/disabled/u);
      await expect(previous).toHaveClass(/disabled/u);
      expect(await getLeft(next)).toBeLessThan(await getLeft(previous));
      await expect(page.locator('.thumb').first()).toContainText(
        { 1003: '上联', 1008: '春晓', 1009: '春：春夜喜雨' }[number] ?? '',
      );
    }
    // It shows texts among the facts.
    await page.getByRole('button', { name: 'Expand Information' }).click();
    const told =
      { 1003: '海日生残夜', 1008: '春眠不觉晓', 1009: '好雨知时节', 1002: '北风卷地' }[number] ?? '';
    await expect(page.locator('.rightPanel')).toContainText(told);
  },
  clover: async (page, number) => {
    const captions = { 1003: ['上联', '下联'], 1008: ['春晓', '悯农·其一', '乡村四月'] }[number];
    if (captions !== undefined) {
      const figures = page.locator('figcaption');
      await expect(figures.first()).toBeVisible();
      expect((await figures.allInnerTexts()).slice(0, captions.length)).toEqual(captions);
      await expect(page.locator('.clover-viewer-media-navigation')).toContainText(
        number === '1003' ? /1\s*\/\s*2/u : /1\s*\/\s*8/u,
      );
    }
    // Of an album it turns the pages from the right.
    if (number === '1008') {
      const [one, two] = [
        page.getByText('春晓', { exact: true }),
        page.getByText('悯农·其一', { exact: true }),
      ];
      expect(await getLeft(one.first())).toBeGreaterThan(await getLeft(two.first()));
    }
    await page.getByRole('tab', { name: 'Annotations' }).click();
    const told =
      { 1003: '海日生残夜', 1008: '春眠不觉晓', 1009: '好雨知时节', 1002: '北风卷地' }[number] ?? '';
    await expect(page.getByRole('tabpanel').getByText(told).first()).toBeVisible();
  },
};

for (const [site, numbers] of [
  [sampleSite, ['1009', '1002']],
  [movedSite, ['1003', '1008']],
] as const) {
  for (const client of Object.keys(looks)) {
    test(`${client} opens works at ${site.base} in their order, with their texts`, async ({ page }) => {
      test.skip(clients === undefined, '取不到 IIIF 看图软件');
      for (const number of numbers) {
        const faults = await openWork(page, client, site, number);
        await looks[client]?.(page, number);
        await page.waitForLoadState('networkidle');
        expect(faults, number).toEqual([]);
        page.removeAllListeners();
        await page.unrouteAll();
      }
    });
  }
}
