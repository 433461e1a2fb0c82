import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sealPage, sealScript, sealWorkData, toRelative } from '../../scripts/lib/seal/relative-page.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// Expected by hand: how many folders up from the page, then down.
it.each([
  ['/2022/', '/2022/', 'index.html', './index.html'],
  ['/2022/w/1001/', '/2022/', 'index.html', './w/1001/index.html'],
  ['/2022/w/1001/#text', '/2022/', 'en/w/1002/index.html', '../../../w/1001/index.html#text'],
  ['/2022/search/?q=a', '/2022/', 'about/index.html', '../search/index.html?q=a'],
  ['/2022/iiif/a/full/1,2/0/default.jpg', '/2022/', 'about/index.html', '../iiif/a/full/1,2/0/default.jpg'],
  ['/w/1001/', '/', 'about/index.html', '../w/1001/index.html'],
  ['/', '/', 'en/index.html', '../index.html'],
  ['//evil.example/', '/', 'index.html', '//evil.example/'],
  ['https://example.org/2022/', '/2022/', 'index.html', 'https://example.org/2022/'],
  ['/2024/', '/2022/', 'index.html', '/2024/'],
  ['#main', '/', 'index.html', '#main'],
  ['mailto:a@example.org', '/', 'index.html', 'mailto:a@example.org'],
])('leads from %s under %s on %s by %s', (address, base, path, expected) => {
  expect(toRelative(address, path, base)).toBe(expected);
});

describe.each(['/', '/2022/'])('a page under %s', (base) => {
  const css = `@font-face{src:url('${base}fonts/a.woff2')}`;
  const html =
    `<html><head><meta http-equiv="content-security-policy" content="script-src 'self'; style-src 'self' ${hash(css)};">` +
    `<meta http-equiv="refresh" content="0; url=${base}w/1001/"><style>${css}</style></head><body>` +
    `<a href="${base}w/1/">${base}w/1/</a><img srcSet="${base}iiif/a.webp 1w, ${base}iiif/b.webp 2w" alt="href=&quot;${base}x&quot;">` +
    `<form action="${base}search/" data-plan="{&quot;base&quot;:&quot;${base}&quot;}"></form>` +
    `<p data-offline="${base}" data-worker="${base}worker.js"></p></body></html>`;
  const sealed = sealPage(html, 'w/2/index.html', base);

  it('has relative addresses where browsers follow them, and its texts as they were', () => {
    expect(sealed).toContain(`<a href="../../w/1/index.html">${base}w/1/</a>`);
    expect(sealed).toContain('srcset="../../iiif/a.webp 1w, ../../iiif/b.webp 2w"');
    expect(sealed).toContain(`alt="href=&quot;${base}x&quot;"`);
    expect(sealed).toContain('action="../../search/index.html"');
    expect(sealed).toContain('content="0; url=../../w/1001/index.html"');
    expect(sealed).not.toContain('data-worker');
  });

  it('allows its own styles and its finder, and nothing more', () => {
    const policy = /script-src 'self' ('sha256-[^']+'); style-src 'self' ('sha256-[^']+');/u.exec(sealed);
    const [, script = ''] = /<script>([^]*?)<\/script>/u.exec(sealed) ?? [];
    expect(policy?.slice(1)).toEqual([hash(script), hash("@font-face{src:url('../../fonts/a.woff2')}")]);
    expect(script).toContain('["data-plan","data-offline"]');
  });

  it('has scripts that find their parts', () => {
    const script = `var u=\`${base}assets/a.css\`,t=function(e){return\`${base}\`+e},x=\`modulepreload\`;`;
    const here = 'new URL("../",import.meta.url).pathname+';
    expect(sealScript(script, base)).toBe(
      `var u=${here}\`assets/a.css\`,t=function(e){return ${here}e},x=\`modulepreload\`;`,
    );
  });

  it('has data whose addresses wait for the place', () => {
    const data = {
      title: `${base}题`,
      frames: [{ src: `${base}iiif/a.jpg`, sources: [{ srcset: `${base}a 1w, ${base}b 2w` }] }],
      description: `<a href="${base}w/1/">x</a>`,
    };
    expect(JSON.parse(sealWorkData(JSON.stringify(data), base))).toEqual({
      title: `${base}题`,
      frames: [
        { src: '/chifu-sealed/iiif/a.jpg', sources: [{ srcset: '/chifu-sealed/a 1w, /chifu-sealed/b 2w' }] },
      ],
      description: '<a href="/chifu-sealed/w/1/">x</a>',
    });
  });
});
