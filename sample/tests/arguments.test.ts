import { describe, expect, it } from 'vitest';
import { choosePx, readOrder, USAGE } from '../arguments.ts';
import { describeProgress } from '../progress.ts';

const wrong = (line: string): string => {
  const order = readOrder(line.split(' ').filter(Boolean));
  return order.kind === 'wrong' ? order.message : `(${order.kind})`;
};

describe('the command line of sample', () => {
  it.each([
    ['', '没有写 --works：请写明要生成多少件作品，例如 --works 300。'],
    ['--works -5 --out x', '--works 要写 3 到 90000 之间的整数，例如 --works 300；现在写的是“-5”。'],
    ['--works abc --out x', '--works 要写 3 到 90000 之间的整数，例如 --works 300；现在写的是“abc”。'],
    ['--works 2 --out x', '--works 要写 3 到 90000 之间的整数，例如 --works 300；现在写的是“2”。'],
    ['--works 3.5 --out x', '--works 要写 3 到 90000 之间的整数，例如 --works 300；现在写的是“3.5”。'],
    ['--works', '--works 后面要写一个值，例如 --works 300。'],
    ['--works 30 --out', '--out 后面要写一个值，例如 --out ../示例展览。'],
    ['--works 30', '没有写 --out：请写明示例展览放在哪个文件夹，例如 --out ../示例展览。'],
    ['--works 30 --out x --px 5', '--px 要写 160 到 16000 之间的整数，例如 --px 1600；现在写的是“5”。'],
    ['--worcs 30', '不认识的选项：--worcs。'],
    ['300', '不认识的参数：300。'],
    [
      '--content --works 30',
      '--content 重画的是随项目附带的作品，不能和 --works 一起用。去掉其中一个再运行。',
    ],
  ])('refuses “%s”', (line, message) => {
    expect(wrong(line)).toBe(`${message}\n\n${USAGE}`);
  });

  it('reads full-width digits and takes a size that fits the number of works', () => {
    expect(readOrder(['--works', '３００', '--out', 'x'])).toEqual({
      kind: 'show',
      works: 300,
      out: 'x',
      px: 800,
      seed: 'chifu',
    });
    expect([300, 3560, 36_000].map(choosePx)).toEqual([800, 480, 360]);
    expect(readOrder(['--content', '--only', '1001，2003'])).toEqual({
      kind: 'content',
      force: false,
      only: ['1001', '2003'],
    });
  });

  it('describes progress in one line', () => {
    expect(describeProgress(30, 120, 10)).toBe('30/120 件（25%），每秒 3.0 件，还要约 30 秒');
  });
});
