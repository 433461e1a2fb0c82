import { expect, test, type Page } from '@playwright/test';
import { findViolations } from './axe.ts';
import { templates } from './templates.ts';

const modes = [
  { name: 'light', scheme: 'light', preferences: '{}' },
  { name: 'dark', scheme: 'dark', preferences: '{}' },
  { name: 'elder', scheme: 'light', preferences: '{"type":"elder"}' },
] as const;

for (const { name, scheme, preferences } of modes) {
  test(`axe finds nothing on any template, ${name}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.addInitScript((text) => localStorage.setItem('chifu-preferences', text), preferences);
    for (const template of templates) {
      await page.goto(template);
      if (template.startsWith('search/?')) {
        await page.getByRole('button', { name: '筛选' }).click();
        await expect(page.locator('.search-box [role=status]')).toHaveText(/找到/u);
      }
      expect(await findViolations(page), template).toEqual([]);
    }
  });
}

test('the open viewer is clean too', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('painting/');
  await page.locator('[data-wall] img').first().click();
  await expect(page.locator('.lightbox-label')).toContainText('编号');
  expect(await findViolations(page, { within: '.pswp' })).toEqual([]);
});

/** Pages of every template that visitors press their way through. */
const pressed = [
  ...['', 'calligraphy/', 'w/1001/', 'w/2009/?tour=craftsmen', 'series/', 'stories/skills/', 'tours/'],
  ...[
    'tours/half-hour/',
    'artists/',
    'about/',
    'accessibility/',
    'search/',
    'visit/',
    'enter/',
    '404.html',
    'offline/',
  ],
];

/** What is pressed and not within a text, and is lower than `least` px or narrower than 44 px. */
async function findSmall(page: Page, least: number): Promise<string[]> {
  return page.locator('a, button, summary, select, label:not([for])').evaluateAll(
    (targets, height) =>
      targets
        .filter((target) => target.getClientRects().length > 0)
        .filter((target) => !target.closest('.prose, .sr-only') && !target.matches('.skip'))
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.height < height - 0.5 || box.width < 43.5)
        .map(({ target, box }) => `${target.outerHTML.slice(0, 100)} ${box.width}×${box.height}`),
    least,
  );
}

test('targets are 44 px high and wide', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of pressed) {
    await page.goto(path);
    expect(await findSmall(page, 44), path).toEqual([]);
  }
});

test('elder mode sets type of 18 px and more and targets of 60 px', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('calligraphy/');
  await page.getByRole('button', { name: '大字' }).click();
  for (const path of pressed) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-type', 'elder');
    const small = await page.locator('body *').evaluateAll((elements) =>
      elements
        .filter((element) =>
          [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        .filter(
          (element) => element.getClientRects().length > 0 && !element.closest('.sr-only, script, style'),
        )
        .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 18)
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(small, path).toEqual([]);
    expect(await findSmall(page, 60), path).toEqual([]);
  }
});

test('light and dark are remembered from page to page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  await page.getByRole('button', { name: '夜场' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-light', 'dark');
  await page.goto('painting/');
  await expect(page.locator('html')).toHaveAttribute('data-light', 'dark');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(33, 31, 28)');
});
