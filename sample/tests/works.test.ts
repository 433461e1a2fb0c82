import { describe, expect, it } from 'vitest';
import { encodeJpeg, type Picture } from '../core/picture.ts';
import { formatRegion } from '../show/entry.ts';
import { chooseRecipe, countHall, formatNumber, SHIPPED } from '../show/plan.ts';
import type { Recipe } from '../show/recipe.ts';

const recipeOf = (number: string): Recipe => {
  const build = SHIPPED[number];
  if (!build) throw new Error(`no work ${number}`);
  return build();
};

/** Share of a box that is ink: darker than any paper or silk here. */
const measureInk = (
  { width, height, rgb }: Picture,
  box: { left: number; top: number; right: number; bottom: number },
): number => {
  let dark = 0;
  let count = 0;
  for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, box.bottom); y += 1) {
    for (let x = Math.max(0, Math.floor(box.left)); x < Math.min(width, box.right); x += 1) {
      if ((rgb[(y * width + x) * 3 + 1] ?? 0) < 0.36) dark += 1;
      count += 1;
    }
  }
  return dark / count;
};

describe('the shipped works', () => {
  it('are twelve to a hall, with every format of calligraphy and six kinds of painting hand', () => {
    expect(Object.keys(SHIPPED)).toHaveLength(36);
    const entries = Object.keys(SHIPPED).map((number) => recipeOf(number).entry);
    expect(new Set(entries.slice(0, 12).map(({ format }) => format))).toEqual(
      new Set(['立轴', '手卷', '对联', '斗方', '中堂', '横披', '扇面', '册页', '条屏', '条幅']),
    );
    expect(new Set(entries.slice(12, 24).map(({ material }) => material)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(entries.map(({ body }) => body)).size).toBe(36);
    for (const { alt } of entries) expect([...alt].length).toBeGreaterThanOrEqual(20);
    for (const { lines, script } of entries) if (script) expect(lines?.length).toBeGreaterThan(0);
  });

  it.each(['1001', '1003', '1007', '1010', '2007', '3009'])(
    '%s: the stated size has the proportion of its pictures',
    (number) => {
      const recipe = recipeOf(number);
      const drawn = recipe.parts.map((part) => part(number === '3009' ? 160 : 360).picture);
      const width = drawn.reduce((sum, picture) => sum + picture.width, 0);
      const height = Math.max(...drawn.map((picture) => picture.height));
      const stated = recipe.size[0] / recipe.size[1];
      expect(Math.abs(height / width / stated - 1)).toBeLessThan(0.02);
    },
  );

  it.each(['1001', '1004', '1007', '1012'])('%s: every column region is ink on paper', (number) => {
    const recipe = recipeOf(number);
    const drawn = recipe.parts[0]?.(900);
    if (!drawn) throw new Error('nothing drawn');
    expect(drawn.columns).toHaveLength(recipe.entry.lines?.length ?? 0);
    for (const column of drawn.columns) {
      expect(measureInk(drawn.picture, column)).toBeGreaterThan(0.05);
      expect(measureInk(drawn.picture, column)).toBeLessThan(0.6);
    }
    for (const mark of drawn.marks) expect(mark.box.bottom).toBeLessThanOrEqual(drawn.picture.height);
  });
});

describe('the plan of a show', () => {
  it('hangs halls evenly and numbers them without gaps', () => {
    expect([1, 2, 3].map((digit) => countHall(300, digit))).toEqual([100, 100, 100]);
    expect([1, 2, 3].map((digit) => countHall(3560, digit))).toEqual([1187, 1187, 1186]);
    expect(formatNumber(300, 2, 100)).toBe('2100');
    expect(formatNumber(3560, 1, 7)).toBe('10007');
    expect(formatNumber(36_000, 3, 12_000)).toBe('312000');
  });

  it('gives the same bytes for the same seed, and others for another', async () => {
    for (const [digit, place] of [
      [1, 40],
      [2, 41],
      [3, 45],
    ] as const) {
      const draw = async (seed: string): Promise<string> => {
        const recipe = chooseRecipe(formatNumber(300, digit, place), digit, place, seed);
        const drawn = recipe.parts[0]?.(digit === 3 ? 72 : 240);
        return drawn
          ? `${recipe.entry.title}${(await encodeJpeg(drawn.picture, 70)).toString('base64')}`
          : '';
      };
      const once = await draw('a');
      expect(await draw('a')).toBe(once);
      expect(await draw('b')).not.toBe(once);
    }
  });

  it('writes regions in percent, within the picture', () => {
    expect(formatRegion({ left: 90, top: -5, right: 120, bottom: 50 }, 100, 200)).toBe('90,0,10,25');
  });
});
