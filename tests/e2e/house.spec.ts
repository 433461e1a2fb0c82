import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { listBrokenLinks } from './site-links.ts';
import { houseSite } from './sites.ts';

test.use({ baseURL: houseSite.url });

const sealed = join(houseSite.outDir, '2022');
const listPages = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));

async function listFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

for (const [mode, scheme, preferences] of [
  ['light', 'light', '{}'],
  ['dark', 'dark', '{}'],
  ['elder', 'light', '{"type":"elder"}'],
] as const) {
  test(`axe finds nothing on the shelf and in the search, and nothing is wider than the window, ${mode}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.addInitScript((text) => localStorage.setItem('chifu-preferences', text), preferences);
    for (const path of ['', 'en/', 'search/?q=%E9%93%81', 'en/search/', 'nowhere/']) {
      await page.goto(path);
      if (path.includes('?')) await expect(page.locator('.search-box [role=status]')).toHaveText(/找到/u);
      expect(await listFaults(page), path).toEqual([]);
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const most = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(most, `${path} at ${width}`).toBeLessThanOrEqual(width);
        const small = await page.locator('main a:visible, main button:visible').evaluateAll((all) =>
          all
            .filter((one) => !one.closest('p:not(:has(> a:only-child)), h2, [aria-hidden]'))
            .filter((one) => one.getBoundingClientRect().height < 43.5)
            .map((one) => one.textContent),
        );
        expect(small, `${path} at ${width}`).toEqual([]);
      }
    }
  });
}

test('the shelf tells of each year, the newest first, and every page of it leads back', async ({ page }) => {
  await page.goto('');
  await expect(page.locator('ol > li h2')).toHaveText(['第二届职工展', '第一届职工展']);
  await expect(page.locator('ol > li').first()).toContainText('12 件作品');
  for (const image of await page.locator('ol img').all()) {
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(100);
  }
  await page.getByRole('link', { name: '进入《第二届职工展》' }).click();
  await expect(page).toHaveURL(/\/2024\/$/u);
  await page.locator('[data-shelf] a').click();
  await expect(page).toHaveURL(houseSite.url);
});

test('a search finds works of both years, names the year, and leads to them', async ({ page }) => {
  await page.goto('search/');
  const scripts = page.locator('script[src]');
  expect(await scripts.count()).toBeGreaterThan(0);
  await page.locator('#q').fill('炉火');
  const shows = page.locator('[data-show]');
  await expect(shows).toHaveCount(2);
  await expect(shows.locator('h3').filter({ hasText: /^20/u })).toHaveText([
    '2024　第二届职工展',
    '2022　第一届职工展',
  ]);
  await expect(page.locator('.search-box [role=status]')).toHaveText(/^2 届里找到 \d+ 件作品$/u);
  await expect(page).toHaveURL(/\?q=%E7%82%89%E7%81%AB$/u);
  await page.getByRole('button', { name: /^2022/u }).click();
  await expect(shows).toHaveCount(1);
  await expect(page).toHaveURL(/show=2022$/u);
  await page.reload();
  await expect(shows).toHaveCount(1);
  // What is sealed is found like the rest, and opened where it lies.
  await shows.getByRole('link', { name: /炉火照天地/u }).click();
  await expect(page).toHaveURL(/\/2022\/w\/1001\/(?:index\.html)?$/u);
  await expect(page.locator('h1')).toContainText('炉火照天地');
  await page.goto('search/?q=%E6%B2%A1%E6%9C%89%E7%9A%84%E8%AF%8D%E7%BB%84');
  await expect(page.locator('#hit-count')).toHaveText('各届里都没有找到。');
});

test('a year whose index is out of reach is told of, and the others are searched', async ({ page }) => {
  await page.route('**/2022/data/show.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('search/?q=%E7%82%89%E7%81%AB');
  await expect(page.locator('[data-show="2024"]')).toBeVisible();
  await expect(page.locator('#found')).toContainText('《第一届职工展》的目录这里读不了');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the shelf is whole, and the search leads to that of each year', async ({ page }) => {
    await page.goto('');
    await page.getByRole('link', { name: '查找各届作品' }).first().click();
    await expect(page.locator('noscript p')).toHaveText(/要用 JavaScript/u);
    await expect(page.locator('noscript p')).toBeVisible();
    await page.getByRole('link', { name: /2024.*第二届/u }).click();
    await expect(page).toHaveURL(/\/2024\/search\/$/u);
  });

  test('an address that was printed before leads on', async ({ page }) => {
    await page.goto('w/1001/');
    await expect(page).toHaveURL(/\/2022\/w\/1001\/$/u);
    await page.goto('en/calligraphy/');
    await expect(page).toHaveURL(/\/2022\/en\/calligraphy\/$/u);
  });

  test('the sealed show is walked from a disk', async ({ page }) => {
    await page.goto(pathToFileURL(join(sealed, 'index.html')).href);
    await page.locator('.door a').first().click();
    await page.locator('[data-wall] a[data-work]').first().click();
    await expect(page.locator('h1')).toContainText('炉火照天地');
    const image = page.locator('.pictures img').first();
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(300);
    await page.locator('a[rel=next]').click();
    await expect(page).toHaveURL(/^file:.*\/w\/\d{4}\/index\.html$/u);
  });
});

test('the sealed show works where it lies: viewer, looking near, search, no worker', async ({ page }) => {
  const lost: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) lost.push(response.url());
  });
  page.on('pageerror', (error) => lost.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') lost.push(message.text());
  });
  await page.goto('2022/calligraphy/');
  await page.locator('[data-wall] a[data-work] img').first().click();
  await expect(page.locator('.pswp')).toBeVisible();
  await expect(page).toHaveURL(/\/2022\/w\/1001\/$/u);
  await page.goBack();
  await page.goto('2022/w/1001/');
  await page.getByRole('button', { name: '细看笔墨' }).first().click();
  await expect(page.locator('canvas')).toBeVisible();
  await page.goto('2022/search/?q=luhuo');
  await expect(page.locator('.hits a')).not.toHaveCount(0);
  expect(lost).toEqual([]);
});

test('from a disk the sealed show says that its search needs a server', async ({ page }) => {
  await page.goto(pathToFileURL(join(sealed, 'search/index.html')).href);
  await expect(page.getByText('要用 JavaScript')).toBeVisible();
});

test('pages of the house and of the sealed show name all that is within them in their policy', () => {
  const pages = [
    ...['index.html', 'en/index.html', 'search/index.html', '404.html'].map((path) =>
      join(houseSite.outDir, path),
    ),
    ...listPages(sealed).map((path) => join(sealed, path)),
  ];
  expect(pages.length).toBeGreaterThan(50);
  for (const file of pages) {
    const html = readFileSync(file, 'utf8');
    const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/u.exec(html)?.[1] ?? '';
    expect(policy, file).toContain("default-src 'self'");
    const inline = [
      ...html.matchAll(/<(?:script|style)(?![^>]*\bsrc=)(?![^>]*json)[^>]*>([^]+?)<\/(?:script|style)>/gu),
    ];
    for (const [, text = ''] of inline)
      expect(policy, file).toContain(createHash('sha256').update(text).digest('base64'));
  }
});

test('nothing in the whole house leads nowhere', () => {
  const origin = houseSite.url.slice(0, -1);
  const own = listBrokenLinks({ outDir: houseSite.outDir, base: '/', origin });
  // Data of the shows are read where they lie, below.
  expect(own.filter((link) => !/^20\d\d\//u.test(link) || link.includes('.html →'))).toEqual([]);
  for (const year of ['2022', '2024']) {
    const site = { outDir: join(houseSite.outDir, year), base: `/${year}/`, origin };
    // The way back to the shelf leads out of the show.
    expect(listBrokenLinks(site).filter((link) => !/ → (?:\/|\/en\/)$/u.test(link))).toEqual([]);
  }
  expect(existsSync(join(sealed, '_headers'))).toBe(false);
});

test('the first view of the search weighs no more than that of one show', async ({ page }) => {
  const weigh = async (path: string): Promise<{ html: number; js: number }> => {
    let js = 0;
    const take = async (response: Awaited<ReturnType<Page['goto']>>): Promise<void> => {
      if (response?.url().endsWith('.js')) js += (await response.body()).length;
    };
    const pending: Promise<void>[] = [];
    const listen = (response: Parameters<typeof take>[0]): void => void pending.push(take(response));
    page.on('response', listen);
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    page.off('response', listen);
    await Promise.all(pending);
    return { html: (await response?.body())?.length ?? 0, js };
  };
  const [house, show] = [await weigh('search/'), await weigh('2024/search/')];
  // Small scripts stand in the page itself, so both are weighed together; a work's page may have 12 KB of scripts.
  expect(house.html + house.js).toBeLessThanOrEqual(show.html + show.js);
  expect(house.js).toBeLessThanOrEqual(12 * 1024);
});
