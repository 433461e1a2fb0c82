import type { Artist } from '../exhibition/values.ts';
import { isSchoolClass } from '../reading/school-classes.ts';
import { readSign, type Evidence } from './child-signs.ts';
import type { Sign } from './sign-columns.ts';

/** Signs between the units or cities of several makers. */
const between = /[、，,;；/／|｜\n]+/u;
/** Signs between what cells tell of several makers, the plainest first; the last ones stand within dates too. */
const plainly = /[、，,;；|｜\n]+/u;
const maybe = [/\s+/u, /[/／]/u];

export interface MakerCells {
  unit?: string;
  city?: string;
  /** What may tell of children, a cell each. */
  signs?: readonly Sign[];
  /** True where what stands behind names tells pupils, but not their age. */
  hasPupils?: boolean;
}

/** Why it is unclear whether a maker is a child: a cell that says too
 * little, two that contradict each other, or an age that is odd beside a group or a grade. */
export interface Doubt {
  why: 'unread' | 'pupil' | 'clash' | 'odd';
  signs: Sign[];
}

interface Clue extends Evidence {
  sign?: Sign;
}

/**
 * Gives makers what the other cells of their row say: each its own where a cell holds as many as there are makers, else
 * all the same. A child has no unit, nor has one of whom it is unclear. `day` is the show's first, by which ages count,
 * ISO 8601.
 */
export function completeMakers(
  names: readonly Artist[],
  cells: MakerCells,
  day: string,
): { artists: Artist[]; doubts: Doubt[]; hiddenUnits: string[] } {
  const doubts: Doubt[] = [];
  const hiddenUnits: string[] = [];
  const count = names.length;
  const units = share(cells.unit, count);
  const cities = share(cells.city, count);
  const shared = (cells.signs ?? []).map((sign) => shareSign(sign, count, day));
  const artists = names.map((artist, at): Artist => {
    const { unit, clues: ofUnit } = readUnit(artist.unit ?? units[at]);
    const city = artist.city ?? cities[at];
    const clues = [
      ...listOwn(artist, cells.hasPupils ?? false),
      ...shared.flatMap((one) => one[at] ?? []),
      ...ofUnit,
    ];
    const { minor, doubt } = weigh(clues);
    if (doubt) doubts.push(doubt);
    if (minor === true && unit !== undefined) hiddenUnits.push(unit);
    const isClass = ofUnit.some(({ by }) => by === 'hint');
    return {
      name: artist.name,
      ...(unit !== undefined && minor !== true && { unit }),
      ...(city !== undefined && { city }),
      // Of a class somebody has to say that its pupils are old enough.
      ...((minor === true || isClass) && { minor: minor ?? false }),
    };
  });
  return { artists, doubts, hiddenUnits };
}

/** What clues say together; undefined where there are none. */
function weigh(clues: readonly Clue[]): { minor?: boolean; doubt?: Doubt } {
  const firm = clues.filter(({ by }) => by !== 'hint');
  const hints = clues.filter(({ by }) => by === 'hint');
  const children = firm.filter(({ says }) => says === 'child');
  const grown = firm.filter(({ says }) => says === 'grown');
  const unclear = firm.filter(({ says }) => says === 'unclear');
  const young = hints.filter((one) => one.young);
  if (children.length > 0 && grown.length > 0)
    return doubt('clash', [...children.slice(0, 1), ...grown.slice(0, 1)]);
  if (children.length > 0) return { minor: true };
  // The organiser's word that somebody is old enough counts for more than a group or a grade.
  if (grown.some(({ by }) => by === 'answer')) return { minor: false };
  if (grown.length > 0)
    return young.length > 0 ? doubt('odd', [...grown.slice(0, 1), ...young.slice(0, 1)]) : { minor: false };
  if (hints.some(({ says }) => says === 'child') && unclear.length === 0) return { minor: true };
  if (unclear.length > 0) return doubt('unread', unclear);
  return hints.length > 0 ? doubt('pupil', hints) : {};
}

function doubt(why: Doubt['why'], clues: readonly Clue[]): { minor: true; doubt: Doubt } {
  return { minor: true, doubt: { why, signs: clues.flatMap(({ sign }) => sign ?? []) } };
}

/** What stands behind the name of a maker: an age below fourteen, or a grade. */
function listOwn({ minor }: Artist, hasPupils: boolean): Clue[] {
  if (minor === undefined) return [];
  if (hasPupils && minor) return [{ by: 'hint', says: 'unclear', young: true }];
  return [{ by: 'years', says: minor ? 'child' : 'grown' }];
}

const ageBehind = /^(.+?)[\s(（,，、]*((?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*周?岁)[)）]?$/u;

/** A unit without the age behind it, and what it tells. */
function readUnit(written: string | undefined): { unit?: string; clues: Clue[] } {
  if (written === undefined) return { clues: [] };
  const [, unit = written, age = ''] = ageBehind.exec(written.normalize('NFKC')) ?? [];
  const evidence = age === '' ? undefined : readSign({ kind: 'age', header: '', text: age }, '');
  const hint: Clue[] = isSchoolClass(unit) ? [{ by: 'hint', says: 'unclear' }] : [];
  return { unit: age === '' ? written : unit, clues: [...(evidence ? [evidence] : []), ...hint] };
}

/** Shares a cell among makers. */
function share(cell: string | undefined, count: number): (string | undefined)[] {
  const text = cell?.trim() ?? '';
  if (text === '') return [];
  const parts = splitCell(text, between);
  if (count > 1 && parts.length === count) return parts;
  return Array.from({ length: count }, () => text);
}

/** What a cell tells of each of several makers. */
function shareSign(sign: Sign, count: number, day: string): (Clue | undefined)[] {
  const read = (text: string): Clue | undefined => {
    const evidence = readSign({ ...sign, text }, day);
    return evidence && { ...evidence, sign };
  };
  const whole = read(sign.text);
  const all = Array.from({ length: count }, () => whole);
  if (count === 1 || sign.kind === 'group') return all;
  const parts = splitCell(sign.text, plainly);
  if (parts.length === count) return parts.map(read);
  if (whole !== undefined && whole.says !== 'unclear') return all;
  const some = maybe.map((pattern) => splitCell(sign.text, pattern)).find(({ length }) => length === count);
  return some?.map(read) ?? all;
}

function splitCell(text: string, pattern: RegExp): string[] {
  return text
    .split(pattern)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
