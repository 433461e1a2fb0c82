import { cleanQuery, foldEnglish, foldText, splitQuery } from './fold.ts';
import { scoreDivided, scoreDividedLoosely, type Divided } from './divided.ts';
import { narrow, type Choice, type Counts } from './facets.ts';
import { scoreHomophones } from './homophones.ts';
import { scoreTerm } from './rank.ts';
import type { Readings } from './readings.ts';
import type { SearchIndex } from './search-index.ts';
import { scoreSlips } from './slips.ts';
import { sortFound, type SortKey } from './sort.ts';
import { scoreSwaps } from './swaps.ts';
import { scoreTexts } from './texts.ts';
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
  /** Words of the query as they were understood: those written in one are divided. */
  words: string[];
}

/** Hits fewer than this, all of them by forgiving ways, ask for the inexact pass. */
export const few = 3;

/** Answers by exact ways and pinyin. A query without a letter or digit finds nothing. */
export function find(index: SearchIndex, question: Question): Answer {
  const isEmpty = cleanQuery(question.query).trim() === '';
  if (isEmpty) return answer(index, question, undefined, [], []);
  const { found, joined } = scoreQuery(index, question.query);
  const missing = joined ? [] : found.filter(({ scores }) => isPoor(scores)).map(({ term }) => term);
  const words = joined?.words ?? found.flatMap((one) => one.words);
  return answer(index, question, joinScores(index, question.query, found, joined), missing, words);
}

/** A word of a query, with the works that hold it and the words it was divided into. */
interface Found extends Divided {
  term: string;
}

/** Every word by exact ways, divided where too little holds it whole; then the whole query, divided. */
function scoreQuery(index: SearchIndex, query: string): { found: Found[]; joined?: Divided | undefined } {
  const terms = splitQuery(query, index.folds);
  const found = terms.map((term): Found => {
    const scores = scoreTerm(index, term);
    const divided = isPoor(scores) ? scoreDivided(index, term) : undefined;
    return divided ? { term, ...raise(divided, scores) } : { term, scores, words: [term] };
  });
  if (terms.length < 2 || !found.some(({ scores }) => isPoor(scores))) return { found };
  return { found, joined: scoreDivided(index, foldText(cleanQuery(query), index.folds)) };
}

function raise({ scores, words }: Divided, more: Float32Array): Divided {
  return { scores: scores.map((score, work) => Math.max(score, more[work] ?? 0)), words };
}

/** What the forgiving pass needs besides the index. */
export interface Sources {
  /** Readings of common characters that the show does not use. */
  readings: Readings;
  /** 释文 and description of each work, folded; absent where they are not loaded. */
  texts?: readonly string[] | undefined;
}

/**
 * Answers again, the words that were missing forgiven: in 释文 and descriptions, by ear, by slips of one or two
 * characters, and divided. Undefined when `isStale` says that the reader has typed on.
 */
export async function findInexactly(
  index: SearchIndex,
  question: Question,
  { readings, texts = [] }: Sources,
  isStale: () => Promise<boolean>,
): Promise<Answer | undefined> {
  const { found, joined } = scoreQuery(index, question.query);
  const scoreAlone = async (term: string): Promise<Float32Array> => {
    const scores = scoreTexts(index, term, readings, texts);
    const heard = scoreHomophones(index, term, readings);
    const swapped = scoreSwaps(index, term);
    const slipped = await scoreSlips(index, term, isStale);
    return scores.map((score, work) =>
      Math.max(score, heard[work] ?? 0, swapped[work] ?? 0, slipped[work] ?? 0),
    );
  };
  const forgiveness = { readings, texts, scoreAlone };
  const forgiven: Found[] = [];
  for (const one of found) {
    const { term, scores } = one;
    if (joined || !isPoor(scores)) {
      forgiven.push({ ...one, ...raise(one, scoreTexts(index, term, readings, texts)) });
      continue;
    }
    const whole = raise(one, await scoreAlone(term));
    if (await isStale()) return undefined;
    // A line of a text, or a name as it sounds, was meant as a whole.
    const isMeant = whole.scores.some((score) => score >= trust.phrase);
    const divided = isMeant ? undefined : await scoreDividedLoosely(index, term, forgiveness);
    if (await isStale()) return undefined;
    forgiven.push({ ...one, ...(divided ? { ...raise(divided, whole.scores) } : whole) });
  }
  const words = joined?.words ?? forgiven.flatMap((one) => one.words);
  return answer(index, question, joinScores(index, question.query, forgiven, joined), [], words);
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
function joinScores(
  index: SearchIndex,
  query: string,
  found: readonly Found[],
  divided: Divided | undefined,
): Float32Array {
  const [first] = found;
  if (!first) return new Float32Array(index.count);
  if (found.length === 1) return first.scores;
  const run = foldText(cleanQuery(query), index.folds);
  const joined = scoreTerm(index, run, foldEnglish(query, index.folds));
  for (let work = 0; work < joined.length; work++) {
    const own = found.map(({ scores }) => scores[work] ?? 0);
    const mean = own.reduce((sum, score) => sum + score, 0) / own.length;
    const all = own.every((score) => score > 0) ? (Math.min(...own) + mean) / 2 : 0;
    joined[work] = Math.max(joined[work] ?? 0, all, divided?.scores[work] ?? 0);
  }
  return joined;
}

function answer(
  index: SearchIndex,
  { choice, sort }: Question,
  scores: Float32Array | undefined,
  missing: string[],
  words: string[],
): Answer {
  const found = new Uint8Array(index.count);
  for (let work = 0; work < found.length; work++) found[work] = !scores || (scores[work] ?? 0) > 0 ? 1 : 0;
  const counts = narrow(index, found, choice);
  const works = sortFound(index, found, scores, sort);
  return { works, counts, missing, words };
}
