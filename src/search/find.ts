import { cleanQuery, foldEnglish, foldText, splitQuery } from './fold.ts';
import { narrow, type Choice, type Counts } from './facets.ts';
import { scoreHomophones } from './homophones.ts';
import { scoreTerm } from './rank.ts';
import type { Readings } from './readings.ts';
import type { SearchIndex } from './search-index.ts';
import { scoreSlips } from './slips.ts';
import { sortFound, type SortKey } from './sort.ts';
import { leastMeant, trust } from './trust.ts';

export interface Question {
  query: string;
  choice: Choice;
  sort: SortKey;
}

export interface Answer {
  /** Places of the works found, in the order asked for. */
  works: Uint32Array;
  counts: Counts;
  /** Words of the query that nothing holds by an exact way, which the inexact pass may mend. */
  missing: string[];
}

/** Words of a text of this many characters are a phrase, and no chance. */
const leastPhrase = 3;

/** Hits fewer than this, all of them by forgiving ways, ask for the inexact pass. */
export const few = 3;

/** Answers by exact ways and pinyin. A query without a letter or digit finds nothing. */
export function find(index: SearchIndex, question: Question): Answer {
  const terms = splitQuery(question.query, index.folds);
  const isEmpty = cleanQuery(question.query).trim() === '';
  if (isEmpty) return answer(index, question, undefined, []);
  const byTerm = terms.map((term) => scoreTerm(index, term));
  const missing = terms.filter((_, at) => isPoor(byTerm[at]));
  return answer(index, question, joinScores(index, question.query, byTerm), missing);
}

/** What the forgiving pass needs besides the index. */
export interface Sources {
  /** Readings of common characters that the show does not use. */
  readings: Readings;
  /** 释文 and description of each work, folded; absent where they are not loaded. */
  texts?: readonly string[] | undefined;
}

/**
 * Answers again, the words that were missing forgiven: in 释文 and descriptions, by ear, and by slips of one
 * or two characters. Undefined when `isStale` says that the reader has typed on.
 */
export async function findInexactly(
  index: SearchIndex,
  question: Question,
  { readings, texts = [] }: Sources,
  isStale: () => Promise<boolean>,
): Promise<Answer | undefined> {
  const terms = splitQuery(question.query, index.folds);
  const byTerm: Float32Array[] = [];
  for (const term of terms) {
    const scores = scoreTerm(index, term);
    byTerm.push(scores);
    const poor = isPoor(scores);
    const trusted = term.length < leastPhrase ? trust.text : trust.phrase;
    texts.forEach((text, work) => {
      if (text.includes(term)) scores[work] = Math.max(scores[work] ?? 0, trusted);
    });
    if (!poor) continue;
    const heard = scoreHomophones(index, term, readings);
    const slipped = await scoreSlips(index, term, isStale);
    if (await isStale()) return undefined;
    scores.forEach((score, work) => {
      scores[work] = Math.max(score, heard[work] ?? 0, slipped[work] ?? 0);
    });
  }
  return answer(index, question, joinScores(index, question.query, byTerm), []);
}

function isPoor(scores: Float32Array | undefined): boolean {
  let hits = 0;
  for (const score of scores ?? []) {
    if (score >= leastMeant) return false;
    if (score > 0 && ++hits >= few) return false;
  }
  return true;
}

/** Every word must be found; the weakest rules, and the words in one run rule before that. */
function joinScores(index: SearchIndex, query: string, byTerm: readonly Float32Array[]): Float32Array {
  const [first] = byTerm;
  if (!first) return new Float32Array(index.count);
  if (byTerm.length === 1) return first;
  const joined = scoreTerm(index, foldText(cleanQuery(query), index.folds), foldEnglish(query, index.folds));
  for (let work = 0; work < joined.length; work++) {
    const own = byTerm.map((scores) => scores[work] ?? 0);
    const mean = own.reduce((sum, score) => sum + score, 0) / own.length;
    const all = own.every((score) => score > 0) ? (Math.min(...own) + mean) / 2 : 0;
    joined[work] = Math.max(joined[work] ?? 0, all);
  }
  return joined;
}

function answer(
  index: SearchIndex,
  { choice, sort }: Question,
  scores: Float32Array | undefined,
  missing: string[],
): Answer {
  const found = new Uint8Array(index.count);
  for (let work = 0; work < found.length; work++) found[work] = !scores || (scores[work] ?? 0) > 0 ? 1 : 0;
  const counts = narrow(index, found, choice);
  const works = sortFound(index, found, scores, sort);
  return { works, counts, missing };
}
