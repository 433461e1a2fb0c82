import { expect, it } from 'vitest';
import { listPageParts } from './page-parts.ts';

it('finds the scripts, styles and fonts of a page below its base', () => {
  const html = `
    <link rel="stylesheet" href="/show/assets/page.css"><script src='/show/assets/strip.js'></script>
    <style>@font-face{src:url(/show/fonts/site.woff2) format('woff2')}</style>
    <script src="/other/assets/page.js"></script><link href="/show/favicon.svg"><a href="/show/notes/a.css">`;
  expect(listPageParts(html, '/show/')).toEqual(['assets/page.css', 'assets/strip.js', 'fonts/site.woff2']);
});
