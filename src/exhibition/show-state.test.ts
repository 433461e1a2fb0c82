import { expect, it } from 'vitest';
import { formatDay, getShowState } from './show-state.ts';

it.each([
  ['2022-11-18', '2022-12-18', '2022-11-17', 'before'],
  ['2022-11-18', '2022-12-18', '2022-11-18', 'open'],
  ['2022-11-18', '2022-12-18', '2022-12-18', 'open'],
  ['2022-11-18', '2022-12-18', '2022-12-19', 'after'],
  ['2022-11-18', undefined, '2022-11-01', 'before'],
  ['2022-11-18', undefined, '2023-01-01', undefined],
  [undefined, undefined, '2023-01-01', undefined],
])('a show from %s to %s is on %s: %s', (start, end, today, state) => {
  expect(getShowState(start, end, today)).toBe(state);
});

it('sets a day in Chinese', () => {
  expect(formatDay('2022-01-08')).toBe('2022年1月8日');
});
