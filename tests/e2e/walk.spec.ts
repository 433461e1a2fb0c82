import { expect, test, type Page } from '@playwright/test';
import { readSitemap } from './sitemap.ts';
import { realSite, sampleSite } from './sites.ts';
import { isFull } from '../full.ts';

const siteOf = (name: string) => (name === 'real' ? realSite : sampleSite);

/** Pages in English are of the same templates, and those of works are all alike: one in so many is opened. */
function getStride(address: string): number {
  if (address.includes('/en/')) return 8;
  return address.includes('/w/') ? 3 : 1;
}

/** Scrolls through the page so that every lazy picture is asked for, and waits until all are there. */
async function loadPictures(page: Page): Promise<{ src: string; width: number }[]> {
  return page.evaluate(async () => {
    const images = [...document.images];
    for (const image of images) image.loading = 'eager';
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
    return images.map((image) => ({ src: image.currentSrc, width: image.complete ? image.naturalWidth : 0 }));
  });
}

test('every page of the sitemap is whole, one in a few of those that are alike', async ({ page }, {
  project,
}) => {
  test.setTimeout(600_000);
  const site = siteOf(project.name);
  const addresses = readSitemap(site).filter((address, at) => isFull || at % getStride(address) === 0);
  expect(addresses.length).toBeGreaterThan(10);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== new URL(site.url).origin)
      complaints.push(`third party: ${url.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${page.url()}: ${response.status()} ${response.url()}`);
  });
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of addresses) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(200);
    await expect(page.locator('h1'), address).toHaveCount(1);
    const pictures = await loadPictures(page);
    expect(
      pictures.filter((picture) => picture.width === 0),
      address,
    ).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `${address} is wider than the screen`).toBeLessThanOrEqual(0);
  }
  expect(complaints).toEqual([]);
});

test('an address that is nowhere says so in words', async ({ page }, { project }) => {
  const response = await page.goto(`${siteOf(project.name).url}nowhere/at/all/`);
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText('此处无画');
});
