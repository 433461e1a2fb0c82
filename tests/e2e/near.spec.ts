import { devices, expect, test, type Page } from '@playwright/test';
import { findViolations } from './axe.ts';

const stage = (page: Page) => page.locator('section.zoom');
const room = (page: Page) => page.locator('.zoom-picture');
const layer = (page: Page) => page.locator('dialog.zoom-layer');
const press = (page: Page, name: string) => stage(page).getByRole('button', { name, exact: true }).click();

/** Of the canvas's px those that are neither clear nor the ground of the page, in percent. */
async function countDrawn(page: Page, canvas = '.zoom-picture canvas'): Promise<number> {
  return page
    .locator(canvas)
    .first()
    .evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const px =
        (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      let drawn = 0;
      for (let at = 3; at < px.length; at += 4) if (px[at] !== 0) drawn += 1;
      return Math.round((drawn / (width * height)) * 100);
    });
}

/** The region in the address, px of the picture. */
function readRegion(page: Page): number[] {
  return /xywh=([\d,]+)/u.exec(page.url())?.[1]?.split(',').map(Number) ?? [];
}

const failures = new WeakMap<Page, string[]>();
test.beforeEach(async ({ page }) => {
  const failed: string[] = [];
  failures.set(page, failed);
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Error/u.test(message.text())) failed.push(message.text());
  });
  page.on('pageerror', (error) => failed.push(String(error)));
  await page.emulateMedia({ reducedMotion: 'reduce' });
});
test.afterEach(({ page }) => {
  expect(failures.get(page)).toEqual([]);
});

test('nothing of it loads before it is asked for, and then little until the first sharp picture', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('w/1001/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /\/near|openseadragon/u.test(path))).toEqual([]);
  expect(asked.filter((path) => path.startsWith('/data/works/'))).toEqual([]);

  const before = asked.length;
  await page.getByRole('button', { name: '细看笔墨' }).click();
  await expect.poll(() => countDrawn(page)).toBeGreaterThan(20);
  const told = asked.findIndex((path) => path.startsWith('/data/works/'));
  const first = asked.slice(before, told < 0 ? undefined : told);
  expect(first.length, first.join('\n')).toBeLessThanOrEqual(6);
});

test('parts that are added to a canvas are drawn untouched, as they hang', async ({ page }) => {
  await page.goto('w/1003/');
  await page.getByRole('button', { name: '细看笔墨' }).click();
  await expect.poll(() => countDrawn(page)).toBeGreaterThan(20);
  // The page's own pictures give way, whatever their layout.
  await expect(page.locator('.pictures')).toBeHidden();
  // The first line of a couplet hangs on the right.
  const images = await page.locator('.zoom-map img').evaluateAll((all) =>
    all.map((image) => ({
      part: /1003-(\d)-/u.exec((image as HTMLImageElement).src)?.[1],
      left: Number.parseFloat((image as HTMLElement).style.left),
    })),
  );
  const [right] = images.toSorted((one, other) => other.left - one.left);
  expect(right?.part).toBe('1');
});

test('is zoomed, turned and shared by keyboard, and says what it is', async ({ page }) => {
  await page.goto('w/1001/');
  await page.getByRole('button', { name: '细看笔墨' }).press('Enter');
  const canvas = stage(page).getByRole('application');
  await expect(canvas).toBeFocused();
  await expect(canvas).toHaveAccessibleName(/方向键移动/u);
  await expect(page.locator('.zoom-scale')).toHaveText(/^\d+ cm$/u);

  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/#xywh=\d+,\d+,\d+,\d+$/u);
  await expect(page.locator('.zoom-map')).toBeVisible();
  const [, y = 0] = readRegion(page);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => readRegion(page)[1]).toBeGreaterThan(y);
  await page.keyboard.press('r');
  await expect(page).toHaveURL(/rotate=90/u);
  const shared = page.url();
  await page.keyboard.press('0');
  await expect(page).toHaveURL(/\/w\/1001\/$/u);

  // The link shows the same to somebody else.
  await page.goto('about:blank');
  await page.goto(shared);
  await expect(stage(page)).toBeVisible();
  await expect.poll(() => countDrawn(page)).toBeGreaterThan(20);
  await expect.poll(() => page.url()).toContain('rotate=90');
  await press(page, '关闭');
  await expect(stage(page)).toHaveCount(0);
  await expect(page.locator('.pictures a').first()).toBeFocused();
});

