import { expect, test } from '@playwright/test';
import { findViolations } from './axe.ts';

/** 1004 of the large show has words of its artist: two paragraphs, a recording and a video of three seconds. */
test('the artist speaks: in writing, aloud and on a video with captions, nothing of it loaded unasked', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('w/1004/#words');
  const section = page.locator('#words');
  await expect(section).toBeInViewport();
  await expect(section.getByRole('heading', { name: '作者的话' })).toBeVisible();
  const paragraphs = section.locator('blockquote p');
  await expect(paragraphs).toHaveText(['我在炉前站了三十年。', '写的是手上的火候。', /^——/u]);
  // The captions that are on are a few lines of text.
  expect(loaded.filter((path) => /\/(?:audio|video)\/.*(?<!\.vtt)$/u.test(path))).toEqual([]);
  expect(await findViolations(page, { within: '#words' })).toEqual([]);
  const video = section.locator('video');
  await video.evaluate((one: HTMLVideoElement) => one.play());
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.currentTime)).toBeGreaterThan(0.1);
  const cue = () =>
    video.evaluate((one: HTMLVideoElement) => {
      const [track] = one.textTracks;
      return [track?.kind, track?.mode, (track?.cues?.[0] as VTTCue | undefined)?.text];
    });
  await expect.poll(cue).toEqual(['captions', 'showing', '我在炉前站了三十年。']);
  // One speaks at a time.
  await section.locator('audio').evaluate((one: HTMLAudioElement) => one.play());
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.paused)).toBe(true);
});
