import { expect, it } from 'vitest';
import { parseFileName } from './file-names.ts';

it.each([
  ['1001.md', { kind: 'entry', number: '1001' }],
  ['1001.md.txt', { kind: 'entry', number: '1001', note: '1001.md' }],
  ['１００１.md', { kind: 'entry', number: '1001' }],
  ['1001.JPG', { kind: 'picture', number: '1001' }],
  ['1001-2.jpeg', { kind: 'picture', number: '1001', part: 2 }],
  ['1001－02.tif', { kind: 'picture', number: '1001', part: 2 }],
  ['1001.jpg.jpg', { kind: 'picture', number: '1001', note: '1001.jpg' }],
  ['1001 (2).png', { kind: 'picture', number: '1001', part: 2, note: '1001-2.png', bracketed: true }],
  ['1001.psd', { kind: 'picture', number: '1001', foreign: true }],
  ['1001.jfif', { kind: 'picture', number: '1001' }],
  ['1001 .md', { kind: 'entry', number: '1001' }],
  ['1001_3.jpg', { kind: 'picture', number: '1001', part: 3, note: '1001-3.jpg' }],
  ['1001.jfif', { kind: 'picture', number: '1001' }],
  ['1001.JPE', { kind: 'picture', number: '1001' }],
  ['1001-1.mpo', { kind: 'picture', number: '1001', part: 1 }],
  ['1001.CR2', { kind: 'picture', number: '1001', foreign: true }],
  ['1001.nef', { kind: 'picture', number: '1001', foreign: true }],
  ['1001.jxl', { kind: 'picture', number: '1001', foreign: true }],
  ['1001.hif', { kind: 'picture', number: '1001', foreign: true }],
  ['10001.webp', { kind: 'picture', number: '10001' }],
  ['1001.m4a', { kind: 'audio', number: '1001', lang: 'zh' }],
  ['1001.en.mp3', { kind: 'audio', number: '1001', lang: 'en' }],
  ['.DS_Store', { kind: 'ignored' }],
  ['Thumbs.db', { kind: 'ignored' }],
  ['~$名单.xlsx', { kind: 'ignored' }],
  ['._1001.jpg', { kind: 'ignored' }],
  ['ehthumbs.db', { kind: 'ignored' }],
  ['1001.md~', { kind: 'ignored' }],
  ['README.md', { kind: 'ignored' }],
  ['101.jpg', { kind: 'unknown' }],
  ['1001 定稿.jpg', { kind: 'unknown', number: '1001' }],
  ['丰收.jpg', { kind: 'unknown' }],
])('%s', (name, expected) => {
  expect(parseFileName(name)).toEqual(expected);
});
