import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { runCommand } from '../commands/run-command.ts';
import { showFolder } from '../fixtures/show-folder.ts';
import { findViolations } from './axe.ts';
import { Desk } from './dev-server.ts';

const desk = new Desk();
test.beforeAll(async () => {
  test.setTimeout(300_000);
  await desk.open();
});
test.afterAll(() => desk.close());
test.describe.configure({ mode: 'serial' });

const read = (file: string): string => readFileSync(join(desk.show, file), 'utf8');

/** Opens a page of the desk; requests that leave the machine, and errors, fail the test. */
async function open(page: Page, path: string): Promise<string[]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(desk.url) && !/^(?:data|blob):/u.test(url)) faults.push(url);
  });
  await page.goto(`${desk.url}${path}`);
  return faults;
}

const expectAccessible = async (page: Page): Promise<void> => {
  expect(await findViolations(page)).toEqual([]);
};

const passesCheck = (): void => {
  const env = { EXHIBITION_DIR: desk.show, CACHE_DIR: join(desk.folder, 'cache') };
  expect(runCommand('check', [], env)).toMatchObject({ code: 0 });
};

test('a box drawn with the mouse goes into the entry, all else as it was', async ({ page }) => {
  const path = join(desk.show, 'calligraphy/1001.md');
  writeFileSync(path, read('calligraphy/1001.md').replace('details:\n', '# 备注一\ndetails:\n  # 备注二\n'));
  const before = read('calligraphy/1001.md');
  const faults = await open(page, 'dev/pick/1001/');
  const image = page.locator('.stage img');
  await expect(image).toHaveJSProperty('complete', true);
  await expect(page.locator('.mark')).toHaveCount(7);
  const box = await image.boundingBox();
  if (!box) throw new Error('no picture');
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.4, { steps: 4 });
  await page.mouse.up();
  await page.getByLabel('标题').fill('浓墨');
  await page.locator('[name=kind]').selectOption('印章');
  await expectAccessible(page);
  await page.getByRole('button', { name: '写入条目' }).click();
  await expect(page.getByRole('status')).toContainText('已写入 calligraphy/1001.md');
  const [, region = ''] =
    /- \{ region: "([\d.,]+)", kind: 印章, title: 浓墨 \}\n/u.exec(read('calligraphy/1001.md')) ?? [];
  region.split(',').forEach((side, at) => expect(Number(side)).toBeCloseTo([20, 20, 30, 20][at] ?? 0, 0));
  const line = `  - { region: "${region}", kind: 印章, title: 浓墨 }\n`;
  expect(read('calligraphy/1001.md').replace(line, '')).toBe(before);
  expect(faults).toEqual([]);
  passesCheck();
});

test('a box typed in figures becomes the place of a line, and the door of the hall', async ({ page }) => {
  await open(page, 'dev/pick/1001/');
  for (const [name, value] of [
    ['左', '30.2'],
    ['上', '27.8'],
    ['宽', '17'],
    ['高', '40'],
  ] as const)
    await page.getByLabel(name, { exact: true }).fill(value);
  await page.locator('[name=target]').selectOption('columns');
  await page.locator('[name=line]').selectOption('3');
  await page.getByRole('button', { name: '写入条目' }).press('Enter');
  await expect(page.getByRole('status')).toContainText('已写入 calligraphy/1001.md');
  expect(read('calligraphy/1001.md')).toMatch(/region: "30\.2,27\.8,17,40", line: 3 \}/u);
  expect(read('calligraphy/1001.md').match(/line: 3/gu)).toHaveLength(1);
  await page.locator('[name=target]').selectOption('halls/calligraphy.md');
  await page.getByRole('button', { name: '写入条目' }).click();
  await expect(page.getByRole('status')).toContainText('已写入 halls/calligraphy.md');
  expect(read('halls/calligraphy.md')).toContain('cover: { work: 1001, region: "30.2,27.8,17,40" }');
  passesCheck();
});

test('a file that somebody else changed meanwhile is not written', async ({ page }) => {
  await open(page, 'dev/pick/1002/');
  await page.getByLabel('宽', { exact: true }).fill('10');
  await page.getByLabel('高', { exact: true }).fill('10');
  desk.change('calligraphy/1002.md', /^material:.*$/mu, 'material: 绢本');
  const changed = read('calligraphy/1002.md');
  await page.getByRole('button', { name: '写入条目' }).click();
  await expect(page.getByRole('status')).toHaveText(
    '这个文件刚才被别的程序改过了，没有写入。刷新网页，看过新的内容再改。',
  );
  expect(read('calligraphy/1002.md')).toBe(changed);
});

