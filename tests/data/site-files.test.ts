import { describe, expect, it } from 'vitest';
import { isShown } from '../../src/exhibition/work.ts';
import { buildFeed, type WorkChange } from '../../src/found/feed.ts';
import { buildLlms, buildRobots } from '../../src/found/guides.ts';
import { listSitePages } from '../../src/found/site-pages.ts';
import { buildSitemaps, type SitemapPage } from '../../src/found/sitemap.ts';
import { startRandom } from '../random.ts';
import { listFeedFaults, listSitemapFaults, readTexts } from './check-xml.ts';
import { makeHostileShow } from './hostile.ts';

const place = { site: 'https://example.org', base: '/show/' };
const show = makeHostileShow(startRandom('site files'), 150);
const shown = show.works.filter(isShown);
const gone = show.works.filter((work) => !isShown(work));
const at = '2022-11-20T08:00:00Z';
const changed = new Map(show.works.map(({ number }): [string, string] => [number, at]));
const paths = ['', 'about/', 'labels/', 'labels/x/', 'en/kiosk/', 'stories/story/', 'en/stories/story/']
  .concat(show.works.map(({ number }) => `w/${number}/`))
  .concat(show.works.flatMap(({ was = [] }) => was.map((one) => `w/${one}/`)));

describe('the map of a site', () => {
  const pages = listSitePages(show, { paths, changed });

  it('lists what is shown, and no tool, no old number, nothing that was taken down', () => {
    const listed = pages.map(({ path }) => path);
    expect(listed.filter((path) => /labels|kiosk/u.test(path))).toEqual([]);
    expect(listed.filter((path) => path.startsWith('w/'))).toEqual(
      shown.map(({ number }) => `w/${number}/`).sort(),
    );
    expect(gone.length).toBeGreaterThan(5);
    expect(listed).toEqual([...listed].sort());
  });

  it('is valid, with the pictures of every work, days that are known, and each language', () => {
    const [index, map, ...more] = buildSitemaps(pages, place);
    expect([index?.path, map?.path, more]).toEqual(['sitemap-index.xml', 'sitemap-0.xml', []]);
    expect(readTexts(index?.text ?? '', '//s:sitemap/s:loc')).toEqual([
      'https://example.org/show/sitemap-0.xml',
    ]);
    const xml = map?.text ?? '';
    expect(listSitemapFaults(xml)).toEqual([]);
    expect(readTexts(xml, '//i:image/i:loc')).toHaveLength(shown.flatMap(({ parts }) => parts).length);
    expect(readTexts(xml, '//s:url[contains(s:loc, "/stories/")]/s:lastmod')).toEqual([
      '2022-11-20',
      '2022-11-20',
    ]);
    expect(readTexts(xml, '//s:url[contains(s:loc, "/about/")]/s:lastmod')).toEqual([]);
    expect(
      xml.match(/hreflang="en" href="https:\/\/example.org\/show\/en\/stories\/story\/"/gu),
    ).toHaveLength(2);
  });

  it('is checked by a schema that finds what is wrong', () => {
    const [, map] = buildSitemaps([{ path: 'x/', lastmod: 'soon' }], place);
    expect(listSitemapFaults(map?.text ?? '')).toHaveLength(1);
    const image = (map?.text ?? '').replace(
      /<lastmod>.*?<\/lastmod>/u,
      '<image:image><image:title/></image:image>',
    );
    expect(listSitemapFaults(image)).toHaveLength(1);
  });

  it('is parted at so many pages, and at so many bytes', () => {
    const many = Array.from({ length: 100_001 }, (_, n): SitemapPage => ({ path: `w/${n}/` }));
    const files = buildSitemaps(many, place);
    expect(files.map(({ path }) => path)).toEqual([
      ...['sitemap-index.xml', 'sitemap-0.xml', 'sitemap-1.xml', 'sitemap-2.xml'],
    ]);
    expect(files.slice(1).map(({ text }) => text.split('<url>').length - 1)).toEqual([50_000, 50_000, 1]);
    const small = buildSitemaps(many.slice(0, 100), place, {
      pages: 50_000,
      bytes: 2000,
      images: 1000,
    }).slice(1);
    for (const { text } of small) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2000);
    expect(small.flatMap(({ text }) => readTexts(text, '//s:loc'))).toHaveLength(100);
  });
});

