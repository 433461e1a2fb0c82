import { isEssay, type Work } from './work.ts';

/** How a language counts the parts of a work, and the frames of an essay. */
export interface PartWords {
  part: (at: number, count: number) => string;
  frame: (at: number, count: number) => string;
  /** A text with a note on it. */
  noted: (text: string, note: string) => string;
}

/** The alternative text of the picture at a 0-based place among a work's parts. */
export function describePart(work: Work, index: number, words: PartWords): string {
  const count = work.parts.length;
  if (count === 1) return work.alt;
  const place = (isEssay(work) ? words.frame : words.part)(index + 1, count);
  return words.noted(index === 0 ? work.alt : (work.parts[index]?.caption ?? work.title), place);
}
