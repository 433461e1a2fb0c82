import { expect, test, type Page } from '@playwright/test';
import { addStyles } from './adapt.ts';
import { walkKeys } from './keys.ts';
import { largeSite } from './sites.ts';
import { templates } from './templates.ts';
import { sample } from '../full.ts';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
}

for (const [at, { name, width, height, preferences }] of [
  { name: 'on a desk', width: 1280, height: 720, preferences: '{}' },
  { name: 'on a phone', width: 360, height: 640, preferences: '{}' },
  { name: 'in elder mode', width: 390, height: 844, preferences: '{"type":"elder"}' },
].entries()) {
  test(`Tab comes by everything, in sight and in order, ${name}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height });
    await page.addInitScript((text) => localStorage.setItem('chifu-preferences', text), preferences);
    for (const path of sample(templates, 8, at)) {
      await open(page, path);
      const { count, faults } = await walkKeys(page);
      expect(faults, path).toEqual([]);
      expect(count, path).toBeGreaterThan(10);
    }
  });
}

test('the focus is seen far down lists of three hundred works', async ({ page }) => {
  test.setTimeout(300_000);
  for (const [path, width] of [
    ['search/', 700],
    ['search/?q=工会', 390],
    ['search/?q=工会', 1280],
    ['calligraphy/', 390],
  ] as const) {
    await page.setViewportSize({ width, height: 700 });
    await open(page, largeSite.url + path);
    const { count, faults } = await walkKeys(page);
    expect(faults, `${path} ${width}`).toEqual([]);
    expect(count, path).toBeGreaterThan(50);
  }
});

test('a walk finds what is not seen, what is covered and what is not come by', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page, 'w/1001/');
  await addStyles(page, 'footer a:focus-visible { outline: none !important }');
  expect((await walkKeys(page)).faults.filter((one) => one.startsWith('not seen'))).toHaveLength(6);
  await open(page, 'w/1001/');
  await addStyles(page, 'nav li { contain: paint }');
  expect((await walkKeys(page)).faults.filter((one) => one.startsWith('not seen'))).not.toEqual([]);
  await open(page, 'w/1001/');
  await addStyles(page, 'html { scroll-padding-bottom: 0 !important }');
  expect((await walkKeys(page)).faults.filter((one) => one.startsWith('covered'))).not.toEqual([]);
  await open(page, 'about/');
  await page.evaluate(() =>
    document
      .querySelector('main')
      ?.addEventListener('focusin', () => document.querySelector<HTMLElement>('.skip')?.focus()),
  );
  expect((await walkKeys(page)).faults.filter((one) => one.startsWith('not reached'))).not.toEqual([]);
});

/** Where the focus is after each of so many presses of Tab: true within the part. */
async function staysWithin(page: Page, selector: string, presses: number): Promise<boolean> {
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press(press % 5 === 4 ? 'Shift+Tab' : 'Tab');
    const isWithin = await page.evaluate(
      (part) => document.activeElement?.closest(part) !== null || document.activeElement === document.body,
      selector,
    );
    if (!isWithin) return false;
  }
  return true;
}

for (const preferences of ['{}', '{"type":"elder"}']) {
  test(`the viewer takes the focus, keeps it and gives it back, ${preferences}`, async ({ page }) => {
    await page.addInitScript((text) => localStorage.setItem('chifu-preferences', text), preferences);
    await open(page, 'painting/');
    const link = page.locator('[data-wall] a[data-work]').nth(1);
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.lightbox-label')).toContainText('编号');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.pswp') !== null))
      .toBe(true);
    expect(await staysWithin(page, '.pswp', 24)).toBe(true);
    await page.keyboard.press('Escape');
    await expect(page.locator('.pswp')).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  test(`over the page a work from near takes the focus, keeps it and gives it back, ${preferences}`, async ({
    page,
  }) => {
    await page.addInitScript((text) => localStorage.setItem('chifu-preferences', text), preferences);
    await open(page, 'w/1002/');
    const button = page.getByRole('button', { name: '展卷' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('dialog.zoom-layer')).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('dialog') !== null))
      .toBe(true);
    expect(await staysWithin(page, 'dialog.zoom-layer', 40)).toBe(true);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog.zoom-layer')).toHaveCount(0);
    await expect(button).toBeFocused();
  });
}

test('in elder mode keys from near and along a tour are 60 px high, their words 18 px', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('chifu-preferences', '{"type":"elder"}'));
  await page.setViewportSize({ width: 390, height: 844 });
  const findSmall = (within: string): Promise<string[]> =>
    page.locator(`${within} :is(a, button, summary, select)`).evaluateAll((targets) =>
      targets
        .filter((target) => target.checkVisibility() && !target.closest('.sr-only'))
        .filter(
          (target) =>
            target.getBoundingClientRect().height < 59.5 ||
            parseFloat(getComputedStyle(target).fontSize) < 18,
        )
        .map((target) => target.outerHTML.slice(0, 120)),
    );
  await open(page, 'w/1004/');
  await page.getByRole('button', { name: '看点导览' }).click();
  await expect(page.locator('.zoom-walk')).toBeVisible();
  expect(await findSmall('section.zoom')).toEqual([]);
  await open(page, 'w/1002/');
  await page.getByRole('button', { name: '展卷' }).click();
  await expect(page.locator('dialog.zoom-layer')).toBeVisible();
  expect(await findSmall('dialog.zoom-layer')).toEqual([]);
  await open(page, 'w/1002/?tour=half-hour');
  expect(await findSmall('nav.tour')).toEqual([]);
});

/** @see https://www.w3.org/TR/WCAG22/#target-size-minimum */
test('nothing that is pressed is smaller than 24 px but a link within a text', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of sample(templates, 8, 1)) {
    await open(page, path);
    const small = await page
      .locator('a, button, summary, select, input:not([type=hidden]), label:not([for])')
      .evaluateAll((targets) =>
        targets
          .filter((target) => target.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
          .filter((target) => !target.closest('.prose, .sr-only, .skip'))
          .map((target) => ({ target, box: target.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 23.5 || box.height < 23.5)
          .map(({ target, box }) => `${target.outerHTML.slice(0, 100)} ${box.width}×${box.height}`),
      );
    expect(small, path).toEqual([]);
  }
});
