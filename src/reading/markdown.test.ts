import { describe, expect, it } from 'vitest';
import type { Fault } from '../exhibition/fault.ts';
import { buildFigure } from './figures.ts';
import { renderMarkdown } from './markdown.ts';

const picture = { id: 'x-1', width: 10, height: 5, sizes: [{ width: 10, height: 5 }] };

function render(body: string) {
  const faults: (Fault & { line: number })[] = [];
  const result = renderMarkdown(body, {
    base: '/show/',
    hasWork: (number) => number === '2001',
    getFigure: (target, caption) =>
      target === 'a.jpg' || target === '2001'
        ? buildFigure([picture], '/show/', { alt: caption, caption })
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
    expect(render('第一行，\n第二行').html).toBe('<p>第一行，第二行</p>');
    expect(render('two\nwords').html).toBe('<p>two\nwords</p>');
  });

  it('drops the two full-width blanks that begin a paragraph', () => {
    expect(render('　　一段').html).toBe('<p>一段</p>');
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

  it('reports what is nowhere, with its line', () => {
    const { faults } = render('一段。\n\n![无](b.jpg)\n\n[无](2999)');
    expect(faults.map((fault) => [fault.code, fault.found, fault.line])).toEqual([
      ['target-missing', '2999', 5],
      ['target-missing', 'b.jpg', 3],
    ]);
  });
});
