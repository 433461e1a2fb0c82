import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { listTags } from '../../scripts/lib/build/html-tags.ts';
import { payloads } from '../fixtures/payloads.ts';
import { listFiles } from './sitemap.ts';
import { hostileSite } from './sites.ts';
import { isFull } from '../full.ts';

const pages = listFiles(hostileSite, '.html')
  .map((name) => name.replaceAll('\\', '/').replace(/index\.html$/u, ''))
  .sort();

/** Pages of values are many and of one kind. */
const opened = pages.filter((path, at) => isFull || !path.includes('browse/') || at % 8 === 0);

/** Notes everything that a page must not do, from before its first script on. */
async function watch(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.exposeFunction('pwned', (number: number) => void faults.push(`ran ${number}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      console.error(`policy ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404'))
      faults.push(message.text().slice(0, 300));
  });
  page.on('pageerror', ({ message }) => faults.push(`error ${message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== new URL(hostileSite.url).origin) {
      faults.push(`asked ${request.url()}`);
    }
  });
  return faults;
}

/** What a page must still be, whatever stands in it. */
async function readFrame(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length,
    mains: document.querySelectorAll('main').length,
    isWhole: document.querySelector('footer') !== null && document.querySelector('#main') !== null,
    strangers: [
      ...document.querySelectorAll('body :is(iframe, object, embed, base, marquee, plaintext, xmp, math)'),
      ...document.querySelectorAll('main :is(style, link, meta)'),
      ...[...document.querySelectorAll('main form')].filter((form) =>
        form.getAttribute('action')?.includes('evil'),
      ),
      ...[...document.querySelectorAll('*')].filter((element) =>
        [...element.attributes].some(
          ({ name, value }) =>
            name.startsWith('on') ||
            (/^\s*(?:javascript|vbscript):/iu.test(value) &&
              name !== 'value' &&
              name !== 'alt' &&
              name !== 'content' &&
              !name.startsWith('aria-') &&
              !name.startsWith('data-')),
        ),
      ),
    ].map((element) => element.outerHTML.slice(0, 200)),
  }));
}
const sound = { headings: 1, mains: 1, isWhole: true, strangers: [] };

test('the policy of a page names what is ours in it, and no text of an entry', () => {
  expect(pages.length).toBeGreaterThan(60);
  const texts = new Set(payloads.flatMap((text) => [text, text.replace(/<\/?(?:script|style)>/gu, '')]));
  const hashes = new Set(
    [...texts].map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`),
  );
  const pwned = Array.from({ length: 100 }, (_, at) => `pwned(${at})`).map(
    (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
  );
  for (const path of pages) {
    const html = readFileSync(
      join(hostileSite.outDir, path, path.endsWith('.html') ? '' : 'index.html'),
      'utf8',
    );
    const policies = listTags(html).filter(({ attributes }) =>
      attributes.includes('http-equiv="content-security-policy"'),
    );
    expect(policies, path).toHaveLength(1);
    const named = policies[0]?.attributes.match(/sha256-[\w+/=]+/gu) ?? [];
    expect(named.length, path).toBeGreaterThan(0);
    expect(
      named.filter((hash) => hashes.has(hash) || pwned.includes(hash)),
      path,
    ).toEqual([]);
    expect(policies[0]?.attributes, path).not.toMatch(/unsafe-|\*/u);
  }
});

const halves = [0, 1].map((half) => opened.filter((_, at) => at % 2 === half));
halves.forEach((own, half) => {
  test(`no page runs what its entries hold, ${half}`, async ({ page }) => {
    test.setTimeout(600_000);
    const faults = await watch(page);
    for (const path of own) {
      await page.goto(path);
      expect(await readFrame(page), path).toEqual(sound);
      expect(faults, path).toEqual([]);
    }
  });
});

test('the viewer, from near too, runs nothing of what it tells', async ({ page }) => {
  test.setTimeout(300_000);
  const faults = await watch(page);
  await page.goto('painting/');
  await page.locator('[data-wall] img').first().click();
  const label = page.locator('.lightbox-label');
  for (let at = 0; at < 12; at++) {
    await expect(label).toContainText('编号');
    await page.keyboard.press('ArrowRight');
  }
  await page.goto('w/2003/');
  await page.locator('[data-zoom-act=look]').click();
  await expect(page.locator('.zoom canvas').first()).toBeVisible();
  await page.waitForTimeout(1000);
  expect(faults).toEqual([]);
});

/** Addresses that somebody might send: what is asked, what is shared, what a code holds. */
const addresses: readonly ((text: string) => string)[] = [
  (text) => `search/?q=${text}`,
  (text) => `search/?q=x&kind=${text}&city=${text}&sort=${text}`,
  (text) => `painting/?q=${text}`,
  (text) => `visit/?works=${text},2001`,
  (text) => `compare/?a=${text}&b=2001`,
  (text) => `kiosk/?show=${text}&hours=${text}&pace=${text}`,
  (text) => `w/2001/?tour=${text}`,
  (text) => `w/2001/#xywh=${text}`,
  (text) => `w/2001/?iiif-content=${text}`,
  (text) => `enter/?n=${text}#${text}`,
  (text) => `${text}/`,
];

test('no address makes a page run anything', async ({ page }) => {
  test.setTimeout(600_000);
  const faults = await watch(page);
  for (const [at, text] of payloads.entries()) {
    // Each text through some of the ways, each way with many of the texts.
    const ways = !isFull ? [at] : addresses.keys();
    for (const way of ways) {
      const path = addresses[way % addresses.length]?.(encodeURIComponent(text)) ?? '';
      await page.goto(path).catch((error: unknown) => {
        // Some are no address at all.
        if (!/ERR_ABORTED|Invalid url/u.test(String(error))) throw error;
      });
      await page.waitForTimeout(60);
      expect(faults, path).toEqual([]);
      expect(await readFrame(page), path).toEqual(sound);
    }
  }
});

test('what a device remembers is read as what it should be, and nothing else', async ({ page }) => {
  test.setTimeout(300_000);
  const faults = await watch(page);
  await page.goto('');
  const keys = ['chifu-preferences', 'chifu-marks', 'chifu-speed', 'chifu:px-per-cm', 'chifu-offline'];
  for (const text of [
    ...payloads.slice(0, isFull ? payloads.length : 6),
    'null',
    '[]',
    '{}',
    '1',
    '"',
    '[null]',
    '{"type":{"a":1}}',
    '["2001","<img>"]',
  ]) {
    await page.evaluate(([names, value]) => names.forEach((name) => localStorage.setItem(name, value)), [
      keys,
      text,
    ] as const);
    for (const path of ['w/2001/', 'visit/']) {
      await page.goto(path);
      expect(await readFrame(page), `${text} ${path}`).toEqual(sound);
    }
    expect(faults, text).toEqual([]);
  }
});

test('a search finds hostile titles and marks them as text', async ({ page }) => {
  const faults = await watch(page);
  await page.goto('search/?q=script');
  await expect(page.locator('.hits li').first()).toBeVisible();
  await page.getByRole('button', { name: '筛选' }).click();
  expect(await readFrame(page)).toEqual(sound);
  expect(faults).toEqual([]);
});
