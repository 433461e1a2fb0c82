import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page, type Response } from '@playwright/test';
import { largeSite } from './sites.ts';

/** The phone of the budgets. */
test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });

const KB = 1024;

interface Load {
  kind: string;
  bytes: number;
  url: string;
}

/** Loads a page without scrolling; bytes as transferred with gzip where a server compresses. */
async function load(page: Page, path: string): Promise<Load[]> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  return Promise.all(
    responses.map(async (response) => {
      const body = await response.body();
      const kind = response.request().resourceType();
      const packs =
        ['document', 'script', 'stylesheet', 'fetch'].includes(kind) || response.url().endsWith('.svg');
      return { kind, bytes: packs ? gzipSync(body).length : body.length, url: response.url() };
    }),
  );
}

const list = (loads: Load[]) => loads.map((one) => `${one.kind} ${one.bytes} ${one.url}`).join('\n');
const sum = (loads: Load[], kind?: string) =>
  loads.filter((one) => kind === undefined || one.kind === kind).reduce((total, one) => total + one.bytes, 0);

/** Adds up how far what is seen moves by itself, as a share of the screen. */
async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts = window as unknown as { shifted: number };
    shifts.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const readShifts = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { shifted: number }).shifted);

for (const number of ['1001', '1002', '1003', '2001', '3001', '3002']) {
  test(`the page of work ${number} stays within its budget`, async ({ page }) => {
    const html = readFileSync(join(largeSite.outDir, 'w', number, 'index.html'));
    expect(html.length, 'HTML').toBeLessThanOrEqual(30 * KB);
    const loads = await load(page, `w/${number}/`);
    const first = await page
      .locator('.pictures img')
      .first()
      .evaluate((image: HTMLImageElement) => image.currentSrc);
    const picture = loads.find((one) => one.url === first)?.bytes ?? Infinity;
    expect(picture, 'first picture').toBeLessThanOrEqual(100 * KB);
    expect(sum(loads, 'script'), 'JavaScript').toBeLessThanOrEqual(12 * KB);
    expect(sum(loads, 'font'), 'title font').toBeLessThanOrEqual(60 * KB);
  });
}

for (const hall of ['calligraphy', 'painting', 'photography']) {
  test(`the ${hall} hall of a hundred works stays within its budget and does not shift`, async ({ page }) => {
    await noteShifts(page);
    const loads = await load(page, `${hall}/`);
    await expect(page.locator('[data-wall] > li')).toHaveCount(100);
    expect(sum(loads), list(loads)).toBeLessThanOrEqual(250 * KB);
    expect(sum(loads, 'script')).toBeLessThanOrEqual(20 * KB);
    expect(sum(loads, 'font')).toBeLessThanOrEqual(100 * KB);
    expect(await readShifts(page)).toBe(0);
  });
}

test('the home page stays within its budget', async ({ page }) => {
  const loads = await load(page, '');
  expect(sum(loads), list(loads)).toBeLessThanOrEqual(300 * KB);
  expect(sum(loads, 'font')).toBeLessThanOrEqual(100 * KB);
});

for (const path of ['', 'enter/', 'search/', 'w/1003/', 'en/w/1003/', 'w/1008/']) {
  test(`on a slow line what is painted first of /${path} stays where it is`, async ({ page }) => {
    // Lighthouse's slow 4G.
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    const line = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
    await client.send('Network.emulateNetworkConditions', { offline: false, ...line });
    await noteShifts(page);
    await load(page, path);
    // A tenth is too much by web.dev/articles/cls; a title font that arrives moves a line by less than this.
    expect(await readShifts(page)).toBeLessThan(0.03);
  });
}
