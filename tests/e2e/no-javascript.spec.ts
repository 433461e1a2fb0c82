import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('the whole show can be walked without JavaScript', async ({ page }) => {
  await page.goto('');
  const halls = page.locator('section[aria-labelledby="halls"] li > a');
  await expect(halls).toHaveCount(3);
  for (const hall of ['calligraphy', 'painting', 'photography']) {
    await page.goto('');
    await page.locator(`section[aria-labelledby="halls"] a[href$="/${hall}/"]`).click();
    const works = page.locator('[data-wall] a[data-work]');
    const count = await works.count();
    expect(count).toBeGreaterThan(3);
    await works.first().click();
    const titles = new Set<string>();
    for (let at = 1; ; at++) {
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('.pictures img').first()).toBeVisible();
      titles.add(page.url());
      const next = page.locator('a[rel=next]');
      if ((await next.count()) === 0) break;
      expect(at).toBeLessThan(count + 1);
      await next.click();
    }
    expect(titles.size).toBe(count);
  }
});

test('pictures open at full size and 释文 turns upright by plain controls', async ({ page }) => {
  await page.goto('w/1001/');
  await page.getByText('竖排').click();
  await expect(page.locator('.text .lines').first()).toHaveCSS('writing-mode', 'vertical-rl');
  await page.locator('.pictures a').first().click();
  await expect(page).toHaveURL(/\/full\/max\/0\/default\.jpg$/u);
});

test('the switches that need JavaScript are not offered', async ({ page }) => {
  await page.goto('');
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('a search leads to a page that lists every value, and each value has a page', async ({ page }) => {
  await page.goto('calligraphy/');
  await page.getByRole('searchbox').fill('行书');
  await page.getByRole('button', { name: '查找' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=/u);
  await page.getByRole('link', { name: '行书 5' }).click();
  await expect(page.locator('h1')).toHaveText('行书');
  await expect(page.locator('[data-wall] > li')).toHaveCount(5);
  await page.getByRole('link', { name: '草书 2' }).click();
  await expect(page.locator('[data-wall] > li')).toHaveCount(2);
});