test('on a page the wheel scrolls the page, and with Ctrl the picture', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.goto('w/1001/');
  await page.getByRole('button', { name: '细看笔墨' }).click();
  await expect.poll(() => countDrawn(page)).toBeGreaterThan(20);
  await room(page).hover();
  const from = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(from);
  await expect(page.locator('.zoom-gesture')).toContainText('滚动滚轮，可以放大');
  expect(page.url()).not.toContain('xywh');

  await page.evaluate(() => scrollTo(0, 0));
  const top = await page.evaluate(() => scrollY);
  await room(page).hover({ position: { x: 200, y: 200 } });
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect(page).toHaveURL(/#xywh=/u);
  expect(await page.evaluate(() => scrollY)).toBe(top);
});

test('has the whole window, and Back gives the page again', async ({ page }) => {
  await page.goto('w/1001/');
  await page.getByRole('button', { name: '细看笔墨' }).click();
  await press(page, '全屏');
  await expect(layer(page)).toBeVisible();
  await press(page, '释文');
  await expect(page.locator('.zoom-lines')).toContainText('炉火照天地');
  await page.goBack();
  await expect(layer(page)).toHaveCount(0);
  await expect(stage(page)).toBeVisible();
  await page.goForward();
  await expect(layer(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(layer(page)).toHaveCount(0);
});

test('where the screen cannot be filled, as in iOS, it has the window and gives it back', async ({
  page,
}) => {
  await page.addInitScript('delete Element.prototype.requestFullscreen');
  await page.goto('w/1001/');
  await page.getByRole('button', { name: '细看笔墨' }).click();
  await press(page, '全屏');
  await expect(layer(page)).toBeVisible();
  await press(page, '退出全屏');
  await expect(layer(page)).toHaveCount(0);
  await expect(stage(page).getByRole('button', { name: '全屏', exact: true })).toBeVisible();
  await press(page, '关闭');
  await page.goto('calligraphy/');
  await page.locator('.wall .wide a').first().click();
  await expect(layer(page)).toBeVisible();
  await expect(stage(page).getByRole('button', { name: /全屏/u })).toBeHidden();
});

test('opens from the viewer of pictures, which stays beneath', async ({ page }) => {
  await page.goto('painting/');
  const hall = page.url();
  await page.locator('[data-wall] li:not(.wide) img').first().click();
  await page.locator('.lightbox').getByRole('button', { name: '细看', exact: true }).click();
  await expect(layer(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(layer(page)).toHaveCount(0);
  await expect(page.locator('.lightbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.lightbox')).toHaveCount(0);
  await expect(page).toHaveURL(hall);
});

test('a scroll on the wall unrolls from its reading end, and Back returns to the wall', async ({ page }) => {
  await page.goto('calligraphy/');
  const hall = page.url();
  const scroll = page.locator('.wall .wide a').first();
  await scroll.click();
  const frame = page.locator('.unroll-frame');
  await expect(frame).toBeFocused();
  const measure = () =>
    frame.evaluate(({ scrollLeft, scrollWidth, clientWidth, clientHeight, firstElementChild }) => ({
      fromRight: scrollWidth - clientWidth - scrollLeft,
      width: clientWidth,
      high: (firstElementChild?.clientHeight ?? 0) / clientHeight,
    }));
  // Its bars take their room a moment later, and the edge from which it is read stays where it is.
  await expect.poll(async () => (await measure()).fromRight).toBeLessThanOrEqual(1);
  const opened = await measure();
  expect(opened.high).toBeGreaterThan(0.55);

  await page.keyboard.press('PageDown');
  await expect.poll(async () => (await measure()).fromRight).toBeGreaterThan(opened.width * 0.8);
  await expect(page.getByRole('slider', { name: '卷上的位置' })).toHaveAttribute(
    'aria-valuetext',
    /^从卷首起 [1-9]/u,
  );
  await page.mouse.move(400, 300);
  await page.mouse.wheel(0, 200);
  await page.mouse.down();
  await page.mouse.move(700, 300, { steps: 4 });
  await page.mouse.up();
  // Dragged to the right, more of the left comes.
  await expect.poll(async () => (await measure()).fromRight).toBeGreaterThan(opened.width * 0.8 + 300);

  await press(page, '自动展卷');
  const playing = (await measure()).fromRight;
  await expect.poll(async () => (await measure()).fromRight).toBeGreaterThan(playing + 20);
  await page.mouse.move(500, 300);
  await page.mouse.wheel(0, 10);
  await expect(stage(page).getByRole('button', { name: '自动展卷' })).toBeVisible();

  await press(page, '放大');
  await expect.poll(() => countDrawn(page)).toBeGreaterThan(50);
  await page.goBack();
  await expect(layer(page)).toHaveCount(0);
  await expect(page).toHaveURL(hall);
});

test('a scroll keeps the edge from which it is read, though its room changes while it moves', async ({
  page,
}) => {
  await page.goto('calligraphy/');
  await page.locator('.wall .wide a').first().click();
  const frame = page.locator('.unroll-frame');
  await expect(frame).toBeFocused();
  const readEdge = () =>
    frame.evaluate(({ scrollLeft, scrollWidth, clientWidth }) => scrollWidth - clientWidth - scrollLeft);
  await expect.poll(readEdge).toBeLessThanOrEqual(1);
  // Between the event of a scroll and the frame in which it is answered.
  await frame.evaluate((one) => {
    const change = (): void => {
      one.style.width = '50%';
    };
    one.addEventListener('scroll', change, { once: true });
    one.scrollLeft -= 10;
  });
  await expect.poll(() => frame.evaluate(({ clientWidth }) => clientWidth < innerWidth * 0.6)).toBe(true);
  await expect.poll(readEdge).toBeLessThanOrEqual(12);
});

test('text and brushwork find each other, both ways', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('w/1001/');
  await page.getByRole('button', { name: '细看笔墨' }).click();
  await press(page, '全屏');
  await press(page, '释文');
  const lines = page.locator('.zoom-lines [data-line]');
  await lines.nth(1).click();
  await expect(lines.nth(1)).toHaveClass(/is-lit/u);
  const lit = page.locator('.zoom-lit');
  await expect(lit).toBeVisible();
  const box = await lit.boundingBox();
  // Columns are read from the right: the next stands to the left of the one before.
  await page.locator('.zoom-lines').press('ArrowDown');
  await expect(lines.nth(2)).toHaveClass(/is-lit/u);
  await expect.poll(async () => (await lit.boundingBox())?.x ?? 0).toBeLessThan(box?.x ?? 0);
  await expect(page.locator('.zoom-spoken')).toContainText('第 3 行');

  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2 + 4);
  await expect(lines.nth(1)).toHaveClass(/is-lit/u);
});

test('in the page its own text is linked, and each spot of the list leads there', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('w/1001/');
  await page.getByRole('button', { name: '细看笔墨' }).click();
  const lines = page.locator('.text .hans [data-line]');
  await expect(page.locator('.text .hans')).toHaveClass(/is-linked/u);
  await lines.first().click();
  await expect(lines.first()).toHaveClass(/is-lit/u);
  await expect(page.locator('.zoom-lit')).toBeVisible();
  await page.getByRole('button', { name: '看这一处' }).nth(1).click();
  await expect(page.locator('.zoom-walk')).toContainText('2／');
  await expect(page).toHaveURL(/#xywh=/u);
});

test('the spots are walked, one after the other and by themselves', async ({ page }) => {
  await page.clock.install({ time: 0 });
  await page.goto('w/1004/');
  await page.getByRole('button', { name: '看点导览' }).click();
  const card = page.locator('.zoom-walk');
  await expect(card).toContainText('1／4');
  await expect(card).toContainText('朱文“粒粒”');
  const seal = readRegion(page);
  await card.getByRole('button', { name: '下一处' }).click();
  await expect(card).toContainText('2／4');
  await card.getByRole('button', { name: '上一处' }).click();
  await card.getByRole('button', { name: '上一处' }).click();
  await expect(card).toContainText('4／4');
  await page.clock.runFor(1000);
  expect(readRegion(page)).not.toEqual(seal);

  await page.clock.pauseAt(600_000);
  await card.getByRole('button', { name: '自动播放' }).click();
  // After the last the whole, then all anew.
  await expect(card).not.toContainText('／4');
  await page.clock.runFor(6000);
  await expect(card).toContainText('1／4');
  await page.clock.runFor(7000);
  await expect(card).toContainText('2／4');
  // A touch stops it; nobody touching, it goes on.
  await room(page).click({ position: { x: 5, y: 5 } });
  await page.clock.runFor(12_000);
  await expect(card).toContainText('2／4');
  await page.clock.runFor(6_000);
  await expect(card).toContainText('3／4');
});

test('an address opens the walk by itself, for a screen, and another the scroll', async ({ page }) => {
  await page.goto('w/1004/#walk');
  await expect(layer(page)).toBeVisible();
  await expect(page.locator('.zoom-walk')).toContainText('1／4');
  await expect(page.locator('.zoom-walk')).toContainText('停止播放');
  await page.goto('about:blank');
  await page.goto('w/1002/#unroll');
  await expect(page.locator('.unroll-frame')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(layer(page)).toHaveCount(0);
  await expect(page.locator('h1')).toBeVisible();
});

test('true size asks for the screen once', async ({ page }) => {
  await page.goto('w/1001/');
  await page.getByRole('button', { name: '细看笔墨' }).click();
  await press(page, '全屏');
  await press(page, '原大');
  await expect(page.locator('.zoom-size')).toContainText('原作 210×84 cm，旁边是一个人');
  await page.getByRole('slider', { name: /方框的宽度/u }).fill('40');
  await press(page, '看原大');
  // 40 px to a cm: a bar of 2 cm is 80 px, of 5 cm too long.
  await expect(page.locator('.zoom-scale')).toHaveText('2 cm');
  expect((await page.locator('.zoom-scale').boundingBox())?.width).toBeCloseTo(80, 0);
  // Not loaded anew where it is: a place in its address would open the work at once.
  await page.goto('about:blank');
  await page.goto('w/1001/');
  await page.getByRole('button', { name: '细看笔墨' }).click();
  await press(page, '全屏');
  await press(page, '原大');
  await expect(page.getByRole('slider', { name: /方框的宽度/u })).toBeHidden();
});

/** css px to a unit of the two works that the address keeps. */
function readZooms(page: Page): number[] {
  return /at=[^,]+,[^,]+,([\d.]+)&bt=[^,]+,[^,]+,([\d.]+)/u.exec(page.url())?.slice(1).map(Number) ?? [];
}

test('two works are compared, and the address keeps both', async ({ page }) => {
  await page.goto('compare/?a=1001&b=1005');
  await expect.poll(() => countDrawn(page, '.compare-pane:nth-of-type(2) canvas')).toBeGreaterThan(10);
  await expect(page).toHaveURL(/#at=.+&bt=/u);
  const whole = page.url();
  await page.locator('.compare').getByRole('button', { name: '放大' }).click();
  await expect.poll(() => page.url()).not.toBe(whole);
  const zooms =
    /at=[^,]+,[^,]+,([\d.]+)&bt=[^,]+,[^,]+,([\d.]+)/u.exec(page.url())?.slice(1).map(Number) ?? [];
  const before = /at=[^,]+,[^,]+,([\d.]+)&bt=[^,]+,[^,]+,([\d.]+)/u.exec(whole)?.slice(1).map(Number) ?? [];
  expect((zooms[1] ?? 0) / (before[1] ?? 1)).toBeCloseTo((zooms[0] ?? 0) / (before[0] ?? 1), 1);

  await page.locator('.compare').getByRole('button', { name: '叠看' }).click();
  // Each whole again in the larger room: as high as one another, since both stand upright.
  await expect
    .poll(() => {
      const [one = 0, other = 0] = readZooms(page);
      const high = page.viewportSize()?.height ?? 0;
      return one > high * 0.5 && one < high && Math.abs(one - other) < 2;
    })
    .toBe(true);
  await page.getByRole('slider', { name: '分界的位置' }).fill('30');
  await page.goto('compare/?a=1001&b=9999');
  await expect(page.locator('[data-compare-status]')).toHaveText('没有 9999 号作品，请核对编号。');
  failures.get(page)?.splice(0);
});

test('a tile that cannot be had leaves the smaller picture, and says so', async ({ page }) => {
  // Upright, where it is so high that it comes in tiles.
  await page.setViewportSize({ width: 800, height: 1000 });
  await page.goto('w/1002/');
  await page.route(/\/iiif\/.*\/\d+,\d+,\d+,\d+\//u, (route) => route.abort());
  await page.getByRole('button', { name: '展卷', exact: true }).click();
  await expect(page.locator('.zoom-note')).toContainText('网络不通');
  const behind = page.locator('.unroll-behind');
  expect(await behind.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  failures.get(page)?.splice(0);
});

for (const { name, type, scheme } of [
  { name: 'light', type: '{}', scheme: 'light' },
  { name: 'dark', type: '{}', scheme: 'dark' },
  { name: 'elder', type: '{"type":"elder"}', scheme: 'light' },
] as const) {
  test(`axe finds nothing while one looks from near, ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.addInitScript((text) => localStorage.setItem('chifu-preferences', text), type);
    const check = async (at: string) => {
      expect(await findViolations(page), at).toEqual([]);
    };
    await page.goto('w/1004/');
    await page.getByRole('button', { name: '看点导览' }).click();
    await expect(page.locator('.zoom-walk')).toBeVisible();
    await check('in the page');
    await press(page, '全屏');
    await press(page, '原大');
    await check('true size');
    await press(page, '释文');
    await check('text');
    const least = type === '{}' ? 44 : 60;
    for (const button of await stage(page).getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(Math.round(Math.min(box?.width ?? 0, box?.height ?? 0))).toBeGreaterThanOrEqual(least);
    }
    await page.goto('w/1002/');
    await page.getByRole('button', { name: '展卷', exact: true }).click();
    await expect(page.locator('.unroll-frame')).toBeVisible();
    await check('unrolled');
    await page.goto('compare/?a=1001&b=1005');
    await expect(page.locator('.compare-pane')).toHaveCount(2);
    await check('compared');
  });
}

test.describe('on a phone', () => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
  test.use(phone);

  test('two fingers enlarge the picture in the page, one scrolls the page', async ({ page, context }) => {
    await page.goto('w/1001/');
    await page.getByRole('button', { name: '细看笔墨' }).tap();
    await expect.poll(() => countDrawn(page)).toBeGreaterThan(10);
    const box = await room(page).boundingBox();
    const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + 200 };
    const client = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    const from = await page.evaluate(() => scrollY);
    await touch('touchStart', [middle]);
    for (let step = 1; step <= 5; step += 1)
      await touch('touchMove', [{ ...middle, y: middle.y - step * 25 }]);
    await touch('touchEnd', []);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(from);
    expect(page.url()).not.toContain('xywh');

    await room(page).scrollIntoViewIfNeeded();
    const now = await room(page).boundingBox();
    const y = (now?.y ?? 0) + 150;
    const pair = (apart: number) => [
      { x: middle.x - apart, y, id: 1 },
      { x: middle.x + apart, y, id: 2 },
    ];
    await touch('touchStart', pair(30));
    for (let step = 1; step <= 6; step += 1) await touch('touchMove', pair(30 + step * 15));
    await touch('touchEnd', []);
    await expect(page).toHaveURL(/#xywh=/u);
  });

  test('a scroll has the whole height upright, and two fingers take one closer', async ({
    page,
    context,
  }) => {
    await page.goto('w/1002/');
    await page.getByRole('button', { name: '展卷', exact: true }).tap();
    const frame = page.locator('.unroll-frame');
    await expect(frame).toBeVisible();
    const heights = await frame.evaluate(({ clientHeight, firstElementChild }) => [
      clientHeight,
      firstElementChild?.clientHeight ?? 0,
    ]);
    expect(heights[1]).toBe(heights[0]);
    const client = await context.newCDPSession(page);
    const pair = (apart: number) => [
      { x: 200 - apart, y: 300, id: 1 },
      { x: 200 + apart, y: 300, id: 2 },
    ];
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', pair(20));
    for (let step = 1; step <= 5; step += 1) await touch('touchMove', pair(20 + step * 12));
    await touch('touchEnd', []);
    await expect.poll(() => countDrawn(page)).toBeGreaterThan(50);
  });
});

test('a detail is handed to other viewers as a content state, and taken from them', async ({ page }) => {
  await page.goto('w/1001/');
  await page.getByRole('button', { name: '细看笔墨' }).click();
  const canvas = stage(page).getByRole('application');
  await expect(canvas).toBeFocused();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('+');
  await expect(page).toHaveURL(/xywh=/u);
  const [x, y, width, height] = readRegion(page);
  const link = page.locator('a[data-state]');
  const state = new URLSearchParams((await link.getAttribute('href')) ?? '').get('iiif-content') ?? '';
  const said = JSON.parse(decodeURIComponent(Buffer.from(state, 'base64url').toString('latin1'))) as {
    id: string;
    type: string;
    partOf: { id: string; type: string }[];
  };
  expect(said.type).toBe('Canvas');
  expect(said.id).toMatch(/\/iiif\/1001\/canvas\/p1#xywh=/u);
  expect(said.partOf.map(({ id, type }) => [new URL(id).pathname, type])).toEqual([
    ['/iiif/1001/manifest.json', 'Manifest'],
  ]);
  await page.goto('about:blank');
  await page.goto(`w/1001/?iiif-content=${state}`);
  await expect(page).toHaveURL(/xywh=/u);
  const shown = readRegion(page);
  // As large as there is room: the region is within what is seen.
  expect(shown[0]).toBeLessThanOrEqual((x ?? 0) + 2);
  expect(shown[1]).toBeLessThanOrEqual((y ?? 0) + 2);
  expect((shown[0] ?? 0) + (shown[2] ?? 0)).toBeGreaterThanOrEqual((x ?? 0) + (width ?? 0) - 2);
  expect((shown[1] ?? 0) + (shown[3] ?? 0)).toBeGreaterThanOrEqual((y ?? 0) + (height ?? 0) - 2);
});
