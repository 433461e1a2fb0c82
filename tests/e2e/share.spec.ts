import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { readCodes } from '../fixtures/read-codes.ts';
import { sampleSite } from './sites.ts';

const halls = ['calligraphy', 'painting', 'photography'];
const read = (path: string): Buffer => readFileSync(join(sampleSite.outDir, path));
const works = (): string[] =>
  (JSON.parse(read('data/numbers.json').toString()) as [string, string, string][]).map(([number]) => number);

test('every shown work and every hall has a card and a poster of their size and weight', async () => {
  for (const name of [...works(), ...halls]) {
    for (const { kind, width, height, most } of [
      { kind: 'card', width: 1200, height: 630, most: 122_880 },
      { kind: 'poster', width: 1080, height: 1440, most: 256_000 },
    ]) {
      const file = read(`share/${name}-${kind}.jpg`);
      const facts = await sharp(file).metadata();
      expect([facts.width, facts.height], `${name} ${kind}`).toEqual([width, height]);
      expect(file.length, `${name} ${kind}`).toBeLessThanOrEqual(most);
      expect([facts.exif, facts.xmp, facts.iptc, facts.icc], `${name} ${kind}`).toEqual(
        Array(4).fill(undefined),
      );
    }
  }
});

test('the code of every poster opens the page of its work or hall', async () => {
  for (const name of [...works(), ...halls]) {
    const path = halls.includes(name) ? `${name}/` : `w/${name}/`;
    expect(await readCodes(read(`share/${name}-poster.jpg`)), name).toEqual([`${sampleSite.url}${path}`]);
  }
});

test('shared pages show their cards, and WeChat finds the picture of the work first', async ({ page }) => {
  for (const { path, name } of [
    { path: 'w/1003/', name: '1003' },
    { path: 'painting/', name: 'painting' },
  ]) {
    await page.goto(path);
    const meta = (key: string) => page.locator(`meta[property="${key}"]`);
    await expect(meta('og:image')).toHaveAttribute('content', `${sampleSite.url}share/${name}-card.jpg`);
    await expect(meta('og:image:width')).toHaveAttribute('content', '1200');
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image');
  }
  await page.goto('w/2001/');
  const first = page.locator('img').first();
  await expect(first).toHaveAttribute('src', /\/iiif\/2001-/u);
  expect(
    await first.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThanOrEqual(300);
});
