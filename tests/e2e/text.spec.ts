import { expect, test, type Page } from '@playwright/test';

const settings = ['横排', '竖排'] as const;
const scripts = {
  简体: ['炉火照天地红星', '乱紫烟赧郎明月', '夜歌曲动寒川'],
  繁体: ['爐火照天地紅星', '亂紫煙赧郎明月', '夜歌曲動寒川'],
} as const;

/** What is copied where all of the section is selected. */
async function copyText(page: Page): Promise<string> {
  await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('section.text') as Element);
  });
  await page.keyboard.press('ControlOrMeta+C');
  return page.evaluate(() => navigator.clipboard.readText());
}

test('释文 is copied and read aloud in its order, however it is set, and set so on the next work', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('w/1001/');
  for (const setting of settings) {
    for (const [script, lines] of Object.entries(scripts)) {
      await page.getByText(setting, { exact: true }).click();
      await page.getByText(script, { exact: true }).click();
      expect((await copyText(page)).split(/\r?\n/u).filter(Boolean)).toEqual(['释文', ...lines, '李白']);
      expect(await copyText(page)).toContain(lines.join('\n'));
      await expect(page.locator('section.text')).toMatchAriaSnapshot(`
        - region "释文":
          - heading "释文" [level=2]
          - group "释文": ${lines.join(' ')}
          - paragraph: 李白
      `);
      const shown = page.locator('.text > .lines:visible');
      await expect(shown).toHaveCSS('writing-mode', setting === '竖排' ? 'vertical-rl' : 'horizontal-tb');
      expect(
        await shown
          .locator('[data-line]')
          .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['line'])),
      ).toEqual(['0', '1', '2']);
    }
  }
  await page.goto('w/1002/');
  await expect(page.getByLabel('竖排')).toBeChecked();
  await expect(page.getByLabel('繁体')).toBeChecked();
});
