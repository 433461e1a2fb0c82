import { expect, it } from 'vitest';
import { findCaptionFault } from './captions.ts';

const cue = '00:01.000 --> 00:04.000\n我在炉前站了三十年。\n';

/** Files of the examples of https://www.w3.org/TR/webvtt1/, and what programs write. */
it.each([
  ['the least', `WEBVTT\n\n${cue}`],
  [
    'with a mark, a title and the line ends of Windows',
    `\uFEFFWEBVTT 心得\r\n\r\n${cue}`.replace(/\n/gu, '\r\n'),
  ],
  [
    'with names, notes, styles and settings',
    `WEBVTT\n\nNOTE 手译\n\nSTYLE\n::cue { color: white }\n\n1\n01:02:03.000 --> 01:02:05.500 align:start position:10%\n- 甲\n- 乙\n\n${cue}`,
  ],
  ['two voices at once', 'WEBVTT\n\n00:00.000 --> 00:02.000\n甲\n\n00:00.000 --> 00:03.000\n乙\n'],
  ['more than a hundred hours', 'WEBVTT\n\n100:00:00.000 --> 100:00:01.000\n甲\n'],
])('%s', (_, text) => {
  expect(findCaptionFault(text)).toBeUndefined();
});

it.each([
  [
    'SubRip under another name',
    '1\n00:00:01,000 --> 00:00:04,000\n甲\n',
    2,
    '把这一行换成“00:00:01.000 --> 00:00:04.000”',
  ],
  ['commas', 'WEBVTT\n\n00:01,000 --> 00:04,000\n甲\n', 3, '把这一行换成“00:01.000 --> 00:04.000”'],
  [
    'full-width marks',
    'WEBVTT\n\n00：01．000 --> 00：04．000\n甲\n',
    3,
    '把这一行换成“00:01.000 --> 00:04.000”',
  ],
  ['seconds alone', 'WEBVTT\n\n1.5 --> 4\n甲\n', 3, '写成“00:00:01.000'],
  ['sixty seconds', 'WEBVTT\n\n00:60.000 --> 01:04.000\n甲\n', 3, '写成“00:00:01.000'],
  ['an end before its start', 'WEBVTT\n\n00:04.000 --> 00:01.000\n甲\n', 3, '核对这一句的两个时间'],
  ['no head', cue, 1, '在最前面加一行 WEBVTT'],
  ['a head in small letters', `webvtt\n\n${cue}`, 1, '在最前面加一行 WEBVTT'],
  ['words without times', '甲\n乙\n', 1, '导出为 WebVTT'],
  ['nothing', '', 1, '导出为 WebVTT'],
  ['no cue', 'WEBVTT\n\n', 1, '写上字幕'],
  ['times without words', 'WEBVTT\n\n00:01.000 --> 00:04.000\n\n00:05.000 --> 00:06.000\n', 1, '写上字幕'],
])('%s', (_, text, line, fix) => {
  expect(findCaptionFault(text)).toMatchObject({ line, fix: expect.stringContaining(fix) as string });
});
