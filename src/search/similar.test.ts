import { expect, it } from 'vitest';
import { buildLargeShow } from '../../tests/search/large-show.ts';
import { buildLikenesses, likenessCount } from './similar.ts';

it('at 300 works no two pages show the same four, and none stands on more than 5 % of them', () => {
  const { works } = buildLargeShow(300);
  const all = buildLikenesses(works);
  const sets = new Set<string>();
  const uses = new Map<string, number>();
  for (const [number, likenesses] of all) {
    const numbers = likenesses.map((one) => one.number);
    expect(new Set([...numbers, number]).size).toBe(likenessCount + 1);
    sets.add(numbers.sort().join());
    for (const one of numbers) uses.set(one, (uses.get(one) ?? 0) + 1);
  }
  expect(all.size).toBe(300);
  expect(sets.size).toBe(300);
  expect(Math.max(...uses.values())).toBeLessThanOrEqual(15);
});

it('says why: the same text before the same unit before the same tag', () => {
  const [one, two, three, four] = buildLargeShow(12).works;
  if (!one || !two || !three || !four) throw new Error();
  const artists = one.artists;
  const works = [
    { ...one, text: ['锄禾日当午'] },
    { ...two, text: ['锄禾，日当午。'] },
    { ...three, artists: [{ ...artists[0], name: '别人' }] },
    { ...four, tags: one.tags?.slice(0, 1) ?? [] },
  ];
  expect(buildLikenesses(works).get(one.number)?.slice(0, 3)).toEqual([
    { number: two.number, kind: 'text' },
    { number: three.number, kind: 'place', word: artists[0]?.unit },
    { number: four.number, kind: 'tag', word: expect.any(String) as string },
  ]);
});
