import { isDeviceName } from '../exhibition/addresses.ts';
import type { Exhibition } from '../exhibition/exhibition.ts';
import { facetRows, type FacetKey, type FacetRow } from '../exhibition/facets.ts';
import type { Work } from '../exhibition/work.ts';
import { listFound, listValues } from './build-index.ts';
import { pigments } from './pigments.ts';
import { buildSlug } from './readings-source.ts';
import { listOrder } from './word-column.ts';

/** One value of a facet, with a page of its own. */
export interface BrowseValue {
  facet: BrowseKey;
  /** The facet's name. */
  facetLabel: string;
  /** As it stands in the data and in the address of a search. */
  value: string;
  /** As visitors read it. */
  label: string;
  /** Segment of the page's address: pinyin. */
  slug: string;
  works: Work[];
}

/** Facets whose values have pages; halls and series have better ones. */
export type BrowseKey = Exclude<FacetKey, 'hall' | 'series'>;
const browsed = facetRows.filter(({ key }) => key !== 'hall' && key !== 'series') as (FacetRow & {
  key: BrowseKey;
})[];

/** Every value that a shown work has, by facet, in the order of its vocabulary, others by how many have it. */
export function gatherBrowseValues(exhibition: Exhibition): Map<BrowseKey, BrowseValue[]> {
  const mediums = new Map(exhibition.halls.map((hall) => [hall.slug, hall.medium]));
  const works = listFound(exhibition);
  return new Map(
    browsed.map((row) => {
      const byValue = new Map<string, Work[]>();
      for (const work of works) {
        for (const word of listValues(work, row, mediums.get(work.hall))) {
          const known = byValue.get(word);
          if (known) known.push(work);
          else byValue.set(word, [work]);
        }
      }
      return [row.key, nameValues(row, byValue, listOrder(row, exhibition))];
    }),
  );
}

/** A segment is the name of a folder: 255 bytes on most systems, and on Windows no more than its path leaves. */
const longestSegment = 120;
const longestBeginning = 100;

/** A value as a segment of an address, ASCII; of a long one the beginning, and by what it differs from others. */
function buildSegment(value: string): string {
  const whole = buildSlug(value) || 'x';
  if (whole.length <= longestSegment) return whole;
  const signs = [...value];
  let count = Math.min(signs.length, longestBeginning);
  const begin = (): string => buildSlug(signs.slice(0, count).join(''));
  while (begin().length > longestBeginning) count--;
  return `${begin()}-${hashText(value)}`.replace(/^-/u, '');
}

/** FNV-1a of 32 bits over UTF-16, eight hexadecimal digits: this module stands without Node's. */
function hashText(text: string): string {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function nameValues(
  { key: facet, label: facetLabel }: FacetRow & { key: BrowseKey },
  byValue: ReadonlyMap<string, Work[]>,
  order: readonly string[],
): BrowseValue[] {
  const places = new Map(order.map((value, at) => [value, at] as const).reverse());
  const place = (value: string): number => places.get(value) ?? order.length;
  const taken = new Set<string>();
  return [...byValue]
    .sort(([a, own], [b, other]) => place(a) - place(b) || other.length - own.length || (a < b ? -1 : 1))
    .map(([value, works]) => {
      const named = buildSegment(value);
      const stem = isDeviceName(named) ? `${named}-x` : named;
      let slug = stem;
      for (let more = 2; taken.has(slug); more++) slug = `${stem}-${more}`;
      taken.add(slug);
      const label = facet === 'colour' ? (pigments.find(({ key }) => key === value)?.zh ?? value) : value;
      return { facet, facetLabel, value, label, slug, works };
    });
}

/** More values than this are folded away, all but the first. */
const mostInSight = 18;
const told = 12;
/** Of more than this a page lists the first and those around its own: all on each page would grow with their square. */
const mostListed = 200;
const around = 24;

/**
 * The values of a facet that the page of one of them lists, or one of none: those in sight, and those folded away.
 * Each page of many leads on to its neighbours, so that all can be reached.
 */
export function chooseValues<T extends Pick<BrowseValue, 'value'>>(
  values: readonly T[],
  current?: string,
): { first: readonly T[]; others: readonly T[]; isAll: boolean } {
  const first = values.length > mostInSight ? values.slice(0, told) : values;
  const rest = values.slice(first.length);
  const isAll = values.length <= mostListed;
  if (isAll) return { first, others: rest, isAll };
  const at = rest.findIndex(({ value }) => value === current);
  const others =
    at < 0 ? rest.slice(0, mostListed - told) : rest.slice(Math.max(0, at - around), at + around + 1);
  return { first, others, isAll };
}
