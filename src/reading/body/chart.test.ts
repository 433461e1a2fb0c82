import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { buildChart, readChart } from './chart.ts';

it('reads a title and figures with their units', () => {
  expect(readChart('误差（毫米）\n从前: 0.06\n如今：0.02 毫米\n')).toEqual({
    title: '误差（毫米）',
    bars: [
      { label: '从前', figure: '0.06', value: 0.06 },
      { label: '如今', figure: '0.02 毫米', value: 0.02 },
    ],
  });
  expect(readChart('甲乙\n甲：３\n乙：４．５')?.bars.map(({ value }) => value)).toEqual([3, 4.5]);
  expect(readChart('省里: 2,200 件')?.bars[0]?.value).toBe(2200);
  expect(readChart('\n 　产量 \n\n 甲 ： １，２００％ \n')).toEqual({
    title: '产量',
    bars: [{ label: '甲', figure: '1,200%', value: 1200 }],
  });
  // Words keep their width.
  expect(readChart('（一）甲：3')?.bars[0]?.label).toBe('（一）甲');
});

it.each([
  '',
  '只有题目',
  '题目\n没有数字: 很多',
  '甲: 1\n乙',
  '甲: 1\n乙: .',
  ': 1',
  '题目\n又一题目\n甲: 1',
])('refuses %j', (text) => {
  expect(readChart(text)).toBeUndefined();
});

function draw(text: string): string {
  const chart = readChart(text);
  if (!chart) return '';
  return unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [buildChart(chart)] });
}

// The shares are counted by hand: 50 of 200, and 1 of 3 on one decimal.
it.each([
  [
    '甲: 50\n乙: 200',
    '<figure class="chart"><dl>' +
      '<dt>甲</dt><dd><span>50</span><svg width="25%" height="4" aria-hidden="true"><rect width="100%" height="4"></rect></svg></dd>' +
      '<dt>乙</dt><dd><span>200</span><svg width="100%" height="4" aria-hidden="true"><rect width="100%" height="4"></rect></svg></dd>' +
      '</dl></figure>',
  ],
  [
    '产量（吨）\n甲: 1\n乙: 3 吨',
    '<figure class="chart"><figcaption>产量（吨）</figcaption><dl>' +
      '<dt>甲</dt><dd><span>1</span><svg width="33.3%" height="4" aria-hidden="true"><rect width="100%" height="4"></rect></svg></dd>' +
      '<dt>乙</dt><dd><span>3 吨</span><svg width="100%" height="4" aria-hidden="true"><rect width="100%" height="4"></rect></svg></dd>' +
      '</dl></figure>',
  ],
  [
    '甲: 0',
    '<figure class="chart"><dl>' +
      '<dt>甲</dt><dd><span>0</span><svg width="0%" height="4" aria-hidden="true"><rect width="100%" height="4"></rect></svg></dd>' +
      '</dl></figure>',
  ],
])('draws bars in proportion to the greatest, without a style attribute: %j', (text, html) => {
  expect(draw(text)).toBe(html);
});