describe('the feed', () => {
  const changes = new Map(
    show.works.map(({ number }, n): [string, WorkChange] => [
      number,
      { at: `2022-12-${String((n % 28) + 1).padStart(2, '0')}T00:00:00Z`, isNew: n % 2 === 0 },
    ]),
  );
  const xml = buildFeed(show, changes, place, at);

  it('is an Atom feed that names itself, with ids of its own', () => {
    expect(listFeedFaults(xml)).toEqual([]);
    expect(readTexts(xml, '/a:feed/a:link[@rel="self"]/@href')).toEqual([
      'https://example.org/show/feed.xml',
    ]);
    const ids = readTexts(xml, '//a:id');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps the newest hundred, the articles among them, and nothing that was taken down', () => {
    const ids = readTexts(xml, '//a:entry/a:id');
    expect(ids).toHaveLength(100);
    expect(ids).toContain('https://example.org/show/stories/story/');
    for (const { number } of gone) expect(ids).not.toContain(`https://example.org/show/w/${number}/`);
    const times = readTexts(xml, '//a:entry/a:updated').map((time) => Date.parse(time));
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(readTexts(xml, '/a:feed/a:updated')).toEqual(readTexts(xml, '//a:entry[1]/a:updated'));
    // Twenty-eight days of 150 works: what is left out is older than what stands.
    const oldest = Math.min(
      ...ids
        .flatMap((id) => Date.parse(changes.get(/w\/(\d+)/u.exec(id)?.[1] ?? '')?.at ?? ''))
        .filter(Number.isFinite),
    );
    for (const work of shown)
      if (!ids.includes(`https://example.org/show/w/${work.number}/`))
        expect(Date.parse(changes.get(work.number)?.at ?? '')).toBeLessThanOrEqual(oldest);
  });

  it('says every title as it is', () => {
    const titles = new Map(
      shown.map(({ number, title }) => [`https://example.org/show/w/${number}/`, title]),
    );
    const told = readTexts(xml, '//a:entry/a:title');
    for (const [n, id] of readTexts(xml, '//a:entry/a:id').entries())
      if (titles.has(id)) expect(told[n]).toBe(titles.get(id)?.replace(/[\0\u000b\ufffe]/gu, ''));
  });

  it('is checked by rules that find what is wrong', () => {
    const wrong = xml
      .replace('<updated>', '<updated>x')
      .replace('<id>', '<id>no ')
      .replace('rel="self"', 'rel="self" hreflang="x"');
    expect(listFeedFaults(wrong)).toHaveLength(3);
    expect(listFeedFaults(xml.replace(/<updated>.*?<\/updated>/u, ''))).toEqual(['0 updated in feed']);
  });

  it('takes works of which nobody knows when they came for as old as the show', () => {
    const first = buildFeed({ ...show, stories: [] }, new Map(), place, at);
    expect(listFeedFaults(first)).toEqual([]);
    expect(new Set(readTexts(first, '//a:updated'))).toEqual(new Set(['2022-11-18T00:00:00+08:00']));
    expect(readTexts(first, '//a:published')).toEqual([]);
  });

  it('of nothing is a feed too', () => {
    const empty = buildFeed({ ...show, works: [], stories: [] }, new Map(), place, at);
    expect([listFeedFaults(empty), readTexts(empty, '/a:feed/a:updated')]).toEqual([
      [],
      ['2022-11-18T00:00:00+08:00'],
    ]);
  });
});

describe('what programs are told', () => {
  it('names the map of the site, and lets everybody in', () => {
    expect(buildRobots(place)).toBe(
      'User-agent: *\nDisallow:\n\nSitemap: https://example.org/show/sitemap-index.xml\n',
    );
  });

  it('is what Lighthouse 13.5 asks of llms.txt, on lines that no title breaks', () => {
    const text = buildLlms(show, place);
    // core/audits/agentic/llms-txt.js of the package lighthouse
    expect(text).toMatch(/^\s*#\s+.+/mu);
    expect(text).toMatch(/\[.+\]\(.+\)/u);
    expect(text.match(/^# /gmu)).toHaveLength(1);
    expect(text.match(/^## .*$/gmu)).toEqual([
      '## 展厅',
      '## 系列',
      '## 文章',
      '## 路线',
      '## 数据',
      '## Optional',
    ]);
    const links = [...text.matchAll(/^- \[(?:\\.|[^\]\\])*\]\((.*?)\)/gmu)].map(([, link]) => link);
    expect(links).toHaveLength(text.match(/^- /gmu)?.length ?? 0);
    for (const link of links) expect(link).toMatch(/^https:\/\/example\.org\/show\//u);
    expect(text).not.toMatch(/(?<!\\)<|javascript:(?!.*\\\])/u);
  });
});
