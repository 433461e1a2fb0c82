/*
 * Takes the pictures of docs/guide.md from the program itself: `node docs/guide/take-pictures.ts`. It works on a copy of
 * the shipped sample, and leaves nothing behind but the pictures.
 */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { findOrInstallBrowser } from '../../scripts/lib/browser.ts';
import { Desk } from '../../tests/e2e/dev-server.ts';
import { showFolder } from '../../tests/fixtures/show-folder.ts';

const desk = new Desk();
await desk.open();
const browser = await chromium.launch({
  executablePath: findOrInstallBrowser() ?? '',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 960, height: 640 }, deviceScaleFactor: 1 });

async function shoot(name: string): Promise<void> {
  await page.waitForTimeout(600);
  await sharp(await page.screenshot())
    .webp({ quality: 80 })
    .toFile(join(import.meta.dirname, `${name}.webp`));
}

try {
  await page.goto(`${desk.url}admin/`);
  await shoot('1-form');
  await page.getByRole('link', { name: /^添一件书法/u }).click();
  await page.getByLabel('题名', { exact: true }).fill('秋浦歌');
  await page.getByLabel('姓名').first().fill('单雨桐');
  await page.getByLabel('书体', { exact: true }).selectOption('行书');
  await shoot('2-facts');
  await page.getByLabel('替代文字', { exact: true }).fill('一幅行书立轴，三行，左边一行小字落款。');
  await page.getByLabel('释文，一行一句').fill('炉火照天地 红星\n乱紫烟 赧郎明月\n夜 歌曲动寒川');
  await page.getByLabel('释文，一行一句').scrollIntoViewIfNeeded();
  await shoot('3-text');
  await page.getByLabel(/^图片/u).setInputFiles(join(showFolder, 'calligraphy/1001.jpg'));
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('status').filter({ hasText: '已写入' }).waitFor();
  await page.getByRole('status').scrollIntoViewIfNeeded();
  await shoot('4-saved');
  await page.waitForTimeout(2500);
  await page.goto(`${desk.url}w/1013/`, { waitUntil: 'networkidle' });
  await shoot('5-page');
} finally {
  await browser.close();
  desk.close();
}
