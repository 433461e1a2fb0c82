import { expect, test } from '@playwright/test';

/** 1001 of the large show has talks: three seconds of Chinese, two of English. */
test('a talk is offered, plays at the reader’s speed, and never by itself', async ({ page }) => {
  await page.goto('w/1001/');
  const audio = page.locator('audio').first();
  await expect(page.getByRole('heading', { name: '听讲解' })).toBeVisible();
  await expect(page.locator('audio')).toHaveCount(2);
  expect(await audio.evaluate((one: HTMLAudioElement) => one.paused && one.preload === 'none')).toBe(true);
  await page.getByLabel('语速').first().selectOption('1.5');
  await audio.evaluate((one: HTMLAudioElement) => one.play());
  await expect.poll(() => audio.evaluate((one: HTMLAudioElement) => one.currentTime)).toBeGreaterThan(0.1);
  expect(await audio.evaluate((one: HTMLAudioElement) => Math.round(one.duration))).toBe(3);
  await page.reload();
  expect(await audio.evaluate((one: HTMLAudioElement) => one.playbackRate)).toBe(1.5);
  await page.getByRole('button', { name: '先听' }).click();
  await page.goto('w/1001/');
  await expect(page.getByRole('button', { name: '先听' })).toHaveAttribute('aria-pressed', 'true');
});

test('the device’s voice is offered only where it has one', async ({ page }) => {
  await page.goto('w/1002/');
  await expect(page.getByRole('button', { name: '朗读' })).toBeHidden();
  await page.addInitScript(() => {
    Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [{ lang: 'zh-CN' }] });
    Object.defineProperty(speechSynthesis, 'speak', {
      value: ({ text }: SpeechSynthesisUtterance) => {
        const { dataset } = document.documentElement;
        dataset['spoken'] = `${dataset['spoken'] ?? ''}${text}。`;
      },
    });
  });
  await page.reload();
  await page.getByRole('button', { name: '朗读' }).click();
  // Title, artist, the first two lines of the 释文, and at the end the description.
  await expect(page.locator('html')).toHaveAttribute(
    'data-spoken',
    /^白雪歌送武判官归京。仇堃。北风卷地。白草折胡。.*末句“雪上空留马行处”恰好落在最疏朗的地方/u,
  );
});

test('two talks never play at once, and the one that plays stays at hand', async ({ page, context }) => {
  await page.goto('w/1001/');
  const [first, second] = [page.locator('audio').nth(0), page.locator('audio').nth(1)];
  const play = (audio: typeof first) => audio.evaluate((one: HTMLAudioElement) => one.play());
  const isPaused = (audio: typeof first) => audio.evaluate((one: HTMLAudioElement) => one.paused);
  await play(first);
  await expect(page.locator('[data-track]').first()).toHaveCSS('position', 'sticky');
  expect(await page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe('炉火照天地');
  await play(second);
  await expect.poll(() => isPaused(first)).toBe(true);
  expect(await isPaused(second)).toBe(false);
  const other = await context.newPage();
  await other.goto('w/1001/');
  await other
    .locator('audio')
    .first()
    .evaluate((one: HTMLAudioElement) => one.play());
  await expect.poll(() => isPaused(second)).toBe(true);
});
