import { expect, it } from 'vitest';
import { listTextParts } from './text-parts.ts';
import type { Column, Part } from './work.ts';

const region = { x: 0, y: 0, width: 1, height: 1 };
const picture = { id: 'p', width: 1, height: 1, sizes: [] };
const parts: Part[] = [{ picture, caption: '春晓' }, { picture }];
const columns = (...places: number[]): Column[] => places.map((part, line) => ({ region, part, line }));
const text = ['春眠不觉晓', '处处闻啼鸟', '千山鸟飞绝', '万径人踪灭'];

it('tells a text by the parts on which its lines stand, under what those are called', () => {
  expect(listTextParts({ text, columns: columns(0, 0, 1, 1), parts })).toEqual([
    { title: '春晓', lines: ['春眠不觉晓', '处处闻啼鸟'] },
    { lines: ['千山鸟飞绝', '万径人踪灭'] },
  ]);
});

it.each([
  ['of one picture', { text, columns: columns(0, 0, 0, 0), parts: parts.slice(0, 1) }],
  ['of a couplet, a line to a part', { text: text.slice(0, 2), columns: columns(0, 1), parts }],
  ['with a line that nobody has placed', { text, columns: columns(0, 0, 1), parts }],
])('tells a text %s as one', (_, work) => {
  expect(listTextParts(work)).toEqual([{ lines: work.text }]);
});

it('tells nothing where there is no text', () => {
  expect(listTextParts({ columns: [], parts })).toEqual([]);
});
