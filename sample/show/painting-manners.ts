import { type Picture, parseColour } from '../core/picture.ts';
import type { Random } from '../core/prng.ts';
import type { Design } from '../painting/design.ts';
import { paintFineLine } from '../painting/hands/fine-line.ts';
import { paintOil } from '../painting/hands/oil.ts';
import { paintWatercolour } from '../painting/hands/watercolour.ts';
import { printBlocks, printWoodcut } from '../painting/hands/woodcut.ts';

/** How it can be painted, and what is said of it. */
interface Manner {
  readonly kind: string;
  readonly material: string;
  readonly says: string;
  readonly paint: (random: Random) => (design: Design, scale: number, seed: string) => Picture;
}

const INKS = [
  ['#f6dc8e', '#e8923c', '#ad3c24', '#5a6f7c', '#1d1c20'],
  ['#efe3c2', '#8fb3b0', '#3f7a86', '#c2542f', '#1f2730'],
  ['#f2e6cc', '#d9a441', '#7d8f52', '#39594e', '#20201c'],
] as const;

/** The manners, from oil to fine line. */
export const MANNERS: readonly Manner[] = [
  {
    kind: '油画',
    material: '布面油画',
    says: '颜料堆得厚，笔触看得见方向',
    paint: (random) => {
      const plan = {
        impasto: random.between(0.5, 1.1),
        reach: random.between(3.6, 6),
        broken: random.between(0.4, 1.2),
      };
      return (design, scale, seed) => paintOil(design, scale, plan, seed);
    },
  },
  {
    kind: '水粉',
    material: '纸本水粉',
    says: '色块平涂，边缘干净',
    paint: () => (design, scale, seed) =>
      paintOil(design, scale, { impasto: 0.18, reach: 6.5, broken: 0.3 }, seed),
  },
  { kind: '水彩', material: '纸本水彩', says: '水色相融，亮处全是留白', paint: () => paintWatercolour },
  {
    kind: '版画',
    material: '黑白木刻',
    says: '刀路分明，黑白各占一半',
    paint: () => (design, scale, seed) => printWoodcut(design, scale, [0.09, 0.085, 0.08], seed),
  },
  {
    kind: '版画',
    material: '套色木刻',
    says: '五版套印，错开的边缘反添了响动',
    paint: (random) => {
      const inks = random.pick(INKS).map(parseColour);
      return (design, scale, seed) =>
        printBlocks(
          design,
          scale,
          inks.map((ink, order) => ({
            ink,
            slip: [((order * 7) % 5) * 0.0005 - 0.001, ((order * 3) % 4) * 0.0005 - 0.0008] as const,
          })),
          seed,
        );
    },
  },
  { kind: '国画', material: '绢本工笔', says: '铁线勾勒，分染数遍', paint: () => paintFineLine },
];
