import { expect, it } from 'vitest';
import { cleanProse } from './catalogue-work.ts';

it('prints a description without what leads nowhere on paper', () => {
  const table =
    '<div class="table" role="region" tabindex="0" aria-label="表格"><table><tr><td>一</td></tr></table></div>';
  const html = `<h2 id="a">题</h2><figure><img src="x"></figure>${table}<p>见<a href="/w/1001/">那幅</a>。</p><p> </p>`;
  expect(cleanProse(html)).toBe('<p class="head">题</p><p>见那幅。</p>');
});
