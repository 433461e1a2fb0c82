import { isDeviceName } from '../exhibition/addresses.ts';
import type { Exhibition } from '../exhibition/exhibition.ts';
import type { Work } from '../exhibition/work.ts';
import { listFacetWords, listFound } from './build-index.ts';
import type { FacetKey } from './index-file.ts';
import { pigments } from './pigments.ts';
import { buildSlug } from './readings-source.ts';

/** One value of a facet, with a page of its own. */
export interface BrowseValue {
  facet: BrowseKey;
  /** As it stands in the data and in the address of a search. */
  value: string;
  /** As visitors read it. */
  label: string;
  /** Segment of the page's address: pinyin. */
  slug: string;
  works: Work[];
}

/** Facets whose values have pages; halls and series have better ones. */
export const browseKeys = [
  'script',
  'painting',
  'photo',
  'format',
  'award',
  'city',
  'colour',
  'tag',
  'unit',
] as const satisfies readonly FacetKey[];
export type BrowseKey = (typeof browseKeys)[number];

/** Every value that a shown work has, by facet, in the order of its vocabulary, others by how many have it. */
export function gatherBrowseValues(exhibition: Exhibition): Map<BrowseKey, BrowseValue[]> {
  const mediums = new Map(exhibition.halls.map((hall) => [hall.slug, hall.medium]));
  const works = listFound(exhibition).map((work) => ({
    work,
    words: listFacetWords(work, mediums.get(work.hall)),
  }));
  return new Map(
    browseKeys.map((facet) => {
      const byValue = new Map<string, Work[]>();
      for (const { work, words } of works) {
        for (const word of words[facet]) byValue.set(word, [...(byValue.get(word) ?? []), work]);
      }
      return [facet, nameValues(facet, byValue, listVocabulary(facet, exhibition))];
    }),
  );
}

function listVocabulary(facet: BrowseKey, { facts }: Exhibition): string[] {
  if (facet === 'colour') return pigments.map(({ key }) => key);
  if (facet === 'city' || facet === 'tag' || facet === 'unit') return [];
  return facts.vocabularies[facet].map((term) => term.zh);
}

function nameValues(
  facet: BrowseKey,
  byValue: ReadonlyMap<string, Work[]>,
  order: readonly string[],
): BrowseValue[] {
  const place = (value: string): number => (order.includes(value) ? order.indexOf(value) : order.length);
  const taken = new Set<string>();
  return [...byValue]
    .sort(([a, own], [b, other]) => place(a) - place(b) || other.length - own.length || (a < b ? -1 : 1))
    .map(([value, works]) => {
      const named = buildSlug(value) || 'x';
      const stem = isDeviceName(named) ? `${named}-x` : named;
      let slug = stem;
      for (let more = 2; taken.has(slug); more++) slug = `${stem}-${more}`;
      taken.add(slug);
      const label = facet === 'colour' ? (pigments.find(({ key }) => key === value)?.zh ?? value) : value;
      return { facet, value, label, slug, works };
    });
}
