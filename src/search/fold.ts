/** A character and the one that stands for it in searching, for example 爐 and 炉. */
export type FoldTable = ReadonlyMap<string, string>;

/** Folded text and, for each of its code units, the offset in the source (UTF-16) that it came from. */
export interface Folded {
  text: string;
  offsets: number[];
}

const kept = /[\p{L}\p{N}]/u;
const mark = /\p{M}/gu;
/** Signs that are read as letters and digits: 138×69, 一○○一. */
const signs: Readonly<Record<string, string>> = { '×': 'x', '✕': 'x', '○': '〇', '◯': '〇' };

/**
 * Folds text for comparison: compatibility forms (full width), case, traditional and variant characters by
 * `table`; punctuation and spaces fall away; ü is v, as keyboards for pinyin write it.
 */
export function foldText(text: string, table: FoldTable): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character, table);
  return folded;
}

/** The same, with the offsets needed to mark in the source what was found. */
export function foldWithOffsets(text: string, table: FoldTable): Folded {
  let folded = '';
  let at = 0;
  const offsets: number[] = [];
  for (const character of text) {
    const piece = foldCharacter(character, table);
    for (let unit = 0; unit < piece.length; unit++) offsets.push(at);
    folded += piece;
    at += character.length;
  }
  return { text: folded, offsets };
}

function foldCharacter(character: string, table: FoldTable): string {
  const code = character.codePointAt(0) ?? 0;
  if (isHan(code)) return table.get(character) ?? character;
  if (code >= 0x61 && code <= 0x7a) return character;
  let folded = '';
  for (const one of spellPlainly(character)) folded += table.get(one) ?? one;
  return folded;
}

const plainOf = new Map<string, string>();

/** A character that is neither Han nor a small letter in letters and digits; '' for a sign or a space. */
function spellPlainly(character: string): string {
  const known = plainOf.get(character);
  if (known !== undefined) return known;
  // A tone may stand over ü (lǚ), and falls away alone.
  const small = character
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/u\u0308/gu, 'v');
  const plain = signs[character] ?? [...small.replace(mark, '')].filter((one) => kept.test(one)).join('');
  plainOf.set(character, plain);
  return plain;
}

/** True for code points of CJK ideographs, those of the rare planes included; radicals and kana are not. */
export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0x20000 && code <= 0x323af) || code === 0x3007;
}

const longestQuery = 100;
const control = /\p{Cc}/gu;

/** A query as it is kept and shown: control characters are spaces, marks with their letters, at most 100 characters. */
export function cleanQuery(query: string): string {
  const plain = query
    .slice(0, longestQuery * 4)
    .replace(control, ' ')
    .normalize('NFC');
  return [...plain].slice(0, longestQuery).join('');
}

/** What people write between height and width. */
const times = /(\d)\s*[*＊xXｘＸ×✕]\s*(?=\d)/gu;

/** The words of a query, folded, each once; all of them must be found. */
export function splitQuery(query: string, table: FoldTable): string[] {
  const words = cleanQuery(query)
    .replace(times, '$1×')
    .split(/\s+/u)
    .map((word) => foldText(word, table));
  return [...new Set(words)].filter((word) => word !== '');
}

/** Words parted by a space, as English is searched: The Artist’s Hand is `the artists hand`. */
export function foldEnglish(text: string, table: FoldTable): string {
  return text
    .split(/[^\p{L}\p{N}\p{M}'’]+/u)
    .map((word) => foldText(word, table))
    .filter((word) => word !== '')
    .join(' ');
}

/** Reads a table from pairs in a row: 爐炉憫悯. */
export function readFoldTable(pairs: string): FoldTable {
  const characters = [...pairs];
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) {
    table.set(characters[at] ?? '', characters[at + 1] ?? '');
  }
  return table;
}
