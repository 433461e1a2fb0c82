import { expect, it } from 'vitest';
import { facetRows } from './facets.ts';

it('offers facets in the order of showing: what a work is, then whose, then its colours', () => {
  expect(
    facetRows.map(({ key, label, isOffered }) => (isOffered ? `${key} ${label}` : `(${key} ${label})`)),
  ).toEqual([
    ...[
      'hall 展厅',
      'script 书体',
      'painting 画种',
      'photo 摄影',
      'kind 类型',
      'format 装裱',
      'year 年份',
      'award 奖项',
      'series 系列',
    ],
    ...['city 地区', 'colour 颜色', '(tag 标签)', '(unit 单位)'],
  ]);
});
