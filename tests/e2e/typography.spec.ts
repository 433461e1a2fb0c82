import { expect, test, type Page } from '@playwright/test';

const widths = [320, 360, 768, 1024, 1440, 1920];
const pages = [
  '',
  'calligraphy/',
  'painting/',
  'w/1001/',
  'w/1002/',
  'w/2011/',
  'series/model-workers/',
  'stories/skills/',
  'tours/half-hour/',
  'search/',
  'artists/',
  'about/',
  'accessibility/',
];

/** Texts that run over several lines and whose last line is one lone character, signs aside. */
async function findOrphans(page: Page): Promise<string[]> {
  return page.locator('h1, h2, h3, p, li, dd, figcaption').evaluateAll((texts) =>
    texts.flatMap((block) => {
      if (block.querySelector('p, li, dl, h2, h3, figure')) return [];
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const upright = getComputedStyle(block).writingMode.startsWith('vertical');
      const lines: string[] = [];
      let end = -Infinity;
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (text.parentElement?.closest('.sample-mark, .sr-only')) continue;
        for (let at = 0; at < text.length; at++) {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const box = range.getClientRects()[0];
          if (!box || box.width === 0 || text.data.charAt(at).trim() === '') continue;
          // Beyond the last line: columns go from right to left.
          const [from, to] = upright ? [-box.right, -box.left] : [box.top, box.bottom];
          if (from >= end - 1) {
            lines.push('');
            end = to;
          }
          lines.push(`${lines.pop() ?? ''}${text.data.charAt(at)}`);
        }
      }
      const last = (lines.at(-1) ?? '').replace(/\p{P}/gu, '');
      return lines.length > 1 && last.length === 1 ? [`${block.textContent} → ${last}`] : [];
    }),
  );
}

for (const width of widths) {
  test(`type is set well at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of pages) {
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      expect(await findOrphans(page), `${path}: a text ends in a lone character`).toEqual([]);
      const broken = await page
        .locator('.unbroken')
        .evaluateAll((names) =>
          names.filter((name) => name.getClientRects().length > 1).map((name) => name.textContent),
        );
      expect(broken, `${path}: a name or a 《title》 is broken`).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
    }
  });
}

/** Texts of four characters and more that run down the page with hardly more than one to a line. */
async function findColumns(page: Page): Promise<string[]> {
  return page.locator('h1, h2, h3, p, li, dd, figcaption, a, button').evaluateAll((texts) =>
    texts.flatMap((text) => {
      const said = text.textContent.replace(/\s+/gu, '');
      const isUpright = getComputedStyle(text).writingMode.startsWith('vertical');
      if (isUpright || said.length < 4 || text.querySelector('p, li, dd, h2, h3, img')) return [];
      const range = document.createRange();
      range.selectNodeContents(text);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
      let [lines, end] = [0, -Infinity];
      for (const { top, bottom } of boxes.sort((one, other) => one.top - other.top)) {
        if (top >= end - 2) lines += 1;
        end = Math.max(end, bottom);
      }
      return said.length / lines < 1.9 ? [`${said.slice(0, 20)}: ${lines} lines`] : [];
    }),
  );
}

for (const { name, width, size } of [
  { name: 'type of twice the size', width: 360, size: '200%' },
  { name: 'elder type', width: 320, size: '' },
]) {
  test(`${name} still fits the screen`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [...pages, 'visit/', 'enter/', 'kiosk/', '404.html']) {
      await page.goto(path);
      await page.evaluate((scale) => {
        if (scale === '') document.documentElement.dataset['type'] = 'elder';
        else document.documentElement.style.fontSize = scale;
      }, size);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
      expect(await findColumns(page), `${path}: one character a line`).toEqual([]);
    }
  });
}

test('upright titles stand in one column', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('calligraphy/');
  const title = page.locator('h1');
  await expect(title).toHaveCSS('writing-mode', 'vertical-rl');
  const box = await title.boundingBox();
  expect(box && box.height > box.width * 3).toBe(true);
});

/** Titles of which a character is drawn in another font than that of titles, as the browser tells. */
async function listFallbacks(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const hasText = [...element.childNodes].some((one) => one.nodeType === 3 && one.textContent?.trim());
      if (hasText && /^"?Chifu/u.test(getComputedStyle(element).fontFamily)) element.dataset['titled'] = '';
    }
  });
  const { root } = await session.send('DOM.getDocument');
  const titled = { nodeId: root.nodeId, selector: '[data-titled]' };
  const { nodeIds } = await session.send('DOM.querySelectorAll', titled);
  expect(nodeIds.length).toBeGreaterThan(1);
  const found: string[] = [];
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    const others = fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName);
    if (others.length === 0) continue;
    const { outerHTML } = await session.send('DOM.getOuterHTML', { nodeId });
    found.push(`${others.join()}: ${outerHTML.slice(0, 120)}`);
  }
  return found;
}

test('titles are drawn in the title font, whatever part of it a page loads', async ({ page }) => {
  for (const path of ['', 'calligraphy/', 'painting/', 'photography/', 'search/', 'about/', 'w/1001/']) {
    await page.goto(path);
    expect(await listFallbacks(page), path).toEqual([]);
  }
  // A hall is searched where it stands: found, not found, and with its filters open.
  for (const query of ['工会', '无此一件']) {
    await page.goto('calligraphy/');
    await page.getByRole('searchbox').fill(query);
    await page.getByRole('button', { name: /筛选/u }).click();
    await expect(page.locator('[data-search-root]')).toBeVisible();
    expect(await listFallbacks(page), query).toEqual([]);
  }
});

test('signs of English stand as narrow as its letters, those of Chinese as wide as its characters', async ({
  page,
}) => {
  /** Widths of ’ in the title font, in em, as English and as Chinese. */
  const measure = (): Promise<number[]> =>
    page.locator('h1').evaluate(async (title) => {
      title.innerHTML = '<span lang="en">’</span><span lang="zh-CN">’</span>';
      await document.fonts.ready;
      await new Promise(requestAnimationFrame);
      const em = parseFloat(getComputedStyle(title).fontSize);
      return [...title.children].map((one) => one.getBoundingClientRect().width / em);
    });
  await page.goto('en/w/1001/');
  const [english = NaN, chinese = NaN] = await measure();
  expect(english).toBeLessThan(0.4);
  expect(chinese).toBeCloseTo(1, 1);
});
