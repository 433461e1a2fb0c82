import type { Artist } from '../exhibition/values.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { DraftWork } from './draft-work.ts';

/** Shorter names of units are words that may stand anywhere. */
export const shortestUnit = 3;

type Makers = Pick<DraftWork['values'], 'artist' | 'unit' | 'minor'>;

export function listChildren({ artist = [], minor }: Makers): Artist[] {
  return artist.filter((one) => one.minor === true || minor === true);
}

/** The names of the units of children, which are published nowhere; each once. */
export function listChildUnits(values: Makers): string[] {
  const units = listChildren(values)
    .flatMap((one) => listUnitNames(one.unit ?? values.unit ?? ''))
    .filter((name) => name.length >= shortestUnit);
  return [...new Set(units)];
}

export function listAdultUnits(values: Makers): string[] {
  const children = listChildren(values);
  const adults = (values.artist ?? []).filter((one) => !children.includes(one));
  return adults.flatMap((one) => one.unit ?? values.unit ?? []);
}

/** A unit's name, that of the school in it, and both without the places before it: a text may name any of them. */
export function listUnitNames(unit: string): string[] {
  const [school = unit] = /^.*?(?:小学|中学|学校|幼儿园|附小|附中)/u.exec(unit) ?? [];
  return [...new Set([unit, school, ...listWithoutPlaces(unit), ...listWithoutPlaces(school)])];
}

/** `长春市朝阳区某小学`: `朝阳区某小学`, `某小学`. */
function listWithoutPlaces(unit: string): string[] {
  const names: string[] = [];
  for (let rest = unit; ; names.push(rest)) {
    const [place] =
      /^\p{Script=Han}{2,8}?(?:省|自治[区州县旗]|[市州县区旗镇乡]|街道)(?=\p{Script=Han}{4})/u.exec(rest) ??
      [];
    if (place === undefined) return names;
    rest = rest.slice(place.length);
  }
}

/** What of an entry is published as it is written. */
export function listPublished({ artist: _, unit: __, ...rest }: DraftWork['values']): object {
  return rest;
}

/** A child's unit stands where it would be published. */
export function tellUnit(where: Pick<Problem, 'file' | 'field' | 'line'>): Problem {
  return {
    ...{ code: 'minor-unit', severity: 'error', ...where },
    found: '文字里有未满十四岁作者的单位',
    expected: '网站上不出现未满十四岁作者的单位',
    fix: '从这段文字里删去单位的名称。',
  };
}
