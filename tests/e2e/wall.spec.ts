import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { sampleSite } from './sites.ts';

/** Real widths in cm of a hall's works of one picture, from their entries: the second figure of 纵×横. */
function readWidths(hall: string, numbers: readonly string[]): Map<string, number> {
  const widths = new Map<string, number>();
  for (const number of numbers) {
    const entry = readFileSync(join(sampleSite.exhibitionDir, hall, `${number}.md`), 'utf8');
    const width = /^size: [\d.]+×([\d.]+)$/mu.exec(entry)?.[1];
    if (width !== undefined && !/^parts:/mu.test(entry)) widths.set(number, Number(width));
  }
  return widths;
}

/** Below this width of a card, px, a work is shown larger than its scale so that it can be seen. */
const readable = 8.5 * 16 + 1;

for (const hall of ['calligraphy', 'painting', 'photography']) {
  for (const width of [360, 768, 1440]) {
    test(`works in one row of ${hall} keep their real proportion, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${hall}/`);
      const cards = await page.locator('.wall > li:not(.wide)').evaluateAll((items) =>
        items.map((item) => ({
          number: item.querySelector<HTMLElement>('[data-work]')?.dataset['work'] ?? '',
          row: Math.round(item.querySelector('h3')?.getBoundingClientRect().top ?? 0),
          card: item.getBoundingClientRect().width,
          picture: item.querySelector('img')?.getBoundingClientRect().width ?? 0,
        })),
      );
      const real = readWidths(
        hall,
        cards.map((card) => card.number),
      );
      const scaled = cards.flatMap((card) => {
        const cm = real.get(card.number);
        return cm === undefined || card.card <= readable ? [] : [{ ...card, scale: card.picture / cm }];
      });
      expect(scaled.length).toBeGreaterThan(0);
      for (const one of scaled) {
        for (const other of scaled.filter((neighbour) => neighbour.row === one.row)) {
          expect(Math.abs(one.scale / other.scale - 1), `${one.number} beside ${other.number}`).toBeLessThan(
            0.05,
          );
        }
      }
    });
  }
}

/** The cards of a wall by their rows, with the boxes of mounts and labels. */
async function readRows(page: Page) {
  const cards = await page.locator('.wall > li:not(.wide)').evaluateAll((items) =>
    items.map((item) => {
      const box = (selector: string) =>
        item.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const [mount, image, label] = [box('.card-mount'), box('img'), box('.card-label')];
      return {
        number: item.querySelector<HTMLElement>('[data-work]')?.dataset['work'] ?? '',
        top: mount.top,
        bottom: mount.bottom,
        left: mount.left,
        width: mount.width,
        border: image.top - mount.top,
        label: label.top,
        labelLeft: label.left,
        row: item.getBoundingClientRect().top,
      };
    }),
  );
  const tops = new Set(cards.map((card) => Math.round(card.row)));
  return [...tops].map((top) => cards.filter((card) => Math.round(card.row) === top));
}

