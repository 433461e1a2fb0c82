import { describe, expect, it } from 'vitest';
import { buildLargeShow } from '../../tests/search/large-show.ts';
import { buildPlainWork } from '../../tests/venue/plain-work.ts';
import type { Work } from '../exhibition/work.ts';
import { buildLikenesses, likenessCount } from './similar.ts';

it('at 300 works no two pages show the same four, and none stands on more than 5 % of them', () => {
  const { works } = buildLargeShow(300);
  const all = buildLikenesses(works);
  const sets = new Set<string>();
  const uses = new Map<string, number>();
  for (const [number, likenesses] of all) {
    const numbers = likenesses.map((one) => one.number);
    expect(new Set([...numbers, number]).size).toBe(likenessCount + 1);
    sets.add(numbers.sort().join());
    for (const one of numbers) uses.set(one, (uses.get(one) ?? 0) + 1);
  }
  expect(all.size).toBe(300);
  expect(sets.size).toBe(300);
  expect(Math.max(...uses.values())).toBeLessThanOrEqual(15);
});

it('says why: the same text before the same unit before the same tag', () => {
  const [one, two, three, four] = buildLargeShow(12).works;
  if (!one || !two || !three || !four) throw new Error();
  const artists = one.artists;
  const works = [
    { ...one, text: ['锄禾日当午'] },
    { ...two, text: ['锄禾，日当午。'] },
    { ...three, artists: [{ ...artists[0], name: '别人' }] },
    { ...four, tags: one.tags?.slice(0, 1) ?? [] },
  ];
  expect(buildLikenesses(works).get(one.number)?.slice(0, 3)).toEqual([
    { number: two.number, kind: 'text' },
    { number: three.number, kind: 'place', word: artists[0]?.unit },
    { number: four.number, kind: 'tag', word: expect.any(String) as string },
  ]);
});

