import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const corpora = ['show', 'tang', 'opensky'] as const;
export type Corpus = (typeof corpora)[number];

/** One line of golden.txt: what is searched and which work a person expects. */
export interface GoldenQuery {
  kind: string;
  corpus: Corpus;
  query: string;
  /** Works of which one must come; none: nothing may. */
  expected: string[];
}

/** Reads the golden set; every line of it is checked to be whole. */
export function readGoldenSet(): GoldenQuery[] {
  return readFileSync(join(import.meta.dirname, 'golden.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kind, corpus, query, expected, ...rest] = line.split('|');
      const known = corpora.find((one) => one === corpus);
      if (!kind || !known || query === undefined || !expected || rest.length > 0) throw new Error(line);
      return { kind, corpus: known, query, expected: expected === 'none' ? [] : expected.split('/') };
    });
}

/** True when a work is what `expected` names: 1001, @作者, 《题名》 or @作者《题名》. */
export function isExpected(
  work: { number: string; title: string; artists: readonly string[] },
  expected: string,
): boolean {
  const [, artist, title] = /^(?:@([^《]+))?(?:《(.+)》)?$/u.exec(expected) ?? [];
  if (artist === undefined && title === undefined) return work.number === expected;
  return (
    (artist === undefined || work.artists.includes(artist)) && (title === undefined || work.title === title)
  );
}
