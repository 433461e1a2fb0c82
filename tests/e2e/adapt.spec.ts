import { expect, test, type Page } from '@playwright/test';
import { addStyles, findLost, readOverflow, textSpacing } from './adapt.ts';
import { templates } from './templates.ts';
import { sample } from '../full.ts';

const english = ['en/', 'en/calligraphy/', 'en/w/1001/', 'en/search/?q=furnace', 'en/about/', 'en/enter/'];
const all = [...templates, ...english];

/** A page with all that its scripts add. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
}

for (const [at, { name, width, height, css }] of [
  { name: 'with more room in and between lines', width: 360, height: 800, css: textSpacing },
  { name: 'with more room in and between lines', width: 1440, height: 900, css: textSpacing },
  { name: 'with type of twice the size', width: 360, height: 800, css: ':root{font-size:200%!important}' },
  { name: 'at four times the size', width: 320, height: 256, css: '' },
].entries()) {
  test(`nothing is lost ${name}, ${width} px`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const path of sample(all, 8, at)) {
      await open(page, path);
      if (css !== '') await addStyles(page, css);
      expect(await readOverflow(page), `${path} is wider than the screen`).toBeLessThanOrEqual(0);
      expect(await findLost(page), path).toEqual([]);
    }
  });
}

test('what is lost is found', async ({ page }) => {
  await page.goto('about/');
  expect(await findLost(page)).toEqual([]);
  await addStyles(page, 'h1 { height: 1rem; overflow: hidden } main h2 { margin-bottom: -2.5em }');
  const lost = await findLost(page);
  expect(lost.filter((one) => one.startsWith('cut: <h1'))).toHaveLength(1);
  expect(lost.filter((one) => one.startsWith('overlap: '))).not.toEqual([]);
});

test('what stays at an edge of a small screen leaves most of it to the page', async ({ page }) => {
  for (const preferences of ['{}', '{"type":"elder"}']) {
    await page.addInitScript((text) => localStorage.setItem('chifu-preferences', text), preferences);
    await page.setViewportSize({ width: 320, height: 256 });
    for (const path of ['w/1001/', 'calligraphy/', 'search/?q=tielu', 'enter/']) {
      await open(page, path);
      await page.evaluate(() => scrollTo(0, 600));
      const held = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((one) => ['fixed', 'sticky'].includes(getComputedStyle(one).position))
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width >= innerWidth / 2)
          .map((one) => one.getBoundingClientRect())
          .map(({ top, bottom }) => Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)))
          .reduce((sum, height) => sum + height, 0),
      );
      expect(held, `${path} ${preferences}`).toBeLessThanOrEqual(128);
    }
  }
});

test('nothing moves where motion is not wanted', async ({ page }) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const findMoving = (): Promise<string[]> =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 10)
        .map(({ effect }) => (effect as KeyframeEffect | null)?.target?.outerHTML.slice(0, 100) ?? ''),
    );
  for (const path of sample(all, 10)) {
    await page.goto(path);
    expect(await findMoving(), path).toEqual([]);
    await page.locator('header a').first().hover();
    expect(await findMoving(), path).toEqual([]);
  }
  await open(page, 'painting/');
  await page.locator('[data-wall] img').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await findMoving()).toEqual([]);
  await page.keyboard.press('ArrowRight');
  expect(await findMoving()).toEqual([]);
  await page.keyboard.press('Escape');
  await open(page, 'w/1004/');
  await page.getByRole('button', { name: '看点导览' }).click();
  await expect(page.locator('.zoom-walk')).toBeVisible();
  expect(await findMoving()).toEqual([]);
});

/** Of the colours that somebody forces upon a page: only they, and enough of them to tell things apart. */
test.describe('in forced colours', () => {
  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' }));

  /** How a control is drawn there, by all that is left of it. */
  const read = (page: Page, selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => {
        const { outlineStyle, outlineWidth, borderStyle, borderWidth, textDecorationLine } =
          getComputedStyle(one);
        return [outlineStyle, outlineWidth, borderStyle, borderWidth, textDecorationLine].join(' ');
      });

  test('where one is, and what is chosen, can be told', async ({ page }) => {
    await open(page, 'w/1001/');
    expect(await read(page, '.menu-link[aria-current]')).not.toBe(
      await read(page, '.menu-link:not([aria-current])'),
    );
    expect(await read(page, '.text > input:checked + label')).not.toBe(
      await read(page, '.text > input:not(:checked) + label'),
    );
    expect(
      await read(page, '[data-read-choice] [aria-pressed=true], .work header [aria-pressed=true]'),
    ).not.toBe(
      await read(page, '[data-read-choice] [aria-pressed=false], .work header [aria-pressed=false]'),
    );
    await open(page, 'search/?script=%E8%A1%8C%E4%B9%A6');
    await page.getByRole('button', { name: '筛选' }).click();
    await expect(page.locator('.facets [aria-pressed=true]')).toBeVisible();
    expect(await read(page, '.facets [aria-pressed=true]')).not.toBe(
      await read(page, '.facets [aria-pressed=false]'),
    );
    await open(page, 'w/1002/');
    await page.getByRole('button', { name: '展卷' }).click();
    await expect(page.locator('.zoom-bar [aria-pressed=true]').first()).toBeVisible();
    expect(await read(page, '.zoom-bar [aria-pressed=true]')).not.toBe(
      await read(page, '.zoom-bar [aria-pressed=false]'),
    );
  });

  test('colours that are what is told stay as they are', async ({ page }) => {
    await open(page, 'browse/colour/mo/');
    const grounds = await page
      .locator('.swatch')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
    expect(grounds.length).toBeGreaterThan(5);
    expect(new Set(grounds).size).toBe(grounds.length);
  });

  test('every control that is no link has a border, a line or a word, and icons are drawn', async ({
    page,
  }) => {
    await open(page, 'painting/');
    await page.locator('[data-wall] img').first().click();
    await expect(page.locator('.lightbox-label')).toContainText('编号');
    const bare = await page.locator('.pswp button').evaluateAll((buttons) =>
      buttons
        .filter((button) => button.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .filter((button) => {
          if (button.textContent.trim() !== '') return false;
          const icon = button.querySelector('svg');
          const { color } = getComputedStyle(icon ?? button);
          const fill = icon ? getComputedStyle(icon.querySelector('path, use') ?? icon).fill : '';
          const ground = getComputedStyle(document.body).backgroundColor;
          return [color, fill].every((one) => one === ground || one === 'none' || one === '');
        })
        .map((button) => button.outerHTML.slice(0, 120)),
    );
    expect(bare).toEqual([]);
  });

  test('every text can be seen, by day and by night', async ({ page }) => {
    test.setTimeout(180_000);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      for (const path of sample(templates, 10, colorScheme === 'dark' ? 5 : 0)) {
        await open(page, path);
        const hidden = await page.evaluate(() =>
          [...document.querySelectorAll('body *')]
            .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
            .filter((one) =>
              [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
            )
            .filter((one) => getComputedStyle(one).forcedColorAdjust === 'auto')
            .filter((one) => {
              // What it stands on: the first ground that lets nothing through.
              let ground: Element | null = one;
              const read = (at: Element): string => getComputedStyle(at).backgroundColor;
              while (ground.parentElement && !read(ground).startsWith('rgb(')) ground = ground.parentElement;
              return getComputedStyle(one).color === read(ground);
            })
            .map((one) => one.outerHTML.slice(0, 100)),
        );
        expect(hidden, path).toEqual([]);
      }
    }
  });
});
