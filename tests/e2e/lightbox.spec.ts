import { devices, expect, test, type Page } from '@playwright/test';

const viewer = (page: Page) => page.getByRole('dialog');

/** Numbers of the works on a wall, in the order of the page. */
async function readWall(page: Page): Promise<string[]> {
  return page
    .locator('[data-wall] img')
    .evaluateAll((images) =>
      images.map((image) => image.closest<HTMLElement>('[data-work]')?.dataset['work'] ?? ''),
    );
}

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('painting/');
});

test('opens by keyboard, walks, closes by Escape and returns the focus', async ({ page }) => {
  const hall = page.url();
  const [first, second] = await readWall(page);
  await page.locator('[data-wall] a[data-work]').first().focus();
  await page.keyboard.press('Enter');
  await expect(viewer(page)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/w/${first}/$`));
  await expect(page.locator('.lightbox-label')).toContainText('编号');

  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(new RegExp(`/w/${second}/$`));
  await page.keyboard.press('Escape');
  await expect(viewer(page)).toHaveCount(0);
  await expect(page).toHaveURL(hall);
  await expect(page.locator(`[data-wall] a[data-work="${second}"]`).first()).toBeFocused();
});

test('Back closes it, Forward opens it again, and reload lands on the page of the work', async ({ page }) => {
  const hall = page.url();
  const [first] = await readWall(page);
  await page.locator('[data-wall] img').first().click();
  await expect(page).toHaveURL(new RegExp(`/w/${first}/$`));
  await page.goBack();
  await expect(viewer(page)).toHaveCount(0);
  await expect(page).toHaveURL(hall);
  await page.goForward();
  await expect(viewer(page)).toBeVisible();
  await page.reload();
  await expect(viewer(page)).toHaveCount(0);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('article[data-number]')).toHaveAttribute('data-number', first ?? '');
});

test('its buttons have Chinese names and enlarge the work', async ({ page }) => {
  await page.locator('[data-wall] img').first().click();
  for (const name of ['放大', '缩小', '下一张', '关闭']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  }
  const picture = page.locator('.pswp__item[aria-hidden="false"] .pswp__img:not(.pswp__img--placeholder)');
  await expect(picture).toBeVisible();
  const before = (await picture.boundingBox())?.width ?? 0;
  await page.getByRole('button', { name: '放大', exact: true }).click();
  await expect.poll(async () => ((await picture.boundingBox())?.width ?? 0) / before).toBeGreaterThan(1.4);
  await expect(page.locator('.lightbox-label')).toBeHidden();
  await page.getByRole('button', { name: '缩小', exact: true }).click();
  await expect(page.locator('.lightbox-label')).toBeVisible();
  await page.getByRole('button', { name: '关闭', exact: true }).click();
  await expect(viewer(page)).toHaveCount(0);
});

test('the label never covers the work', async ({ page }) => {
  for (const size of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await page.goto('painting/');
    await page.locator('[data-wall] img').first().click();
    const picture = page.locator('.pswp__item[aria-hidden="false"] .pswp__img').first();
    await expect(picture).toBeVisible();
    await expect(page.locator('.lightbox-label')).toContainText('编号');
    const [work, label] = [await picture.boundingBox(), await page.locator('.lightbox-label').boundingBox()];
    expect(work && label).toBeTruthy();
    if (!work || !label) return;
    const apart =
      work.x + work.width <= label.x + 1 ||
      work.y + work.height <= label.y + 1 ||
      work.x >= label.x + label.width;
    expect(apart, `${size.width} px wide`).toBe(true);
    await page.keyboard.press('Escape');
    await expect(viewer(page)).toHaveCount(0);
  }
});

test.describe('by touch', () => {
  const { defaultBrowserType: _type, ...phone } = devices['Pixel 7'];
  test.use(phone);

  test('a swipe goes on to the next work', async ({ page }) => {
    const [first, second] = await readWall(page);
    await page.locator('[data-wall] img').first().tap();
    await expect(page).toHaveURL(new RegExp(`/w/${first}/$`));
    await expect(page.locator('.lightbox-label')).toContainText('编号');
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 260 }] });
    await touch('touchStart', 340);
    for (let x = 320; x >= 60; x -= 20) await touch('touchMove', x);
    await touch('touchEnd');
    await expect(page).toHaveURL(new RegExp(`/w/${second}/$`));
  });

  test('a pinch enlarges the work', async ({ page }) => {
    await page.locator('[data-wall] img').first().tap();
    const picture = page.locator('.pswp__item[aria-hidden="false"] .pswp__img').first();
    await expect(picture).toBeVisible();
    await expect(page.locator('.lightbox-label')).toContainText('编号');
    const before = (await picture.boundingBox())?.width ?? 0;
    const client = await page.context().newCDPSession(page);
    const spread = (type: 'touchStart' | 'touchMove' | 'touchEnd', gap?: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          gap === undefined
            ? []
            : [
                { x: 200 - gap, y: 300, id: 1 },
                { x: 200 + gap, y: 300, id: 2 },
              ],
      });
    await spread('touchStart', 30);
    for (let gap = 40; gap <= 120; gap += 10) await spread('touchMove', gap);
    await spread('touchEnd');
    await expect.poll(async () => ((await picture.boundingBox())?.width ?? 0) / before).toBeGreaterThan(1.5);
  });
});

test('opens on the page of a work too, at the same address', async ({ page }) => {
  const [first] = await readWall(page);
  await page.goto(`w/${first}/`);
  const address = page.url();
  await page.locator('.pictures img').first().click();
  await expect(viewer(page)).toBeVisible();
  await expect(page).toHaveURL(address);
  await page.goBack();
  await expect(viewer(page)).toHaveCount(0);
  await expect(page).toHaveURL(address);
});
