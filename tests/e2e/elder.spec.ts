import { expect, test, type Page } from '@playwright/test';
import { findViolations } from './axe.ts';
import { sample } from '../full.ts';

/** One page of each template that visitors use. */
const templates = [
  ...[
    '',
    'calligraphy/',
    'w/1001/',
    'w/1002/',
    'w/3002/',
    'series/',
    'series/model-workers/',
    'stories/skills/',
  ],
  ...[
    'tours/',
    'tours/half-hour/',
    'w/2009/?tour=craftsmen',
    'artists/',
    'search/?q=tielu',
    'browse/colour/mo/',
  ],
  ...[
    'about/',
    'accessibility/',
    'enter/',
    'visit/?works=1001,2005',
    'compare/?a=1001&b=1003',
    'offline/',
    'en/',
  ],
];
/** `npm test` looks at every second one where looking takes long, `npm run test:full` at all. */
const looked = sample(templates, 2);
const bar = (page: Page) => page.locator('.elder-bar');

async function enter(page: Page, size?: string): Promise<void> {
  await page.addInitScript(
    (text) => {
      if (localStorage.getItem('chifu-preferences') === null) localStorage.setItem('chifu-preferences', text);
    },
    JSON.stringify({ type: 'elder', ...(size !== undefined && { size }) }),
  );
}

/** Elements with a text of their own that are seen, and how they are set. */
function readTexts(page: Page) {
  return page.locator('body *').evaluateAll((elements) =>
    elements
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      )
      .filter(
        (element) => element.getClientRects().length > 0 && !element.closest('.sr-only, script, style, svg'),
      )
      .map((element) => {
        const { fontSize, lineHeight } = getComputedStyle(element);
        return {
          html: element.outerHTML.slice(0, 100),
          size: parseFloat(fontSize),
          leading: lineHeight === 'normal' ? 1.5 : parseFloat(lineHeight) / parseFloat(fontSize),
          isText: element.matches('.prose *, dd, .lead *, p'),
        };
      }),
  );
}

test('one switch enters the mode and leaves it, and is remembered', async ({ page }) => {
  await page.goto('calligraphy/');
  await expect(bar(page)).toHaveCount(0);
  await page.getByRole('button', { name: '大字' }).click();
  await expect(bar(page)).toBeVisible();
  await page.goto('w/1001/');
  await expect(bar(page)).toBeVisible();
  await bar(page).getByRole('button', { name: '退出大字' }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect(page.locator('[data-preference=type]')).toBeFocused();
  await page.goto('');
  await expect(page.locator('html')).not.toHaveAttribute('data-type', /./u);
  await expect(bar(page)).toHaveCount(0);
});

test('the way out is always in sight', async ({ page }) => {
  test.setTimeout(120_000);
  await enter(page);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of templates) {
    await page.goto(path);
    await expect(bar(page), path).toBeVisible();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(bar(page).getByRole('button', { name: /退出大字|Exit/u }), path).toBeInViewport({
      ratio: 1,
    });
  }
});

test('type grows to 30 px and back, and every page holds it', async ({ page }) => {
  test.setTimeout(180_000);
  await enter(page);
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('w/1001/');
  const rootSize = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  expect(await rootSize()).toBe(21);
  const larger = bar(page).getByRole('button', { name: '再大些' });
  await larger.click();
  await larger.click();
  expect(await rootSize()).toBe(30);
  await expect(larger).toHaveAttribute('aria-disabled', 'true');
  await expect(page.locator('.elder-bar [role=status]')).toHaveText('字号 188%');
  for (const path of looked) {
    await page.goto(path);
    await expect(bar(page)).toBeVisible();
    expect(await rootSize(), path).toBe(30);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, path).toBeLessThanOrEqual(0);
  }
  await bar(page)
    .getByRole('button', { name: /小一些|Smaller/u })
    .click();
  expect(await rootSize()).toBe(25);
});

