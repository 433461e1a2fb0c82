import { expect, it } from 'vitest';
import { listStrokes, writeStrokeKey } from './strokes-source.ts';

/**
 * Surnames by strokes as printed lists of names have them (姓氏笔画为序), copied by hand: within a count by
 * 横竖撇点折 of the first stroke on which two differ.
 */
const official: Readonly<Record<number, string>> = {
  2: '丁卜',
  3: '于万马',
  4: '王尤毛方尹孔邓',
  5: '艾石卢叶田史白包冯',
  6: '毕朱任刘齐许孙',
  7: '苏杜李杨吴何余邹汪沈宋张陆陈邵',
  8: '武范林易罗金周郑孟',
  9: '赵胡段侯俞施姜洪姚贺',
  10: '袁贾夏顾钱徐高郭唐陶',
  11: '黄梅曹常崔康章梁',
  12: '彭葛董蒋韩程傅鲁曾温谢',
  13: '雷詹',
  14: '蔡裴廖谭熊',
  15: '樊黎颜潘',
  16: '薛穆',
  17: '戴魏',
};
const all = Object.values(official).join('');

it.each(Object.entries(official))('surnames of %s strokes', (count, surnames) => {
  for (const surname of surnames)
    expect([surname, listStrokes(surname)?.length]).toEqual([surname, Number(count)]);
});

it('stand in the order of their strokes', () => {
  const compare = (one: string, other: string): number =>
    writeStrokeKey(one) < writeStrokeKey(other) ? -1 : 1;
  const counted = Object.values(official).map((surnames) => [...surnames].sort(compare).join(''));
  expect(counted).toEqual(Object.values(official));
  expect([...all].sort(compare).join('')).toBe(all);
  const names = ['王伟', '王一', '丁一一', 'Émile', '王', '于八', '丁一'];
  expect(names.sort(compare)).toEqual(['丁一', '丁一一', '于八', '王', '王一', '王伟', 'Émile']);
});

it('guesses the strokes of what is not simplified, and knows none of letters', () => {
  // 黃 12 and 長 8 in traditional printing.
  expect(['黃', '長'].map((one) => listStrokes(one)?.length)).toEqual([12, 8]);
  expect([listStrokes('A'), listStrokes('あ')]).toEqual([undefined, undefined]);
});
