import { expect, it } from 'vitest';
import type { FacetKey } from '../exhibition/facets.ts';
import { buildLargeShow } from '../../tests/search/large-show.ts';
import { buildChoice, isPlain, plainView, readView, toggleChoice, writeView } from './address.ts';
import { buildIndexFile } from './build-index.ts';
import { narrow } from './facets.ts';
import { openIndex, type SearchIndex } from './search-index.ts';

const show = buildLargeShow(600);
let opened: SearchIndex | undefined;
/** Opened within the tests: what is done outside them belongs to none (tests/mutants). */
const getIndex = (): SearchIndex => (opened ??= openIndex(buildIndexFile(show)));

/** The plainest count there can be: every work asked for every other facet. */
function countPlainly(chosen: Partial<Record<FacetKey, string[]>>, key: FacetKey, value: string): number {
  const has = (at: number, facet: FacetKey, words: readonly string[]): boolean => {
    const work = show.works[at];
    const own: Partial<Record<FacetKey, (string | undefined)[]>> = {
      hall: [work?.hall],
      script: [work?.script],
      format: [work?.format],
      award: [work?.award],
      city: work?.artists.map((artist) => artist.city) ?? [],
      painting: work?.hall === 'painting' ? [work.kind] : [],
    };
    return own[facet]?.some((word) => word !== undefined && words.includes(word)) ?? false;
  };
  return show.works.filter(
    (_, at) =>
      has(at, key, [value]) &&
      getIndex().facetKeys.every((other) => other === key || !chosen[other] || has(at, other, chosen[other])),
  ).length;
}

it.each([
  {},
  { script: ['行书'] },
  { script: ['行书', '草书'], city: ['长春'] },
  { hall: ['painting'], award: ['一等奖', '二等奖'], city: ['延边', '白城'] },
  { script: ['行书'], painting: ['国画'] },
])('counts of %j are those of a plain count', (chosen: Partial<Record<FacetKey, string[]>>) => {
  const index = getIndex();
  const found = new Uint8Array(index.count).fill(1);
  const counts = narrow(index, found, buildChoice({ ...plainView, chosen }, index));
  for (const key of ['hall', 'script', 'format', 'award', 'city', 'painting'] as const) {
    index.facets[key].values.forEach((value, code) => {
      expect(counts[key][code], `${key} ${value}`).toBe(countPlainly(chosen, key, value));
    });
  }
});

it('an address says a view whole, and unknown parts of it are left out', () => {
  const index = getIndex();
  const view = readView('?q=%E9%9B%AA&script=行书&script=火星文&script=草书&sort=award&x=1', index);
  expect(view).toEqual({ query: '雪', chosen: { script: ['行书', '草书'] }, sort: 'award' });
  expect(readView(writeView(view), index)).toEqual(view);
  expect(readView('?sort=nothing&hall=%ZZ', index)).toEqual(plainView);
  expect(isPlain(plainView)).toBe(true);
  expect(toggleChoice(toggleChoice(plainView, 'city', '长春'), 'city', '长春')).toEqual(plainView);
});
