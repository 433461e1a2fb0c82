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
      const next = page.getByRole('link', { name: /^下一件/u });
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
