import type { Lexicon } from './lexicon.ts';
import { getMedium, isFiller } from './lexicon.ts';
import type { Readings } from './readings.ts';
import { readNumber, writeAsWord } from './spoken.ts';

/** What a piece of a query is taken for; a `gap` is what nothing in the show is called. */
export type PieceKind = 'whole' | 'number' | 'part' | 'heard' | 'letters' | 'medium' | 'filler' | 'gap';

export interface Piece {
  text: string;
  kind: PieceKind;
}

/** How a query can be divided, as pieces that say which work is meant: fillers are left out. */
export type Division = readonly Piece[];

/** A way to a place of the query, by its cost. */
interface Way {
  cost: number;
  pieces: readonly Piece[];
  gaps: number;
}

/** Ways kept for each place of the query, and divisions handed back. */
const mostWays = 6;
const longest = 100;
const leastLetters = 4;

/**
 * Divides a folded term that was written without spaces into what the show calls by name, the likeliest division
 * first: 李白将进酒 is 李白 and 将进酒. The cheapest ways are found by dynamic programming; whole names cost least.
 * With `heard` readings, names may also be written as they sound, and one piece may be unknown.
 */
export function divide(term: string, lexicon: Lexicon, readings: Readings, isForgiving: boolean): Division[] {
  const characters = [...term];
  if (characters.length < 2 || characters.length > longest) return [];
  const ways: Way[][] = Array.from({ length: characters.length + 1 }, () => []);
  ways[0] = [{ cost: 0, pieces: [], gaps: 0 }];
  for (let from = 0; from < characters.length; from++) {
    const before = ways[from] ?? [];
    if (before.length === 0) continue;
    let isHeld = true;
    for (let to = from + 1; to <= characters.length; to++) {
      if (from === 0 && to === characters.length) break;
      const text = characters.slice(from, to).join('');
      if (isHeld) isHeld = to === from + 1 || lexicon.texts.some((own) => own.includes(text));
      for (const [kind, cost] of listKinds({
        characters,
        from,
        to,
        text,
        isHeld,
        lexicon,
        readings,
        isForgiving,
      })) {
        for (const way of before) {
          const gaps = way.gaps + Number(kind === 'gap');
          // One piece cut in several ways would crowd out the others.
          const isCut = (kind === 'part' || kind === 'letters') && way.pieces.at(-1)?.kind === kind;
          if (gaps > 1 || isCut) continue;
          keep((ways[to] ??= []), { cost: way.cost + cost, pieces: [...way.pieces, { text, kind }], gaps });
        }
      }
    }
  }
  return (ways[characters.length] ?? [])
    .filter(({ pieces }) => isTelling(pieces))
    .map(({ pieces }) => pieces.filter(({ kind }) => kind !== 'filler'));
}

interface Stretch {
  characters: readonly string[];
  from: number;
  to: number;
  text: string;
  /** True where some name, title or word holds the text. */
  isHeld: boolean;
  lexicon: Lexicon;
  readings: Readings;
  isForgiving: boolean;
}

const han = /^[^a-z\d]+$/u;
const latin = /^[a-z]+$/u;
const hasLetter = /[a-z]/u;

/** What a stretch of the query may be, with its cost. */
function listKinds(stretch: Stretch): [PieceKind, number][] {
  const { characters, from, to, text, isHeld, lexicon, isForgiving } = stretch;
  const length = to - from;
  const kinds: [PieceKind, number][] = [];
  const isKnown = lexicon.wholes.has(text) || lexicon.wholes.has(writeAsWord(text));
  if (isFiller(text)) kinds.push(['filler', 0.2]);
  if (getMedium(text)) kinds.push(['medium', length > 1 ? 0.4 : 0.8]);
  if (isKnown) kinds.push(['whole', length > 1 ? 1 : 1.4]);
  const parts = (at: number): boolean => /\d\d/u.test((characters[at - 1] ?? '') + (characters[at] ?? ''));
  if (parts(from) || parts(to)) return kinds;
  const number = readNumber(text)?.digits;
  if (number !== undefined && lexicon.numbers.has(number)) kinds.push(['number', 1]);
  if (isKnown) return kinds;
  if (isHeld && length > 1 && !latin.test(text)) kinds.push(['part', 2.2 - 0.05 * Math.min(length, 10)]);
  if ((hasLetter.test(text) || isForgiving) && isHeardOf(stretch)) kinds.push(['heard', 1.3]);
  const isAtEdge = !latin.test(characters[from - 1] ?? '') || !latin.test(characters[to] ?? '');
  if (latin.test(text) && isAtEdge) kinds.push(['letters', 2.6]);
  const mayBeGap = han.test(text)
    ? length > 1 && !holdsArtist(stretch)
    : latin.test(text) && isAtEdge && length >= leastLetters;
  if (isForgiving && mayBeGap) kinds.push(['gap', 3.4 + 0.25 * length]);
  return kinds;
}

/** True where an artist’s name stands whole within the text: the rest is then a piece of its own. */
function holdsArtist({ characters, from, to, lexicon: { artists } }: Stretch): boolean {
  for (let begin = from; begin < to - 1; begin++) {
    for (let end = begin + 2; end <= to; end++) {
      const text = characters.slice(begin, end).join('');
      if (artists.has(text)) return true;
    }
  }
  return false;
}

/** True where the text is a name as it sounds, or as it is spelled. */
function isHeardOf({ text, from, to, lexicon, readings }: Stretch): boolean {
  const length = to - from;
  if (latin.test(text) ? length < leastLetters : length < 2 || length > 12) return false;
  let spelled = [''];
  for (const one of text) {
    const own = latin.test(one) ? [one] : (readings.get(one) ?? []).slice(0, 2);
    if (own.length === 0 || spelled.length > 16) return false;
    spelled = spelled.flatMap((begun) => own.map((syllable) => begun + syllable));
  }
  return spelled.some((one) => lexicon.sounds.has(one));
}

function keep(ways: Way[], way: Way): void {
  ways.push(way);
  ways.sort((a, b) => a.cost - b.cost);
  if (ways.length > mostWays) ways.pop();
}

/**
 * True where the pieces say which work is meant: a name, title or word stands whole among several. A piece alone
 * is searched for itself, the words around it gone; a single character around an unknown piece is a part of it.
 */
function isTelling(pieces: Division): boolean {
  const [first, ...more] = pieces.filter(({ kind }) => kind !== 'medium' && kind !== 'filler');
  if (!first) return pieces.some(({ kind, text }) => kind === 'medium' && text.length > 1);
  if (more.length > 0) return [first, ...more].some(({ kind }) => telling.has(kind));
  return first.kind !== 'gap' || pieces.every(({ text }) => text.length > 1 || text === '的');
}

const telling: ReadonlySet<PieceKind> = new Set(['whole', 'number', 'heard']);
