import { expect, test } from '@playwright/test';
import { readCodes } from '../fixtures/read-codes.ts';

test('a marked work is taken from the wall of one’s own, and the picture carries the code of the wall', async ({
  page,
}) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('begun') !== null) return;
    sessionStorage.setItem('begun', '');
    localStorage.setItem('chifu-visit', '["1001","2005","3002"]');
  });
  await page.goto('visit/');
  const works = page.locator('.hits a[data-work]');
  await expect(works).toHaveCount(3);
  await page.getByRole('button', { name: '做成一张图' }).click();
  const picture = page.locator('figure img');
  await expect(picture).toBeVisible();
  const data = (await picture.getAttribute('src')) ?? '';
  const [code] = await readCodes(Buffer.from(data.split(',')[1] ?? '', 'base64'));
  expect(code).toMatch(/\/visit\/\?works=1001,2005,3002$/u);

  await page.getByRole('button', { name: '移出收藏：长白春融' }).click();
  await expect(works).toHaveCount(2);
  await expect(picture).toHaveCount(0);
  await page.reload();
  await expect(works).toHaveCount(2);
  // A wall that somebody shares is not one’s own: nothing is taken from it.
  await page.goto('visit/?works=1001');
  await expect(works).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^移出收藏/u })).toHaveCount(0);
});

test('a browser that keeps nothing says so when a work is marked', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('QuotaExceededError', 'QuotaExceededError');
    };
  });
  await page.goto('w/1001/');
  await page.getByRole('button', { name: '收藏', exact: true }).click();
  await expect(page.locator('[data-keeping-status]')).toContainText('收藏不下来');
  await expect(page.locator('[data-mark]')).toHaveAttribute('aria-pressed', 'false');
});

test('the pad begins anew after a wrong number, and takes back one digit', async ({ page }) => {
  await page.goto('enter/');
  const typed = page.locator('[data-pad] output');
  const press = async (...names: string[]): Promise<void> => {
    for (const name of names) await page.getByRole('button', { name, exact: true }).click();
  };
  await expect(page.locator('[data-pad]')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await press('1', '9', '9', '9');
  await expect(page.locator('[data-pad] .found')).toContainText('没有');
  await press('2');
  await expect(typed).toHaveText('2');
  await press('0', '0', '退一位');
  await expect(typed).toHaveText('20');
  await press('清空');
  await expect(typed).toHaveText('');
  await press('2', '0', '0', '5', '去看');
  await expect(page).toHaveURL(/\/w\/2005\/$/u);
});

/** What other programs, older versions and curious hands leave under the names that the show uses. */
const rubbish = [
  '',
  '{',
  'null',
  '[]',
  '{}',
  '"x"',
  '7',
  '[null,{"a":1},"1001"]',
  '{"half-hour":5}',
  'NaN',
  '\u0000',
];
const keys = ['chifu-preferences', 'chifu-visit', 'chifu-speed', 'chifu-tours', 'chifu-hall-painting'];
const pages = ['painting/', 'w/1002/?tour=half-hour', 'tours/half-hour/', 'visit/'];

test('a damaged store harms nothing', async ({ page }) => {
  test.setTimeout(240_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  await page.goto('about/');
  for (const text of rubbish) {
    await page.evaluate(([names, value]) => names.forEach((name) => localStorage.setItem(name, value)), [
      keys,
      text,
    ] as const);
    for (const path of pages) {
      await page.goto(path);
      await expect(page.locator('h1')).toHaveCount(1);
    }
  }
  await page.goto('visit/');
  expect(errors).toEqual([]);
});
