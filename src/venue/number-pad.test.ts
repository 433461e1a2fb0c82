import { expect, it } from 'vitest';
import { dial, getNumber, readDigits, readNumbersFile } from './number-pad.ts';

const halls = [
  { slug: 'calligraphy', title: '书法', digit: 1 },
  { slug: 'painting', title: '美术', digit: 2 },
];
const works = ['1001', '1002', '1012', '1021', '2001', '20010'].map((number) => ({
  number,
  title: `第${number}`,
  hall: number.startsWith('1') ? 'calligraphy' : 'painting',
}));
const list = (digits: string) => dial(digits, works, halls).nearest.map((work) => work.number);

it('names the hall from the first digit on', () => {
  expect(dial('', works, halls).halls).toHaveLength(2);
  expect(dial('1', works, halls).halls.map((hall) => hall.title)).toEqual(['书法']);
  expect(dial('10', works, halls)).toMatchObject({ isOver: false, nearest: [] });
});

it('finds the work of a whole number, and knows when a wrong one is over', () => {
  expect(dial('1002', works, halls)).toMatchObject({ work: { number: '1002' }, isOver: false, nearest: [] });
  expect(dial('2001', works, halls)).toMatchObject({ work: { number: '2001' }, isOver: false });
  const isOver = (digits: string) => dial(digits, works, halls).isOver;
  expect(['1003', '9999', '10020', '200100'].map(isOver)).toEqual([true, true, true, true]);
  // Who types a whole number, wrong from its first digit on, goes on typing it.
  expect(['3', '99', '103'].map(isOver)).toEqual([false, false, false]);
});

it('offers what is near: slips of the finger before neighbours', () => {
  expect(list('1011')).toEqual(['1012', '1001', '1021', '1002']);
  expect(list('9001').slice(0, 2)).toEqual(['2001', '1001']);
  expect(list('10211')[0]).toBe('1021');
  expect(list('0112')).toContain('1012');
});

it('reads digits however they are written', () => {
  expect(readDigits('１０ 02号')).toBe('1002');
  expect(readDigits('x')).toBe('');
});

it('reads nine digits at most', () => expect(readDigits('12345678901')).toBe('123456789'));

it('shows every hall and offers nothing before the first digit', () => {
  expect(dial('', works, halls)).toEqual({ halls, isOver: false, nearest: [] });
});

it('names a hall by the first digit of its own', () => {
  const many = [...halls, { slug: 'seals', title: '篆刻', digit: 12 }];
  expect(dial('1', works, many).halls.map((hall) => hall.title)).toEqual(['书法', '篆刻']);
  expect(dial('2', works, many).halls.map((hall) => hall.title)).toEqual(['美术']);
});

/** Slips of the finger, beside a number that is nearer by value. */
it.each([
  ['a digit wrong', '5001', '1001', '4999'],
  ['a digit missing', '101', '1001', '210'],
  ['a digit missing within', '202', '2012', '310'],
  ['a digit too many', '10011', '1001', '10100'],
  ['a digit too many within', '12001', '1001', '12100'],
  ['two digits exchanged', '0101', '1001', '0190'],
])('%s: by %s was meant %s rather than %s', (_, digits, meant, near) => {
  const two = [near, meant].map((number) => ({ number, title: number, hall: 'calligraphy' }));
  expect(dial(digits, two, halls).nearest.map(({ number }) => number)).toEqual([meant, near]);
});

/** Two slips at once are none: the order is that of value. */
it.each([
  ['1234', '9934', '1299'],
  ['1234', '4321', '1290'],
  ['12', '1234', '20'],
  ['1234', '12', '1200'],
  ['1234', '2135', '1240'],
  ['12345', '21435', '12399'],
])('%s is not %s by a slip, so that %s is nearer', (digits, far, near) => {
  const two = [far, near].map((number) => ({ number, title: number, hall: 'calligraphy' }));
  expect(dial(digits, two, []).nearest.map(({ number }) => number)).toEqual([near, far]);
});

it('leads from an old number to that of today, and offers none that is near', () => {
  const file = readNumbersFile([
    ['2011', '归航', 'painting'],
    ['2008', '归航', 'painting', '', '2011'],
  ]);
  const { work, isOver } = dial('2008', file, halls);
  expect([work && getNumber(work), work?.place, isOver]).toEqual(['2011', undefined, false]);
  expect(dial('2009', file, halls).nearest.map(({ number }) => number)).toEqual(['2011']);
});
