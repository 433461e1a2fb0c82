import { expect, test, type Page } from '@playwright/test';

const lines = (page: Page) => page.locator('.zoom-lines [data-line]');

/** The address of a real work's page, by a word of its title. */
async function findWork(page: Page, title: string): Promise<string> {
  await page.goto('calligraphy/');
  const link = page.locator('.wall a', { hasText: title }).first();
  return (await link.getAttribute('href')) ?? '';
}

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('a real handscroll unrolls, with its text and its spots, and without a tile that is missing', async ({
  page,
}) => {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await page.goto(await findWork(page, '臨大痴山水 whole'));
  await page.getByRole('button', { name: '展卷', exact: true }).click();
  // At the reading end stands the title sheet: 恨, then 古 to the left of it.
  await expect(lines(page).nth(0)).toHaveClass(/is-lit/u);
  const frame = page.locator('.unroll-frame');
  const tiles = frame.locator('.unroll-part img:not(.unroll-behind)');
  await expect
    .poll(() => tiles.evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0)))
    .toBe(true);
  await lines(page).nth(1).click();
  await expect(lines(page).nth(1)).toHaveClass(/is-lit/u);
  const lit = await page.locator('.zoom-lit').boundingBox();
  const room = await frame.boundingBox();
  expect(lit?.x).toBeGreaterThan(room?.x ?? 0);
  expect((lit?.x ?? 0) + (lit?.width ?? 0)).toBeLessThan((room?.x ?? 0) + (room?.width ?? 0));

  // To the far end, tile after tile; no more of them are kept than are near.
  const strip = page.locator('.zoom-map');
  const box = await strip.boundingBox();
  for (const share of [0.7, 0.4, 0.02]) {
    await strip.click({ position: { x: (box?.width ?? 0) * share, y: 5 }, force: true });
    await expect.poll(() => tiles.count()).toBeLessThan(40);
  }
  await expect(lines(page).nth(0)).not.toHaveClass(/is-lit/u);
  await page.getByRole('button', { name: '看点', exact: true }).click();
  await expect(page.locator('.zoom-walk')).toContainText('引首');
  await page.locator('.zoom-walk').getByRole('button', { name: '下一处' }).click();
  await expect(page.locator('.zoom-walk')).toContainText('周而衍款');
  expect(missing).toEqual([]);
});

test('the columns of a real rubbing light up with its text, in simplified and traditional characters', async ({
  page,
}) => {
  await page.goto(await findWork(page, '曹全碑'));
  await page.getByRole('button', { name: '细看笔墨' }).click();
  await page.locator('.zoom').getByRole('button', { name: '全屏' }).click();
  await page.locator('.zoom').getByRole('button', { name: '释文' }).click();
  await expect(lines(page).first()).toHaveText('君讳全字景完');
  const room = await page.locator('.zoom-picture').boundingBox();
  const places: number[] = [];
  for (const at of [0, 1, 2]) {
    await lines(page).nth(at).click();
    await expect(lines(page).nth(at)).toHaveClass(/is-lit/u);
    const lit = await page.locator('.zoom-lit').boundingBox();
    places.push(((lit?.x ?? 0) - (room?.x ?? 0)) / (room?.width ?? 1));
  }
  // From the right to the left.
  expect(places).toEqual(places.toSorted((one, other) => other - one));
  await page.getByRole('button', { name: '繁体' }).click();
  await expect(lines(page).filter({ visible: true }).first()).toHaveText('君諱全字景完');
});
