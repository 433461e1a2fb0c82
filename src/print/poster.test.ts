import { expect, it } from 'vitest';
import { plainHall } from '../../tests/venue/plain-work.ts';
import type { Facts, Hall } from '../exhibition/exhibition.ts';
import { baseVocabularies } from '../exhibition/vocabularies.ts';
import { buildCode, buildCodeSvg } from '../venue/code.ts';
import { buildPoster, type PosterOptions } from './poster.ts';

const facts: Facts = { title: '展<览>', hosts: ['甲&会', '乙会'], vocabularies: baseVocabularies };
const place = { site: 'https://example.org', base: '/' };
const options: PosterOptions = {
  paper: 'a4',
  words: {
    ...{ posterLead: '边走<边看', hallCode: (hall) => `扫码进入${hall}厅`, hallNote: '本厅&作品' },
    ...{ enterCode: '输入"编号', enterNote: '再按<数字', steps: ['一<', '二'], draft: '试&印' },
  },
};
const build = (hall: Partial<Hall> = {}, where = place, more: Partial<PosterOptions> = {}) =>
  buildPoster({ ...plainHall, ...hall }, facts, where, { ...options, ...more });
/** Without the white between elements. */
const trim = (html = ''): string => html.replace(/\n\s*/gu, '');

function draw(url: string): string {
  const code = buildCode(url);
  return code ? buildCodeSvg(code, url) : '';
}

it('says everything, every word of it as text, with the codes of the hall and of the number pad', () => {
  const hall = { title: '书<法', theme: '千里快哉风', summary: '一段&说明' };
  const [own, enter] = ['https://example.org/calligraphy/', 'https://example.org/enter/'];
  // 88 units hold five characters of 1.07 times 16.4.
  expect(trim(build(hall, place, { isDraft: true }))).toBe(
    '<section class="poster poster-a4 poster-calligraphy poster-upright">' +
      '<header><p class="poster-show">展&lt;览&gt;</p><p class="poster-motto"></p></header>' +
      '<div class="poster-head"><h1 style="font-size:calc(var(--u)*16.4)">千里快哉风</h1>' +
      '<p class="poster-hall"><b>1</b>书&lt;法</p><p class="poster-lead">一段&amp;说明</p></div>' +
      '<div class="poster-ways"><div class="poster-way poster-main">' +
      `<div class="poster-code">${draw(own)}</div>` +
      '<h2>扫码进入书&lt;法厅</h2><p>本厅&amp;作品</p><p class="poster-url">example.org/calligraphy/</p></div>' +
      `<div class="poster-way"><div class="poster-code">${draw(enter)}</div>` +
      '<h2>输入&quot;编号</h2><p>再按&lt;数字</p><p class="poster-url">example.org/enter/</p></div></div>' +
      '<div class="poster-foot"><h2>边走&lt;边看</h2><ol><li>一&lt;</li><li>二</li></ol>' +
      '<p class="poster-hosts"><span>甲&amp;会</span><span>乙会</span></p></div>' +
      '<p class="poster-draft">试&amp;印</p></section>',
  );
});

it('goes without codes while the site has no address', () => {
  const html = trim(build({}, { site: '', base: '/' }));
  expect(html.split('<div class="poster-code"></div>')).toHaveLength(3);
  expect(html).not.toMatch(/<svg|poster-draft/u);
});

it('is not printed where a code would be too fine', () => {
  // ISO/IEC 18004, table 7: version 23 (109 modules) holds 857 bytes at level M; 48 mm give 0.4 mm to 120 modules.
  const at = (length: number) => ({
    ...place,
    base: `/${'x'.repeat(length - 'https://example.org//enter/'.length)}/`,
  });
  expect(build({}, at(857))).toBeDefined();
  expect(build({}, at(858))).toBeUndefined();
  expect(build({}, at(858), { paper: 'a3' })).toBeDefined();
  expect(build({ slug: 'x'.repeat(2000) })).toBeUndefined();
  expect(build({ slug: 'x'.repeat(3000) })).toBeUndefined();
});

it.each([
  ['炉', '20'],
  ['四个字题', '20'],
  ['千里快哉风', '16.4'],
  ['一二三四五六', '13.7'],
  ['一二三四五六七', '14'],
  ['一二三四五六七八九十一二三', '12.7'],
])('sets %s at %s units: one column of 88, or two', (theme, size) => {
  expect(build({ theme })).toContain(`calc(var(--u)*${size})">${theme}</h1>`);
});

it.each([
  // 170 units hold 19 letters of 0.56 times 16.
  ['An eye on a new era', '16'],
  ['Ink', '18'],
  // One line would be 7.6, so two, no larger than 11.
  ['Calligraphy by the Workers of the Province', '11'],
  ['x'.repeat(80), '3.8'],
])('sets %s level at %s units: one line of 170, or two, and words whole', (theme, size) => {
  const html = build({ theme });
  expect(html).toContain(`calc(var(--u)*${size})">${theme}</h1>`);
  expect(html).toContain('poster-level');
});
