import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { sampleSite } from './sites.ts';
import type { Walker } from './viewer-model.ts';
import { startPages, walkViewer } from './viewer-walk.ts';

const site = sampleSite.url.replace(/\/$/u, '');

for (const start of startPages) {
  test(`address, page, viewer and focus agree on a random walk from ${start}`, async ({ page }) => {
    await walkViewer(page, site, start);
  });
}

/** Both libraries call the same things by the same names; only their types differ. */
function asWalker(page: Page): Walker {
  return page as unknown as Walker;
}

/** Playwright drives a Firefox of its own making only: the distribution's is driven over WebDriver BiDi. */
test.describe('in Firefox', () => {
  const executablePath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path)) ?? '';
  let firefox: Browser;

  test.beforeAll(async () => {
    expect(executablePath, 'Firefox: apt-get install firefox-esr').not.toBe('');
    firefox = await launch({
      browser: 'firefox',
      executablePath,
      // The model counts on pages being loaded again.
      extraPrefsFirefox: { 'browser.sessionhistory.max_total_viewers': 0 },
    });
  });
  test.afterAll(() => firefox.close());

  for (const start of startPages) {
    test(`address, page, viewer and focus agree on a random walk from ${start}`, async () => {
      const page = await firefox.newPage();
      await page.setViewport({ width: 1280, height: 720 });
      await walkViewer(asWalker(page), site, start);
      await page.close();
    });
  }
});
