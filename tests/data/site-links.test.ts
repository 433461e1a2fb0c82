import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeTemporaryFolder, removeTemporary } from '../../src/disk/remove.ts';
import { listBrokenLinks } from '../e2e/site-links.ts';

const outDir = makeTemporaryFolder();
afterAll(() => removeTemporary(outDir));
const origin = 'https://example.org';
const image = { id: `${origin}/show/iiif/1-a`, type: 'ImageService3' };

const files: Readonly<Record<string, string>> = {
  'index.html': `<a href="/show/w/1/">a</a> <a href="w/1/#text">b</a> <a href="#here" id="here">c</a>
    <a href="mailto:a@example.org">d</a> <a href="https://example.com/x">e</a> <a href="">f</a>
    <a href="/show/W/1/">capitals</a> <a href="/other/">outside</a> <a href="w/1/#none">part</a> <a href="w/2/">gone</a>
    <a href="javascript:x">script</a> <a href="http://example.com/">open</a> <img src="a.jpg" srcset="a.jpg 1x, b.jpg 2x">
    <meta property="og:image" content="${origin}/show/card.jpg"><meta http-equiv="refresh" content="0; url=/show/moved/">
    <style>@font-face{src:url('/show/f.woff2')}</style><template><a href="t/">in a template</a></template>
    <script type="application/ld+json">{"@context":"https://schema.org","@id":"${origin}/show/#show","url":"${origin}/show/x/"}</script>`,
  'w/1/index.html': '<p id="text"><a href="../../">home</a><link rel="alternate" href="../../feed.xml">',
  'a.jpg': '',
  'feed.xml': `<feed><id>${origin}/show/</id><link href="${origin}/show/w/9/?a=1&amp;b=2"/></feed>`,
  'sitemap-0.xml': `<urlset><url><loc>${origin}/show/w/1/</loc></url><url><loc>${origin}/show/w/8/</loc></url></urlset>`,
  'robots.txt': `Sitemap: ${origin}/show/sitemap-index.xml\n`,
  'llms.txt': `- [一](${origin}/show/w/1/)\n- [二](${origin}/show/w/7/)\n`,
  'data/works.csv': `编号,网页\r\n1,${origin}/show/w/1/\r\n6,${origin}/show/w/6/\r\n`,
  'data/works.json': `{"works":[{"url":"${origin}/show/w/5/"}]}`,
  'data/datapackage.json': '{"resources":[{"path":"works.csv"},{"path":"works.tsv"}]}',
  'data/linked-art/1.json': `{"id":"${origin}/show/data/linked-art/1.json","by":{"id":"${origin}/show/data/linked-art/1.json#artist-1"},"of":{"id":"${origin}/show/w/4/"}}`,
  'iiif/1/manifest.json': JSON.stringify({
    ...{ '@context': 'x', id: `${origin}/show/iiif/1/manifest.json`, type: 'Manifest' },
    items: [{ id: `${origin}/show/iiif/1/canvas/p1`, type: 'Canvas', service: [image] }],
  }),
  'assets/a.js': 'import{x}from"./b.js";import("./c.js")',
  'assets/c.js': '',
  'assets/a.css': 'a{background:url(../d.svg)}',
};

it('finds every kind of address that leads nowhere, and no other', () => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(outDir, path)), { recursive: true });
    writeFileSync(join(outDir, path), text);
  }
  const broken = listBrokenLinks({ outDir, base: '/show/', origin });
  expect(broken).toEqual(
    [
      ...[
        '/show/W/1/',
        '/other/',
        'w/1/#none',
        'w/2/',
        'javascript:x',
        'http://example.com/',
        'b.jpg',
        't/',
      ].map((to) => `index.html → ${to}`),
      ...[`${origin}/show/card.jpg`, '/show/moved/', '/show/f.woff2', `${origin}/show/x/`].map(
        (to) => `index.html → ${to}`,
      ),
      `feed.xml → ${origin}/show/w/9/?a=1&b=2`,
      `sitemap-0.xml → ${origin}/show/w/8/`,
      `robots.txt → ${origin}/show/sitemap-index.xml`,
      `llms.txt → ${origin}/show/w/7/`,
      `data/works.csv → ${origin}/show/w/6/`,
      `data/works.json → ${origin}/show/w/5/`,
      'data/datapackage.json → works.tsv',
      `data/linked-art/1.json → ${origin}/show/w/4/`,
      `iiif/1/manifest.json → ${image.id}/info.json`,
      'assets/a.js → ./b.js',
      'assets/a.css → ../d.svg',
    ].sort(),
  );
});
