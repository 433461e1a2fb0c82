import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { sampleSite } from './sites.ts';
import { sample } from '../full.ts';

test.use({ javaScriptEnabled: false });

for (const hall of sample(['calligraphy', 'painting', 'photography'], 3))
  test(`the whole hall of ${hall} can be walked without JavaScript`, async ({ page }) => {
    await page.goto('');
    const halls = page.locator('section[aria-labelledby="halls"] li > a');
    await expect(halls).toHaveCount(3);
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
      // A click may end before its page has come, and this page would be counted twice.
      const address = await next.evaluate((link: HTMLAnchorElement) => link.href);
      await next.click();
      await page.waitForURL(address);
    }
    expect(titles.size).toBe(count);
  });

test('释文 turns upright by plain controls', async ({ page }) => {
  await page.goto('w/1001/');
  await page.getByText('竖排').click();
  await expect(page.locator('.text .lines').first()).toHaveCSS('writing-mode', 'vertical-rl');
});

// 1001 has 1599×3999 px; of 1002, 13,200×1048, the short edge is 960 at most; 3001, 3000×2000, is 2400 wide.
test('each picture opens in a tab of its own at its largest, some MB', async ({ page }) => {
  for (const [number, width, height] of [
    ['1001', 1599, 3999],
    ['1002', 12_092, 960],
    ['3001', 2400, 1600],
  ] as const) {
    await page.goto(`w/${number}/`);
    const [tab] = await Promise.all([
      page.waitForEvent('popup'),
      page.locator('.pictures a').first().click(),
    ]);
    await expect(tab).toHaveURL(/\/full\/max\/0\/default\.jpg$/u);
    const response = await page.request.get(tab.url());
    expect(response.headers()['content-type']).toBe('image/jpeg');
    const body = await response.body();
    expect(body.length).toBeLessThan(10_000_000);
    const { width: wide, height: high } = await sharp(body).metadata();
    expect([number, wide, high]).toEqual([number, width, height]);
    await tab.close();
    // The texts stay where they were.
    await expect(page).toHaveURL(new RegExp(`/w/${number}/$`, 'u'));
  }
});

test('parts hang in their order, and every text is there', async ({ page }) => {
  const places = async (number: string) => {
    await page.goto(`w/${number}/`);
    return page.locator('.pictures figure').evaluateAll((figures) =>
      figures.map((figure) => {
        const { x, y } = figure.getBoundingClientRect();
        return { caption: figure.querySelector('figcaption')?.textContent ?? '', x, y };
      }),
    );
  };
  const couplet = await places('1003');
  expect(couplet.map(({ caption }) => caption)).toEqual(['上联', '下联']);
  const panels = await places('1009');
  expect(panels).toHaveLength(4);
  // From the right, in a row.
  for (const row of [couplet, panels]) {
    const lefts = row.map(({ x }) => x);
    expect(lefts).toEqual([...lefts].sort((a, b) => b - a));
    expect(new Set(row.map(({ y }) => Math.round(y))).size).toBe(1);
  }
  const frames = await places('3002');
  expect(frames).toHaveLength(5);
  const tops = frames.map(({ y }) => y);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  await page.goto('w/1009/');
  await expect(page.locator('.text .lines').first().locator('> div')).toHaveCount(12);
  await expect(page.locator('.text .lines').first()).toContainText('柳营回看射雕处千里暮云平');
  await page.getByText('繁体', { exact: true }).click();
  await expect(page.locator('.text .lines[lang]')).toContainText('柳營回看射雕處千里暮雲平');
  await expect(page.locator('[aria-labelledby="details"] li')).toHaveCount(8);
  await expect(page.locator('[aria-labelledby="description"]')).toContainText('四条并挂，右起为春。');
});

test('how to use its pictures is told on the page of a work', async ({ page }) => {
  await page.goto('w/1003/');
  const use = page.locator('[data-use]');
  await expect(use.getByText('曾彧《海日江春联》')).toBeHidden();
  await use.getByText('使用这件作品的图像').click();
  const address = `${sampleSite.url}w/1003/`;
  await expect(
    use.getByText(`曾彧《海日江春联》，2022，吉林省职工书画摄影展，${address}`, { exact: true }),
  ).toBeVisible();
  await expect(use.getByText('示例作品，可随本项目自由使用')).toBeVisible();
  await expect(use.getByRole('link', { name: '上联，842×3600 像素' })).toHaveAttribute('download', '');
  const manifest = `${sampleSite.url}iiif/1003/manifest.json`;
  await expect(use.getByRole('link', { name: manifest, exact: true })).toBeVisible();
  await expect(use.getByRole('link', { name: '拖进 IIIF 看图软件' })).toHaveAttribute(
    'href',
    `${manifest}?manifest=${manifest}`,
  );
  const linked = page.locator('link[rel="alternate"][type*="iiif.io/api/presentation"]');
  await expect(linked).toHaveAttribute('href', '/iiif/1003/manifest.json');
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
