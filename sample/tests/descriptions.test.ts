import { describe, expect, it } from 'vitest';
import type { EntryPlan } from '../show/entry.ts';
import { listPlaces } from '../show/place.ts';
import { chooseRecipe, formatNumber } from '../show/plan.ts';
import { COLOUR_WORDS, dropColours } from '../texts/colours.ts';

const WORKS = 300;
const entries: readonly EntryPlan[] = listPlaces(WORKS).map(
  ({ digit, place }) => chooseRecipe(formatNumber(WORKS, digit, place), digit, place, 'chifu').entry,
);
const isPlain = ({ tags, material }: EntryPlan): boolean => tags.includes('黑白') || material === '黑白木刻';
const textOf = (text: string): string => text.replace(/《[^》]*》/gu, '');

describe('the descriptions of a show of 300', () => {
  it('are all different', () => {
    expect(new Set(entries.map(({ body }) => body)).size).toBe(WORKS);
  });

  it('repeat no sentence in more than three works of a hundred', () => {
    const counts = new Map<string, number>();
    for (const { body } of entries)
      for (const sentence of new Set(body.split(/[。！？；\n]+/u).filter(Boolean)))
        counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    const often = [...counts].filter(([, count]) => count > WORKS * 0.03);
    expect(often).toEqual([]);
  });

  it('leave no blank unfilled', () => {
    expect(entries.filter(({ body, alt }) => /[{}]|undefined/u.test(body + alt))).toEqual([]);
  });
});

describe('pictures in black and white', () => {
  it('are never described by colours', () => {
    const plain = entries.filter(isPlain);
    expect(plain.length).toBeGreaterThan(5);
    expect(plain.map(({ alt }) => textOf(alt)).filter((alt) => COLOUR_WORDS.test(alt))).toEqual([]);
  });

  it('are told in light and dark', () => {
    expect(dropColours('雪地上的苞米楼装满金黄的玉米，檐下挂着红灯')).toBe(
      '雪地上的苞米楼装满饱满的玉米，檐下挂着灯',
    );
  });
});
