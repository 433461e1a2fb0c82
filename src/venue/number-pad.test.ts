import { expect, it } from 'vitest';
import { dial, readDigits } from './number-pad.ts';

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
  expect(dial('10', works, halls)).toMatchObject({ canGoOn: true, nearest: [] });
});

it('finds the work of a whole number, and knows when a longer one exists', () => {
  expect(dial('1002', works, halls)).toMatchObject({ work: { number: '1002' }, canGoOn: false, nearest: [] });
  expect(dial('2001', works, halls)).toMatchObject({ work: { number: '2001' }, canGoOn: true });
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
