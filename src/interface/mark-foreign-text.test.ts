import { describe, expect, it } from 'vitest';
import { startRandom } from '../../tests/random.ts';
import { markForeignText } from './mark-foreign-text.ts';

const zh = 'lang="zh-CN"';

describe('Chinese on a page of another language', () => {
  it.each([
    ['on the element that holds it alone', '<p class="a">释文</p>', `<p ${zh} class="a">释文</p>`],
    ['with places to break it', '<b>铁<wbr>路</b>', `<b ${zh}>铁<wbr>路</b>`],
    [
      'in a span where other elements stand beside it',
      '<p>释文<b>by Li</b><i>the end</i></p>',
      `<p><span ${zh}>释文</span><b>by Li</b><i>the end</i></p>`,
    ],
    ['the Chinese alone, among other words', '<p>Also by 单翀</p>', `<p>Also by <span ${zh}>单翀</span></p>`],
    ['a picture by what is said of it', '<img alt="一幅字" src="a">', `<img ${zh} alt="一幅字" src="a">`],
    ['figures go with it', '<dd>2022年</dd>', `<dd ${zh}>2022年</dd>`],
    ['in an option', '<option>书法</option>', `<option ${zh}>书法</option>`],
    ['not within what is marked', '<p lang="zh-Hant">爐<b>火</b></p>', '<p lang="zh-Hant">爐<b>火</b></p>'],
    [
      'again within what is marked as another',
      '<p lang="en"><b>火</b></p>',
      `<p lang="en"><b ${zh}>火</b></p>`,
    ],
    [
      'not in scripts, styles and comments',
      '<script>"火"</script><style>/*火*/</style><!-- 火 -->',
      undefined,
    ],
    ['not in other languages', '<p>Fire</p><p>1001</p>', undefined],
    ['not half of a title', '<title>Fire 火</title>', undefined],
    ['what is no tag is text', '<p>火 < 水</p>', `<p><span ${zh}>火</span> < <span ${zh}>水</span></p>`],
    ['once for all that it holds', '<div><p>炉</p><p>火</p></div>', `<div ${zh}><p>炉</p><p>火</p></div>`],
    [
      'not with what says its own language',
      '<p>炉<b lang=\"en\">x</b></p>',
      `<p><span ${zh}>炉</span><b lang=\"en\">x</b></p>`,
    ],
  ])('is marked: %s', (_, html, marked = html) => {
    expect(markForeignText(html)).toBe(marked);
  });

  it('nothing else is touched, whatever stands there', () => {
    const chance = startRandom('languages');
    const pieces = [
      '<p>',
      '</p>',
      '<b class="火">',
      '</b>',
      '火',
      ' fire ',
      '<wbr>',
      '<img alt="火">',
      '&amp;',
      '<i lang="zh">',
      '</i>',
      '<',
      '1',
      '"',
      '<script>',
      '</script>',
      '<!--',
      '-->',
    ];
    for (let round = 0; round < 3000; round++) {
      const html = Array.from({ length: 12 }, () => pieces[Math.floor(chance() * pieces.length)]).join('');
      const plain = markForeignText(html)
        .replace(/<span lang="zh-CN">([^<]*)<\/span>/gu, '$1')
        .replaceAll(` ${zh}`, '');
      expect(plain, html).toBe(html);
    }
  });
});
