import { test } from '@playwright/test';
import { sampleSite } from './sites.ts';
import { startPages, walkViewer } from './viewer-walk.ts';

const site = sampleSite.url.replace(/\/$/u, '');

// Firefox, WebKit and a Chromium of old walk in engines.spec.ts.
for (const start of startPages) {
  test(`address, page, viewer and focus agree on a random walk from ${start}`, async ({ page }) => {
    await walkViewer(page, site, start);
  });
}
