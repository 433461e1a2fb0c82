import { expect, it } from 'vitest';
import { setQuotes, splitEnglish } from './english-quotes.ts';

it.each([
  ["Workers' Day", 'Workers’ Day'],
  ["don't", 'don’t'],
  ["1990's and the '90s", '1990’s and the ’90s'],
  ['Workers‘ Day', 'Workers’ Day'],
  ['it`s', 'it’s'],
  ['it＇s', 'it’s'],
  ['\'New Era\' and "Old"', '‘New Era’ and “Old”'],
  ["the workers' and the farmers'", 'the workers’ and the farmers’'],
  ["劳动节 Workers' Day 展", '劳动节 Workers’ Day 展'],
  ['Workers\' "Day", miners\'.', 'Workers’ “Day”, miners’.'],
  ["《Don't》", '《Don’t》'],
  // Feet and inches, and quotes among Han, are not ours to judge.
  ['5\'10"', '5\'10"'],
  ['他说"好"', '他说"好"'],
  ["'好'", "'好'"],
  ['“劳动”', '“劳动”'],
])('sets %s as %s', (typed, set) => {
  expect(setQuotes(typed)).toBe(set);
  expect(setQuotes(set)).toBe(set);
});

it.each([
  ['Workers’ “Day”', '[Workers’ “Day”]'],
  ['劳动节 Workers’ Day展', '劳动节 [Workers’ Day]展'],
  ['Workers’ 展', '[Workers’ ]展'],
  ['说‘News’好', '说‘[News]’好'],
  ['说“New Era”好', '说“[New Era]”好'],
  ['‘Era’之', '‘[Era]’之'],
  ['劳动', '劳动'],
  ['', ''],
])('parts %s as %s', (text, parted) => {
  const runs = splitEnglish(text);
  expect(runs.map((run) => (run.isEnglish ? `[${run.text}]` : run.text)).join('')).toBe(parted);
});
