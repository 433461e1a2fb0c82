import { isUnderage, readMinorSign } from '../exhibition/minors.ts';
import type { Artist } from '../exhibition/values.ts';
import { isSchoolClass } from '../reading/minor-units.ts';

/** Signs between the units, cities or ages of several makers. */
const between = /[、，,;；/／|｜\n]+/u;

/** From this age on a maker's unit may be shown. */
const ageOfShowing = 14;

export interface MakerCells {
  unit?: string;
  city?: string;
  /** A sign of a child, an age, and a day of birth or an identity number, as written. */
  minor?: string;
  age?: string;
  birth?: readonly string[];
}

/**
 * Gives makers what the other cells of their row say: each its own where a cell holds as many as there are makers, else
 * all the same. A child has no unit. `day` is the show's first, by which ages count, ISO 8601.
 */
export function completeMakers(
  names: readonly Artist[],
  cells: MakerCells,
  day: string,
): { artists: Artist[]; unclear: boolean; hiddenUnits: string[] } {
  let unclear = false;
  const hiddenUnits: string[] = [];
  const count = names.length;
  const units = share(cells.unit, count);
  const cities = share(cells.city, count);
  const signs = share(cells.minor, count);
  const ages = share(cells.age, count);
  const artists = names.map((artist, at): Artist => {
    const signed = signs[at] === undefined ? undefined : readMinorSign(signs[at]);
    if (signs[at] !== undefined && signed === undefined) unclear = true;
    const aged = ages[at] === undefined ? undefined : isUnderage(ages[at]);
    if (ages[at] !== undefined && aged === undefined) unclear = true;
    const born = (cells.birth ?? []).flatMap((text) => isBornAfter(share(text, count)[at] ?? '', day) ?? []);
    const unit = artist.unit ?? units[at];
    const city = artist.city ?? cities[at];
    const isClass = unit !== undefined && isSchoolClass(unit);
    const isKnown =
      artist.minor !== undefined || signed !== undefined || aged !== undefined || born.length > 0;
    if (isClass && !isKnown) unclear = true;
    const isUnclear =
      (signs[at] !== undefined && signed === undefined) ||
      (ages[at] !== undefined && aged === undefined) ||
      (isClass && !isKnown);
    const minor =
      artist.minor === true || signed === true || aged === true || born.includes(true) || isUnclear;
    if (minor && unit !== undefined) hiddenUnits.push(unit);
    return {
      name: artist.name,
      ...(unit !== undefined && !minor && { unit }),
      ...(city !== undefined && { city }),
      // Of a class somebody has to say that its pupils are old enough.
      ...((minor || isClass) && { minor }),
    };
  });
  return { artists, unclear, hiddenUnits };
}

/** Shares a cell among makers. */
function share(cell: string | undefined, count: number): (string | undefined)[] {
  const text = cell?.trim() ?? '';
  if (text === '') return [];
  const parts = text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (count > 1 && parts.length === count) return parts;
  return Array.from({ length: count }, () => text);
}

/** True for a day of birth, or an identity number, of somebody under fourteen on `day`; undefined where none is read. */
function isBornAfter(written: string, day: string): boolean | undefined {
  const text = written.normalize('NFKC').replace(/\s+/gu, '');
  const [, idYear, idMonth, idDay] =
    /^[1-9]\d{5}((?:19|20)\d{2})(\d{2})(\d{2})\d{3}[\dXx]$/u.exec(text) ?? [];
  const [, year, month, date] =
    /^((?:19|20)\d{2})[-./年]?(\d{1,2})?[-./月]?(\d{1,2})?日?(?:生|出生)?$/u.exec(text) ?? [];
  const [y, m, d] = [idYear ?? year, idMonth ?? month ?? '12', idDay ?? date ?? '31'];
  if (y === undefined) return undefined;
  // Of a birth that is not told to the day, the youngest age counts.
  const fourteenth = `${Number(y) + ageOfShowing}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return fourteenth > day;
}
