import { describe, expect, it } from 'vitest';
import { buildPlainWork, plainHall } from '../../../tests/venue/plain-work.ts';
import type { Exhibition, Facts } from '../../exhibition/exhibition.ts';
import type { Part } from '../../exhibition/work.ts';
import { baseVocabularies } from '../../exhibition/vocabularies.ts';
import type { CatalogueWords } from './catalogue-words.ts';
import { buildCatalogue, getCoverWidth, type CatalogueOptions } from './catalogue.ts';
import { buildWorkPages } from './catalogue-work.ts';

const words: CatalogueWords = {
  year: (year) => `${year} 年`,
  artistsOf: (names, count) => `${names}等${count}人`,
  unitsOf: (name, count) => `${name}等${count}家`,
  strips: (count) => `分${count}段`,
  ...{ text: '释文', own: '作者的话', book: '图<录', statement: '前言', contents: '目<录', index: '索<引' },
  ...{
    indexNote: '按&音',
    colophon: '版<权',
    to: ' 至 ',
    fonts: '字&体',
    sample: '示&例',
    madeWith: '尺&幅',
  },
  facts: { hosts: '主<办', organisers: '承办', venue: '地点', dates: '时间', works: '收录', site: '网址' },
  count: (count) => `${count}<件`,
  composed: (hosts, submitted, shown, halls) => `${hosts}|${submitted ?? '无'}|${shown}|${halls}<`,
};
const options: CatalogueOptions = { words, getUrl: ({ id }) => `${id}?a&b`, index: [] };
const part: Part = { picture: { id: 'a', width: 1000, height: 2000, sizes: [] } };
const facts: Facts = { title: '展<览', hosts: ['甲<会', '乙会'], vocabularies: baseVocabularies };
const painting = { ...plainHall, slug: 'painting', title: '美<术', theme: '山<水', digit: 2 };
const works = [
  buildPlainWork({ number: '1001', title: '炉<火', parts: [part] }),
  buildPlainWork({ number: '1002', parts: [part], status: 'withdrawn' }),
  buildPlainWork({ number: '1003', parts: [] }),
  buildPlainWork({
    number: '2001',
    hall: 'painting',
    parts: [part],
    artists: ['乙<', '丙', '丁'].map((name) => ({ name })),
  }),
];
const [first, withdrawn, , last] = works;
const show: Exhibition = {
  facts,
  halls: [
    plainHall,
    { ...plainHall, slug: 'empty', title: '空' },
    { ...painting, html: '<h2>厅</h2>', summary: '一段<' },
  ],
  ...{ works, series: [], stories: [], tours: [] },
};
const build = (more: Partial<Exhibition> = {}, other: Partial<CatalogueOptions> = {}) =>
  buildCatalogue({ ...show, ...more }, { ...options, ...other });
/** The section whose class begins so. */
const find = (html: string, name: string): string =>
  new RegExp(`<section class="page ${name}[^]*?</section>`, 'u').exec(html)?.[0] ?? '';

it('sets cover, statement, contents, halls with works, index and colophon in this order', () => {
  const pages = [...build().matchAll(/<section class="([^"]+)"/gu)].map(([, name]) => name);
  expect(pages).toEqual([
    ...['page cover bare', 'page bare', 'page statement', 'page contents'],
    ...['page opening calligraphy', 'page work upright', 'page opening calligraphy', 'page work upright'],
    ...['page index', 'page colophon bare'],
  ]);
  const html = build();
  expect(first && html.includes(buildWorkPages(first, '书法', options.getUrl, words))).toBe(true);
  expect(last && html.includes(buildWorkPages(last, '美<术　山<水', options.getUrl, words))).toBe(true);
});

it.each([
  [{ width: 1000, height: 1000 }, 104],
  [{ width: 1000, height: 2000 }, 95],
])('a cover of %j is %d mm wide, 104 wide and 190 high at most', (size, width) => {
  expect(getCoverWidth({ id: 'a', sizes: [], ...size })).toBe(width);
});

