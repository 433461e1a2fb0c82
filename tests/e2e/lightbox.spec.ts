import { devices, expect, test, type Page } from '@playwright/test';

const viewer = (page: Page) => page.getByRole('dialog');

/** The picture of the work in sight, not the thumbnail that holds its place until it is there. */
const shown = (page: Page) =>
  page.locator('.pswp__item[aria-hidden="false"] .pswp__img:not(.pswp__img--placeholder)');

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
  const picture = shown(page);
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
    const picture = shown(page);
    await expect(picture).toBeVisible();
    await expect(page.locator('.lightbox-label')).toContainText('编号');
    await expect
      .poll(
        async () => {
          const [work, label] = [
            await picture.boundingBox(),
            await page.locator('.lightbox-label').boundingBox(),
          ];
          return (
            work &&
            label &&
            (work.x + work.width <= label.x + 1 ||
              work.y + work.height <= label.y + 1 ||
              work.x >= label.x + label.width)
          );
        },
        { message: `${size.width} px wide` },
      )
      .toBe(true);
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
    const picture = shown(page);
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

test('its label keeps the work, copies its link and leads to its page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const [first] = await readWall(page);
  await page.locator('[data-wall] img').first().click();
  const mark = page.locator('.lightbox-label').getByRole('button', { name: '收藏' });
  await mark.click();
  await expect(page.locator('.lightbox-label').getByRole('button', { name: '已收藏' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect(page.locator('.lightbox-label')).toContainText('链接已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`/w/${first}/$`, 'u'));
  await page.getByRole('link', { name: '打开作品页' }).click();
  await expect(page.locator('[data-mark]')).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(page).toHaveURL(/\/painting\/$/u);
  await expect(page.locator('[data-wall] > li')).not.toHaveCount(0);
});

test('works are counted as works, place and zoom are told, and the page behind is shut off', async ({
  page,
}) => {
  const works = new Set(await readWall(page)).size;
  await page.locator('[data-wall] img').first().click();
  await expect(page.locator('.lightbox-place')).toHaveText(`第 1 件，共 ${works} 件`);
  const spoken = page.locator('.lightbox-spoken');
  await expect(spoken).toContainText(`第 1 件，共 ${works} 件`);
  await page.getByRole('button', { name: '放大', exact: true }).click();
  await expect(spoken).toHaveText(/^放大到 1\d\d%$/u);
  await expect(viewer(page)).toHaveAttribute('aria-modal', 'true');
  expect(await page.locator('main').evaluate((main) => main.closest('[inert]') !== null)).toBe(true);
  const top = await page.evaluate(() => scrollY);
  for (const key of ['PageDown', 'End', ' ', 'ArrowDown']) await page.keyboard.press(key);
  expect(await page.evaluate(() => scrollY)).toBe(top);
});

test('a double click opens one viewer and leaves it open', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.locator('[data-wall] img').first().dblclick();
  await expect(viewer(page)).toHaveCount(1);
  await page.waitForTimeout(900);
  await expect(viewer(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(viewer(page)).toHaveCount(0);
});

test('without a network the thumbnail is enlarged, and the viewer says so', async ({ page, context }) => {
  await page.locator('[data-wall] img').first().hover();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => scrollTo(0, 0));
  await context.setOffline(true);
  await page.locator('[data-wall] img').first().click();
  const picture = shown(page);
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  await expect(page.locator('.lightbox-note')).toHaveText('网络不通，先看小图。');
  await expect(page.locator('.lightbox-label')).toContainText(
    (await page.locator('.card-title').first().textContent()) ?? '-',
  );
  await context.setOffline(false);
});

test('nothing that it does is against the content security policy, and its pictures are AVIF', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.locator('[data-wall] img').first().click();
  for (let step = 0; step < 3; step++) {
    await page.keyboard.press('ArrowRight');
    const picture = shown(page);
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.currentSrc))
      .toMatch(/\.avif$/u);
  }
  await page.keyboard.press('Escape');
  await expect(viewer(page)).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('a page enlarged with two fingers still shows how to close it', async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await page
    .locator('[data-wall] img')
    .first()
    .evaluate((image: HTMLElement) => image.click());
  const close = page.getByRole('button', { name: '关闭', exact: true });
  await expect(close).toBeVisible();
  const [button, area] = await Promise.all([
    close.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect),
    page.evaluate(() => {
      const seen = visualViewport;
      return seen && { x: seen.offsetLeft, y: seen.offsetTop, width: seen.width, height: seen.height };
    }),
  ]);
  expect(area?.width).toBeLessThan(700);
  expect(button.right).toBeLessThanOrEqual((area?.x ?? 0) + (area?.width ?? 0) + 1);
  expect(button.bottom).toBeLessThanOrEqual((area?.y ?? 0) + (area?.height ?? 0) + 1);
  expect(button.left).toBeGreaterThanOrEqual((area?.x ?? 0) - 1);
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