describe('what two works share', () => {
  const base: Partial<Work> = {
    ...{
      number: '1001',
      hall: 'calligraphy',
      script: '行书',
      tags: ['春', '农'],
      text: ['锄禾，', '日当午'],
      text_author: '李绅',
    },
    artists: [{ name: '甲', unit: '一厂', city: '长春' }],
  };
  let last = 0;
  /** A work of a hall of its own, so that the hall is nothing shared. */
  const make = (rest: Partial<Work>): Work => {
    const number = String(2001 + last++);
    return buildPlainWork({ number, hall: number, title: number, artists: [{ name: number }], ...rest });
  };
  const paint = (colour: string, rest: Partial<Work> = {}): Work => {
    const picture = { id: colour, width: 1, height: 1, sizes: [], colours: [colour] };
    return make({ hall: 'calligraphy', parts: [{ picture }], ...rest });
  };
  const list = (work: Work | undefined, works: readonly (Work | undefined)[]) =>
    buildLikenesses(works.flatMap((one) => one ?? [])).get(work?.number ?? '');
  const numbers = (works: readonly Work[]) => list(works[0], works)?.map(({ number }) => number);

  it.each<[string, Partial<Work>, object?]>([
    ['a text, whatever its signs', { text: ['锄禾日当午。'] }, { kind: 'text' }],
    ['an artist of one unit', { artists: [{ name: '甲', unit: '一厂' }] }, { kind: 'artist', word: '甲' }],
    ['a unit', { artists: [{ name: '乙', unit: '一厂' }] }, { kind: 'place', word: '一厂' }],
    ['a tag', { tags: ['农'] }, { kind: 'tag', word: '农' }],
    ['the author of a text', { text_author: '李绅' }, { kind: 'author', word: '李绅' }],
    [
      'city and script',
      { script: '行书', artists: [{ name: '乙', city: '长春' }] },
      { kind: 'style', word: '长春　行书' },
    ],
    ['a hall', { hall: 'calligraphy' }, { kind: 'hall' }],
    [
      'a unit and more',
      { tags: ['春'], artists: [{ name: '乙', unit: '一厂' }] },
      { kind: 'place', word: '一厂' },
    ],
    // The tag says more than city and script, which are compared before it.
    [
      'a tag, city and script',
      { script: '行书', tags: ['春'], artists: [{ name: '乙', city: '长春' }] },
      { kind: 'tag', word: '春' },
    ],
    ['nothing', {}],
    ['a name in another unit', { artists: [{ name: '甲', unit: '二厂' }] }],
    ['a name without its unit', { artists: [{ name: '甲' }] }],
    ['a city alone', { artists: [{ name: '乙', city: '长春' }] }],
    ['a script alone', { script: '行书' }],
    ['texts of signs alone', { text: ['。'] }],
    ['what is withdrawn', { text: ['锄禾日当午'], status: 'withdrawn' }],
  ])('is %s', (_, rest, likeness) => {
    const [one, other] = [make(base), make(rest)];
    expect(list(one, [one, other])).toStrictEqual(likeness ? [{ number: other.number, ...likeness }] : []);
  });

  it('says nothing of what neither has', () => {
    const [one, other] = [make({ text: ['，'] }), make({ text: ['。'] })];
    expect(list(one, [one, other])).toEqual([]);
  });

  it('is weighed, the strongest first, four at most', () => {
    const style = make({ script: '行书', artists: [{ name: '乙', city: '长春' }] });
    const author = make({ text_author: '李绅' });
    const tag = make({ tags: ['农'] });
    const unit = make({ artists: [{ name: '乙', unit: '一厂' }] });
    const artist = make({ artists: [{ name: '甲', unit: '一厂' }] });
    const text = make({ text: ['锄禾日当午'] });
    const works = [make(base), style, author, tag, unit, artist, text];
    expect(numbers(works)).toEqual([text, artist, unit, tag].map(({ number }) => number));
    // Two weaker things together say more than one that is stronger: (30 + 24) × 2 against 40 × 2.
    const both = make({ tags: ['农'], text_author: '李绅' });
    expect(numbers([make(base), unit, both])).toEqual([both.number, unit.number]);
  });

  it('says less the more works share it', () => {
    const author = make({ text_author: '李绅' });
    const tagged = Array.from({ length: 12 }, () => make({ tags: ['农'] }));
    // 30 × 4 ÷ log2 15 = 30.7 against 24 × 2.
    expect(numbers([make(base), ...tagged, author])?.[0]).toBe(author.number);
  });

  it('is a colour within a hall, the nearest first', () => {
    // Distances in OKLab by its formula: 0.004, 0.06 and 0.21.
    const [own, near, middle, far] = [paint('#2d4858'), paint('#2f4a5a'), paint('#53687a'), paint('#b53a26')];
    expect(list(own, [own, far, middle, near])).toEqual([
      { number: near.number, kind: 'colour' },
      { number: middle.number, kind: 'hall' },
      { number: far.number, kind: 'hall' },
    ]);
    const bare = make({ hall: 'calligraphy' });
    expect(list(own, [own, bare])).toEqual([{ number: bare.number, kind: 'hall' }]);
    expect(list(bare, [bare, own])).toEqual([{ number: own.number, kind: 'hall' }]);
    // What is shared besides stays the reason.
    const unit = paint('#2d4858', { hall: 'painting', tags: ['春'] });
    expect(list(unit, [unit, paint('#2d4858', { hall: 'painting', tags: ['春'] })])?.[0]?.kind).toBe('tag');
  });

  it('is a title, where all else is the same; else their order on the wall decides', () => {
    const [own, first, second] = ['甲', '乙', '甲'].map((title) => make({ hall: 'calligraphy', title })) as [
      Work,
      Work,
      Work,
    ];
    expect(numbers([own, first, second])).toEqual([second.number, first.number]);
    const third = make({ hall: 'calligraphy', title: '丙' });
    expect(numbers([own, first, third])).toEqual([first.number, third.number]);
  });

  it('puts no work beside more than six in a small show', () => {
    const units = Array.from({ length: 9 }, (_, at) => `${at}厂`);
    const hub = make({ artists: units.map((unit) => ({ name: '甲', unit })) });
    const others = units.map((unit) => make({ artists: [{ name: '乙', unit }] }));
    const all = buildLikenesses([...others, hub]);
    expect(others.map(({ number }) => all.get(number)?.length)).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0]);
  });

  it('is compared among the sixty that follow in a large group', () => {
    const colours = [
      '#b53a26',
      ...Array<string>(62).fill('#2d4858'),
      '#b53a26',
      ...Array<string>(10).fill('#2d4858'),
    ];
    const works = colours.map((colour) => paint(colour));
    expect(numbers(works)).not.toContain(works[63]?.number);
    expect(numbers(works.slice(10, 64).concat(works.slice(0, 3)).toReversed())?.length).toBe(4);
    const close = [paint('#b53a26'), ...works.slice(1, 59), paint('#b53a26')];
    expect(numbers(close)?.[0]).toBe(close[59]?.number);
  });

  it('sets what stands beside another already after its equals', () => {
    const works = Array.from({ length: 8 }, () => make({ hall: 'calligraphy', title: '同' }));
    const all = buildLikenesses(works);
    const place = (number: string) => works.findIndex((work) => work.number === number);
    expect(works.slice(0, 2).map(({ number }) => all.get(number)?.map((one) => place(one.number)))).toEqual([
      [1, 2, 3, 4],
      // 5, 6, 7 and 0 stand beside none as yet, in the order of the wall.
      [0, 5, 6, 7],
    ]);
  });
});