describe('the cover', () => {
  it('shows its work whole, with title, motto and hosts', () => {
    expect(find(build({ facts: { ...facts, motto: '一<句' } }), 'cover')).toBe(
      '<section class="page cover bare"><div class="cover-work">' +
        '<img src="a?a&amp;b" alt="炉&lt;火" style="width:95mm;height:190mm"></div>' +
        '<h1>展&lt;览</h1><p class="cover-book">图&lt;录</p><p class="cover-motto">一&lt;句</p>' +
        '<p class="cover-hosts"><span>甲&lt;会</span><span>乙会</span></p></section>',
    );
  });

  it('shows the work that the show names, never a withdrawn one, and none where nothing hangs', () => {
    const alt = (cover: string) =>
      /alt="([^"]*)"/u.exec(find(build({ facts: { ...facts, cover: { work: cover } } }), 'cover'))?.[1];
    expect([alt('2001'), alt('1002')]).toEqual(['炉火', '炉&lt;火']);
    const bare = find(build({ works: withdrawn ? [withdrawn] : [] }), 'cover');
    expect(bare).toContain('<div class="cover-work"></div>');
    expect(bare).toContain('<p class="cover-motto"></p>');
  });
});

describe('the statement', () => {
  const tell = (more: Partial<Exhibition>) => find(build(more), 'statement');

  it('is composed from the facts', () => {
    expect(tell({})).toBe(
      '<section class="page statement" data-recto data-running="前言"><h2 class="upright-title">前言</h2>' +
        '<div class="room"><p class="full-title">展&lt;览</p>' +
        '<p>甲&lt;会、乙会|无|2|书法、空、美&lt;术“山&lt;水”&lt;</p><p></p><p></p><p>一段&lt;</p></div></section>',
    );
    expect(tell({ facts: { ...facts, submitted: 900, full_title: '全<称' } })).toContain(
      '<p class="full-title">全&lt;称</p><p>甲&lt;会、乙会|900|2|',
    );
  });

  it('is the story called foreword, or the one with 前言 in its title, without links', () => {
    const story = { html: '<p><a href="/">一</a></p>', summary: '', works: [] };
    const other = { ...story, slug: 'other', title: '读展', html: '<p>二</p>' };
    const told = '<p class="full-title">展&lt;览</p><p>一</p></div>';
    expect(tell({ stories: [other, { ...story, slug: 'foreword', title: '序' }] })).toContain(told);
    expect(tell({ stories: [other, { ...story, slug: 'x', title: '策展前言' }] })).toContain(told);
    expect(tell({ stories: [other] })).not.toContain('<p>二</p>');
  });
});

it('lists halls and works in the contents, the first of more than two artists', () => {
  expect(find(build(), 'contents')).toBe(
    '<section class="page contents" data-running="目&lt;录"><h2>目&lt;录</h2><div class="room columns">' +
      '<p class="entry hall-entry head"><a href="#h-calligraphy"><span>书法　</span><b data-page-of="h-calligraphy">000</b></a></p>' +
      '<p class="entry"><a href="#w1001"><i>1001</i><span>炉&lt;火</span><em>甲</em><b data-page-of="w1001">000</b></a></p>' +
      '<p class="entry hall-entry head"><a href="#h-painting"><span>美&lt;术　山&lt;水</span><b data-page-of="h-painting">000</b></a></p>' +
      '<p class="entry"><a href="#w2001"><i>2001</i><span>炉火</span><em>乙&lt;等</em><b data-page-of="w2001">000</b></a></p>' +
      '<p class="entry hall-entry"><a href="#index"><span>索&lt;引</span><b data-page-of="index">000</b></a></p></div></section>',
  );
  const artists = [{ name: '甲' }, { name: '乙' }];
  expect(find(build({ works: [buildPlainWork({ parts: [part], artists })] }), 'contents')).toContain(
    '<em>甲、乙</em>',
  );
});

