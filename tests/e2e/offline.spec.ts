import { rmSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { MovingSite, readBuild, writeNextVersion } from './moving-site.ts';
import { sampleSite } from './sites.ts';

test.use({ serviceWorkers: 'allow', reducedMotion: 'reduce' });

let site: MovingSite;
test.beforeEach(async () => {
  site = await new MovingSite(sampleSite.outDir).open();
});
test.afterEach(() => site.close());

/** Opens the first page and waits until the worker has taken over and kept it. */
async function begin(page: Page, path: string): Promise<void> {
  await page.goto(site.url + path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() => page.evaluate(async (address) => Boolean(await caches.match(address)), site.url + path))
    .toBe(true);
}

async function cut(page: Page, isCut: boolean): Promise<void> {
  site.isCut = isCut;
  await page.context().setOffline(isCut);
}

const banner = (page: Page) => page.locator('[data-offline-banner]');

test('pages that were seen open without a network and say so; others say what is kept', async ({ page }) => {
  await begin(page, 'w/1001/');
  await page.goto(`${site.url}w/2001/`);
  await expect(banner(page)).toBeHidden();
  await page
    .locator('.pictures img')
    .first()
    .evaluate((image: HTMLImageElement) => image.decode());
  await cut(page, true);
  await expect(banner(page)).toBeVisible();
  for (const number of ['1001', '2001']) {
    await page.goto(`${site.url}w/${number}/?tour=half-hour`);
    await expect(page.locator('[data-number]')).toHaveAttribute('data-number', number);
    await expect(banner(page)).toBeVisible();
  }
  const image = page.locator('.pictures img').first();
  expect(
    await image.evaluate((one: HTMLImageElement) => one.decode().then(() => one.naturalWidth)),
  ).toBeGreaterThan(0);

  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
  });
  await page.goto(`${site.url}w/3001/`);
  await expect(page.locator('h1')).toHaveText('没有网络');
  await expect(page.locator('[data-kept] a')).toHaveText([/^[^｜]+$/u, /^[^｜]+$/u]);
  expect(complaints).toEqual([]);
  await page.locator('[data-kept] a[href$="/w/1001/"]').click();
  await expect(page.locator('[data-number="1001"]')).toBeVisible();

  await cut(page, false);
  await page.goto(`${site.url}w/3001/`);
  await expect(page.locator('[data-number="3001"]')).toBeVisible();
  await expect(banner(page)).toBeHidden();
});

test('a hall is downloaded, stopped, cut off, gone on with, and then needs no network', async ({ page }) => {
  await begin(page, 'painting/');
  // Pictures of the wall that came through the worker need no download: here all of them shall.
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => caches.delete('chifu:/:seen'));
  const section = page.locator('[data-download]');
  const status = section.getByRole('status');
  await section.getByRole('button', { name: '下载本厅' }).click();
  await expect(status).toHaveText(/^13 页，约 \d+\.\d MB。下载后，没有网络也能看本厅。$/u);

  let release = (): void => undefined;
  site.gate = new Promise((done) => (release = done));
  await section.getByRole('button', { name: '开始下载' }).click();
  await expect(section.getByRole('progressbar')).toBeVisible();
  await expect
    .poll(() => section.locator('progress').evaluate((one: HTMLProgressElement) => one.value))
    .toBeGreaterThan(0);
  await section.getByRole('button', { name: '停下' }).click();
  await expect(status).toHaveText(/^已存下 \d+%，可以接着下载。$/u);
  release();

  site.picturesLeft = 3;
  await section.getByRole('button', { name: '接着下载' }).click();
  await expect(status).toHaveText(/^网络断了，已存下 \d+%。连上后可以接着下载。$/u);
  site.picturesLeft = undefined;
  site.isCut = false;
  await page.reload();
  const kept = await page.evaluate(async () =>
    (await (await caches.open('chifu:/:pictures')).keys()).map(({ url }) => url),
  );
  expect(kept.length).toBeGreaterThan(0);
  const before = site.pictures.length;
  await section.getByRole('button', { name: '接着下载' }).click();
  await section.getByRole('button', { name: '接着下载' }).click();
  await expect(status).toHaveText('本厅已存在这台设备上，没有网络也能看。');
  expect(site.pictures.slice(before).filter((url) => kept.includes(url))).toEqual([]);

  await cut(page, true);
  await page.goto(`${site.url}painting/`);
  for (const number of ['2003', '2012']) {
    await page.goto(`${site.url}w/${number}/`);
    await expect(page.locator(`[data-number="${number}"]`)).toBeVisible();
    const image = page.locator('.pictures img').first();
    expect(
      await image.evaluate((one: HTMLImageElement) => one.decode().then(() => one.naturalWidth)),
    ).toBeGreaterThan(300);
  }
});

