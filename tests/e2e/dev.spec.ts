import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Desk } from './dev-server.ts';

const desk = new Desk();
test.beforeAll(async () => {
  test.setTimeout(300_000);
  await desk.open();
});
test.afterAll(() => desk.close());
test.describe.configure({ mode: 'serial' });

test('search, filters and recordings work in dev', async ({ page }) => {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  // Vite loads a page anew when it meets a package for the first time, whatever was typed.
  await expect(async () => {
    await page.goto(`${desk.url}search/`);
    await page.getByRole('searchbox').fill('悯农');
    await expect(page.locator('.search-box [role=status]')).toHaveText('找到 1 件作品', { timeout: 10_000 });
  }).toPass({ timeout: 60_000 });
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: '筛选' }).click();
  // Counted by hand in tests/fixtures/show/: two works are 草书.
  await page.getByRole('button', { name: /^草书/u }).click();
  await expect(page.locator('.hits a[data-work]')).toHaveCount(2);
  await page.goto(`${desk.url}w/1001/`);
  const length = await page.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
    const response = await fetch(audio.src);
    return [response.status, response.headers.get('content-type'), (await response.arrayBuffer()).byteLength];
  });
  // Of its 12,348 bytes 45 are an ID3 tag that names the program: 10 of a head, which gives 0x23 = 35 more.
  expect(length).toEqual([200, 'audio/mpeg', 12_303]);
  expect(failures).toEqual([]);
});

test('a broken entry says what is wrong with it, and its page comes back when it is mended', async ({
  page,
}) => {
  await page.goto(`${desk.url}w/1002/`);
  desk.change('calligraphy/1002.md', /^title: .*$/mu, 'titel: 雪');
  await expect.poll(() => desk.said).toContain('✗ 错误　calligraphy/1002.md');
  // The dev server loads the page anew by itself when the entry changes; a load of ours may meet it half-way.
  await expect(async () => {
    await page.goto(`${desk.url}w/1002/`);
    await expect(page.getByRole('heading')).toHaveText('这一页的文件里有要改的地方');
  }).toPass({ timeout: 30_000 });
  await expect(page.locator('pre').first()).toContainText('calligraphy/1002.md');
  desk.change('calligraphy/1002.md', /^titel: .*$/mu, 'title: 雪后');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('雪后', { timeout: 20_000 });
  expect(desk.said).toContain('✓ 已改好　calligraphy/1002.md');
});

test('each warning is told once, and nothing in English', async ({ page }) => {
  const before = desk.said.length;
  desk.change('painting/2001.md', /^title: .*$/mu, 'title：初雪');
  await expect.poll(() => desk.said.slice(before)).toContain('painting/2001.md');
  const told = desk.said.length;
  desk.change('calligraphy/1002.md', /^title: .*$/mu, 'title: 晴后');
  await expect(async () => {
    await page.goto(`${desk.url}w/1002/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('晴后');
  }).toPass();
  expect(desk.said.slice(told)).toBe('');
  await page.goto(`${desk.url}w/9999/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('此处无画');
  expect(desk.said.match(/\b(?:error|warn|failed|undefined|at file)\b/giu)).toBeNull();
});

test('nobody else on the network reaches it', async () => {
  // Another address of this machine's own; a server that listens to a network answers there.
  const { port } = new URL(desk.url);
  await expect(fetch(`http://127.0.0.2:${port}/`)).rejects.toThrow('fetch failed');
  expect((await fetch(desk.url)).ok).toBe(true);
});

test('a deleted cache heals', async ({ page }) => {
  // What is still being made for this page would answer on the next.
  await page.goto(`${desk.url}w/1003/`, { waitUntil: 'networkidle' });
  rmSync(join(desk.folder, 'cache'), { recursive: true });
  const answers: [number, string][] = [];
  page.on('response', (response) => answers.push([response.status(), response.url()]));
  await page.goto(`${desk.url}w/1004/`, { waitUntil: 'networkidle' });
  expect(answers.filter(([, url]) => /\/(?:iiif|fonts)\//u.test(url)).length).toBeGreaterThan(1);
  expect(answers.filter(([status]) => status >= 400)).toEqual([]);
  await expect
    .poll(() =>
      page
        .locator('.pictures img')
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(0);
});
