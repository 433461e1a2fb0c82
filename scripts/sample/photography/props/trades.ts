import type { Random } from '../../core/prng.ts';
import { lightOf } from '../camera.ts';
import {
  type Material,
  type Point,
  putBall,
  putBox,
  putCan,
  putFace,
  putLimb,
  type World,
} from '../trace/world.ts';
import { type Clothes, cloth, putWorker, STANCES } from './worker.ts';

/** What is done behind the windows of a street of workshops. */
export const TRADES = ['weld', 'spin', 'hoist', 'turn', 'mend', 'grain', 'melt', 'parts'] as const;
export type Trade = (typeof TRADES)[number];

const IRON: Material = { colour: [0.13, 0.135, 0.145], spec: 0.1, rough: 0.35 };
const GREEN: Material = { colour: lightOf('#4c6e5c', 0.8), spec: 0.06, rough: 0.35 };
const WOOD: Material = { colour: lightOf('#8a6a44', 0.8) };

/** Furnishes a shop `wide` m across from `left`, about the depth `z`. Returns where an arc burns, if one does. */
export function furnishShop(
  world: World,
  trade: Trade,
  left: number,
  wide: number,
  z: number,
  random: Random,
): Point | undefined {
  const clothes: Clothes = {
    coat: cloth(random.pick(['#3c5878', '#5c6a4a', '#6a5a48', '#44505e']), 1),
    trousers: cloth('#2c3440'),
    hat: {
      colour: lightOf(random.pick(['#c99a2c', '#b8442c', '#d8d4c8', '#3c6aa0']), 0.9),
      spec: 0.08,
      rough: 0.3,
    },
  };
  const at = (share: number, y: number, deep = 0): Point => [left + wide * share, y + 0.14, z + deep];
  const man = (share: number, yaw: number, stance: keyof typeof STANCES, deep = 0): Point =>
    putWorker(world, at(share, 0, deep), yaw, STANCES[stance], clothes, random.between(1.66, 1.8));
  switch (trade) {
    case 'weld': {
      putBox(world, at(0.56, 0.62), [2.4, 0.14, 0.8], IRON);
      for (const end of [0.42, 0.7]) putBox(world, at(end, 0.3), [0.14, 0.6, 0.7], IRON);
      for (let bar = 0; bar < 5; bar += 1)
        putLimb(
          world,
          at(0.44 + bar * 0.06, 0.7, 0.2),
          at(0.44 + bar * 0.06, 1.5 + (bar % 2) * 0.4, 0.4),
          0.05,
          IRON,
        );
      man(0.3, 1.57, 'kneel', -0.2);
      man(0.84, -1.4, 'lean', 1.6);
      const arc = at(0.42, 0.78, -0.3);
      putBall(world, arc, 0.05, { colour: [0, 0, 0], emit: [70, 80, 100] });
      world.lamps.push({ at: [arc[0], arc[1] + 0.08, arc[2]], power: [4.2, 5, 7], radius: 0.06 });
      return arc;
    }
    case 'spin': {
      const dyes = ['#b8452f', '#d6a53f', '#3f6f94', '#e6e0cf', '#7d9a5a'];
      for (let row = 0; row < 2; row += 1) {
        putBox(world, at(0.5, 0.75, row * 2), [wide * 0.76, 0.1, 0.5], GREEN);
        putBox(world, at(0.5, 1.75, row * 2), [wide * 0.76, 0.1, 0.4], GREEN);
        for (let cone = 0; cone < 13; cone += 1) {
          const share = 0.15 + cone * 0.058;
          const dye: Material = { colour: lightOf(dyes[(cone + row) % 5] ?? '#fff', 0.9) };
          putLimb(world, at(share, 0.86, row * 2), at(share, 1.22, row * 2), 0.13, dye, 0.05);
          putLimb(world, at(share, 1.22, row * 2), at(share, 1.72, row * 2), 0.006, dye);
          putLimb(world, at(share, 1.84, row * 2), at(share, 2.1, row * 2), 0.1, dye, 0.08);
        }
        for (const end of [0.13, 0.87]) putBox(world, at(end, 1, row * 2), [0.16, 2, 0.6], GREEN);
      }
      man(0.34, 0.2, 'point', -0.9);
      man(0.72, -1.2, 'walk', 1.1);
      return undefined;
    }
    case 'hoist': {
      putBox(world, at(0.5, 3.35, 0.8), [wide, 0.3, 0.4], { colour: lightOf('#c89a2e', 0.8) });
      for (const side of [-0.06, 0.06])
        putLimb(
          world,
          [left + wide * 0.52 + side, 3.4, z + 0.8],
          [left + wide * 0.52 + side, 2.3, z + 0.8],
          0.02,
          IRON,
        );
      for (const [share, y] of [
        [0.52, 1.75],
        [0.28, 0.56],
        [0.76, 0.56],
      ] as const) {
        putCan(world, at(share, y, 0.2), at(share, y, 1.5), 0.55, {
          colour: [0.4, 0.41, 0.43],
          metal: true,
          rough: 0.45,
        });
        putCan(world, at(share, y, 0.18), at(share, y, 0.22), 0.2, { colour: [0.02, 0.02, 0.02] });
      }
      man(0.12, 1.2, 'point', 0.3);
      man(0.88, -1.3, 'lean', 0.4);
      return undefined;
    }
    case 'turn': {
      putBox(world, at(0.48, 0.5, 0.2), [2.9, 0.9, 0.8], GREEN);
      putBox(world, at(0.3, 1.2, 0.2), [0.9, 0.7, 0.8], GREEN);
      putBox(world, at(0.66, 1.1, 0.2), [0.5, 0.5, 0.6], GREEN);
      putCan(world, [left + wide * 0.36, 1.4, z + 0.2], [left + wide * 0.42, 1.4, z + 0.2], 0.3, IRON);
      putCan(world, [left + wide * 0.42, 1.4, z + 0.2], [left + wide * 0.64, 1.4, z + 0.2], 0.14, {
        colour: [0.6, 0.6, 0.62],
        metal: true,
        rough: 0.25,
      });
      putBox(world, at(0.5, 1.55, 2.6), [2, 1.4, 0.1], WOOD);
      man(0.55, 0.1, 'lean', -0.75);
      return undefined;
    }
    case 'mend': {
      const paint: Material = {
        colour: lightOf(random.pick(['#35608a', '#9a3a2c', '#b9b4a4']), 0.8),
        spec: 0.1,
        rough: 0.2,
      };
      putBox(world, at(0.58, 1.0, 0.6), [3.6, 0.85, 1.8], paint);
      putBox(world, at(0.5, 1.75, 0.6), [1.5, 0.8, 1.7], paint);
      putBox(world, at(0.5, 1.8, -0.27), [1.2, 0.5, 0.03], {
        colour: [0.03, 0.04, 0.05],
        spec: 0.3,
        rough: 0.05,
      });
      for (const share of [0.4, 0.77])
        putCan(world, at(share, 0.45, -0.4), at(share, 0.45, 0), 0.45, { colour: [0.02, 0.02, 0.022] });
      putBox(world, [left + wide * 0.82, 1.72, z + 0.5], [0.9, 0.06, 1.6], paint, 0, 0, 0.9);
      man(0.93, -1.5, 'lean', 0.2);
      man(0.14, 1.2, 'walk', 0);
      return undefined;
    }
    case 'grain': {
      const jute: Material = { colour: lightOf('#b89a68', 0.8) };
      for (let row = 0; row < 5; row += 1)
        for (let sack = 0; sack < 6 - row; sack += 1) {
          const x = left + wide * 0.42 + (sack + row * 0.5) * 0.62;
          putLimb(
            world,
            [x - 0.14, 0.34 + row * 0.32, z + 0.9],
            [x + 0.14, 0.34 + row * 0.32, z + 0.9],
            0.2,
            jute,
          );
          putLimb(
            world,
            [x - 0.14, 0.34 + row * 0.32, z + 1.5],
            [x + 0.14, 0.34 + row * 0.32, z + 1.5],
            0.2,
            jute,
          );
        }
      const hand = man(0.26, 1.5, 'walk', 0.4);
      putLimb(world, [hand[0] - 0.35, 1.62, hand[2]], [hand[0] + 0.15, 1.66, hand[2]], 0.2, jute);
      man(0.14, 1.0, 'stand', 1.4);
      return undefined;
    }
    case 'melt': {
      const brick: Material = { colour: lightOf('#7a4a34', 0.7) };
      const [x0, x1] = [left + wide * 0.14, left + wide * 0.56];
      putBox(world, [(x0 + x1) / 2, 2.7, z + 1.4], [x1 - x0, 2, 1.8], brick);
      putBox(world, [x0 + 0.4, 0.95, z + 1.4], [0.8, 1.7, 1.8], brick);
      putBox(world, [x1 - 0.4, 0.95, z + 1.4], [0.8, 1.7, 1.8], brick);
      putBox(world, [(x0 + x1) / 2, 0.95, z + 2.1], [x1 - x0, 1.7, 0.3], {
        colour: [0.1, 0.05, 0.03],
        emit: [7, 2.6, 0.55],
      });
      world.lamps.push({ at: [(x0 + x1) / 2, 1, z + 0.9], power: [6.5, 2.7, 0.7], radius: 0.3 });
      const hand = man(0.74, -1.57, 'lean', 0.7);
      putLimb(world, hand, [x1 - 1.2, 1.05, z + 1.3], 0.03, IRON);
      man(0.9, -1.3, 'stand', 1.8);
      return undefined;
    }
    default: {
      for (let shelf = 0; shelf < 4; shelf += 1) {
        putBox(world, at(0.62, 0.35 + shelf * 0.72, 1.6), [wide * 0.6, 0.06, 0.7], WOOD);
        for (let box = 0; box < 9; box += 1)
          if (random() < 0.85) {
            const tall = random.between(0.2, 0.5);
            putBox(world, at(0.36 + box * 0.064, 0.38 + shelf * 0.72 + tall / 2, 1.5), [0.36, tall, 0.5], {
              colour: lightOf(random.pick(['#8a6a44', '#5a6c7c', '#a05a3c', '#6c7a5c', '#b8a88a']), 0.7),
            });
          }
      }
      for (const end of [0.31, 0.62, 0.93]) putBox(world, at(end, 1.5, 1.6), [0.08, 3, 0.7], IRON);
      putFace(world, at(0.1, 0.75, 0.2), at(0.28, 0.75, 0.2), at(0.28, 0.75, 0.9), at(0.1, 0.75, 0.9), WOOD);
      for (const [share, deep] of [
        [0.11, 0.25],
        [0.27, 0.25],
        [0.11, 0.85],
        [0.27, 0.85],
      ] as const)
        putLimb(world, at(share, 0, deep), at(share, 0.75, deep), 0.03, WOOD);
      man(0.42, 0.2, 'point', 0.7);
      return undefined;
    }
  }
}