test('a hall that was downloaded in English tells of its works in English without a network', async ({
  page,
}) => {
  await begin(page, 'en/painting/');
  const section = page.locator('[data-download]');
  await section.getByRole('button', { name: 'Download this hall' }).click();
  await section.getByRole('button', { name: 'Download', exact: true }).click();
  await expect(section.getByRole('status')).toHaveText(
    'This hall is kept on this device and can be seen without a network.',
  );
  await cut(page, true);
  await page.goto(`${site.url}en/w/2003/`);
  await page.locator('figure a').first().click();
  await expect(page.locator('.lightbox-label')).toContainText('Oil painting');
});

test('another version is announced, takes over whole, and leaves nothing of the last', async ({ page }) => {
  const next = writeNextVersion(sampleSite);
  try {
    await begin(page, 'w/1001/');
    await page.goto(`${site.url}w/1002/`);
    const listPages = () =>
      page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(':pages:')));
    expect(await listPages()).toEqual([`chifu:/:pages:${readBuild(sampleSite.outDir)}`]);

    site.change(next);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => undefined));
    const notice = page.locator('[data-offline-version]');
    await expect(notice).toBeVisible();
    // The server alone is cut off: a worker that starts anew may keep the browser’s emulation for good.
    // Until the visitor says so all that is kept is of the version at hand.
    site.isCut = true;
    await page.goto(`${site.url}w/1001/`);
    await expect(page.locator('h1')).not.toContainText('改');
    site.isCut = false;

    await page.evaluate(() => caches.open('chifu:/:pages:older').then(() => undefined));
    await page.goto(`${site.url}w/1002/`);
    await expect.poll(listPages).toEqual(['chifu:/:pages:nextversion1']);
    site.isCut = true;
    for (const number of ['1001', '1002']) {
      await page.goto(`${site.url}w/${number}/`);
      await expect(page.locator('h1')).toContainText('改');
      await expect(page.locator('meta[name=chifu-build]')).toHaveAttribute('content', 'nextversion1');
    }
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
});

test('a version that cannot be fetched whole leaves the last in its place', async ({ page }) => {
  const next = writeNextVersion(sampleSite);
  try {
    await begin(page, 'w/1001/');
    site.change(next);
    rmSync(`${next}/offline`, { recursive: true });
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const { installing } = registration;
      if (!installing) return 'none';
      await new Promise((done) => installing.addEventListener('statechange', done, { once: true }));
      return installing.state;
    });
    expect(state).toBe('redundant');
    await cut(page, true);
    await page.goto(`${site.url}w/1001/`);
    await expect(page.locator('[data-number="1001"]')).toBeVisible();
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
});

test('the notice leads to the other version', async ({ page }) => {
  const next = writeNextVersion(sampleSite);
  try {
    await begin(page, 'w/1001/');
    await page.reload();
    site.change(next);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => undefined));
    await page.getByRole('link', { name: '换到新版本' }).click();
    await expect(page.locator('h1')).toContainText('改');
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
});
