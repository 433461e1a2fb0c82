import { expect, it } from 'vitest';
import { getPigment, listPigments, measureDistance, pigments, pigmentStyle, readLab } from './pigments.ts';

it('has nine pigments, warm to cool, then ink and shell white', () => {
  expect(pigments.map(({ key, zh, en }) => `${key} ${zh} ${en}`)).toEqual([
    ...['zhusha 朱砂 Cinnabar', 'yanzhi 胭脂 Rouge', 'zheshi 赭石 Ochre', 'tenghuang 藤黄 Gamboge'],
    ...[
      'shilv 石绿 Malachite',
      'huaqing 花青 Indigo',
      'shiqing 石青 Azurite',
      'mo 墨 Ink',
      'hafen 蛤粉 Shell white',
    ],
  ]);
  expect(pigmentStyle).toBe(
    pigments.map(({ key, colour }) => `.swatch.${key}{--pigment:${colour}}`).join(''),
  );
});

// CSS Color 4, 10.4, and the table in https://bottosson.github.io/posts/oklab/.
it.each([
  ['#ffffff', [1, 0, 0]],
  ['#000000', [0, 0, 0]],
  ['#ff0000', [0.62796, 0.22486, 0.12585]],
  ['#00ff00', [0.86644, -0.23389, 0.1795]],
  ['#0000ff', [0.45201, -0.03246, -0.31153]],
  // The straight piece of sRGB: 0.0303527 × 5 ÷ 255 ÷ 100 … its cube root is its lightness.
  ['#0a0a0a', [Math.cbrt(10 / 255 / 12.92), 0, 0]],
])('%s is %j in OKLab', (colour, lab) => {
  readLab(colour).forEach((value, at) => expect(value).toBeCloseTo(lab[at] ?? 0, 4));
});

it('counts lightness half', () => {
  expect(measureDistance([1, 0, 0], [0, 0, 0])).toBe(0.5);
  expect(measureDistance([0, 0.3, 0], [0, 0, 0.4])).toBeCloseTo(0.5, 9);
  expect(measureDistance([0.5, 0.1, -0.1], [0.5, 0.1, -0.1])).toBe(0);
});

it('knows each pigment by its own swatch', () => {
  expect(pigments.map(({ colour }) => getPigment(colour))).toEqual(pigments.map(({ key }) => key));
});

// By eye: paper, silk and middle greys are no pigment; cool greys of washes are 花青 or 石青.
it.each([
  ['#808080', undefined],
  ['#000000', 'mo'],
  ['#ffffff', 'hafen'],
  ['#c9b78f', undefined],
  ['#e33b2e', 'zhusha'],
  ['#8b1a3a', 'yanzhi'],
  ['#a0345f', 'yanzhi'],
  ['#7a4a2a', 'zheshi'],
  ['#e8b93a', 'tenghuang'],
  ['#3f9f7a', 'shilv'],
  ['#1f3a5f', 'huaqing'],
  ['#4a86c8', 'shiqing'],
])('%s belongs to %s', (colour, pigment) => expect(getPigment(colour)).toBe(pigment));

it('lists pigments by area, each once', () => {
  expect(listPigments(['#2d4858', '#808080', '#b53a26', '#2d4959'])).toEqual(['huaqing', 'zhusha']);
  expect(listPigments([])).toEqual([]);
});
