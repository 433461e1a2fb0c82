import { expect, test, type Page } from '@playwright/test';
import { templates } from './templates.ts';
import { findMisnamed, readOutline } from './tree.ts';
import { sample } from '../full.ts';

/*
 * What somebody hears who goes through a page with a reader: which parts, in which order, by which names. Written down
 * from what the sample is, as it should be heard.
 */
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const header = [
  'link 跳到正文',
  'banner',
  'link 吉林省职工书画摄影展',
  'navigation 主导航',
  ...['书法', '美术', '摄影', '系列', '读展', '作者', '查找', '关于'].map((name) => `link ${name}`),
  ...['group 显示', 'button 夜场', 'button 大字', 'link English'],
];
const footer = [
  'contentinfo 页脚',
  ...['查找与总目', '路线', '关于', '无障碍', '输入编号', '我的收藏'].map((name) => `link ${name}`),
];

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
}

/** A page between header and footer. */
async function readMain(page: Page): Promise<string[]> {
  const outline = await readOutline(page.locator('body'));
  expect(outline.slice(0, header.length)).toEqual(header);
  expect(outline.slice(-footer.length)).toEqual(footer);
  return outline.slice(header.length, -footer.length);
}

test('home: its title first, then halls, series, stories, tours and figures', async ({ page }) => {
  await open(page, '');
  const main = await readMain(page);
  const picture = '行书立轴，三行大字写李白《秋浦歌》，起笔浓黑，行末枯笔飞白，左侧有小字款和两方红印。';
  expect(main.slice(0, 4)).toEqual([
    'main',
    'heading 吉林省职工书画摄影展 [level=1]',
    'figure 炉火照天地 单翀 示例',
    `link ${picture}`,
  ]);
  expect(main.filter((one) => /^(?:region|heading)/u.test(one)).slice(1)).toEqual([
    ...['region 展厅', 'heading 展厅 [level=2]'],
    ...['书法 翰墨绘盛世', '美术 丹青赞祖国', '摄影 聚焦新时代'].map((name) => `heading ${name} [level=3]`),
    ...['region 特邀系列', 'heading 特邀系列 [level=2]'],
    ...['报告摘句书法系列', '劳模工匠主题画作', '一线职工风采影像长卷'].map(
      (name) => `heading ${name} [level=3]`,
    ),
    ...['region 读展', 'heading 读展 [level=2]', 'heading 手艺与前程 [level=3]'],
    ...['region 路线', 'heading 路线 [level=2]'],
    ...['半小时看展', '劳模工匠', '给孩子看的十件'].map((name) => `heading ${name} [level=3]`),
    ...['region 从征稿到展墙', 'heading 从征稿到展墙 [level=2]'],
  ]);
});

test('a hall: its title, the search within it, each of twelve works once', async ({ page }) => {
  await open(page, 'calligraphy/');
  const main = await readMain(page);
  const [works, rest] = [main.filter((one) => one.endsWith('[level=3]')), main];
  expect(rest.slice(0, 8)).toEqual([
    ...['main', 'heading 翰墨绘盛世 [level=1]', 'search', 'searchbox 在本厅查找：题名、作者、编号或拼音'],
    ...['button 查找', 'button 筛选', 'status', 'region 展墙'],
  ]);
  expect(works.map((one) => one.replace(/^heading (.*) 示例 \[level=3\]$/u, '$1'))).toEqual([
    ...['炉火照天地', '白雪歌送武判官归京', '海日江春联', '锄禾', '悯农二首', '自强不息 厚德载物'],
    ...['昼出耘田', '岁时八题', '四时田园四条屏', '民生在勤', '功崇惟志 业广惟勤', '大道之行'],
  ]);
  expect(rest.slice(-4)).toEqual([
    ...['navigation 别的展厅', 'heading 别的展厅 [level=2]'],
    ...['link 美术 丹青赞祖国', 'link 摄影 聚焦新时代'],
  ]);
});

test('a work: its title, its picture, ways closer, then its label, text, description and places to look', async ({
  page,
}) => {
  await open(page, 'w/1001/');
  const picture = '行书立轴，三行大字写李白《秋浦歌》，起笔浓黑，行末枯笔飞白，左侧有小字款和两方红印。';
  const spots = ['引首章 印章', '款识“李白秋浦歌壬寅秋日书于炉前”', '名章 印章', '闲章 印章'];
  expect(await readMain(page)).toEqual([
    ...['main', 'link 书法', 'heading 炉火照天地 [level=1]'],
    ...['group 先看什么', 'button 先看图 [pressed]', 'button 先读文'],
    ...[
      'figure',
      `link 放大看：${picture}`,
      'button 细看笔墨',
      'button 看点导览',
      'link 与另一件对看',
      'status',
    ],
    'region 展签',
    ...['region 释文', 'heading 释文 [level=2]', 'radio 横排 [checked]', 'radio 竖排'],
    ...['radio 简体 [checked]', 'radio 繁体', 'group 释文'],
    ...['region 说明', 'heading 说明 [level=2]'],
    ...['region 看点', 'heading 看点 [level=2]', ...spots.map((name) => `button 看这一处 ${name}`)],
    ...['region 分享', 'button 收藏', 'button 复制链接', 'link 我的收藏', 'group', 'group'],
    ...['navigation 沿展墙看', 'link 下一件 白雪歌送武判官归京 仇堃', 'link 书法'],
    ...['region 不妨同看', 'heading 不妨同看 [level=2]'],
    ...['link 同出通化江东钢铁厂工会 开浇 解炎', 'link 同出通化江东钢铁厂工会 出钢 解铁山'],
    ...['link 局部 同题：唐诗 四时田园四条屏 区云骧', 'link 同题：唐诗 悯农二首 覃岸'],
  ]);
});

