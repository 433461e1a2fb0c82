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
  ...['en/labels/', 'en/labels/calligraphy/', 'en/labels/painting/', 'en/labels/photography/'],
  ...['en/kiosk/?hall=calligraphy', 'en/visit/?works=1001,2005', 'en/compare/', 'en/w/1002/?tour=half-hour'],
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

test('a screen of the venue says everything in English, or marks it as Chinese', async ({ page }) => {
  test.setTimeout(120_000);
  // Captions of frames and texts for pictures stay Chinese where nobody has written others.
  for (const programme of ['hall=calligraphy', 'hall=photography', 'show=tour:half-hour']) {
    await page.goto(`en/kiosk/?${programme}&pace=0.3`);
    const stage = page.locator('.kiosk-stage');
    const told: Told[] = [];
    for (let shown = 1; shown <= 7; shown++) {
      await page.waitForFunction(
        (least) =>
          Number(document.querySelector<HTMLElement>('.kiosk-stage')?.dataset['shown'] ?? 0) >= least,
        shown,
      );
      told.push(...(await readTexts(page)));
    }
    expect(told.length, programme).toBeGreaterThan(70);
    expect(
      told.filter(({ text, lang }) => /\p{Script=Han}/u.test(text) && !lang.startsWith('zh')),
      programme,
    ).toEqual([]);
    expect(
      told.filter(({ text }) => words.has(text)),
      programme,
    ).toEqual([]);
    expect(
      told.filter(({ text }) => /^[\p{ASCII}’“”·—×\u00a0]+$/u.test(text)).map(({ lang }) => lang),
    ).not.toContain('zh-CN');
    await expect(stage).toHaveAttribute('aria-label', /^[\w ]+$/u);
  }
  await page.goto('en/kiosk/?hall=calligraphy&pace=60');
  const label = page.locator('.kiosk-slide.on .label');
  await expect(label.locator('.title')).toHaveText('Song of Qiupu: The Furnace');
  await expect(label.locator('p')).toHaveText([
    'Song of Qiupu: The Furnace',
    '炉火照天地',
    '单翀',
    '通化江东钢铁厂工会',
    'Running script · Hanging scroll · 210×84\u00a0cm · 2022',
    'First prize',
    'Number 1001',
    'Sample',
    /\/en\/w\/1001\/$/u,
  ]);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/en\/kiosk\/$/u);
});

test('labels in English are as the page of a work in English, and lead to it', async ({ page }) => {
  await page.goto('en/labels/calligraphy/');
  const label = page.locator('.label').first();
  await expect(label.locator('.label-title')).toHaveText('Song of Qiupu: The Furnace');
  await expect(label.locator('.label-title')).not.toHaveAttribute('lang');
  for (const [name, text] of [
    ['other', '炉火照天地'],
    ['artists', '单翀'],
    ['units', '通化江东钢铁厂工会'],
  ] as const) {
    await expect(label.locator(`.label-${name}`)).toHaveText(text);
    await expect(label.locator(`.label-${name}`)).toHaveAttribute('lang', 'zh-CN');
  }
  await expect(label.locator('.label-facts span')).toHaveText([
    'Running script',
    '210×84 cm',
    '纸本',
    '2022',
  ]);
  await expect(label.locator('.label-facts [lang]')).toHaveText(['纸本']);
  await expect(label.locator('.label-award')).toHaveText('First prize');
  await expect(label.locator('.label-ident')).toHaveText(/\/en\/w\/1001\/$/u);
  await expect(label.locator('svg')).toHaveAttribute('aria-label', /^http.*\/en\/w\/1001\/$/u);
});

test('labels in English fit their boxes', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const hall of ['calligraphy', 'painting', 'photography']) {
    await page.goto(`en/labels/${hall}/`);
    await page.evaluate(() => document.fonts.ready);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.label')]
        .filter((own) => {
          const isCut = [own, ...own.querySelectorAll('.label-words')].some(
            ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
              scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1,
          );
          const title = own.querySelector('.label-title')?.getBoundingClientRect();
          const code = own.querySelector('.label-code')?.getBoundingClientRect();
          return isCut || (title && code && title.bottom > code.top && title.right > code.left);
        })
        .map((own) => own.querySelector('b')?.textContent),
    );
    expect(cut, hall).toEqual([]);
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

const looked = ['en/', 'en/calligraphy/', 'en/w/1001/', 'en/w/3002/', 'en/search/', 'en/about/', 'en/enter/'];
for (const [mode, more] of [
  ['{}', []],
  ['{"type":"elder"}', ['en/labels/calligraphy/']],
  ['{"light":"dark"}', ['en/kiosk/']],
] as const) {
  test(`axe finds nothing on pages in English, ${mode}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript((text) => localStorage.setItem('chifu-preferences', text), mode);
    for (const path of [...looked, ...more]) {
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
