import { describe, expect, it } from 'vitest';
import { startRandom } from '../../tests/random.ts';
import { buildPlainWork, plainHall } from '../../tests/venue/plain-work.ts';
import { buildCard } from './card.ts';
import {
  bands,
  buildCardSizes,
  buildPicturesStyle,
  buildWallStyle,
  getHangingParts,
  hangWorks,
} from './hanging.ts';
import { listWallPlaces, sortByOrder, sortHalls, sortWall } from './ordering.ts';
import type { Part, Work } from './work.ts';

const makePart = (width: number, height: number, rest: Partial<Part['picture']> = {}): Part => ({
  picture: { id: `p-${width}`, width, height, sizes: [{ width, height }], ...rest },
});

describe('on the wall', () => {
  it('pictures hang side by side, and no wider than they are', () => {
    const hang = (rest: Partial<Work>) => getHangingParts(buildPlainWork(rest));
    expect(hang({ parts: [makePart(400, 100)] })).toMatchObject({ ratio: 4, isWide: true, width: 240 });
    expect(hang({ parts: [makePart(399, 100)] })).toMatchObject({ ratio: 3.99, isWide: false, width: 239.4 });
    expect(hang({ parts: [makePart(100, 300)] }).width).toBe(24);
    expect(hang({ parts: [] })).toMatchObject({ ratio: 1, width: 60 });
    const size = { height: 100, width: 300 };
    expect(hang({ parts: [makePart(1, 1), makePart(2, 1)], size })).toMatchObject({ ratio: 3, width: 300 });
    // An essay is shown by its first, which its size says nothing of.
    expect(hang({ parts: [makePart(1, 1), makePart(2, 1)], size, kind: '组照' }).width).toBe(60);
  });

  it('each has a class with its width, proportion and colour', () => {
    const works = [
      buildPlainWork({ parts: [makePart(1000, 3000, { colours: ['#aabbcc', '#000000'] })] }),
      buildPlainWork({ number: '1002', parts: [makePart(12_345, 1000)] }),
    ];
    // Alone, 24 cm by 72 hang 1.35 times as high as asked for: 21 rem × (72 / 70) ** 0.6 × 1.35 = 28.83 rem, so
    // 9.61 rem wide, and two borders leave 81.5 rem of a wall of 83.
    const style = buildWallStyle(works);
    expect(style).toContain(
      '.p-p-1000{--r:.333;--c:#aabbcc}.w-1002{--r:12.345}.p-p-12345{--r:12.345}@media (min-width:40rem)',
    );
    expect(style).toContain(
      '@media (min-width:64rem) and (max-width:99.99rem){.w-1001{--f:.1179;--e:2;--s:.441;--t:.441}}',
    );
    const [work] = works;
    expect(work && buildPicturesStyle(work)).toBe('.p-p-1000{--r:.333;--c:#aabbcc}');
  });

  it('each says how wide its pictures are shown, in % of the screen', () => {
    // Alone as above: 6.87 of 42.5 rem, 9.61 of 81.5 and 10.99 of 110.5, of nine tenths of the screen.
    const alone = buildPlainWork({ parts: [makePart(1000, 3000)] });
    const sizes = '(min-width:100rem)9vw,(min-width:64rem)11vw,(min-width:40rem)15vw,56vw';
    expect(buildCardSizes([alone])).toEqual([sizes]);
    expect(buildCardSizes([buildPlainWork({ parts: [makePart(12_345, 1000)] })])).toEqual([undefined]);
    const couplet = buildPlainWork({ parts: [makePart(1, 3), makePart(2, 6)] });
    expect(buildCardSizes([couplet])[0]).toMatch(/,28vw$/u);
  });

  it('and what is left out of that changes nothing, whatever hangs', () => {
    const random = startRandom('sizes');
    for (let round = 0; round < 50; round++) {
      const works = Array.from({ length: 1 + Math.floor(random() * 9) }, () =>
        buildPlainWork({ parts: [makePart(100 + Math.floor(random() * 280), 100)] }),
      );
      const places = hangWorks(works);
      for (const [index, sizes = ''] of buildCardSizes(works).entries()) {
        const wishes = sizes.split(',').map((one) => /^(?:\(min-width:(\d+)rem\))?(\d+)vw$/u.exec(one));
        for (const [at, { from }] of bands.entries()) {
          const chosen = wishes.find((wish) => wish && Number(wish[1] ?? 0) <= from);
          expect(Number(chosen?.[2]), sizes).toBe(Math.ceil((places[at]?.[index]?.share ?? 0) * 90));
        }
        expect(new Set(wishes.map((wish, at) => at > 0 && wish?.[2] === wishes[at - 1]?.[2]))).not.toContain(
          true,
        );
      }
    }
  });

  it('a card says what its work is', () => {
    const parts = [makePart(1, 1), makePart(2, 1)];
    const artists = [{ name: '甲', unit: '一厂' }];
    expect(buildCard(buildPlainWork({ parts, artists, award: '一等奖', sample: true }), '共 2 幅')).toEqual({
      ...{ number: '1001', title: '炉火', artists, award: '一等奖', units: ['一厂'], isSample: true },
      ...{ isRtl: true, isWide: false, ratio: 3, pictures: parts.map(({ picture }) => picture) },
      ...{ alt: '字', frames: undefined },
    });
    const tell = (rest: Partial<Work>) => {
      const { isRtl, isWide, frames } = buildCard(buildPlainWork(rest), '共 2 幅');
      return { isRtl, isWide, frames };
    };
    expect(tell({ parts: [makePart(1, 1)] })).toEqual({ isRtl: false, isWide: false, frames: undefined });
    expect(tell({ parts: [makePart(9, 1)] })).toEqual({ isRtl: true, isWide: true, frames: undefined });
    expect(tell({ parts, direction: 'ltr' }).isRtl).toBe(false);
    expect(tell({ parts, kind: '组照' })).toEqual({ isRtl: false, isWide: false, frames: '共 2 幅' });
  });

  it('halls, works and texts stand in their order', () => {
    const halls = [
      { ...plainHall, slug: 'c', digit: 3 },
      { ...plainHall, slug: 'a', digit: 5, order: 1 },
      { ...plainHall, slug: 'b', digit: 1 },
      { ...plainHall, slug: 'd', digit: 4, order: 3 },
    ];
    expect(
      sortHalls(halls)
        .map(({ slug }) => slug)
        .join(''),
    ).toBe('bacd');
    const texts = [{ slug: 'a10' }, { slug: 'a9' }, { slug: 'z', order: 1 }, { slug: 'y', order: 2 }];
    expect(sortByOrder(texts).map(({ slug }) => slug)).toEqual(['z', 'y', 'a9', 'a10']);
    const works = ['1001', '1002', '1003'].map((number) => buildPlainWork({ number }));
    const set = [
      ...works,
      buildPlainWork({ number: '1004', order: 1 }),
      buildPlainWork({ number: '1005', order: 9 }),
    ];
    expect(sortWall(set).map(({ number }) => number)).toEqual(['1004', '1001', '1002', '1003', '1005']);
    const [, second] = works;
    expect(listWallPlaces(works)[0]?.[1]).toStrictEqual({ next: second, at: 1, count: works.length });
  });
});
