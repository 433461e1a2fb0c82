import { describe, expect, it } from 'vitest';
import type { Fault } from '../../exhibition/fault.ts';
import { buildFigure } from './figures.ts';
import { renderMarkdown } from './markdown.ts';

const picture = { id: 'x-1', width: 10, height: 5, sizes: [{ width: 10, height: 5 }] };

function render(body: string) {
  const faults: (Fault & { line: number })[] = [];
  const result = renderMarkdown(body, {
    base: '/show/',
    hasWork: (number) => number === '2001',
    hasPath: (path) => ['calligraphy/', 'stories/a/', 'series/b/', 'tours/c/', 'feed.xml'].includes(path),
    getFigure: (target, caption, href) =>
      target === 'a.jpg' || target === '2001'
        ? buildFigure(picture, '/show/', { alt: caption, caption, ...(href !== undefined && { href }) })
        : undefined,
    report: (fault) => void faults.push(fault),
  });
  return { ...result, faults };
}

describe('Chinese Markdown', () => {
  it('makes emphasis beside Han punctuation', () => {
    expect(render('**「强调」**后').html).toBe('<p><strong>「强调」</strong>后</p>');
  });

  it('joins lines of Han without a blank and keeps it between Latin words', () => {
    const long = '这一行是从编辑器里折下来的一段话，写到这里还没有写完，后面还有，';
    expect(render(`${long}\n第二行`).html).toBe(`<p>${long}第二行</p>`);
    expect(render('two\nwords').html).toBe('<p>two\nwords</p>');
  });

  it('keeps the breaks of a poem', () => {
    expect(render('锄禾日当午，\n汗滴禾下土。').html).toBe('<p>锄禾日当午，<br>\n汗滴禾下土。</p>');
    expect(render('> 锄禾日当午，\n> **汗滴**禾下土。').html).toContain('锄禾日当午，<br>\n<strong>汗滴');
  });

  it.each([
    [`${'春'.repeat(28)}\n秋`, `${'春'.repeat(28)}<br>\n秋`],
    [`${'春'.repeat(29)}\n秋`, `${'春'.repeat(29)}秋`],
    [`秋\n${'春'.repeat(29)}`, `秋${'春'.repeat(29)}`],
    // A character beyond the first plane is one.
    [`${'𠮷'.repeat(28)}\n秋`, `${'𠮷'.repeat(28)}<br>\n秋`],
    ['甲\n**乙**\n丙', '甲<br>\n<strong>乙</strong><br>\n丙'],
    ['甲\none', '甲<br>\none'],
    [`${'春'.repeat(29)}\none`, `${'春'.repeat(29)}\none`],
  ])('of %j breaks lines of 28 characters at most: %j', (body, html) => {
    expect(render(body).html).toBe(`<p>${html}</p>`);
  });

  it.each([
    ['甲\n　　\n乙', ['甲', '乙']],
    ['甲\n　　\n　　乙', ['甲', '乙']],
    ['甲\n\u00A0\u00A0乙\n丙', ['甲', '乙<br>\n丙']],
    ['**甲**\n　　**乙**', ['<strong>甲</strong>', '<strong>乙</strong>']],
    ['**甲**　乙\n丙', ['<strong>甲</strong>　乙<br>\n丙']],
    ['甲　乙', ['甲　乙']],
  ])('parts %j at lines that begin with full-width blanks', (body, paragraphs) => {
    expect(render(body).html).toBe(paragraphs.map((one) => `<p>${one}</p>`).join('\n'));
  });

  it('keeps paragraphs that begin with two full-width blanks, or with a tab', () => {
    expect(render('　　第一段\n　　第二段').html).toBe('<p>第一段</p>\n<p>第二段</p>');
    expect(render('　　第一**段**完\n　　第二段').html).toBe(
      '<p>第一<strong>段</strong>完</p>\n<p>第二段</p>',
    );
    expect(render('\t缩进的一段').html).toBe('<p>缩进的一段</p>');
    expect(render('    空四格的一段').html).toBe('<p>空四格的一段</p>');
  });

  it('takes a line of dashes for a rule, not for a heading', () => {
    expect(render('第一段\n---\n第二段').html).toBe('<p>第一段</p>\n<hr>\n<p>第二段</p>');
  });

  it('reads headings without a blank or with a full-width sign, not tags', () => {
    expect(render('＃ 标题').html).toBe('<h2>标题</h2>');
    expect(render('##标题').html).toBe('<h2>标题</h2>');
    expect(render('#焊工 #高铁').html).toBe('<p>#焊工 #高铁</p>');
    expect(render('#3 高炉').html).toBe('<p>#3 高炉</p>');
    expect(render('```\n＃ 原样\n```').html).toContain('＃ 原样');
  });

  it('sets notes in Chinese, each linked both ways', () => {
    const { html } = render('一句话[^1]。\n\n[^1]: 注文。');
    expect(html).toContain('<h2 id="footnote-label">注释</h2>');
    expect(html).not.toMatch(/[Ff]ootnotes<|Back to/u);
    const [, href = ''] = /<a href="#([^"]+)" id/u.exec(html) ?? [];
    expect(href).not.toBe('');
    expect(html).toContain(`id="${href}"`);
    const [, back = ''] = /href="#([^"]+)" data-footnote-backref/u.exec(html) ?? [];
    expect(html).toContain(`id="${back}"`);
  });

  it('lets a table scroll in itself', () => {
    const { html } = render('| 甲 | 乙 |\n| - | - |\n| 一 | 二 |');
    expect(html).toMatch(/^<div class="table" role="region" tabindex="0" aria-label="[^"]+"><table>/u);
  });

  it('drops the two full-width blanks that begin a paragraph', () => {
    expect(render('　　一段').html).toBe('<p>一段</p>');
  });

  it('takes no class from the language of a block of code', () => {
    expect(render('```<script>\n甲\n```').html).toBe('<pre><code>甲\n</code></pre>');
  });

  it('begins its headings at h2', () => {
    expect(render('# 一\n\n## 二').html).toBe('<h2>一</h2>\n<h2>二</h2>');
  });

  it('keeps a 《title》 on one line', () => {
    expect(render('写的是《秋浦歌》。').html).toBe('<p>写的是<span class="unbroken">《秋浦歌》</span>。</p>');
  });

  it('takes the first paragraph as summary', () => {
    expect(render('## 题\n\n**第一**段。\n\n第二段。').summary).toBe('第一段。');
  });
});

