import { describe, expect, it } from 'vitest';
import { buildPlainWork } from '../../../tests/venue/plain-work.ts';
import type { Part } from '../../exhibition/work.ts';
import type { CatalogueWords } from './catalogue-words.ts';
import { buildWorkPages, cleanProse, listPrintPictures, type GetPictureUrl } from './catalogue-work.ts';

it('prints a description without what leads nowhere on paper', () => {
  const table =
    '<div class="table" role="region" tabindex="0" aria-label="表格"><table><tr><td>一</td></tr></table></div>';
  const html = `<h2 id="a">题</h2><figure><img src="x"></figure>${table}<p>见<a href="/w/1001/">那幅</a>。</p><p> </p>`;
  expect(cleanProse(html)).toBe('<p class="head">题</p><p>见那幅。</p>');
});

const words: CatalogueWords = {
  year: (year) => `${year} 年`,
  artistsOf: (names, count) => `${names}等${count}人`,
  unitsOf: (name, count) => `${name}等${count}家`,
  strips: (count, isRtl) => `分<${count}>段，${isRtl ? '自右' : '自左'}`,
  ...{
    text: '释<文>',
    own: '作者<的>话',
    book: '图<录>',
    statement: '前言',
    contents: '目<录>',
    index: '索<引>',
  },
  ...{
    indexNote: '按&音',
    colophon: '版<权>',
    to: ' 至 ',
    fonts: '字&体',
    sample: '示&例',
    madeWith: '尺&幅',
  },
  facts: { hosts: '主<办', organisers: '承办', venue: '地点', dates: '时间', works: '收录', site: '网址' },
  count: (count) => `${count}<件>`,
  composed: (hosts, submitted, shown, halls) => `${hosts}|${submitted ?? '无'}|${shown}|${halls}`,
};
const makePart = (id: string, width: number, height: number, caption?: string): Part => ({
  picture: { id, width, height, sizes: [{ width, height }] },
  ...(caption !== undefined && { caption }),
});
const getUrl: GetPictureUrl = ({ id }, { width }) => `${id}?w=${width}&x`;
const build = (work: Parameters<typeof buildPlainWork>[0]) =>
  buildWorkPages(buildPlainWork(work), '书<法', getUrl, words);

