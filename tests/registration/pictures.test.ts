import { describe, expect, it } from 'vitest';
import { matchPictures } from '../../src/registration/match-pictures.ts';
import type { Wanted } from '../../src/registration/matching.ts';
import { startRandom } from '../random.ts';

function wanted(id: string, title: string, artists: string, more: Partial<Wanted> = {}): Wanted {
  return { id, title, artists: artists.split('、'), unit: '', numbers: [], pictures: [], ...more };
}

/** Matches names; of a work the names found, in order. */
function match(names: readonly string[], works: readonly Wanted[]): Record<string, string[]> {
  const { found } = matchPictures(
    names.map((path, size) => ({ path, size })),
    works,
  );
  return Object.fromEntries([...found].map(([id, list]) => [id, list.map(({ path }) => path)]));
}

const spring = wanted('1', '春晓', '张三', { unit: '甲厂' });
const picture = wanted('2', '春晓图', '李四');
const twinA = wanted('3', '劳动者', '王五');
const twinB = wanted('4', '劳动者', '赵六');
const two = wanted('5', '炉火', '王五、钱七');
const works = [spring, picture, twinA, twinB, two];

describe('whose a picture is, by its name', () => {
  it.each<[name: string, id: string | undefined]>([
    ['春晓.jpg', '1'],
    ['《春晓》.JPG', '1'],
    ['春晓-张三.jpg', '1'],
    ['张三《春晓》.png', '1'],
    ['甲厂 张三 春晓 138×69.tif', '1'],
    ['书法_张三_春晓_138x69cm.jpg', '1'],
    ['张三.jpg', '1'],
    ['甲厂张三.jpg', '1'],
    ['张三作品.jpg', '1'],
    ['春 晓.jpeg', '1'],
    ['春晓副本.jpg', '1'],
    ['春晓 - 副本.jpg', '1'],
    ['春晓.jpg.jpg', '1'],
    ['１.春晓.jpg', '1'],
    ['春晓图.jpg', '2'],
    ['李四春晓图.jpg', '2'],
    ['劳动者-王五.jpg', '3'],
    ['劳动者（赵六）.jpg', '4'],
    ['炉火 王五 钱七.jpg', '5'],
    ['王五钱七.jpg', '5'],
    // Not certain, and so nobody's.
    ['春晓图-张三.jpg', undefined],
    ['劳动者.jpg', undefined],
    ['王五.jpg', undefined],
    ['张三-秋声.jpg', undefined],
    ['IMG_20221108_101500.jpg', undefined],
    ['微信图片_20221108.jpg', undefined],
    ['春晓局部.jpg', undefined],
    ['秋.jpg', undefined],
    ['1.jpg', undefined],
  ])('%s', (name, id) => {
    expect(match([name], works)).toEqual(id === undefined ? {} : { [id]: [name] });
  });

  it('folds names that macOS takes apart', () => {
    const name = 'Café-张三.jpg'.normalize('NFD');
    expect(match([name], [wanted('1', 'Café'.normalize('NFC'), '张三')])).toEqual({ 1: [name] });
  });

  it('goes by numbers, of ours and of the sheet, before all else', () => {
    const numbered = [
      wanted('1', '春晓', '张三', { numbers: ['1001', 'A-07'] }),
      wanted('2', '登高', '李四', { numbers: ['1002'] }),
    ];
    expect(match(['1001.jpg', '１００２.jpg'], numbered)).toEqual({ 1: ['1001.jpg'], 2: ['１００２.jpg'] });
    expect(match(['1001-张三-春晓.jpg'], numbered)).toEqual({ 1: ['1001-张三-春晓.jpg'] });
    expect(match(['1001登高李四.jpg', '1001-登高.jpg'], numbered)['1']).toBeUndefined();
  });

  it('goes by the names that the sheet gives, with and without endings', () => {
    const named = [
      wanted('1', '春晓', '张三', { pictures: ['DSC_0001'] }),
      wanted('2', '登高', '李四', { pictures: ['b.jpg', 'a.jpg'] }),
    ];
    expect(match(['a.JPG', 'b.jpg', 'DSC_0001.JPG', 'DSC_0002.JPG'], named)).toEqual({
      1: ['DSC_0001.JPG'],
      2: ['b.jpg', 'a.JPG'],
    });
  });

  it.each<[names: string[], order: string[]]>([
    [
      ['春晓下联.jpg', '春晓上联.jpg'],
      ['春晓上联.jpg', '春晓下联.jpg'],
    ],
    [
      ['春晓（下联）.jpg', '春晓（上联）.jpg'],
      ['春晓（上联）.jpg', '春晓（下联）.jpg'],
    ],
    [
      ['春晓-10.jpg', '春晓-2.jpg', '春晓-1.jpg'],
      ['春晓-1.jpg', '春晓-2.jpg', '春晓-10.jpg'],
    ],
    [
      ['春晓之二.jpg', '春晓之一.jpg', '春晓之三.jpg'],
      ['春晓之一.jpg', '春晓之二.jpg', '春晓之三.jpg'],
    ],
    [
      ['春晓(2).jpg', '春晓(1).jpg'],
      ['春晓(1).jpg', '春晓(2).jpg'],
    ],
    [
      ['春晓2.jpg', '春晓1.jpg'],
      ['春晓1.jpg', '春晓2.jpg'],
    ],
    [
      ['春晓/DSC_10.jpg', '春晓/DSC_9.jpg'],
      ['春晓/DSC_9.jpg', '春晓/DSC_10.jpg'],
    ],
    [
      ['一、书法/春晓-张三/2.jpg', '一、书法/春晓-张三/1.jpg'],
      ['一、书法/春晓-张三/1.jpg', '一、书法/春晓-张三/2.jpg'],
    ],
    [
      ['春晓.jpg', '春晓-2.jpg'],
      ['春晓.jpg', '春晓-2.jpg'],
    ],
    // A copy beside the picture itself is no part.
    [['春晓.jpg', '春晓 (2).jpg'], ['春晓.jpg']],
    [['春晓.jpg', '春晓 - 副本.jpg'], ['春晓.jpg']],
    // Two pictures of which nothing says the order.
    [['春晓.jpg', '春晓-张三.jpg'], []],
  ])('orders %j', (names, order) => {
    expect(match(names, [spring])['1'] ?? []).toEqual(order);
  });

  it('gives every picture to one work or to none, in whatever order they come', () => {
    const chance = startRandom('图片的名字');
    const bits = [
      '春晓',
      '张三',
      '春晓图',
      '李四',
      '劳动者',
      '王五',
      '赵六',
      '炉火',
      '-',
      ' ',
      '（2）',
      '1',
      '上联',
      '副本',
      '局部',
      '甲厂',
    ];
    for (let round = 0; round < 2000; round++) {
      const names = [
        ...new Set(
          Array.from(
            { length: 8 },
            () =>
              `${Array.from({ length: 1 + Math.floor(chance.between(0, 4)) }, () => chance.pick(bits)).join('')}.jpg`,
          ),
        ),
      ];
      const pictures = names.map((path, size) => ({ path, size }));
      const { found, left } = matchPictures(pictures, works);
      const given = [...[...found.values()].flat().map(({ path }) => path), ...left.map(({ path }) => path)];
      expect(given.toSorted()).toEqual(names.toSorted());
      const again = matchPictures(pictures.toReversed(), works);
      expect([...again.found]).toEqual([...found]);
    }
  });
});