describe('what is not trusted', () => {
  it('drops HTML and says so', () => {
    const { html, faults } = render('<script>alert(1)</script>\n\n好 <b onclick="x()">粗</b>');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('onclick');
    expect(faults.map((fault) => [fault.code, fault.line])).toContainEqual(['html-ignored', 1]);
  });

  it('drops addresses that run code', () => {
    expect(render('[点](javascript:alert(1))').html).toBe('<p><a>点</a></p>');
  });
});

describe('works and pictures', () => {
  it('leads a number to the page of the work', () => {
    expect(render('[那幅画](2001)').html).toBe('<p><a href="/show/w/2001/">那幅画</a></p>');
  });

  it('sets a picture that stands alone as a figure of the image store', () => {
    const { html, faults } = render('![题注](a.jpg)');
    expect(html).toContain('<figure><picture><source type="image/avif"');
    expect(html).toContain('<figcaption>题注</figcaption></figure>');
    expect(faults).toEqual([]);
  });

  it('shows each picture wherever it stands', () => {
    const figures = (body: string) => [...render(body).html.matchAll(/<figure>/gu)].length;
    expect(figures('看![甲](a.jpg)这里')).toBe(1);
    expect(figures('![甲](a.jpg)\n![乙](a.jpg)')).toBe(2);
    expect(figures('- ![甲](a.jpg)')).toBe(1);
    expect(figures('> ![甲](a.jpg)')).toBe(1);
    expect(figures('**![甲](a.jpg)**')).toBe(1);
    expect(figures('![甲]（a.jpg）')).toBe(1);
    expect(figures('！[甲](a.jpg)')).toBe(1);
    expect(render('看![甲](a.jpg)这里').html).toMatch(/^<p>看<\/p>\n<figure>.*<\/figure>\n<p>这里<\/p>$/su);
    expect(render('[![甲](a.jpg)](2001)').html).toMatch(/<a href="\/show\/w\/2001\/"><picture>/u);
  });

  const caption = (text: string) => `<figcaption>${text}</figcaption></figure>`;
  it.each([
    ['## ![甲](a.jpg)', `<figure>图${caption('甲')}`],
    ['## 题 **![甲](a.jpg)末**', `<h2>题 <strong>末</strong></h2>\n<figure>图${caption('甲')}`],
    ['看 ![无](b.jpg) 这里', '<p>看 无 这里</p>'],
    ['看 ![](b.jpg)', '<p>看 </p>'],
    [
      '[字![甲](a.jpg)](2001)',
      `<p><a href="/show/w/2001/">字</a></p>\n<figure><a href="/show/w/2001/">图</a>${caption('甲')}`,
    ],
    ['**强![甲](a.jpg)调**末', `<p><strong>强调</strong></p>\n<figure>图${caption('甲')}\n<p>末</p>`],
    ['![甲](a.jpg)\\\n![](2001)', `<figure>图${caption('甲')}\n<figure>图</figure>`],
    ['![](a.jpg)。', '<figure>图</figure>\n<p>。</p>'],
    ['![甲](a.jpg) ![乙](a.jpg)', `<figure>图${caption('甲')}\n<figure>图${caption('乙')}`],
    // A name with blanks around it, with signs of an address, of full width.
    ['![](<a.jpg >)', '<figure>图</figure>'],
    ['![](%61.jpg)', '<figure>图</figure>'],
    ['![](ａ.jpg)', '<figure>图</figure>'],
    ['```js\n甲: 1\n```', '<pre><code>甲: 1\n</code></pre>'],
    ['```图表2\n甲: 1\n```', '<pre><code>甲: 1\n</code></pre>'],
    ['    甲: 1\n\n```\n甲: 1\n```', '<p>甲: 1</p>\n<pre><code>甲: 1\n</code></pre>'],
  ])('of %j sets the words and the pictures in their order', (body, html) => {
    expect(render(body).html.replace(/<picture>.*?<\/picture>/gsu, '图')).toBe(html);
  });

  it('draws a chart, and shows the words of a picture in a table', () => {
    expect(render('```Chart\n甲: 1\n```').html).toMatch(/^<figure class="chart"><dl><dt>甲<\/dt>/u);
    expect(render('| 甲 |\n| - |\n| ![乙](a.jpg) |').html).toContain('<td>乙</td>');
  });

  it('treats references as what they refer to, and lets no note vanish', () => {
    expect(render('![甲][x]\n\n[x]: a.jpg').html).toContain('<figure>');
    expect(render('[甲][x]\n\n[x]: 2001').html).toContain('href="/show/w/2001/"');
    const twice = render('[甲][x]\n\n[x]: 2001\n\n[x]: 2999');
    expect(twice.html).toContain('href="/show/w/2001/"');
    expect(twice.faults).toMatchObject([{ code: 'note-unused', line: 5, found: '[x]: 2999' }]);
    expect(render('![甲][x]\n\n[x]: https://example.org/a.jpg').faults.map(({ code }) => code)).toEqual([
      'target-missing',
    ]);
    const codes = (body: string) => render(body).faults.map(({ code, line }) => [code, line]);
    expect(codes('一段。\n\n[注]: 甲乙丙')).toEqual([['note-unused', 3]]);
    expect(codes('一段。\n\n[^1]: 甲乙丙')).toEqual([['note-unused', 3]]);
    expect(render('一段。\n\n[^Ab]: 甲**乙**').faults[0]?.found).toBe('[^Ab]: 甲乙');
    expect(render('一段。\n\n[Ab]: 甲').faults[0]?.found).toBe('[Ab]: 甲');
    // Forty characters of it: six are the mark.
    expect(render(`一段。\n\n[^1]: ${'甲'.repeat(35)}`).faults[0]?.found).toBe(`[^1]: ${'甲'.repeat(34)}`);
    expect(codes('一句[^a]。\n\n[^a]: 甲\n\n[a]: 乙')).toEqual([['note-unused', 5]]);
    expect(codes('[甲][x]\n\n[^x]: 甲\n\n[x]: 2001')).toEqual([['note-unused', 3]]);
    expect(codes('甲\n乙\n\n丙[^20个字以内的记号也一样一样一样一样啊]')).toEqual([['note-missing', 4]]);
    expect(codes('[^方括号里有空格 的不是]')).toEqual([]);
    expect(codes('一段[^9]。')).toEqual([['note-missing', 1]]);
    expect(render('一句［^1］。\n\n［^1］：注文').html).toContain('注文');
  });

  it.each([
    ['甲<br>乙', '<p>甲<br>\n乙</p>'],
    ['＊＊强＊＊调', '<p><strong>强</strong>调</p>'],
    ['第一段\n———\n第二段', '<p>第一段</p>\n<hr>\n<p>第二段</p>'],
    ['＞ 引文', '<blockquote>\n<p>引文</p>\n</blockquote>'],
  ])('reads %j as it was meant', (body, html) => {
    expect(render(body).html).toBe(html);
  });

  it('sets a picture of a heading beneath it', () => {
    expect(render('## 题![甲](a.jpg)').html).toMatch(/^<h2>题<\/h2>\n<figure>/u);
    expect(render('![[a.jpg]]').html).toContain('<figure>');
  });

  it('gives a summary of words only', () => {
    expect(render('![甲](a.jpg)\n\n第一段。').summary).toBe('第一段。');
    expect(render('![甲](a.jpg)').summary).toBe('');
    expect(render('字\uE000一。').summary).toBe('字一。');
    expect(render('one  two\nthree').summary).toBe('one two three');
    expect(render('[　甲](2001)').summary).toBe('甲');
  });

  it.each([
    ['[甲](2001.md)', '/show/w/2001/'],
    ['[甲]（2001）', '/show/w/2001/'],
    ['[甲](../painting/2001.md)', '/show/w/2001/'],
    ['[甲](/w/2001/)', '/show/w/2001/'],
    ['[甲](２００１)', '/show/w/2001/'],
    ['[甲](/calligraphy/)', '/show/calligraphy/'],
    ['[甲](/show/calligraphy/)', '/show/calligraphy/'],
    ['[甲](stories/a.md)', '/show/stories/a/'],
    ['[甲](halls/calligraphy.md)', '/show/calligraphy/'],
    ['[甲](www.example.org)', 'https://www.example.org'],
    ['[甲](https://example.org/展览)', 'https://example.org/%E5%B1%95%E8%A7%88'],
    ['[甲](a@example.org)', 'mailto:a@example.org'],
    ['[甲](https：//example.org)', 'https://example.org'],
    ['[[2001]]', '/show/w/2001/'],
    ['见 https://example.org/a，再见。', 'https://example.org/a'],
    ['见 https://example.org/a。', 'https://example.org/a'],
    ['（https://example.org/a）', 'https://example.org/a'],
    ['见https://example.org/a；', 'https://example.org/a'],
    ['见 https://example.org，', 'https://example.org'],
  ])('%s leads to %s', (body, href) => {
    const { html, faults } = render(body);
    expect(/<a href="([^"]*)"/u.exec(html)?.[1]).toBe(href);
    expect(faults.filter((fault) => fault.severity === 'error')).toEqual([]);
  });

  // The punctuation behind an address is no part of it, and stays in the text.
  it.each([
    [
      '见 https://example.org/a，再见。',
      '<p>见 <a href="https://example.org/a">https://example.org/a</a>，再见。</p>',
    ],
    [
      '见 https://example.org/a 再见',
      '<p>见 <a href="https://example.org/a">https://example.org/a</a> 再见</p>',
    ],
    ['www.example.org工会', '<p><a href="http://www.example.org">www.example.org</a>工会</p>'],
    [
      'https://example.org/工会',
      '<p><a href="https://example.org/%E5%B7%A5%E4%BC%9A">https://example.org/工会</a></p>',
    ],
    ['[甲](https://example.org/a，b)', '<p><a href="https://example.org/a%EF%BC%8Cb">甲</a></p>'],
  ])('ends an address where it ends: %j', (body, html) => {
    expect(render(body)).toMatchObject({ html, faults: [] });
  });

  it.each([
    ['[甲](2001#图)', '/show/w/2001/#%E5%9B%BE'],
    ['[甲](2001.html?a=1)', '/show/w/2001/?a=1'],
    ['[甲](../series/a.md)', undefined],
    ['[甲](series/b.md#x)', '/show/series/b/#x'],
    ['[甲](STORIES/a.MD)', '/show/stories/a/'],
    ['[甲](tours/c.md)', '/show/tours/c/'],
    ['[甲](calligraphy)', '/show/calligraphy/'],
    ['[甲](../../calligraphy/)', '/show/calligraphy/'],
    ['[甲](./feed.xml)', '/show/feed.xml'],
    ['[甲](example.com.cn)', 'https://example.com.cn'],
    ['[甲](example.cn/a)', 'https://example.cn/a'],
    ['[甲](mailto:a@example.org)', 'mailto:a@example.org'],
    ['[甲](mailto：a@example.org)', 'mailto:a@example.org'],
    ['[甲](#二)', '#%E4%BA%8C'],
    ['[甲](http：//example.org)', 'http://example.org'],
    ['[甲](a.b@example.com.cn)', 'mailto:a.b@example.com.cn'],
    ['[甲](2001.htm)', '/show/w/2001/'],
    ['[甲](a@example.org/x)', undefined],
    ['[甲](x2001)', undefined],
    ['[甲](201)', undefined],
    ['[甲](2001.jpg)', undefined],
    ['[甲](https://)', undefined],
    ['[甲](a.cnx)', undefined],
  ])('%s leads to %s', (body, href) => {
    const { html, faults } = render(body);
    if (href === undefined) expect(faults).toMatchObject([{ severity: 'error', line: 1 }]);
    else expect([/<a href="([^"]*)"/u.exec(html)?.[1], faults]).toEqual([href, []]);
  });

  it.each([
    '[甲](javascript:alert(1))',
    '[甲](tel:0431)',
    '[甲](nowhere.md)',
    '[甲](/nowhere/)',
    '![甲](50%.jpg)',
  ])('%s is told', (body) => {
    expect(render(body).faults.map(({ severity, line }) => [severity, line])).toEqual([['error', 1]]);
  });

  it('reports what is nowhere, with its line', () => {
    const { faults } = render('一段。\n\n![无](b.jpg)\n\n[无](2999)');
    expect(faults.map((fault) => [fault.code, fault.found, fault.line])).toEqual([
      ['target-missing', '2999', 5],
      ['target-missing', 'b.jpg', 3],
    ]);
  });
});
