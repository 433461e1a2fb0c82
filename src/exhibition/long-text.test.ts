import { expect, it } from 'vitest';
import { buildPlainWork } from '../../tests/venue/plain-work.ts';
import { getExcerpt } from './long-text.ts';

const lines = (count: number, length: number): string[] =>
  Array.from({ length: count }, () => '字'.repeat(length));

it.each([
  ['a poem', { text: lines(8, 7), text_hant: lines(8, 7) }],
  ['a few paragraphs of the artist', { words: lines(5, 200) }],
])('%s is told whole', (_name, work) => {
  expect(getExcerpt(buildPlainWork(work))).toBeUndefined();
});

it.each([
  ['many short lines', { text: lines(900, 5) }, { lines: 24, words: Infinity, isSummed: false }],
  // 2,000 bytes hold six lines of a hundred characters of three bytes.
  ['long lines', { text: lines(40, 100) }, { lines: 6, words: Infinity, isSummed: false }],
  ['one line without end', { text: lines(2, 2000) }, { lines: 1, words: Infinity, isSummed: false }],
  ['many words of the artist', { words: lines(40, 100) }, { lines: 24, words: 6, isSummed: false }],
])('%s begin on the page of the work, and go on elsewhere', (_name, work, excerpt) => {
  expect(getExcerpt(buildPlainWork(work))).toEqual(excerpt);
});
