import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { zh } from '../../src/interface/strings.zh.ts';
import { findViolations } from './axe.ts';
import { listFiles } from './sitemap.ts';
import { sampleSite } from './sites.ts';

const pages = listFiles(sampleSite, 'index.html').map((name) => name.slice(0, -'index.html'.length));
const chinese = pages.filter((path) => !path.startsWith('en/'));
const english = pages.filter((path) => path.startsWith('en/'));
/** One page of each template. */
const templates = [
  ...[
    'en/',
    'en/calligraphy/',
    'en/w/1001/',
    'en/w/1002/',
    'en/w/3002/',
    'en/series/',
    'en/series/model-workers/',
  ],
  ...['en/stories/', 'en/stories/skills/', 'en/tours/', 'en/tours/half-hour/', 'en/artists/', 'en/search/'],
  ...[
    'en/browse/script/xingshu/',
    'en/browse/colour/mo/',
    'en/about/',
    'en/accessibility/',
    'en/offline/',
    'en/kiosk/',
    'en/enter/',
  ],
  ...['en/labels/', 'en/visit/?works=1001,2005', 'en/compare/', 'en/w/1002/?tour=half-hour'],
];

/** Every text of the dictionary that needs no figure: none of them may stand on a page in English. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}
/** Words that the data has too: titles of halls, a note to Chinese readers. */
const ownWords = new Set(['回到中文首页', '书法', '美术', '摄影', '示例']);
const words = new Set(listTexts(zh).filter((text) => !ownWords.has(text)));

interface Told {
  text: string;
  lang: string;
}

/** Every text that is seen or read aloud, with the language that it is told to be in. */
function readTexts(page: Page): Promise<Told[]> {
  return page.evaluate(() => {
    const told: Told[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: parent, textContent } = walker.currentNode;
      if (!parent || parent.closest('script, style, template, noscript')) continue;
      const text = (textContent ?? '').trim();
      if (text !== '') told.push({ text, lang: parent.closest('[lang]')?.getAttribute('lang') ?? '' });
    }
    for (const image of document.querySelectorAll('img[alt]')) {
      const text = image.getAttribute('alt') ?? '';
      // Chinese within a sentence of an attribute cannot be marked.
      if (!/\p{Script=Latin}{3}/u.test(text))
        told.push({ text, lang: image.closest('[lang]')?.getAttribute('lang') ?? '' });
    }
    return told;
  });
}

test('every page has one in the other language', () => {
  expect(chinese.length).toBeGreaterThan(150);
  expect(english.map((path) => path.slice('en/'.length)).filter((path) => path !== '404/')).toEqual(chinese);
});

test('each page names itself and its translation, and both name each other', () => {
  const read = (path: string) => {
    const html = readFileSync(join(sampleSite.outDir, path, 'index.html'), 'utf8');
    const links = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/gu)];
    return {
      lang: /<html[^>]* lang="([^"]+)"/u.exec(html)?.[1],
      canonical: /<link rel="canonical" href="([^"]+)"/u.exec(html)?.[1],
      others: Object.fromEntries(links.map(([, tag = '', href = '']) => [tag, href])),
      isHidden: /<meta name="robots" content="noindex/u.test(html),
    };
  };
  for (const path of chinese) {
    const [own, other] = [read(path), read(`en/${path}`)];
    expect([own.lang, other.lang], path).toEqual(['zh-CN', 'en']);
    expect(other.others, path).toEqual(own.others);
    if (own.isHidden) {
      expect(own.others, path).toEqual({});
      continue;
    }
    expect(own.others, path).toEqual({ 'zh-CN': own.canonical, en: other.canonical });
    expect(other.canonical, path).toBe(`${sampleSite.url}en/${path}`);
  }
});

test('pages in English say everything in English, or mark it as Chinese', async ({ page }) => {
  test.setTimeout(300_000);
  for (const path of templates) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const told = await readTexts(page);
    expect(told.length, path).toBeGreaterThan(10);
    const unmarked = told.filter(({ text, lang }) => /\p{Script=Han}/u.test(text) && !lang.startsWith('zh'));
    expect(unmarked, path).toEqual([]);
    expect(
      told.filter(({ text }) => words.has(text)),
      path,
    ).toEqual([]);
    const names = await page.evaluate(() =>
      [...document.querySelectorAll('[aria-label]')].map(
        (element) => element.getAttribute('aria-label') ?? '',
      ),
    );
    expect(
      names.filter((name) => words.has(name)),
      path,
    ).toEqual([]);
  }
});

test('who reads English stays among pages in English', async ({ page }) => {
  test.setTimeout(120_000);
  for (const path of templates) {
    await page.goto(path);
    const astray = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
        .filter(({ origin, pathname, hreflang, download }) => {
          const isPage = origin === location.origin && pathname.endsWith('/');
          return isPage && !pathname.startsWith('/en/') && hreflang === '' && download === '';
        })
        .map(({ href }) => href),
    );
    expect(astray, path).toEqual([]);
  }
});

test('the other language is one press away, on the same page', async ({ page }) => {
  await page.goto('w/1001/');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/w\/1001\/$/u);
  await expect(page.locator('h1')).toHaveText('Song of Qiupu: The Furnace');
  await expect(page.locator('h1 + p')).toHaveText('炉火照天地');
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(/:\d+\/w\/1001\/$/u);
});

test('a search in English finds by English titles, and says its facets in English', async ({ page }) => {
  await page.goto('en/search/?q=furnace');
  const hits = page.locator('.hits .card-title');
  await expect(hits.first()).toHaveText(/furnace/iu);
  await expect(hits.first().locator('mark')).toHaveText(/furnace/iu);
  await expect(page.locator('.hits a').first()).toHaveAttribute('href', /^\/en\/w\/\d+\/$/u);
  await page.getByRole('button', { name: 'Filters' }).click();
  await expect(page.getByRole('group', { name: 'Script', exact: true })).toBeVisible();
  await page.goto('en/search/?q=%E7%82%89%E7%81%AB');
  await expect(page.locator('.hits a[href="/en/w/1001/"]')).toBeVisible();
});

test('the viewer speaks English', async ({ page }) => {
  await page.goto('en/w/1001/');
  await page.locator('figure a').first().click();
  await expect(page.getByRole('button', { name: 'Close', exact: true })).toBeVisible();
  const label = page.locator('.lightbox-label');
  for (const word of ['Running script', 'Transcription', 'Affiliation', 'Number'])
    await expect(label).toContainText(word);
  await expect(label.locator('h2').first()).toContainText('Song of Qiupu');
  await expect(label.locator('.line').first()).toHaveAttribute('lang', 'zh-CN');
});

for (const mode of ['{}', '{"type":"elder"}', '{"light":"dark"}']) {
  test(`axe finds nothing on pages in English, ${mode}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript((text) => localStorage.setItem('chifu-preferences', text), mode);
    for (const path of [
      'en/',
      'en/calligraphy/',
      'en/w/1001/',
      'en/w/3002/',
      'en/search/',
      'en/about/',
      'en/enter/',
    ]) {
      await page.goto(path);
      expect(await findViolations(page), path).toEqual([]);
    }
  });
}

for (const width of [360, 768, 1440]) {
  test(`pages in English fit a screen of ${width} px`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    for (const path of templates) {
      await page.goto(path);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
    }
  });
}

test('without JavaScript the languages lead to each other', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: sampleSite.url });
  const page = await context.newPage();
  await page.goto('en/');
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page.locator('h1')).toHaveText('吉林省职工书画摄影展');
  await context.close();
});
