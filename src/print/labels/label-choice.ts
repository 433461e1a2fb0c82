import type { Hall } from '../../exhibition/exhibition.ts';
import { isShown, type Work } from '../../exhibition/work.ts';

/** Which works are asked for: all where neither a hall nor numbers are named. */
export interface LabelWish {
  /** A hall's slug or title. */
  hall?: string | undefined;
  /** Numbers and ranges as written, `1001-1020,1034`. */
  works?: string | undefined;
}

/** Why a wish cannot be met as it stands. */
export type WishFault =
  | { kind: 'hall'; found: string }
  /** Pieces that are neither a number nor a range from less to more. */
  | { kind: 'numbers'; found: string[] }
  /** Numbers and ranges that are no work (of the hall that was named). */
  | { kind: 'absent'; found: string[] }
  | { kind: 'withdrawn'; found: string[] }
  | { kind: 'none' };

export interface Choice {
  /** Shown works in the order of the halls' walls. */
  works: Work[];
  faults: WishFault[];
}

/**
 * Chooses the works whose labels are printed. A withdrawn work is a fault only where its number was named;
 * full-width digits, commas and dashes are read as ASCII ones.
 */
export function chooseWorks(wish: LabelWish, halls: readonly Hall[], works: readonly Work[]): Choice {
  const hall = halls.find((one) => one.slug === wish.hall || one.title === wish.hall);
  if (wish.hall !== undefined && !hall) return { works: [], faults: [{ kind: 'hall', found: wish.hall }] };
  const own = hall ? works.filter((work) => work.hall === hall.slug) : works;
  const shown = own.filter(isShown);
  if (wish.works === undefined) return { works: shown, faults: shown.length === 0 ? [{ kind: 'none' }] : [] };
  const pieces = splitPieces(wish.works);
  const wrong = pieces.filter((piece) => !readRange(piece));
  if (wrong.length > 0) return { works: [], faults: [{ kind: 'numbers', found: wrong }] };
  const covers = (piece: string, work: Work): boolean => {
    const [from = '', to = ''] = readRange(piece) ?? [];
    return work.number.length === from.length && work.number >= from && work.number <= to;
  };
  const isNamed = (work: Work): boolean => pieces.some((piece) => covers(piece, work));
  const absent = pieces.filter((piece) => !own.some((work) => covers(piece, work)));
  const withdrawn = own.filter((work) => !isShown(work) && pieces.includes(work.number));
  const faults: WishFault[] = [];
  if (absent.length > 0) faults.push({ kind: 'absent', found: absent });
  if (withdrawn.length > 0) faults.push({ kind: 'withdrawn', found: withdrawn.map((work) => work.number) });
  const chosen = shown.filter(isNamed);
  if (chosen.length === 0 && faults.length === 0) faults.push({ kind: 'none' });
  return { works: chosen, faults };
}

function splitPieces(written: string): string[] {
  return written
    .normalize('NFKC')
    .replace(/[‐-―~]/gu, '-')
    .replace(/\s*-\s*/gu, '-')
    .split(/[,、;\s]+/u)
    .filter((piece) => piece !== '');
}

/** First and last number of a range; both ends have as many digits, so that they compare as text. */
function readRange(piece: string): readonly [string, string] | undefined {
  const match = /^(\d{4,})(?:-(\d{4,}))?$/u.exec(piece);
  const [, from = '', to = from] = match ?? [];
  return match && from.length === to.length && from <= to ? [from, to] : undefined;
}
