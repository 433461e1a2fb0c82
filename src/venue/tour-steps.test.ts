import { expect, it } from 'vitest';
import { buildPlainWork } from '../../tests/venue/plain-work.ts';
import type { Tour } from '../exhibition/exhibition.ts';
import { listSteps, listStops } from './tour-steps.ts';

const works = ['1001', '1002', '1003', '1004'].map((number) =>
  buildPlainWork({ number, status: number === '1002' ? 'withdrawn' : 'shown' }),
);
const [first, withdrawn, third, fourth] = works;
const getWork = (number: string) => works.find((work) => work.number === number);
const makeTour = (slug: string, numbers: readonly string[]): Tour => ({
  ...{ slug, title: slug, html: '', summary: '' },
  stops: numbers.map((work) => ({ work, ...(work === '1003' && { text: '看水' }) })),
});
const tour = makeTour('half-hour', ['1001', '1002', '1003', '9999', '1004']);

it('passes over a work that is withdrawn or unknown', () => {
  expect(listStops(tour, getWork)).toEqual([
    { work: first, text: undefined },
    { work: third, text: '看水' },
    { work: fourth, text: undefined },
  ]);
});

it('tells where a work stands among those that hang, and what is before and after it', () => {
  const other = makeTour('other', ['1004']);
  const list = (work = first) => work && listSteps(work, [tour, other], getWork);
  expect(list(first)).toStrictEqual([{ tour, at: 1, count: 3, text: undefined, next: third }]);
  expect(list(third)).toStrictEqual([{ tour, at: 2, count: 3, text: '看水', previous: first, next: fourth }]);
  expect(list(fourth)).toStrictEqual([
    { tour, at: 3, count: 3, text: undefined, previous: third },
    { tour: other, at: 1, count: 1, text: undefined },
  ]);
  expect(list(withdrawn)).toEqual([]);
});