for (const hall of ['calligraphy', 'painting', 'photography']) {
  for (const width of [700, 768, 1024, 1440, 1920]) {
    test(`rows of ${hall} hang on one centre line over one line of labels, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${hall}/`);
      const rows = await readRows(page);
      expect(Math.max(...rows.map((row) => row.length))).toBeGreaterThan(1);
      for (const row of rows) {
        const [first] = row;
        const height = Math.max(...row.map((card) => card.bottom - card.top));
        for (const card of row) {
          const spread = (of: (one: typeof card) => number) => Math.abs(of(card) - of(first ?? card));
          expect(
            spread((one) => (one.top + one.bottom) / 2),
            `centre of ${card.number}`,
          ).toBeLessThan(1.5);
          expect(
            spread((one) => one.label),
            `label of ${card.number}`,
          ).toBeLessThan(1.5);
          expect(
            spread((one) => one.border),
            `mount of ${card.number}`,
          ).toBeLessThan(0.5);
          expect(card.top - card.row, `empty above ${card.number}`).toBeLessThan(height / 3);
          expect(card.label, `label of ${card.number}`).toBeGreaterThanOrEqual(card.bottom - 1);
        }
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }

  test(`on a phone each work of ${hall} takes the full measure`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${hall}/`);
    const measure = await page.locator('.wall').boundingBox();
    for (const card of (await readRows(page)).flat()) {
      expect(Math.abs(card.width - (measure?.width ?? 0)), card.number).toBeLessThan(1);
      expect(Math.abs(card.labelLeft - (measure?.x ?? 0)), card.number).toBeLessThan(1);
    }
  });
}

test('no picture on a wall is cropped or stretched', async ({ page }) => {
  for (const hall of ['calligraphy', 'painting', 'photography']) {
    await page.goto(`${hall}/`);
    const wrong = await page.locator('.wall img').evaluateAll((images) =>
      images.flatMap((element) => {
        const image = element as HTMLImageElement;
        const box = image.getBoundingClientRect();
        const real = Number(image.getAttribute('width')) / Number(image.getAttribute('height'));
        return Math.abs(box.width / box.height / real - 1) > 0.02 ? [image.currentSrc] : [];
      }),
    );
    expect(wrong).toEqual([]);
  }
});

test('a handscroll begins at its right end and is moved by the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('w/1002/');
  const strip = page.locator('.strip');
  const [before, box] = [
    await strip.evaluate((one) => one.scrollLeft),
    await strip.locator('figure').boundingBox(),
  ];
  expect(before).toBe(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(391);
  await strip.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => strip.evaluate((one) => one.scrollLeft)).toBeLessThan(0);
});

test('a thumbnail travels to the page of its work and the page is whole', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('painting/');
  const number = await page.locator('[data-work]').first().getAttribute('data-work');
  await page.evaluate((to) => {
    addEventListener('pageswap', (event) =>
      sessionStorage.setItem('transition', String(event.viewTransition !== null)),
    );
    location.assign(`/w/${to}/`);
  }, number);
  await expect(page.locator('h1')).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem('transition'))).toBe('true');
  expect(errors).toEqual([]);
});

test('on paper a scroll is whole and nothing of the screen is left', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 700, height: 1000 });
  await page.goto('w/1002/');
  const [sheet, work] = [page.viewportSize(), await page.locator('.strip img').boundingBox()];
  expect(work && sheet && work.x >= 0 && work.x + work.width <= sheet.width).toBe(true);
  for (const gone of ['.walk', 'header nav', '.text label', '.skip']) {
    await expect(page.locator(gone).first()).toBeHidden();
  }
});

test('the picture of a work stays in sight beside a long label', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const number of ['1001', '1003', '1005', '1008', '2001']) {
    await page.goto(`w/${number}/`);
    const seen = await page.evaluate(async () => {
      const [work, pictures] = ['.work', '.pictures'].map((one) => document.querySelector(one));
      const shares: number[] = [];
      const end = (work?.getBoundingClientRect().bottom ?? 0) - innerHeight;
      for (let at = 0; at <= Math.max(0, end); at += 100) {
        scrollTo({ top: at, behavior: 'instant' });
        await new Promise(requestAnimationFrame);
        const box = pictures?.getBoundingClientRect() ?? new DOMRect();
        const visible = Math.min(innerHeight, box.bottom) - Math.max(0, box.top);
        shares.push(visible / Math.min(innerHeight, box.height));
      }
      return Math.min(...shares);
    });
    expect(seen, number).toBeGreaterThan(0.85);
  }
});

test('in large type on a phone a hall begins within a screen and a half', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => localStorage.setItem('chifu-preferences', '{"type":"elder"}'));
  for (const hall of ['calligraphy', 'painting', 'photography']) {
    await page.goto(`${hall}/`);
    const first = await page.locator('.wall img').first().boundingBox();
    expect(first?.y, hall).toBeLessThan(1.5 * 844);
  }
});

test.describe('without AVIF', () => {
  test.use({ viewport: { width: 390, height: 800 }, deviceScaleFactor: 3 });

  test('who reads no AVIF sees every picture of a wall, and a larger one in the viewer', async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setDisabledImageTypes', { imageTypes: ['avif'] });
    await page.goto('calligraphy/');
    const images = page.locator('.wall img');
    for (const image of await images.all()) {
      await image.scrollIntoViewIfNeeded();
      await expect
        .poll(() =>
          image.evaluate((one: HTMLImageElement) => [one.currentSrc.slice(-5), one.naturalWidth > 100]),
        )
        .toEqual([expect.not.stringMatching('avif'), true]);
    }
    expect(await images.count()).toBe(16);
    // The wall gives 480 px of it.
    await page.locator('.wall a[data-work="1001"]').click();
    const readWidths = () =>
      page
        .locator('.lightbox img')
        .evaluateAll((all: HTMLImageElement[]) =>
          all.map(({ currentSrc }) => Number(/\/1001-[^/]*\/full\/(\d+),/u.exec(currentSrc)?.[1] ?? 0)),
        );
    await expect.poll(async () => Math.max(0, ...(await readWidths()))).toBeGreaterThan(900);
  });
});