test('no type is under 18 px, lines and paragraphs stand apart', async ({ page }) => {
  test.setTimeout(120_000);
  await enter(page);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of templates) {
    await page.goto(path);
    await expect(bar(page)).toBeVisible();
    const texts = await readTexts(page);
    expect(texts.length, path).toBeGreaterThan(8);
    expect(
      texts.filter(({ size }) => size < 18),
      path,
    ).toEqual([]);
    expect(
      texts.filter(({ leading, isText }) => isText && leading < 1.49),
      path,
    ).toEqual([]);
    const near = await page.locator('.prose > p + p').evaluateAll((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const { fontSize, lineHeight } = getComputedStyle(paragraph);
        const before = paragraph.previousElementSibling?.getBoundingClientRect();
        if (!before || paragraph.getClientRects().length === 0) return [];
        const gap = paragraph.getBoundingClientRect().top - before.bottom;
        const betweenLines = parseFloat(lineHeight) - parseFloat(fontSize);
        return gap < 1.3 * betweenLines ? [`${gap} px, between lines ${betweenLines}`] : [];
      }),
    );
    expect(near, path).toEqual([]);
  }
});

for (const scheme of ['light', 'dark'] as const) {
  test(`text stands out from its ground by 7 to 1, ${scheme}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await enter(page);
    for (const path of looked) {
      await page.goto(path);
      await expect(bar(page)).toBeVisible();
      const rules = ['color-contrast', 'color-contrast-enhanced'];
      expect(await findViolations(page, { rules }), path).toEqual([]);
    }
  });
}

test('the mode is there before the page is painted: nothing moves', async ({ page }) => {
  await enter(page);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['calligraphy/', 'w/1001/', '']) {
    await page.goto(path);
    await expect(bar(page)).toBeVisible();
    const shifts = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 500);
        }),
    );
    expect(shifts, path).toBeLessThan(0.01);
  }
});

test('lesser things are left out, and come back', async ({ page }) => {
  await enter(page);
  await page.goto('w/1001/');
  await expect(page.locator('[data-use]')).toBeHidden();
  await bar(page).getByRole('button', { name: '退出大字' }).click();
  await expect(page.locator('[data-use]')).toBeVisible();
});

test('a page is read aloud where the device has a voice, and falls silent when asked', async ({ page }) => {
  await enter(page);
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [{ lang: 'zh-CN' }] });
    Object.defineProperty(speechSynthesis, 'speak', {
      value: (words: SpeechSynthesisUtterance) => void said.push(words.text),
    });
    Object.defineProperty(speechSynthesis, 'cancel', { value: () => void said.push('—') });
  });
  await page.goto('accessibility/');
  await bar(page).getByRole('button', { name: '朗读' }).click();
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said.slice());
  expect(said.join('')).toContain('无障碍');
  expect(said.join('')).toContain('WCAG 2.2');
  expect(Math.max(...said.map((text) => text.length))).toBeLessThan(260);
  await bar(page).getByRole('button', { name: '停止' }).click();
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said.at(-1))).toBe('—');
});

test('without a voice nothing is offered to be read', async ({ page }) => {
  await enter(page);
  await page.addInitScript(() => Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [] }));
  await page.goto('about/');
  await expect(bar(page)).toBeVisible();
  await expect(bar(page).getByRole('button', { name: '朗读' })).toBeHidden();
});

test('the viewer, the pad and the wall of one’s own are pressed at 60 px', async ({ page }) => {
  await enter(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const small = (within: string) =>
    page.locator(`${within} :is(a, button, summary, select)`).evaluateAll((targets) =>
      targets
        .filter((target) => target.getClientRects().length > 0 && !target.closest('.sr-only'))
        .filter((target) => target.getBoundingClientRect().height < 59.5)
        .map((target) => target.outerHTML.slice(0, 100)),
    );
  await page.goto('calligraphy/');
  await page.locator('[data-wall] img').first().click();
  await expect(page.locator('.lightbox-label')).toContainText('编号');
  expect(await small('.pswp')).toEqual([]);
  await page.goto('enter/');
  expect(await small('[data-pad]')).toEqual([]);
  await page.goto('visit/?works=1001,2005');
  await expect(page.locator('.hits li')).toHaveCount(2);
  expect(await small('.visit-root')).toEqual([]);
});

test('the bar is worked by the keyboard, first in the page', async ({ page }) => {
  await enter(page);
  await page.goto('about/');
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(bar(page).getByRole('button', { name: '退出大字' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bar(page)).toHaveCount(0);
});

test('an anchor is not hidden behind the bar', async ({ page }) => {
  await enter(page);
  await page.goto('artists/#letter-Z');
  await expect(bar(page)).toBeVisible();
  const { top, bottom } = await page.evaluate(() => ({
    top: document.querySelector('#letter-Z')?.getBoundingClientRect().top ?? 0,
    bottom: document.querySelector('.elder-bar')?.getBoundingClientRect().bottom ?? 0,
  }));
  expect(top).toBeGreaterThanOrEqual(bottom);
});
