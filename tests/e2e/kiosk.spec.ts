import { expect, test, type Page, type Route } from '@playwright/test';
import { isFull } from '../full.ts';

/** Leaves only some works in what the screen is given. */
async function keepWorks(page: Page, ...numbers: string[]): Promise<void> {
  await page.route('**/data/kiosk/*.json', async (route: Route) => {
    const response = await route.fetch();
    const programme = (await response.json()) as { works: { number: string }[] };
    programme.works = programme.works.filter(({ number }) => numbers.includes(number));
    await route.fulfill({ json: programme });
  });
}

const stage = (page: Page) => page.locator('.kiosk-stage');
const slide = (page: Page) => page.locator('.kiosk-slide.on').last();

test('goes through a hall, a tour and a series, round and round, with label and code', async ({ page }) => {
  await keepWorks(page, '2001', '2003');
  for (const address of ['hall=painting', 'show=hall:painting']) {
    await page.goto(`kiosk/?${address}&pace=0.3`);
    for (const number of ['2001', '2003', '2001']) {
      await expect(stage(page)).toHaveAttribute('data-number', number);
    }
  }
  await expect(slide(page).locator('.title')).not.toBeEmpty();
  await expect(slide(page).locator('.number')).toContainText('编号 200');
  await expect(slide(page).locator('.code path')).toHaveAttribute('d', /^M/u);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const address of ['tour=half-hour', 'series=front-line-scroll']) {
    await page.goto(`kiosk/?${address}`);
    await expect(stage(page)).toHaveAttribute('data-shown', '1');
  }
});

test('shows works whole, in proportion, and essays frame by frame', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await keepWorks(page, '1003', '3002');
  await page.goto('kiosk/?hall=calligraphy&pace=60');
  await expect(stage(page)).toHaveAttribute('data-number', '1003');
  const boxes = await slide(page)
    .locator('img')
    .evaluateAll((images: HTMLImageElement[]) =>
      images.map((image) => {
        const { x, y, width, height, right, bottom } = image.getBoundingClientRect();
        return { x, y, right, bottom, off: width / height / (image.naturalWidth / image.naturalHeight) };
      }),
    );
  expect(boxes).toHaveLength(2);
  for (const { x, y, right, bottom, off } of boxes) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(1280);
    expect(bottom).toBeLessThanOrEqual(720);
    expect(off).toBeCloseTo(1, 1);
  }
  await page.goto('kiosk/?hall=photography&pace=0.4');
  for (const at of [1, 2, 3])
    await expect(slide(page).locator('.caption').first()).toHaveText(`第 ${at} 幅，共 5 幅`);
});

test('unrolls a scroll from right to left at one speed, by steps where motion is not wanted', async ({
  page,
}) => {
  await keepWorks(page, '1002');
  await page.goto('kiosk/?hall=calligraphy&pace=3');
  await expect(stage(page)).toHaveAttribute('data-number', '1002');
  const track = slide(page).locator('.track');
  const read = () => track.evaluate((one) => new DOMMatrix(getComputedStyle(one).transform).m41);
  const start = await read();
  expect(start).toBeLessThan(-500);
  await expect.poll(read).toBeGreaterThan(start + 100);
  const [first, second] = await track.evaluate(async (one) => {
    const [animation] = one.getAnimations();
    const at = async (share: number): Promise<number> => {
      if (!animation) return NaN;
      animation.currentTime = Number(animation.effect?.getComputedTiming().duration) * share;
      await new Promise(requestAnimationFrame);
      return new DOMMatrix(getComputedStyle(one).transform).m41;
    };
    animation?.pause();
    const [a, b, c] = [await at(0.25), await at(0.5), await at(0.75)];
    return [b - a, c - b];
  });
  expect(first).toBeGreaterThan(100);
  expect(second).toBeCloseTo(first, 0);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('kiosk/?hall=calligraphy&pace=1');
  await expect(stage(page)).toHaveAttribute('data-number', '1002');
  const still = await read();
  expect(await track.evaluate((one) => one.getAnimations().length)).toBe(0);
  await expect.poll(read).toBeGreaterThan(still + 500);
});

test('names hours that cannot be, and plays when they are mended as it says', async ({ page }) => {
  await page.goto('kiosk/?show=hall%3Apainting&pace=5&hours=9%3A75-17%3A00');
  const status = page.locator('[role=status]');
  await expect(status).toHaveText(
    '开放时间不对：9:75-17:00。分钟最多 59，写成如 09:00-17:00；全天开放就空着。',
  );
  await expect(page.locator('.kiosk-stage')).toHaveCount(0);
  await expect(page.locator('[name=show]')).toHaveValue('hall:painting');
  const hours = page.locator('[name=hours]');
  await expect(hours).toHaveValue('9:75-17:00');
  await hours.fill('00:00-24:00');
  await page.locator('form button').click();
  await expect(page.locator('.kiosk-stage')).toBeVisible();
});