test('other sites, paths outside and strangers write nothing', async ({ page, request }) => {
  await open(page, 'admin/');
  const token = await page.locator('meta[name=desk-token]').getAttribute('content');
  const origin = new URL(desk.url).origin;
  const post = async (headers: Record<string, string>, file = 'calligraphy/1003.md'): Promise<string> => {
    const data = { file, hash: '', isNew: true, changes: { title: '坏' } };
    const response = await request.post(`${desk.url}desk/entry`, { headers, data });
    expect(response.ok()).toBe(false);
    return ((await response.json()) as { error: string }).error;
  };
  const known = { 'x-chifu-desk': token ?? '', origin };
  expect(await post({ 'x-chifu-desk': token ?? '', origin: 'https://example.org' })).toBe(
    '这个请求来自别的网页，没有写入。',
  );
  expect(await post({ origin })).toBe('网页是上一次运行时打开的，没有写入。刷新网页再试。');
  expect(await post(known)).toBe('已经有 calligraphy/1003.md 了，没有写入。换一个编号或文件名。');
  for (const file of [
    '../1099.md',
    'calligraphy/../../1099.md',
    'public/x.md',
    'calligraphy/2001.md',
    '.git/config',
  ])
    expect(await post(known, file)).toBe(`不能用这个文件名：${file}`);
  expect(existsSync(join(desk.show, '../1099.md'))).toBe(false);
});

test('the list of problems follows what is saved and leads to the form', async ({ page }) => {
  const faults = await open(page, 'check/');
  await expect(page.locator('.count')).toHaveText('没有问题。');
  desk.change('painting/2001.md', /^year:.*$/mu, 'year: 去年');
  const problem = page.locator('[data-group=file] li', { hasText: 'painting/2001.md' });
  await expect(problem).toContainText('写四位数字的年份');
  await expectAccessible(page);
  await page.getByRole('button', { name: '按问题' }).click();
  await expect(page.getByRole('heading', { name: /value-wrong|year/u })).toBeVisible();
  await page.getByRole('button', { name: '按文件' }).click();
  await problem.getByRole('link', { name: '到表里改' }).click();
  await page.getByLabel('年份').fill('2022');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('status')).toContainText('已写入 painting/2001.md');
  await page.getByRole('link', { name: '问题', exact: true }).click();
  await expect(page.locator('.count')).toHaveText('没有问题。');
  expect(faults).toEqual([]);
});

test('a new work is filled in, its picture stored under its number, and hangs', async ({ page }) => {
  const faults = await open(page, 'admin/');
  await page.getByRole('link', { name: /^添一件书法/u }).click();
  // Twelve works hang in the hall of the tests.
  await expect(page.getByLabel('编号', { exact: true })).toHaveValue('1013');
  await page.getByLabel('题名', { exact: true }).fill('“春: #晓”');
  await page.getByLabel('姓名').first().fill('单雨桐');
  await page.getByLabel('书体', { exact: true }).selectOption('行书');
  await page.getByLabel('替代文字', { exact: true }).fill('一幅行书，四行。');
  await page.getByLabel('释文，一行一句').fill('春眠不觉晓\n处处闻啼鸟');
  await page.getByLabel('标签，一行一句').fill('唐诗\n春天');
  await page.getByLabel(/^说明（Markdown）/u).fill('第一段。\n\n第二段。');
  await page.getByLabel(/^图片/u).setInputFiles(join(showFolder, 'calligraphy/1001.jpg'));
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('status')).toContainText('已写入 calligraphy/1013.md、1013.jpg。');
  expect(read('calligraphy/1013.md')).toBe(
    '---\ntitle: “春: #晓”\nartist: 单雨桐\nscript: 行书\ntags: [唐诗, 春天]\nalt: 一幅行书，四行。\ntext: |\n  春眠不觉晓\n  处处闻啼鸟\n---\n\n第一段。\n\n第二段。\n'.replace(
      'title: “春: #晓”',
      'title: "“春: #晓”"',
    ),
  );
  passesCheck();
  await expect(async () => {
    await page.goto(`${desk.url}w/1013/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('春: #晓', { timeout: 1000 });
  }).toPass();
  expect(faults).toEqual([]);
});

test('every entry opens and is saved without a change to it', async ({ page }) => {
  test.setTimeout(240_000);
  const files = [
    'calligraphy/1008.md',
    'photography/3001.md',
    'halls/painting.md',
    'exhibition.yaml',
    'painting/2003.md',
  ];
  for (const file of files.filter((one) => existsSync(join(desk.show, one)))) {
    const before = read(file);
    await open(page, 'admin/');
    await page.goto(`${desk.url}admin/#/${file}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(file);
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('status')).toContainText(`已写入 ${file}`);
    expect(read(file)).toBe(before);
  }
  await expectAccessible(page);
});

test('the built site has none of it', async ({ request }) => {
  for (const path of ['check/', 'dev/pick/1001/', 'desk/desk.css', 'desk/model', 'admin/'])
    expect((await request.get(path)).status(), path).toBe(404);
});
