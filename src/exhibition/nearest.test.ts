import { expect, it } from 'vitest';
import { countEdits, getNearest } from './nearest.ts';

it.each([
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['titel', 'title', 1],
  ['行书', '行书', 0],
  ['𠮷祥', '吉祥', 1],
])('%s and %s are %i edits apart', (a, b, edits) => {
  expect(countEdits(a, b)).toBe(edits);
});

it('names the nearest word, and none between equals or where nothing is near', () => {
  expect(getNearest('contct', ['contact', 'cover'])).toBe('contact');
  expect(getNearest('形书', ['行书', '楷书'])).toBeUndefined();
  expect(getNearest('颜色', ['title', 'artist'])).toBeUndefined();
});
