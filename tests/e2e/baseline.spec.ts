import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';

/*
 * What a page looks like from across the room: screenshots shrunk to a few hundred grey cells. Fonts and versions
 * of the browser move single pixels and are not seen; a lost picture, column or colour scheme is.
 * CHIFU_BASELINE=1 writes them anew.
 */
const folder = join(import.meta.dirname, 'baseline');
const cells = 40;
/** Mean difference of a cell, of 255, above which the page has changed. */
const tolerated = 5;

const views = [
  { name: 'home', path: '', width: 1440, scheme: 'light' },
  { name: 'home-phone', path: '', width: 390, scheme: 'light' },
  { name: 'hall', path: 'calligraphy/', width: 1440, scheme: 'light' },
  { name: 'hall-phone', path: 'painting/', width: 390, scheme: 'dark' },
  { name: 'work', path: 'w/1001/', width: 1440, scheme: 'dark' },
  { name: 'work-phone', path: 'w/1001/', width: 390, scheme: 'light' },
  { name: 'scroll', path: 'w/1002/', width: 1440, scheme: 'light' },
  { name: 'story', path: 'stories/skills/', width: 1440, scheme: 'light' },
] as const;

for (const { name, path, width, scheme } of views) {
  test(`${name} looks as it did`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForLoadState('networkidle');
    const shot = await page.screenshot();
    const file = join(folder, `${name}.png`);
    const small = sharp(shot).greyscale().resize({ width: cells, kernel: 'lanczos2' }).removeAlpha();
    if (process.env['CHIFU_BASELINE'] === '1') {
      mkdirSync(folder, { recursive: true });
      await small.png().toFile(file);
    }
    expect(existsSync(file), `${file} is missing: CHIFU_BASELINE=1 writes it`).toBe(true);
    const [now, then] = await Promise.all([
      small.clone().toColourspace('b-w').raw().toBuffer(),
      sharp(file).toColourspace('b-w').raw().toBuffer(),
    ]);
    expect(now.length).toBe(then.length);
    const difference =
      now.reduce((sum, value, at) => sum + Math.abs(value - (then[at] ?? 0)), 0) / now.length;
    expect(difference).toBeLessThan(tolerated);
  });
}
