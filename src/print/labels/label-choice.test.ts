import { expect, it } from 'vitest';
import type { Hall } from '../../exhibition/exhibition.ts';
import type { Work } from '../../exhibition/work.ts';
import { chooseWorks } from './label-choice.ts';

const halls = [
  { slug: 'calligraphy', title: '书法' },
  { slug: 'painting', title: '美术' },
] as Hall[];
const works = ['1001', '1002', '1003', '1010', '2001', '10001'].map(
  (number) =>
    ({
      number,
      hall: number.startsWith('1') ? 'calligraphy' : 'painting',
      status: number === '1003' ? 'withdrawn' : 'shown',
    }) as Work,
);
const choose = (wish: Parameters<typeof chooseWorks>[0]) => {
  const { works: chosen, faults } = chooseWorks(wish, halls, works);
  return { numbers: chosen.map(({ number }) => number).join(' '), faults };
};

it.each([
  [{}, '1001 1002 1010 2001 10001'],
  [{ hall: 'painting' }, '2001'],
  [{ hall: '书法' }, '1001 1002 1010 10001'],
  [{ works: '1001-1010' }, '1001 1002 1010'],
  [{ works: '1010，１００１ — 1002' }, '1001 1002 1010'],
  [{ hall: 'calligraphy', works: '1002' }, '1002'],
])('chooses %j', (wish, numbers) => expect(choose(wish)).toEqual({ numbers, faults: [] }));

it.each([
  [{ hall: 'sculpture' }, { kind: 'hall', found: 'sculpture' }],
  [{ works: '1001,abc,1010-1001' }, { kind: 'numbers', found: ['abc', '1010-1001'] }],
  [{ works: '1001,1099,1050-1060' }, { kind: 'absent', found: ['1099', '1050-1060'] }],
  [
    { hall: 'painting', works: '1001' },
    { kind: 'absent', found: ['1001'] },
  ],
  [{ works: '1003' }, { kind: 'withdrawn', found: ['1003'] }],
  [{ works: ' ，' }, { kind: 'none' }],
])('tells what is wrong with %j', (wish, fault) => expect(choose(wish).faults).toEqual([fault]));

it.each([
  [{ hall: 'sculpture' }, halls, works],
  [{ works: '1001,abc' }, halls, works],
  [{ works: ' ，' }, halls, works],
  [{}, halls, []],
  [{ hall: 'painting' }, halls, works.filter(({ hall }) => hall !== 'painting')],
])('prints nothing of %j', (wish, hung, all) => {
  const { works: chosen, faults } = chooseWorks(wish, hung, all);
  expect([chosen, faults.length]).toEqual([[], 1]);
});

it('tells that nothing hangs where all is withdrawn', () => {
  const withdrawn = works.filter(({ status }) => status === 'withdrawn');
  expect(chooseWorks({}, halls, withdrawn).faults).toEqual([{ kind: 'none' }]);
  // A range that meets a withdrawn work alone names nobody.
  expect(chooseWorks({ works: '1003-1004' }, halls, withdrawn).faults).toEqual([{ kind: 'none' }]);
});

it.each([
  ['1001~1002', '1001 1002'],
  ['1001  -  1002', '1001 1002'],
  ['1001、 ;1010', '1001 1010'],
  ['1001-1001', '1001'],
  ['10001', '10001'],
  ['1000-1099', '1001 1002 1010'],
])('reads %s as ranges between numbers of as many digits', (written, numbers) => {
  expect(choose({ works: written })).toEqual({ numbers, faults: [] });
});

it.each(['x1001', '1001x', '101', '1001-', '1001-10001', '1001-20010', '1001-1002-1003'])(
  'takes %s for no number',
  (piece) => {
    expect(choose({ works: piece })).toEqual({ numbers: '', faults: [{ kind: 'numbers', found: [piece] }] });
  },
);
