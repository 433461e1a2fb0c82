import { expect, test, type Page } from '@playwright/test';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

/** The facts, words and captions of a label, without what spaces look like. */
const squeeze = (texts: string[]): string[] => texts.map((text) => text.replace(/\s+/gu, ''));
const readTexts = async (page: Page, selector: string): Promise<string[]> =>
  squeeze(await page.locator(selector).allTextContents());

for (const number of ['1001', '1002', '1008', '2002', '3002']) {
  test(`the label of ${number} says what its page says`, async ({ page }) => {
    await page.goto(`w/${number}/`);
    const [title] = await readTexts(page, 'h1');
    const artists = await readTexts(page, 'article header .text-lead .unbroken');
    const facts = await readTexts(page, '[aria-label=展签] dl > div');
    const lines = await readTexts(page, '.text > .hans > div');
    const [description = ''] = await readTexts(page, '.beside .prose');
    const details = await readTexts(page, '[aria-labelledby=details] li > :is(b, p)');
    const captions = await readTexts(page, '.pictures figcaption');
    const hall = { 1: 'calligraphy/', 2: 'painting/', 3: 'photography/' }[number[0] ?? ''] ?? '';
    for (const from of [`w/${number}/`, hall]) {
      await page.goto(from);
      const picture = page.locator(`[data-wall] a[data-work="${number}"] img`).first();
      // A scroll is unrolled when it is pressed; the viewer comes to it from its neighbour.
      const isScroll = await picture.evaluate((one) => one.closest('.wide, .strip') !== null);
      if (isScroll && from !== hall) continue;
      if (isScroll) {
        await page.locator('[data-wall] a[data-work] img').first().click();
        await expect(page.locator('.lightbox-label')).toContainText('编号');
        await page.keyboard.press('ArrowRight');
        await expect(page).toHaveURL(new RegExp(`/w/${number}/$`));
        await expect(page.locator('.lightbox-label dl').first()).toContainText(number);
      } else await picture.click();
      const label = page.locator('.lightbox-label');
      await expect(label).toContainText('编号');
      expect((await readTexts(page, '.lightbox-label section:first-of-type h2'))[0]).toContain(title);
      expect(await readTexts(page, '.lightbox-label .artists')).toEqual([artists.join('、')]);
      expect(await readTexts(page, '.lightbox-label section:first-of-type dl > div')).toEqual(facts);
      expect(await readTexts(page, '.lightbox-label .line')).toEqual(lines);
      expect((await readTexts(page, '.lightbox-label .prose'))[0] ?? '').toBe(description);
      if (details.length > 0) {
        // The kind stands behind a title that does not begin with it, on one of the two only.
        const told = await page
          .locator('.lightbox-label section:last-of-type :is(dt, dd)')
          .evaluateAll((all) => all.map((one) => one.firstChild?.textContent ?? ''));
        expect(squeeze(told)).toEqual(details);
      }
      if (captions.length > 0)
        expect(captions).toContain((await readTexts(page, '.lightbox-label .caption'))[0]);
    }
  });
}

test('the leaves of an album are turned as a book from right to left', async ({ page }) => {
  await page.goto('w/1008/');
  await page.locator('.pictures img').first().click();
  await expect(page.locator('.lightbox-place')).toHaveText('第 1 幅，共 8 幅');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.lightbox-place')).toHaveText('第 2 幅，共 8 幅');
  await expect(page.locator('.pswp__button--arrow--prev')).toHaveAttribute('title', '下一张');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.lightbox-place')).toHaveText('第 1 幅，共 8 幅');
});
