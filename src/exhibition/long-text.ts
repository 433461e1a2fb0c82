import type { TextPart } from './text-parts.ts';
import type { Work } from './work.ts';

/** What a work's page tells at most in texts, bytes of UTF-8; the whole page has 30 KB. */
const mostBytes = 7000;
/** A description of more bytes than this is told by its summary there. */
const mostDescription = 4000;
/** Lines of a 释文 that begin it there. */
const mostLines = 24;
/** Bytes of each script of it there, and of the artist's own words. */
const mostText = 2000;

const encoder = new TextEncoder();
const count = (text: string): number => encoder.encode(text).length;

/** How much of a work's texts its page tells; what is left out stands on a page of its own. */
export interface Excerpt {
  /** Lines of the 释文. */
  lines: number;
  /** Paragraphs of the artist's own words. */
  words: number;
  /** True where the summary stands for the description. */
  isSummed: boolean;
}

/** What the page of a work with very long texts tells of them; undefined where it tells them whole. */
export function getExcerpt({
  text = [],
  text_hant = [],
  words = [],
  columns,
  description,
}: Work): Excerpt | undefined {
  const markup = (columns.length > 0 ? '<div data-line=00></div>' : '<div></div>').length;
  const told = [...text, ...text_hant, ...words].reduce(
    (sum, line) => sum + count(line) + markup,
    count(description),
  );
  if (told <= mostBytes) return undefined;
  return {
    lines: Math.min(mostLines, countWithin(text, mostText), countWithin(text_hant, mostText)),
    words: countWithin(words, mostText),
    isSummed: count(description) > mostDescription,
  };
}

/** How many texts, the first at least, have no more bytes together. */
function countWithin(texts: readonly string[], most: number): number {
  let left = most;
  const over = texts.findIndex((text, at) => (left -= count(text)) < 0 && at > 0);
  return over === -1 ? Infinity : over;
}

/** The first lines of a 释文 by its parts. */
export function cutText(parts: readonly TextPart[], lines: number): TextPart[] {
  let left = lines;
  const kept: TextPart[] = [];
  for (const part of parts) {
    if (left <= 0) break;
    kept.push({ ...part, lines: part.lines.slice(0, left) });
    left -= part.lines.length;
  }
  return kept;
}