// Counted by hand in tests/fixtures/show/: of the five works in 行书 two took a first prize, one a third.
test('a search: the box, what is chosen and how to undo it, the filters in their groups, the hits', async ({
  page,
}) => {
  await open(page, 'search/?script=%E8%A1%8C%E4%B9%A6');
  await page.getByRole('button', { name: '筛选' }).click();
  await expect(page.getByRole('group', { name: '书体', exact: true })).toBeVisible();
  const main = await readMain(page);
  expect(main.slice(0, 10)).toEqual([
    ...['main', 'heading 查找 [level=1]', 'search', 'searchbox 查找作品：题名、作者、编号或拼音'],
    ...['button 查找', 'button 筛选 [expanded]', 'status', 'button 去掉“行书”', 'button 全部清除'],
    'group 筛选与排列',
  ]);
  const at = main.indexOf('group 书体');
  expect(main.slice(at, at + 4)).toEqual([
    'group 书体',
    'button 楷书 5',
    'button 行书 5 [pressed]',
    'button 草书 2',
  ]);
  expect(main).toContain('button 一等奖 2');
  expect(main).toContain('button 三等奖 1');
  expect(main.slice(main.indexOf('combobox 排列'), main.indexOf('combobox 排列') + 4)).toEqual([
    ...['combobox 排列', 'region 找到 5 件作品', 'heading 找到 5 件作品 [level=2]'],
    'link 炉火照天地 示例 单翀 一等奖',
  ]);
});

test('a story: its headings in their order, every chart a figure with a name', async ({ page }) => {
  await open(page, 'stories/skills/');
  const main = (await readMain(page)).filter((one) => !one.startsWith('link'));
  expect(main.filter((one) => one.endsWith('[level=2]'))).toEqual(
    ['三件事，三步走', '比出来的本事', '学得到', '评得上，谈得拢', '相关作品'].map(
      (name) => `heading ${name} [level=2]`,
    ),
  );
  const figures = main.filter((one) => one.startsWith('figure'));
  expect(figures).toHaveLength(5);
  expect(figures.every((one) => one.length > 'figure '.length)).toBe(true);
});

test('the number pad: what is typed is told, its keys are in order', async ({ page }) => {
  await open(page, 'enter/');
  const keys = ['清空', ...'123456789', '退一位', '0', '去看 [disabled]'];
  expect((await readMain(page)).slice(0, 16)).toEqual([
    ...['main', 'heading 输入编号 [level=1]', 'status 已输入的编号'],
    ...keys.slice(0, 13).map((key) => `button ${key}`),
  ]);
  await page.getByRole('button', { name: '1', exact: true }).click();
  await expect(page.getByRole('status', { name: '已输入的编号' })).toHaveText('1');
});

test('the open viewer: a dialog of its own, its keys, then the label', async ({ page }) => {
  await open(page, 'painting/');
  await page.locator('[data-wall] img').first().click();
  await expect(page.locator('.lightbox-label')).toContainText('编号');
  const outline = await readOutline(page.locator('.pswp'));
  expect(outline).toEqual([
    ...['dialog 看图', 'group', 'button 细看', 'button 放大', 'button 缩小', 'button 关闭', 'button 下一张'],
    ...[
      'region 展签',
      'heading 林海通途 示例 [level=2]',
      'button 收藏',
      'button 复制链接',
      'link 打开作品页',
    ],
    ...['heading 说明 [level=2]', 'heading 看点 [level=2]', 'status'],
  ]);
  expect(await findMisnamed(page.locator('.pswp'))).toEqual([]);
});

test('a work looked at from near: the picture says how it is moved, then its keys', async ({ page }) => {
  await open(page, 'w/1004/');
  await page.getByRole('button', { name: '细看笔墨' }).click();
  const zoom = page.locator('section.zoom');
  await expect(zoom.getByRole('application')).toBeFocused();
  expect(await readOutline(zoom)).toEqual([
    'region 细看：锄禾',
    'application 可放大的图：方向键移动，加减号缩放，零键看整幅，R 键旋转',
    'group 看图的按钮',
    ...['放大', '缩小', '整幅', '旋转', '看点', '复制链接', '全屏', '关闭'].map((name) => `button ${name}`),
    'status',
  ]);
});

test('everything that is pressed has a name, and no two things one name', async ({ page }) => {
  test.setTimeout(240_000);
  const english = ['en/', 'en/calligraphy/', 'en/w/1001/', 'en/search/?q=furnace', 'en/enter/', 'en/labels/'];
  for (const path of sample([...templates, ...english], 6)) {
    await open(page, path);
    expect(await findMisnamed(page.locator('body')), path).toEqual([]);
  }
});
