import type { Colour } from '../../core/picture.ts';
import type { Random } from '../../core/prng.ts';
import { lightOf } from '../camera.ts';
import { type Material, type Point, type World, putBall, putBox, putCan } from '../trace/world.ts';
import { TRADES, type Trade, furnishShop } from './trades.ts';

/** Distance of the shop fronts, m. */
export const FRONT = 12;

/** Light of a trade: arcs are blue, fires orange, spinning rooms white. */
const HUES: Readonly<Record<Trade, Colour>> = {
  weld: [2.6, 3, 4],
  spin: [4.6, 4.7, 4.6],
  hoist: [5.4, 4.1, 2.3],
  turn: [5, 3.6, 1.7],
  mend: [4.2, 4.4, 4.4],
  grain: [5.6, 3.6, 1.6],
  melt: [4.4, 2.3, 0.9],
  parts: [5, 3.9, 2.2],
};

/** One workshop behind its open front: floor, walls, trusses, lamps, a trade at work. Returns where sparks fly. */
export function putWorkshop(
  world: World,
  left: number,
  wide: number,
  bay: number,
  random: Random,
): Point | undefined {
  const brick: Material = {
    colour: lightOf('#6a4638', 0.8),
    pattern: (x, y) =>
      (((y * 7) % 1) + 1) % 1 < 0.12 || (((x * 3.2 + (Math.floor(y * 7) % 2) * 0.5) % 1) + 1) % 1 < 0.06
        ? 0.62
        : 1,
  };
  const plaster: Material = {
    colour: lightOf(random.pick(['#a89f8c', '#8f9aa0', '#b09a78', '#8ea08e']), 0.75),
  };
  const frame: Material = {
    colour: lightOf(random.pick(['#2c3a36', '#33302c', '#2b3644']), 0.6),
    spec: 0.05,
    rough: 0.5,
  };
  const snow: Material = { colour: [0.75, 0.77, 0.84] };
  const mid = left + wide / 2;
  const tall = 4.3;
  putBox(world, [mid, 0.06, FRONT + 3.5], [wide, 0.16, 7], {
    colour: [0.16, 0.15, 0.14],
    spec: 0.04,
    rough: 0.5,
  });
  putBox(world, [mid, tall / 2, FRONT + 7], [wide, tall, 0.2], plaster);
  for (const edge of [left - 0.3, left + wide + 0.3])
    putBox(world, [edge, tall / 2, FRONT + 3.4], [0.6, tall + 0.6, 7.2], brick);
  putBox(world, [mid, tall + 0.36, FRONT + 3.4], [wide + 1.3, 0.7, 7.4], brick);
  putBox(world, [mid, tall + 0.76, FRONT + 3.3], [wide + 1.5, 0.14, 7.7], snow);
  const posts = Math.max(2, Math.round(wide / 2.4));
  for (let post = 0; post <= posts; post += 1)
    putBox(world, [left + (wide * post) / posts, tall / 2, FRONT], [0.1, tall, 0.12], frame);
  for (const y of [3.1, tall - 0.06]) putBox(world, [mid, y, FRONT], [wide, 0.08, 0.12], frame);
  for (let pane = 0; pane < posts * 2; pane += 1)
    putBox(world, [left + (wide * (pane + 0.5)) / (posts * 2), 3.7, FRONT], [0.05, 1.2, 0.08], frame);
  for (let truss = 0; truss < 3; truss += 1)
    putBox(world, [mid, 4.05, FRONT + 1.4 + truss * 2.2], [wide, 0.12, 0.12], frame);
  const trade = TRADES[bay % TRADES.length] ?? 'weld';
  const hue = HUES[trade];
  for (const share of [0.28, 0.72]) {
    const at: Point = [left + wide * share, 3.6, FRONT + 2.6];
    putCan(world, [at[0], at[1] + 0.1, at[2]], [at[0], at[1] + 0.3, at[2]], 0.26, frame);
    putBall(world, at, 0.12, { colour: [0, 0, 0], emit: [hue[0] * 5, hue[1] * 5, hue[2] * 5] });
    const dim = trade === 'weld' || trade === 'melt' ? 0.8 : 2;
    world.lamps.push({ at, power: [hue[0] * dim, hue[1] * dim, hue[2] * dim], radius: 0.13 });
  }
  return furnishShop(world, trade, left, wide, FRONT + 2.4, random);
}
