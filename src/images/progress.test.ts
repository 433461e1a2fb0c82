import { expect, test } from 'vitest';
import { createProgress, formatDuration } from './progress.ts';

/** Runs ten pictures of a megapixel, four seconds each, and gives what was written. */
function record(isTTY: boolean): string[] {
  const written: string[] = [];
  let now = 0;
  const stream = { isTTY, columns: 80, write: (text: string) => written.push(text) };
  const progress = createProgress(stream, () => now);
  for (let done = 1; done <= 10; done++) {
    now += 4000;
    progress.update({ done, total: 10, pixelsDone: done * 1e6, pixelsTotal: 1e7, file: `${done}.jpg` });
  }
  progress.finish();
  return written;
}

test('on a terminal one line with a bar and the time that remains, cleared at the end', () => {
  const written = record(true);
  expect(written[4]).toBe(`\r\u001b[K${'█'.repeat(15)}${'░'.repeat(15)}  50%  制作图片 5/10，还需约 20 秒`);
  expect(written.at(-1)).toBe('\r\u001b[K');
});

test('elsewhere a plain line every ten seconds, and the last', () => {
  expect(record(false)).toEqual([
    '制作图片 3/10，还需约 28 秒\n',
    '制作图片 6/10，还需约 16 秒\n',
    '制作图片 9/10，还需约 4 秒\n',
    '制作图片 10/10\n',
  ]);
});

test('durations are told in words that do not flicker', () => {
  expect(
    [400, 59_000, 61_000, 119_500, 200_000, 599_900, 3_000_000].map((time) => formatDuration(time)),
  ).toEqual([
    '约 1 秒',
    '约 59 秒',
    '约 1 分 10 秒',
    '约 2 分钟',
    '约 3 分 20 秒',
    '约 10 分钟',
    '约 50 分钟',
  ]);
});