describe('the pages of a work', () => {
  it('are none without a picture', () => expect(build({})).toBe(''));

  it('say all of it, every word as text', () => {
    const facts = { script: '行<书', year: 2022, award: '一等&奖', credit: '甲<提供', text_author: '李&绅' };
    const html = build({
      ...{ title: '炉<火', alt: '字"一"', artists: [{ name: '甲<', unit: '一&厂' }], ...facts },
      ...{ text: ['锄禾<', '汗滴'], description: '<p>说明</p>', parts: [makePart('a', 1000, 2000, '右<联')] },
    });
    // 1:2 is 100 mm wide and 200 mm high beside its text; the caption may be 40 mm and is not wider.
    expect(html).toBe(
      '<section class="page work upright" data-anchor="w1001" data-running="书&lt;法">' +
        '<div class="plates rtl"><figure style="width:100mm"><div class="picture" style="width:100mm;height:200mm">' +
        '<img src="a?w=1000&amp;x" alt="字&quot;一&quot;" style="width:100mm;height:200mm"></div>' +
        '<figcaption>右&lt;联</figcaption></figure></div>' +
        '<div class="beside"><header class="caption"><p class="number">1001</p><h3 id="w1001" class="">炉&lt;火</h3>' +
        '<p class="artist">甲&lt;</p><p class="unit">一&amp;厂</p><p class="fact">行&lt;书</p><p class="fact">2022 年</p>' +
        '<p class="award">一等&amp;奖</p></header><div class="room">' +
        '<p class="head text-head">释&lt;文&gt;</p><p class="verse">锄禾&lt;　汗滴</p><p class="source">李&amp;绅</p>' +
        '<p>说明</p><p class="credit">甲&lt;提供</p></div></div></section>',
    );
  });

  it('leave out what is not known; the title stands for what is seen', () => {
    expect(build({ alt: '', parts: [makePart('a', 1000, 2000)] })).toBe(
      '<section class="page work upright" data-anchor="w1001" data-running="书&lt;法">' +
        '<div class="plates rtl"><figure style="width:100mm"><div class="picture" style="width:100mm;height:200mm">' +
        '<img src="a?w=1000&amp;x" alt="炉火" style="width:100mm;height:200mm"></div></figure></div>' +
        '<div class="beside"><header class="caption"><p class="number">1001</p><h3 id="w1001" class="">炉火</h3>' +
        '<p class="artist">甲</p></header><div class="room"></div></div></section>',
    );
  });

  it('tell in full at the end what the label has no room for', () => {
    const artists = Array.from({ length: 20 }, (_, at) => ({ name: `名${at}名<`, unit: `单位单位${at}&` }));
    const html = build({ artists, credit: '提供', parts: [makePart('a', 1, 2)] });
    const names = artists.map(({ name }) => name.replace('<', '&lt;')).join('、');
    const units = artists.map(({ unit }) => unit.replace('&', '&amp;')).join('、');
    expect(html).toContain(
      `<div class="room"><p class="credit">${names}</p><p class="credit">${units}</p><p class="credit">提供</p></div>`,
    );
  });

  it('cut a scroll into strips, each a part of the same picture, below the whole', () => {
    // 3 × 170 − 2 × 9 = 492 mm, 41 mm high; the whole 170 ÷ 12.
    const html = build({ parts: [makePart('a', 12000, 1000, '卷')] });
    const strip = (offset: number, alt: string) =>
      '<figure style="width:170mm"><div class="picture" style="width:170mm;height:41mm">' +
      `<img src="a?w=12000&amp;x" alt="${alt}" style="width:492mm;height:41mm;margin-left:-${offset}mm"></div></figure>`;
    expect(html).toContain(
      '<div class="plates strips"><div class="overview"><img src="a?w=12000&amp;x" alt="" style="width:170mm;height:14.17mm"></div>' +
        `<p class="strips-note">分&lt;3&gt;段，自右</p>${strip(322, '字')}${strip(161, '')}${strip(0, '')}</div>`,
    );
    expect(build({ direction: 'ltr', parts: [makePart('a', 12000, 1000)] })).toContain('分&lt;3&gt;段，自左');
    const whole = build({ parts: [makePart('a', 4000, 1000)] });
    expect(whole).toContain('<section class="page work scroll"');
    expect(whole).not.toMatch(/overview|strips-note/u);
  });

  it('go on with further leaves, row by row, under number and title', () => {
    const parts = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => makePart(id, 1000, 1000));
    const html = build({ title: '册<页', parts });
    const plate = (id: string) =>
      '<figure style="width:82mm"><div class="picture" style="width:82mm;height:82mm">' +
      `<img src="${id}?w=1000&amp;x" alt="册&lt;页" style="width:82mm;height:82mm"></div></figure>`;
    const page = (...rows: string[][]) =>
      '<section class="page further" data-running="书&lt;法"><p class="continued">1001　册&lt;页</p>' +
      `${rows.map((row) => `<div class="row rtl">${row.map(plate).join('')}</div>`).join('')}</section>`;
    expect(html.slice(html.indexOf('<section class="page further"'))).toBe(
      page(['b', 'c'], ['d', 'e']) + page(['f']),
    );
  });
});

it('lists the pictures that are printed, those of a scroll once and as long as its strips together', () => {
  const list = (...parts: Part[]) =>
    listPrintPictures([buildPlainWork({ parts }), buildPlainWork()]).map(({ picture, size, width }) => [
      picture.id,
      size.width,
      Math.round(width),
    ]);
  expect(list(makePart('a', 12000, 1000))).toEqual([['a', 12000, 492]]);
  expect(list(makePart('a', 1000, 5000), makePart('b', 1000, 5000))).toEqual([
    ['a', 1000, 49],
    ['b', 1000, 49],
  ]);
  expect(list(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => makePart(id, 1000, 1000)))).toEqual([
    ['a', 1000, 170],
    ...['b', 'c', 'd', 'e', 'f'].map((id) => [id, 1000, 82]),
  ]);
});

it.each([
  ['<p><a class="x" href="/">一</a></p>', '<p>一</p>'],
  ['<p>前<img src="x" alt="y">后</p>', '<p>前后</p>'],
  ['<h1 id="a" class="b">一</h1><h6>二</h6>', '<p class="head">一</p><p class="head">二</p>'],
  ['<p id="a">一</p>', '<p>一</p>'],
  ['<figure class="x"><p>一</p></figure><p>二</p>', '<p>二</p>'],
  ['<table><tr><td>一</td></tr></table><svg><path/></svg><picture></picture>', ''],
  ['<p>一</p><p>\n</p>', '<p>一</p>'],
  ['<abbr>一</abbr><blockquote>二</blockquote><hr>', '<abbr>一</abbr><blockquote>二</blockquote><hr>'],
  ['<div class="tablet">一</div>', '<div class="tablet">一</div>'],
])('cleans %s', (html, clean) => expect(cleanProse(html)).toBe(clean));
