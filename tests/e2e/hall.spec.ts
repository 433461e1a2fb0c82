import { expect, test } from '@playwright/test';

/** A phone in the hall. */
test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a scanned work says number and title first, and leads along the wall and to the numbers', async ({
    page,
  }) => {
    await page.goto('w/1002/');
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toBeInViewport();
    await expect(page.locator('.head, header').getByText('1002')).toBeInViewport();
    const bar = page.getByRole('navigation', { name: '输入编号' });
    await expect(bar).toBeInViewport();
    await expect(page.getByText('第 2 件，共 12 件')).toBeAttached();
    await bar.getByRole('link', { name: '下一件' }).click();
    await expect(page).toHaveURL(/\/w\/1003\/$/u);
    await bar.getByRole('link', { name: '输入编号' }).click();
    await page.getByText('12 件作品').first().click();
    await page.getByRole('link', { name: /1005/u }).click();
    await expect(page.locator('h1')).toHaveText('悯农二首');
  });
});

test('the number pad goes to the work, names the hall and offers what is near', async ({ page }) => {
  await page.goto('enter/');
  const pad = page.locator('[data-pad]');
  await pad.getByRole('button', { name: '2', exact: true }).tap();
  await expect(pad.locator('.hall span:visible')).toHaveText(['2 美术']);
  await pad.getByRole('button', { name: '0', exact: true }).tap();
  await page.keyboard.type('99');
  await expect(pad.locator('.found')).toContainText('没有 2099 号作品');
  await expect(pad.getByRole('button', { name: '去看' })).toBeDisabled();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('05');
  await expect(pad.locator('.found')).toHaveText('2005　长白春融');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/w\/2005\/$/u);
});

test('what the reader wants first is remembered for the next scan', async ({ page }) => {
  await page.goto('w/1001/');
  const picture = page.locator('.pictures');
  const text = page.locator('section.text');
  const isTextFirst = async () =>
    ((await text.boundingBox())?.y ?? 0) < ((await picture.boundingBox())?.y ?? 0);
  expect(await isTextFirst()).toBe(false);
  await page.getByRole('button', { name: '先读文' }).tap();
  expect(await isTextFirst()).toBe(true);
  await page.goto('w/1005/');
  expect(await isTextFirst()).toBe(true);
  await page.goto('w/3001/');
  await expect(picture).toBeInViewport();
  await page.goto('w/1005/');
  await page.getByRole('button', { name: '先看图' }).tap();
  await page.reload();
  expect(await isTextFirst()).toBe(false);
});

test('a tour is walked stop by stop, and its progress is kept', async ({ page }) => {
  await page.goto('tours/half-hour/');
  const start = page.locator('[data-tour-start]');
  await expect(start).toHaveText('从第一站走起');
  await start.tap();
  const tour = page.getByRole('navigation', { name: '半小时看展' });
  await expect(tour).toContainText('第 1 站，共 9 站');
  await tour.getByRole('link', { name: /白雪歌/u }).tap();
  await expect(tour).toContainText('第 2 站，共 9 站');
  await page.locator('.bar').getByRole('link', { name: '下一件' }).tap();
  await expect(page).toHaveURL(/\/w\/1003\/\?tour=half-hour$/u);
  await expect(tour).toContainText('第 3 站，共 9 站');
  await page.locator('.bar').getByRole('link', { name: '下一件' }).tap();
  await expect(page, 'the bar follows the tour, not the wall').toHaveURL(/\/w\/2005\/\?tour=half-hour$/u);
  await expect(tour).toContainText('第 4 站，共 9 站');
  await page.goto('tours/half-hour/');
  await expect(start).toHaveText('接着走：第 5 站');
  await page.goto('w/1003/');
  await expect(page.locator('.tour')).toBeHidden();
});

test('marked works hang on a wall of one’s own, which can be shared and cleared', async ({
  page,
  context,
}) => {
  for (const number of ['2005', '1001']) {
    await page.goto(`w/${number}/`);
    await page.getByRole('button', { name: '收藏', exact: true }).tap();
    await expect(page.getByRole('button', { name: '已收藏' })).toHaveAttribute('aria-pressed', 'true');
  }
  await page.goto('visit/');
  const works = page.locator('.hits a[data-work]');
  await expect(works).toHaveCount(2);
  await expect(works.first()).toContainText('长白春融');
  await page.getByRole('button', { name: '做成一张图' }).tap();
  await expect(page.locator('figure img')).toHaveAttribute('src', /^data:image\/jpeg/u);
  await expect
    .poll(() => page.locator('figure img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(1080);

  const other = await context.newPage();
  await other.goto('visit/?works=1003,9999,3001,x');
  await expect(other.locator('.hits a[data-work]')).toHaveCount(2);
  await expect(other.getByText('有人把这些作品分享给您。')).toBeVisible();
  await other.getByRole('button', { name: '收进我的收藏' }).tap();
  await expect(other.locator('.hits a[data-work]')).toHaveCount(4);

  await page.reload();
  await page.getByRole('button', { name: '清空收藏' }).tap();
  await page.getByRole('button', { name: '再按一次，全部清空' }).tap();
  await expect(page.getByText('还没有收藏')).toBeVisible();
  await page.goto('w/2005/');
  await expect(page.getByRole('button', { name: '收藏', exact: true })).toBeVisible();
});

test('a withdrawn or broken store of marks does no harm', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('chifu-visit', '{"a":'));
  await page.goto('visit/');
  await expect(page.getByText('还没有收藏')).toBeVisible();
});

test('the link is copied, and the poster opens as a plain picture', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('w/1001/');
  await page.getByRole('button', { name: '复制链接' }).tap();
  await expect(page.getByText('链接已复制')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/w\/1001\/$/u);
  await page.getByText('保存海报', { exact: true }).tap();
  const poster = page.getByRole('img', { name: /^保存海报/u });
  await expect.poll(() => poster.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1080);
});
