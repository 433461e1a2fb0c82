import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { StyleTrimmer } from './trim-styles.ts';

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const css =
  '@layer a{.flex{display:flex}.grid{display:grid}.w-\\[3em\\]{width:3em}}p{margin:0}table{border:0}' +
  '.flex>.card:not(.wide),.lost .card{color:red}@media print{.flex{display:block}}' +
  '@keyframes turn{0%{opacity:0}to{opacity:1}}@media (min-width:9em){.lost{top:0}}.seen::after{content:"✓"}';
const buildPage = (body: string, own = ''): string =>
  `<html><head><meta http-equiv="content-security-policy" content="script-src 'self' '${hash('x()')}' '${hash('y()')}'; ` +
  `style-src 'self' '${hash(css)}' '${hash(own)}';">${own && `<style data-own>${own}</style>`}` +
  `<style>${css}</style><script>x()</script><script type="module" src="/assets/a.js"></script></head><body>${body}</body></html>`;
const readStyle = (html: string): string => /<style>([\s\S]*?)<\/style>/u.exec(html)?.[1] ?? '';

describe('the styles of a page', () => {
  const page = new StyleTrimmer('/').trim(
    buildPage('<p class="flex w-[3em]"><b class="card">', '.p-1{--r:1}'),
    new Set(['seen']),
  );

  it('hold no rule for a class that neither page nor scripts have', () => {
    expect(readStyle(page.html)).toBe(
      '@layer a{.flex{display:flex}.w-\\[3em\\]{width:3em}}p{margin:0}table{border:0}' +
        '.flex>.card:not(.wide){color:red}@media print{.flex{display:block}}' +
        '@keyframes turn{0%{opacity:0}to{opacity:1}}.seen::after{content:"✓"}',
    );
    expect(page.sheet).toBeUndefined();
  });

  it('and what the page has of its own are what its policy allows, and nothing else', () => {
    const allowed = [...page.html.matchAll(/sha256-[\w+/=]+/gu)].map(([name]) => name);
    expect(allowed.sort()).toEqual([hash('x()'), hash('.p-1{--r:1}'), hash(readStyle(page.html))].sort());
  });
});

describe('a page that says where its first screen is over', () => {
  const trimmer = new StyleTrimmer('/show/');
  const body = '<p class="flex">一</p><div data-fold></div><table><td class="grid">';

  it('carries the styles of that alone, and links all at its end', () => {
    const { html, sheet } = trimmer.trim(buildPage(body), new Set());
    expect(readStyle(html)).toBe(
      '@layer a{.flex{display:flex}}p{margin:0}@keyframes turn{0%{opacity:0}to{opacity:1}}',
    );
    expect(sheet?.css).toBe(css);
    expect(html).toContain(`<link rel="stylesheet" href="/show/assets/${sheet?.name}"></body>`);
  });

  it('links them in its head where it would weigh more than 30 KB', () => {
    const { html, sheet } = trimmer.trim(buildPage(`${body}${'字'.repeat(10_200)}`), new Set());
    expect(readStyle(html)).toBe('');
    expect(html).toContain(`<link rel="stylesheet" href="/show/assets/${sheet?.name}"></head>`);
    expect(html).not.toContain(hash(css));
    expect(sheet?.name).toBe(trimmer.trim(buildPage(body), new Set()).sheet?.name);
  });
});
