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
});

it.each(['', '只有题目', '题目\n没有数字: 很多'])('refuses %j', (text) => {
  expect(readChart(text)).toBeUndefined();
});

it('draws bars in proportion to the greatest, without a style attribute', () => {
  const chart = readChart('甲: 50\n乙: 200');
  const html = chart
    ? unified()
        .use(rehypeStringify)
        .stringify({ type: 'root', children: [buildChart(chart)] })
    : '';
  expect(html).toContain('<dt>甲</dt><dd><span>50</span><svg width="25%"');
  expect(html).toContain('<dt>乙</dt><dd><span>200</span><svg width="100%"');
  expect(html).not.toContain('style=');
});
