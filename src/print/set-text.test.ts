import { expect, it } from 'vitest';
import { setHtml, setText } from './set-text.ts';

it.each([
  ["Workers' Day", '<span lang="en">Workers’ Day</span>'],
  ['A & B', 'A &amp; B'],
  ["《Don't》<1>", '《<span lang="en">Don’t</span>》&lt;1&gt;'],
  ['说“New Era”', '说“New Era”'],
  ['', ''],
])('sets %s', (text, html) => expect(setText(text)).toBe(html));

it('sets the texts of HTML and leaves its tags alone', () => {
  expect(setHtml("<p title=\"it's\">It's <b>don't</b> &amp; &#39;tis</p>")).toBe(
    '<p title="it\'s"><span lang="en">It’s </span><b><span lang="en">don’t</span></b> &amp; \'tis</p>',
  );
  expect(setHtml('一&nbsp;段')).toBe('一&amp;nbsp;段');
});