it('opens a hall with its theme, else its title', () => {
  const html = build();
  expect(find(html, 'opening')).toBe(
    '<section class="page opening calligraphy" data-recto data-anchor="h-calligraphy"><h2 id="h-calligraphy" class="upright-title">书法</h2>' +
      '<p class="opening-hall"><b>1</b>书法</p><div class="room"><p class="opening-count">1&lt;件</p></div></section>',
  );
  expect(html).toContain(
    '<h2 id="h-painting" class="upright-title">山&lt;水</h2><p class="opening-hall"><b>2</b>美&lt;术</p>' +
      '<div class="room"><p class="head">厅</p><p class="opening-count">1&lt;件</p></div></section>',
  );
});

it('tells artists of one name apart by unit or city, in the index', () => {
  const own = first ? [first] : [];
  const index = [
    { letter: 'J', artists: [{ name: '甲<', unit: '一<厂', works: last ? [...own, last] : own }] },
    {
      letter: 'Y',
      artists: [
        { name: '甲<', city: '长春', works: own },
        { name: '乙', unit: '一厂', works: own },
      ],
    },
  ];
  const page = (number: string) => `<a href="#w${number}"><b data-page-of="w${number}">000</b></a>`;
  expect(find(build({}, { index }), 'index')).toBe(
    '<section class="page index" data-recto data-anchor="index" data-running="索&lt;引"><h2 id="index">索&lt;引</h2>' +
      '<p class="index-note">按&amp;音</p><div class="room columns"><p class="letter head">J</p>' +
      `<p class="name"><span>甲&lt;<small>一&lt;厂</small></span><span class="pages">${page('1001')}　${page('2001')}</span></p>` +
      '<p class="letter head">Y</p>' +
      `<p class="name"><span>甲&lt;<small>长春</small></span><span class="pages">${page('1001')}</span></p>` +
      `<p class="name"><span>乙</span><span class="pages">${page('1001')}</span></p></div></section>`,
  );
});

describe('the colophon', () => {
  it('tells the facts that are known', () => {
    expect(find(build(), 'colophon')).toBe(
      '<section class="page colophon bare"><div class="colophon-block"><h2>版&lt;权</h2><p class="full-title">展&lt;览</p>' +
        '<dl><div><dt>主&lt;办</dt><dd>甲&lt;会、乙会</dd></div><div><dt>收录</dt><dd>2&lt;件</dd></div></dl>' +
        '<p>字&amp;体</p><p>尺&amp;幅</p></div></section>',
    );
  });

  it('tells all of them, and which works are samples', () => {
    const all = {
      ...{ ...facts, organisers: ['丙会', '丁会'], city: '长春', venue: '文化宫', full_title: '全称' },
      ...{ start: '2022-11-18', end: '2022-12-18' },
    };
    const sample = first ? [{ ...first, sample: true }, ...(last ? [last] : [])] : [];
    const html = build({ facts: all, works: sample }, { site: 'https://example.org' });
    expect(find(html, 'colophon')).toBe(
      '<section class="page colophon bare"><div class="colophon-block"><h2>版&lt;权</h2><p class="full-title">全称</p><dl>' +
        '<div><dt>主&lt;办</dt><dd>甲&lt;会、乙会</dd></div><div><dt>承办</dt><dd>丙会、丁会</dd></div>' +
        '<div><dt>地点</dt><dd>长春　文化宫</dd></div><div><dt>时间</dt><dd>2022-11-18 至 2022-12-18</dd></div>' +
        '<div><dt>收录</dt><dd>2&lt;件</dd></div><div><dt>网址</dt><dd>example.org</dd></div></dl>' +
        '<p>示&amp;例</p><p>字&amp;体</p><p>尺&amp;幅</p></div></section>',
    );
    const own = { ...facts, colophon: ['主编：<某>', '印制：某厂'], rights: '版权归作者' };
    expect(find(build({ facts: own }), 'colophon')).toContain(
      '</dl><p>主编：&lt;某&gt;</p><p>印制：某厂</p><p>版权归作者</p><p>字&amp;体</p>',
    );
    expect(find(build({ facts: { ...facts, end: '2022-12-18' } }), 'colophon')).toContain(
      '<dt>时间</dt><dd>2022-12-18</dd>',
    );
  });
});
