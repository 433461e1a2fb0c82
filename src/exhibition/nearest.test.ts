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

// Optimal string alignment, counted by hand: a swap of neighbours is one edit, and no piece is edited twice.
it.each([
  ['', '', 0],
  ['a', '', 1],
  ['ab', 'ba', 1],
  ['ca', 'abc', 3],
  ['abcd', 'badc', 2],
  ['abc', 'xbx', 2],
  ['aab', 'aba', 1],
  ['abxx', 'baxx', 1],
  ['xaby', 'xbzy', 2],
  ['flaw', 'lawn', 2],
])('%j and %j are %i edits apart', (a, b, edits) => {
  expect([countEdits(a, b), countEdits(b, a)]).toEqual([edits, edits]);
});

it.each<[string, string[], string | undefined]>([
  // One slip in three letters of the shorter word.
  ['ab', ['ac'], undefined],
  ['abc', ['abd'], 'abd'],
  ['abcde', ['abxyz'], undefined],
  ['abcdef', ['abcdxy'], 'abcdxy'],
  ['ABC', ['abd'], 'abd'],
  ['abc', ['abcde'], undefined],
  // The nearer of two, whatever their order; none of two as near.
  ['title', ['titlex', 'title'], 'title'],
  ['title', ['title', 'titlex'], 'title'],
  ['titlx', ['title', 'titly'], undefined],
  ['titlx', ['title', 'titly', 'titlx'], 'titlx'],
  // Two Han characters by their swap alone, three by one slip.
  ['书行', ['行书'], '行书'],
  ['行书', ['行草'], undefined],
  ['国画家', ['国画室'], '国画室'],
  ['中国画', ['国画'], undefined],
  ['', ['a'], undefined],
])('%s among %j means %s', (word, candidates, nearest) => {
  expect(getNearest(word, candidates)).toBe(nearest);
});

it('takes names of one thing for no rivals', () => {
  const meaning = (name: string) => (name.startsWith('titl') ? 'title' : name);
  expect(getNearest('titlx', ['title', 'titly'], meaning)).toMatch(/^titl[ey]$/u);
  expect(getNearest('titlx', ['title', 'xitlx'], meaning)).toBeUndefined();
});
