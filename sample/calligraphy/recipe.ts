/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import type { Poem } from '../texts/poems.ts';
import { cutAlike } from '../texts/traditional.ts';
import type { EntryPlan } from '../show/entry.ts';
import type { Recipe } from '../show/recipe.ts';
import { breakColumns, sliceColumns } from './layout.ts';
import { drawSheet, measureMounted, type SheetPlan } from './sheet.ts';

/** The part of a sheet that does not follow from its text. */
export type SheetStyle = Omit<SheetPlan, 'lines'>;

/** What the entry says beyond what the recipe knows. */
export type Words = Omit<EntryPlan, 'lines' | 'hant' | 'text_author'>;

/** Breaks a text so that it fills a sheet; `rows` forces the length of columns. */
export function breakText(text: string, style: SheetStyle, rows?: number): string[] {
  if (rows) return sliceColumns(text, rows);
  const share = style.signature ? (style.signatureShare ?? 0.75) : 0;
  const height = style.height - style.margin[0] * 2;
  const width = style.width - style.margin[1] * 2;
  // The signature's column takes its share of the width whatever the number of columns.
  const columns = breakColumns(text, width, height, style.hand.pitch, 1.14);
  return breakColumns(
    text,
    (width * columns.length) / (columns.length + share),
    height,
    style.hand.pitch,
    1.14,
  );
}

/** A work of one sheet. */
export function composeSheet(
  poem: Poem,
  style: SheetStyle,
  words: Words,
  seed: string,
  px: number,
  rows?: number,
): Recipe {
  const lines = breakText(poem.text, style, rows);
  const plan: SheetPlan = { ...style, lines };
  const { height, width } = measureMounted(plan);
  return {
    entry: { ...words, lines, hant: cutAlike(poem.hant, lines), text_author: poem.author },
    size: [height, width],
    px,
    quality: 80,
    parts: [(side) => drawSheet(plan, side / Math.max(height, width), seed)],
  };
}

/** A work of several sheets that hang side by side or lie in an album; the first is the rightmost. */
export function composeSet(
  texts: readonly { readonly poem: Poem; readonly lines: readonly string[]; readonly style: SheetStyle }[],
  words: Words,
  seed: string,
  px: number,
  author: string,
): Recipe {
  const plans = texts.map(({ lines, style }): SheetPlan => ({ ...style, lines }));
  const sizes = plans.map(measureMounted);
  return {
    entry: {
      ...words,
      lines: texts.flatMap(({ lines }) => lines),
      hant: texts.flatMap(({ poem, lines }) => hantOf(poem, lines)),
      text_author: author,
    },
    size: [Math.max(...sizes.map((size) => size.height)), sizes.reduce((sum, size) => sum + size.width, 0)],
    px,
    quality: 80,
    parts: plans.map((plan, part) => (side: number) => {
      const { height, width } = sizes[part]!;
      return drawSheet(plan, side / Math.max(height, width), `${seed}/${part + 1}`);
    }),
  };
}

/** The traditional form of lines that are a run of the poem's text. */
function hantOf(poem: Poem, lines: readonly string[]): string[] {
  const from = poem.text.indexOf(lines.join(''));
  return cutAlike([...poem.hant].slice(Math.max(0, from)).join(''), lines);
}
