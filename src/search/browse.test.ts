import { describe, expect, it } from 'vitest';
import { startRandom } from '../../tests/random.ts';
import { buildPlainWork, plainHall } from '../../tests/venue/plain-work.ts';
import type { Exhibition } from '../exhibition/exhibition.ts';
import { baseVocabularies } from '../exhibition/vocabularies.ts';
import { chooseValues, gatherBrowseValues } from './browse.ts';
import { buildSlug } from './readings-source.ts';

function gather(works: readonly Parameters<typeof buildPlainWork>[0][]) {
  const exhibition: Exhibition = {
    ...{ facts: { title: '甲', hosts: [], vocabularies: baseVocabularies } },
    ...{ halls: [plainHall], series: [], stories: [], tours: [] },
    works: works.map((one, at) => buildPlainWork({ number: String(1001 + at), ...one })),
  };
  return gatherBrowseValues(exhibition);
}

it('sets words of a vocabulary in its order, others by how many works have them', () => {
  const values = gather([
    { script: '草书', tags: ['甲', '乙'] },
    { script: '篆书', tags: ['乙'] },
    { script: '草书', tags: ['乙', '丙'] },
    { script: '楷书', tags: ['丙'] },
  ]);
  expect(values.get('script')?.map(({ value, works }) => [value, works.length])).toEqual([
    ['篆书', 1],
    ['楷书', 1],
    ['草书', 2],
  ]);
  expect(values.get('tag')?.map(({ value, works }) => [value, works.length])).toEqual([
    ['乙', 3],
    ['丙', 2],
    ['甲', 1],
  ]);
});

it('gives words that sound alike addresses of their own, and none to what is not shown', () => {
  const values = gather([{ tags: ['诗'] }, { tags: ['狮'] }, { tags: ['石'], status: 'withdrawn' }]);
  const slugs = values.get('tag')?.map(({ slug }) => slug) ?? [];
  expect(new Set(slugs).size).toBe(2);
  expect(slugs).toContain('shi');
});

describe('addresses of long values', () => {
  const slugsOf = (tags: string[]): string[] =>
    (gather([{ tags }]).get('tag') ?? [])
      .toSorted((a, b) => tags.indexOf(a.value) - tags.indexOf(b.value))
      .map(({ slug }) => slug);

  it('are cut behind a whole syllable, and told apart', () => {
    const long = '某某炼钢'.repeat(20);
    const [one = '', other = '', short = ''] = slugsOf([`${long}甲`, `${long}乙`, '某某炼钢'.repeat(5)]);
    // moumouliangang, 14 letters, seven times.
    expect(one).toMatch(/^(?:moumouliangang){7}-[0-9a-f]{8}$/u);
    expect(other.slice(0, 99)).toBe(one.slice(0, 99));
    expect(other).not.toBe(one);
    expect(short).toBe('moumouliangang'.repeat(5));
    expect(slugsOf([`${long}甲`])).toEqual([one]);
  });

  it('are short enough for every system, and those of short values stay what they were', () => {
    const random = startRandom('long values');
    const parts = ['长', '庄', '双', '吉', '，', ' ', 'a', 'B', '1', '𠮷', 'é', '（', '厂', 'ﬃ', '-', '！'];
    for (let round = 0; round < 60; round++) {
      const tags = Array.from({ length: 8 }, () =>
        Array.from({ length: random.whole(1, 300) }, () => random.pick(parts))
          .join('')
          .trim(),
      ).filter((tag, at, all) => tag !== '' && all.indexOf(tag) === at);
      const slugs = slugsOf(tags);
      expect(new Set(slugs).size).toBe(tags.length);
      for (const [at, slug] of slugs.entries()) {
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
        expect(slug.length).toBeLessThanOrEqual(125);
        const whole = buildSlug(tags[at] ?? '');
        if (whole !== '' && whole.length <= 120) expect(slug.startsWith(whole)).toBe(true);
      }
    }
  });
});

it('names each value as visitors read it, and its page by pinyin that every system can keep', () => {
  const picture = { id: 'a', width: 1, height: 1, sizes: [], colours: ['#b53a26'] };
  const values = gather([
    { tags: ['con', '！', '长春'], parts: [{ picture }], script: '行书' },
    { tags: ['Con!'], series: 'steel' },
  ]);
  expect(values.get('colour')).toMatchObject([
    { facet: 'colour', facetLabel: '颜色', value: 'zhusha', label: '朱砂', slug: 'zhusha' },
  ]);
  expect(values.get('script')).toMatchObject([
    { facetLabel: '书体', value: '行书', label: '行书', slug: 'xingshu' },
  ]);
  // Windows keeps con for itself.
  expect(Object.fromEntries(values.get('tag')?.map(({ value, slug }) => [value, slug]) ?? [])).toEqual({
    'Con!': 'con-x',
    con: 'con-x-2',
    长春: 'changchun',
    '！': 'x',
  });
  expect([...values.keys()]).not.toEqual(expect.arrayContaining(['hall']));
  expect(values.has('series' as 'tag')).toBe(false);
});

describe('the values that a page lists', () => {
  const name = (count: number) => Array.from({ length: count }, (_, at) => ({ value: `v${at}` }));
  const list = (count: number, current?: string) => {
    const { first, others, isAll } = chooseValues(name(count), current);
    return { first: first.length, others: others.map(({ value }) => value), isAll };
  };

  it('are all of them up to two hundred', () => {
    expect(list(18)).toEqual({ first: 18, others: [], isAll: true });
    expect(list(19).others).toHaveLength(7);
    expect(list(200, 'v5')).toMatchObject({ first: 12, isAll: true });
    expect(list(200, 'v5').others).toHaveLength(188);
  });

  it('are the first and the neighbours of many, and each is reached from those before it', () => {
    expect(list(4532).others).toHaveLength(188);
    const reached = new Set<string>();
    for (let open = ['v0', ...list(4532).others]; open.length > 0;) {
      const [next = '', ...rest] = open;
      open = rest;
      if (reached.has(next)) continue;
      reached.add(next);
      const { others, isAll } = list(4532, next);
      expect(isAll).toBe(false);
      expect(others.length).toBeLessThanOrEqual(188);
      open.push(...others.filter((one) => !reached.has(one)));
    }
    // The twelve first stand on every page.
    expect(reached.size).toBe(4532 - 11);
  });
});
