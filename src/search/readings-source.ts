import { pinyin } from 'pinyin-pro';
import { listCommonCharacters } from './common-characters.ts';
import { isHan } from './fold.ts';
import { getUsualReadings } from './usual-readings.ts';

/** Readings of one character that are kept. */
const mostReadings = 4;

/**
 * Readings of each Han character of `texts`, by syllable, as `readReadings` reads them. Where a text shows
 * that another reading than the commonest is meant (surnames, words), it comes first.
 * For the time of building only. @see https://github.com/zh-lx/pinyin-pro
 */
export function listReadings(texts: SpokenTexts): string {
  const votes = countReadings(texts);
  return groupBySyllable([...votes.keys()], (character) =>
    [...new Set([...listHeard(votes, character), ...listUsual(character)])].slice(0, mostReadings),
  );
}

/**
 * Which of these readings are strange: those in use that no text here has, and for the first characters of
 * names, as surnames are read, every other. What is found by them comes after the rest (贾 for gu).
 */
export function listStrangeReadings(texts: SpokenTexts): { strange: string; surnames: string } {
  const votes = countReadings(texts);
  const heads = countReadings({ names: texts.names, words: [] }, 1);
  const hasSeveral = (character: string): boolean =>
    new Set([...listHeard(votes, character), ...listUsual(character)]).size > 1;
  return {
    strange: groupBySyllable([...votes.keys()], (character) => {
      const heard = listHeard(votes, character);
      return listUsual(character).filter((syllable) => !heard.includes(syllable));
    }),
    surnames: groupBySyllable([...heads.keys()].filter(hasSeveral), (character) =>
      listHeard(heads, character),
    ),
  };
}

/**
 * Readings for words of vocabularies, places and units, which everybody reads in one way: only readings that a
 * character has in one of them, so that zhang does not find 长春. Names keep all readings.
 */
export function listWordReadings({ names, words }: SpokenTexts): string {
  const votes = countReadings({ names, words });
  const named = new Set(names.join(''));
  return groupBySyllable([...votes.keys()], (character) => [
    ...new Set([...listHeard(votes, character), ...(named.has(character) ? listUsual(character) : [])]),
  ]);
}

/** Names, whose head is read as surnames are, and other words. */
interface SpokenTexts {
  names: readonly string[];
  words: readonly string[];
}

type Votes = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** How often each character has each reading where it stands, among the first `most` of each text. */
function countReadings({ names, words }: SpokenTexts, most = Infinity): Votes {
  const votes = new Map<string, Map<string, number>>();
  const vote = (text: string, surname: 'head' | 'off'): void => {
    const characters = [...text];
    const syllables = pinyin(text, { type: 'array', toneType: 'none', v: true, surname });
    characters.forEach((character, at) => {
      if (at >= most || !isHan(character.codePointAt(0) ?? 0)) return;
      const own = votes.get(character) ?? new Map<string, number>();
      const syllable = syllables[at] ?? '';
      own.set(syllable, (own.get(syllable) ?? 0) + 1);
      votes.set(character, own);
    });
  };
  for (const name of names) vote(name, 'head');
  for (const word of words) vote(word, 'off');
  return votes;
}

function listHeard(votes: Votes, character: string): string[] {
  const own = [...(votes.get(character) ?? [])].filter(([syllable]) => isSyllable(syllable));
  return own.sort((a, b) => b[1] - a[1]).map(([syllable]) => syllable);
}

/** Readings of the characters most used, a show's own left out: by them slips of the pen are heard. */
export function listCommonReadings(): string {
  const common = [...listCommonCharacters()].sort();
  return groupBySyllable(common, (character) => listUsual(character).slice(0, 2));
}

/** How a name is sorted and under which letter it stands: `letter` A–Z, or # for what has no pinyin. */
export interface NameReading {
  letter: string;
  /** Syllables with tones, surname reading first; compares as text. */
  key: string;
}

/** Reads a person's name, its surname as surnames are read (单 Shàn, 曾 Zēng). */
export function readName(name: string): NameReading {
  const key = pinyin(name, { type: 'array', toneType: 'num', v: true, surname: 'head' })
    .join(' ')
    .toLowerCase();
  const letter = key.normalize('NFKD').charAt(0).toUpperCase();
  return { letter: /[A-Z]/u.test(letter) ? letter : '#', key };
}

/** A word as a segment of an address: pinyin, ASCII letters and digits only. */
export function buildSlug(word: string): string {
  return pinyin(word, { type: 'array', toneType: 'none', v: true, nonZh: 'consecutive' })
    .join('')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

/** The readings of a character in use, whatever stands around it. */
function listUsual(character: string): string[] {
  const known = getUsualReadings(character) ?? [
    pinyin(character, { type: 'string', toneType: 'none', v: true }).trim(),
  ];
  return known.filter(isSyllable);
}

function isSyllable(text: string): boolean {
  return /^[a-z]+$/u.test(text);
}

/** Groups characters by reading; the order of groups keeps each character's usual reading first. */
function groupBySyllable(characters: readonly string[], list: (character: string) => string[]): string {
  const ranks: Map<string, string>[] = [];
  for (const character of characters) {
    list(character).forEach((syllable, rank) => {
      const groups = (ranks[rank] ??= new Map<string, string>());
      groups.set(syllable, (groups.get(syllable) ?? '') + character);
    });
  }
  return ranks
    .flatMap((groups) => [...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
    .map(([syllable, members]) => `${syllable}:${members}`)
    .join(' ');
}