test('sleeps outside the hours and wakes by itself', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-05-01T08:58:30+08:00') });
  await keepWorks(page, '2001', '2003');
  await page.goto('kiosk/?hall=painting&pace=5&hours=09:00-17:00');
  await expect(stage(page)).toHaveAttribute('data-asleep', '');
  await expect(stage(page)).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  await page.clock.runFor(120_000);
  await expect(stage(page)).not.toHaveAttribute('data-asleep');
  await expect(stage(page)).toHaveAttribute('data-number', /200[13]/u);
  await page.clock.fastForward('08:02:00');
  await expect(stage(page)).toHaveAttribute('data-asleep', '');
});

test('goes over to another version, and on without a network', async ({ page }) => {
  await page.clock.install();
  await keepWorks(page, '2001', '2003');
  await page.goto('kiosk/?hall=painting&pace=5');
  await expect(stage(page)).toHaveAttribute('data-shown', '1');
  await page.route('**/data/version.json', (route) => route.abort());
  await page.clock.runFor(11 * 60_000);
  await expect(stage(page)).toBeVisible();
  await page.route('**/data/version.json', (route) => route.fulfill({ json: { build: 'another' } }));
  const loaded = page.waitForEvent('load');
  await page.clock.runFor(11 * 60_000);
  await loaded;
  await page.clock.runFor(2000);
  await expect(stage(page)).toHaveAttribute('data-number', /200[13]/u);
});

test('keeps showing what it has while pictures fail, and goes on when they come', async ({ page }) => {
  await keepWorks(page, '2001', '2003', '2005');
  let isCut = false;
  await page.route('**/iiif/**', (route) => (isCut ? route.abort() : route.fallback()));
  await page.goto('kiosk/?hall=painting&pace=0.5');
  await expect(stage(page)).toHaveAttribute('data-number', '2001');
  isCut = true;
  await expect(page.locator('.kiosk-slide')).toHaveCount(1);
  await expect(slide(page)).toBeVisible();
  const shown = await stage(page).getAttribute('data-shown');
  isCut = false;
  await expect(stage(page)).not.toHaveAttribute('data-shown', shown ?? '', { timeout: 30_000 });
});

test('leaves by Escape; an unknown programme says so; the form makes the address', async ({ page }) => {
  await page.goto('kiosk/?hall=nowhere');
  await expect(page.locator('[data-unknown]')).toHaveText('没有这项内容，请重新选择。');
  await page.getByLabel('放映内容').selectOption('hall:painting');
  await page.getByLabel('每件停留（秒）').fill('30');
  await page.getByRole('button', { name: '开始放映' }).click();
  await expect(page).toHaveURL(/\?show=hall%3Apainting&pace=30&hours=$/u);
  await expect(stage(page)).toHaveCSS('cursor', 'none');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/kiosk\/$/u);
  await expect(page.locator('h1')).toHaveText('展场大屏');
});

test('many slides leave no more memory and no more nodes behind than two hundred', async ({ page }) => {
  test.setTimeout(420_000);
  await page.setViewportSize({ width: 640, height: 360 });
  await keepWorks(page, '2001', '2003', '2004', '2005', '2006', '2007');
  const client = await page.context().newCDPSession(page);
  const measure = async () => {
    await client.send('HeapProfiler.collectGarbage');
    await client.send('HeapProfiler.collectGarbage');
    const { metrics } = await client.send('Performance.getMetrics');
    const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
    const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
    return { heap, nodes, jsEventListeners };
  };
  await client.send('Performance.enable');
  await page.goto('kiosk/?hall=painting&pace=0.02');
  const reach = async (count: number) => {
    await page.waitForFunction(
      (least) => Number(document.querySelector('.kiosk-stage')?.getAttribute('data-shown')) >= least,
      count,
      { timeout: 360_000 },
    );
  };
  await reach(200);
  const before = await measure();
  // A day of them in `npm run test:full`.
  const most = !isFull ? 700 : 2200;
  await reach(most);
  const after = await measure();
  console.log(`kiosk after 200 slides ${JSON.stringify(before)}, after ${most} ${JSON.stringify(after)}`);
  expect(after.heap).toBeLessThan(before.heap * 1.1 + 200_000);
  expect(Math.abs(after.nodes - before.nodes)).toBeLessThan(150);
  expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners + 5);
  expect(await page.locator('.kiosk-slide').count()).toBeLessThanOrEqual(2);
});
