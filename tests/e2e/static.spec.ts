import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findShippedFeatures } from '../floor/shipped.ts';
import { listFiles } from './sitemap.ts';
import { sampleSite } from './sites.ts';

const pages = () =>
  listFiles(sampleSite, '.html').map((name) => ({
    name,
    html: readFileSync(join(sampleSite.outDir, name), 'utf8'),
  }));

test('every page has a content security policy that names its inline scripts and styles', () => {
  for (const { name, html } of pages()) {
    const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/u.exec(html)?.[1] ?? '';
    expect(policy, name).toContain("default-src 'self'");
    expect(policy, name).not.toContain('unsafe');
    const inline = [...html.matchAll(/<(script|style)([^>]*)>([^<]*)<\/\1>/gu)].filter(
      ([, , attributes, text]) =>
        !/\bsrc=/u.test(attributes ?? '') &&
        text !== '' &&
        !/application\/(?:ld\+)?json/u.test(attributes ?? ''),
    );
    for (const [, , , text = ''] of inline) {
      expect(policy, name).toContain(createHash('sha256').update(text).digest('base64'));
    }
    expect(html, name).not.toMatch(/\sstyle="/u);
    expect(html, name).not.toMatch(/\son\w+="/u);
  }
});

test('no original and no personal file is published', () => {
  const files = listFiles(sampleSite, '');
  expect(files.filter((name) => /\.(?:md|yaml|ts|tsx|map|tiff?)$/u.test(name))).toEqual([]);
  expect(files.filter((name) => /(?:^|\/)\d{4}(?:-\d+)?\.jpe?g$/u.test(name))).toEqual([]);
});

test('nothing is shipped that the oldest engines of the site lack', () => {
  expect(findShippedFeatures(sampleSite.outDir)).toEqual([]);
});
