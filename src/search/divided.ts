import type { Medium } from '../exhibition/values.ts';
import { divide, type Division, type Piece } from './divide.ts';
import { foldText } from './fold.ts';
import { scoreGap } from './gap.ts';
import { scoreHomophones } from './homophones.ts';
import { getLexicon, getMedium } from './lexicon.ts';
import { scoreTerm } from './rank.ts';
import { joinReadings, type Readings } from './readings.ts';
import { getCodes, type SearchIndex } from './search-index.ts';
import { leastMeant, trust } from './trust.ts';

/** A term as it was found in pieces. */
export interface Divided {
  scores: Float32Array;
  /** The pieces that say which work is meant. */
  words: string[];
}

/** Scores of the works that hold all pieces of a term by exact ways and by pinyin; undefined where none does. */
export function scoreDivided(index: SearchIndex, term: string): Divided | undefined {
  const scoreOnce = buildScorer(index);
  const score = ({ text, kind }: Piece): Float32Array => {
    const scores = scoreOnce(text);
    // Initials among letters would make names of any word.
    return kind === 'letters' && isLetters(term) ? scores.map((own) => (own < leastMeant ? 0 : own)) : scores;
  };
  for (const division of divide(term, getLexicon(index), index.readings, false)) {
    const scores = joinPieces(index, division, score);
    if (scores) return { scores, words: listWords(index, division) };
  }
  return undefined;
}

/** What the forgiving pass needs to score a piece. */
export interface Forgiveness {
  /** Readings of common characters that the show does not use. */
  readings: Readings;
  /** Folded texts of the works; none where they are not loaded. */
  texts: readonly string[];
  /** Scores of a term alone by all forgiving ways. */
  scoreAlone: (term: string) => Promise<Float32Array>;
}

/** The same where names may sound alike, and one piece may be written wrong or stand in a text. */
export async function scoreDividedLoosely(
  index: SearchIndex,
  term: string,
  forgiveness: Forgiveness,
): Promise<Divided | undefined> {
  const { readings, texts, scoreAlone } = forgiveness;
  const scoreOnce = buildScorer(index);
  const score = ({ text, kind }: Piece): Float32Array => {
    const scores = scoreOnce(text);
    if (kind !== 'heard') return scores;
    const heard = scoreHomophones(index, text, readings);
    return scores.map((own, work) => Math.max(own, heard[work] ?? 0));
  };
  const all = joinReadings(index.readings, readings);
  for (const division of divide(term, getLexicon(index), all, true)) {
    const gap = division.find(({ kind }) => kind === 'gap');
    const others = division.filter((piece) => piece !== gap);
    let scores: Float32Array | undefined;
    if (gap && !others.some(({ kind }) => kind !== 'medium')) {
      const alone = await scoreAlone(gap.text);
      scores = joinPieces(index, division, (piece) => (piece === gap ? alone : score(piece)));
    } else {
      scores = joinPieces(index, others, score);
      if (gap && scores) scores = scoreGap(index, gap.text, others, scores, { readings, texts });
    }
    if (scores) return { scores, words: listWords(index, division) };
  }
  return undefined;
}

/** Scores each piece once. A name is meant as whose the work is, not as a part of a title: 王昌龄草书. */
function buildScorer(index: SearchIndex): (text: string) => Float32Array {
  const known = new Map<string, Float32Array>();
  const { artists } = getLexicon(index);
  return (text) => {
    const own = known.get(text) ?? scoreTerm(index, text);
    if (!known.has(text) && artists.has(text)) {
      own.forEach((score, work) => {
        if (score > 0 && !isOf(index, work, text)) own[work] = 0;
      });
    }
    known.set(text, own);
    return own;
  };
}

/** True where an artist, or a word of the work, is called so. */
function isOf({ artists, searched, folds }: SearchIndex, work: number, name: string): boolean {
  return (
    (artists[work] ?? []).some((own) => foldText(own, folds) === name) ||
    searched.some(([, words]) => getCodes(words, work).some((code) => words.folded[code] === name))
  );
}

function isLetters(term: string): boolean {
  return /^[a-z]+$/u.test(term);
}

/** Works that hold every piece, the weakest ruling as between words; undefined where there is none. */
function joinPieces(
  index: SearchIndex,
  division: Division,
  score: (piece: Piece) => Float32Array,
): Float32Array | undefined {
  const told = division.filter(({ kind }) => kind !== 'medium').map(score);
  const mediums = listMediums(index, division);
  if (told.length === 0 && mediums.length === 0) return undefined;
  const joined = new Float32Array(index.count);
  let isFound = false;
  for (let work = 0; work < index.count; work++) {
    const own = told.map((scores) => scores[work] ?? 0);
    if (!own.every((one) => one > 0)) continue;
    if (!mediums.every((medium) => isOfMedium(index, work, medium))) continue;
    const sum = own.reduce((all, one) => all + one, 0);
    joined[work] = own.length === 0 ? trust.word.inside : (Math.min(...own) + sum / own.length) / 2;
    isFound = true;
  }
  return isFound ? joined : undefined;
}

/** Mediums asked for; one that no hall has says nothing: all that hangs is called 作品, 画 or 字. */
function listMediums({ mediums }: SearchIndex, division: Division): Medium[] {
  return division.flatMap(({ text, kind }) => {
    const medium = kind === 'medium' ? getMedium(text) : undefined;
    return medium !== undefined && mediums.includes(medium) ? [medium] : [];
  });
}

function isOfMedium({ facets, mediums }: SearchIndex, work: number, medium: Medium): boolean {
  return getCodes(facets.hall, work).some((code) => mediums[code] === medium);
}

function listWords({ facets, mediums }: SearchIndex, division: Division): string[] {
  return division.flatMap(({ text, kind }) => {
    if (kind !== 'medium') return [text];
    const hall = mediums.indexOf(getMedium(text) ?? 'other');
    return hall < 0 ? [] : (facets.hall.folded[hall] ?? []);
  });
}
