import { expect, test } from '@playwright/test';
import { sampleSite } from './sites.ts';

/** What can only be used on a screen. */
const tools =
  'button, input, select, textarea, summary, nav, form, audio, dialog, [data-tour-start], .facets';

for (const path of [
  '',
  'calligraphy/',
  'w/1001/',
  'search/?q=单',
  'artists/',
  'tours/half-hour/',
  'about/',
  'accessibility/',
]) {
  test(`on paper /${path} is without menus, search boxes and buttons`, async ({ page }) => {
    await page.goto(sampleSite.url + path);
    if (path.startsWith('search')) await expect(page.locator('[data-search-root] li').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    const left = await page
      .locator(tools)
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80)),
      );
    expect(left).toEqual([]);
    await expect(page.locator('h1')).toBeVisible();
  });
}

test('a hall on paper keeps every work whole, none higher than half a sheet', async ({ page }) => {
  // A4 less the margins, at 96 px an inch.
  await page.setViewportSize({ width: 688, height: 1000 });
  await page.goto(`${sampleSite.url}calligraphy/`);
  await page.emulateMedia({ media: 'print' });
  const heights = await page
    .locator('.wall > li')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(5);
  expect(Math.max(...heights)).toBeLessThan(520);
});
