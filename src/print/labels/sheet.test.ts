import { expect, it } from 'vitest';
import { buildCodeSvg, buildCode } from '../../venue/code.ts';
import type { Label, LabelWords } from './labels.ts';
import { buildPrintDocument } from '../print-document.ts';
import { buildSheets } from './sheet.ts';

const words: LabelWords = {
  year: String,
  artistsOf: (names, count) => `${names}等${count}人`,
  unitsOf: (name, count) => `${name}等${count}家`,
  ...{ text: '释<文>', draft: '试&印', more: '扫"码', scan: '' },
};
const bare: Label = {
  ...{ number: '1001', title: '炉火', artists: '甲', shortArtists: '甲', units: '', shortUnits: '' },
  ...{ otherTitle: '', textHead: words.text, facts: [], text: [], summary: '', url: '', code: undefined },
};
/** The cards of a sheet, without the sheet. */
const cards = (html: string): string =>
  html.replace(/^<section[^>]*><svg[^]*?<\/svg><div class="cells">|<\/div><\/section>$/gu, '');

it('sets of a plain label what there is', () => {
  expect(cards(buildSheets([bare], 'standard', { words }))).toBe(
    '<article class="label s0"><h2 class="label-title">炉火</h2>' +
      '<div class="label-words"><p class="label-artists">甲</p></div>' +
      '<p class="label-ident"><b>1001</b><span></span></p></article>',
  );
});

it('sets of a large draft all there is, every word of it as text', () => {
  const url = 'https://example.org/w/1001/';
  const code = buildCode(url);
  const label: Label = {
    ...{ number: '1001', title: '炉<火>', artists: '甲、乙、丙、丁&', shortArtists: '甲等&' },
    ...{ units: '一"厂、二厂', shortUnits: '一"厂等', facts: ['行<书', '2022 年'], award: '一等&奖' },
    ...{ otherTitle: 'Workers\' "Day" & <Night>', textHead: words.text },
    ...{ text: ['锄禾<', '汗滴'], summary: '第一段<\n \n第二段', url, code },
  };
  const options = { words, isDraft: true, classOf: ({ number }: Label) => `f${number}` };
  const html = cards(buildSheets([label], 'large', options));
  expect(html).toContain('一&quot;厂、<wbr>二厂');
  expect(html.replaceAll('<wbr>', '')).toBe(
    '<article class="label s0 f1001"><h2 class="label-title">炉&lt;火&gt;</h2>' +
      '<div class="label-words">' +
      '<p class="label-other"><span lang="en">Workers’ “Day” &amp; &lt;Night&gt;</span></p>' +
      '<p class="label-artists"><span class="full">甲、乙、丙、丁&amp;</span><span class="short">甲等&amp;</span></p>' +
      '<p class="label-units"><span class="full">一&quot;厂、二厂</span><span class="short">一&quot;厂等</span></p>' +
      '<p class="label-facts"><span>行&lt;书</span><span>2022 年</span></p>' +
      '<p class="label-award">一等&amp;奖</p></div>' +
      '<div class="label-reading"><h3>释&lt;文&gt;</h3><p class="label-text">锄禾&lt;<br>汗滴</p>' +
      '<div class="label-prose"><p>第一段&lt;</p><p>第二段</p></div><p class="label-more">扫&quot;码</p></div>' +
      '<p class="label-ident"><b>1001</b><span>example.org/w/1001/</span></p>' +
      `<div class="label-code">${code ? buildCodeSvg(code, url) : ''}</div>` +
      '<p class="label-draft">试&amp;印</p></article>',
  );
});

it('runs 释文 of more than ten lines on in one paragraph, and has no head without one', () => {
  const build = (count: number) =>
    buildSheets([{ ...bare, text: Array.from({ length: count }, () => '字') }], 'large', { words });
  expect(build(10)).toContain(`<p class="label-text">${Array(10).fill('字').join('<br>')}</p>`);
  expect(build(11)).toContain(`<p class="label-text">${Array(11).fill('字').join('　')}</p>`);
  expect(build(0)).toContain('<div class="label-reading"><div class="label-prose"></div>');
});

it('marks the cuts in the margin alone: 4 mm long, 2 mm off, of labels centred on A4', () => {
  // 257 × 170 mm on 297 × 210 mm leave 20 mm on each side.
  expect(buildSheets([bare], 'large', { words })).toMatch(
    /^<section class="sheet sheet-large"><svg class="crop" viewBox="0 0 297 210" aria-hidden="true"><path d="M20 18v-4M20 192v4M277 18v-4M277 192v4M18 20h-4M279 20h4M18 190h-4M279 190h4"\/><\/svg><div class="cells">/u,
  );
  // Two columns of 95 mm on 210 mm; four rows of 66 mm on 297 mm.
  expect(buildSheets([bare], 'standard', { words })).toContain(
    'viewBox="0 0 210 297" aria-hidden="true"><path d="' +
      'M10 14.5v-4M10 282.5v4M105 14.5v-4M105 282.5v4M200 14.5v-4M200 282.5v4' +
      'M8 16.5h-4M202 16.5h4M8 82.5h-4M202 82.5h4M8 148.5h-4M202 148.5h4M8 214.5h-4M202 214.5h4M8 280.5h-4M202 280.5h4"/>',
  );
});

it('begins a sheet when one is full', () => {
  const html = buildSheets(Array<Label>(9).fill(bare), 'standard', { words });
  const sheets = html.split('</section>').slice(0, -1);
  expect(sheets.map((sheet) => sheet.split('<article').length - 1)).toEqual([8, 1]);
});

it('makes a whole document, its title text', () => {
  const parts = { title: '展<签>', lang: 'zh-CN', css: 'p{margin:0}', body: '<p>一</p>' };
  expect(buildPrintDocument(parts)).toBe(
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>展&lt;签&gt;</title>' +
      '<style>html,body{margin:0}p{margin:0}</style></head><body><p>一</p></body></html>',
  );
});
