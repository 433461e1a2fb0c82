import type { Random } from '../../core/prng.ts';
import { type Material, type Point, putLimb, type World } from '../trace/world.ts';

/** What a tree is made of; snow lies on its upper sides when given. */
export interface Bark {
  readonly trunk: Material;
  readonly green: Material;
  readonly snow?: Material;
}

/** Puts a spruce: whorls of drooping boughs, each with side twigs. */
export function putSpruce(
  world: World,
  foot: Point,
  tall: number,
  bark: Bark,
  random: Random,
  fine = 1,
): void {
  const [x, y, z] = foot;
  putLimb(world, foot, [x, y + tall, z], tall * 0.013, bark.trunk, 0.02);
  const whorls = Math.round(tall * 1.5 * fine);
  for (let whorl = 0; whorl < whorls; whorl += 1) {
    const share = whorl / whorls;
    const up = y + tall * (0.1 + 0.9 * share);
    const reach = tall * 0.2 * (1 - share) ** 0.85 * random.between(0.75, 1.1) + 0.1;
    const boughs = Math.max(4, Math.round(8 * fine));
    for (let bough = 0; bough < boughs; bough += 1) {
      const turn = (bough / boughs) * 6.283 + whorl * 1.9 + random() * 0.5;
      const long = reach * random.between(0.7, 1.1);
      const droop = long * random.between(0.3, 0.55);
      const tip: Point = [x + Math.cos(turn) * long, up - droop, z + Math.sin(turn) * long];
      const thick = 0.035 + long * 0.055;
      putLimb(world, [x, up + 0.05, z], tip, thick, bark.green, thick * 0.35);
      if (fine > 0.8)
        for (const side of [-1, 1]) {
          const lean = turn + side * 0.6;
          const from: Point = [
            x + Math.cos(turn) * long * 0.4,
            up - droop * 0.36,
            z + Math.sin(turn) * long * 0.4,
          ];
          putLimb(
            world,
            from,
            [
              from[0] + Math.cos(lean) * long * 0.42,
              from[1] - droop * 0.5,
              from[2] + Math.sin(lean) * long * 0.42,
            ],
            thick * 0.7,
            bark.green,
            thick * 0.25,
          );
        }
      if (bark.snow && random() < 0.75) {
        const lift = thick * 0.75;
        putLimb(
          world,
          [x + (tip[0] - x) * 0.35, up - droop * 0.3 + lift, z + (tip[2] - z) * 0.35],
          [tip[0], tip[1] + lift * 0.6, tip[2]],
          thick * 0.8,
          bark.snow,
          thick * 0.4,
        );
      }
    }
  }
}

/** Puts a bare birch: a white bole that forks and forks again. */
export function putBirch(
  world: World,
  foot: Point,
  tall: number,
  bark: Material,
  twig: Material,
  random: Random,
): void {
  const grow = (from: Point, aim: Point, long: number, thick: number, order: number): void => {
    const to: Point = [from[0] + aim[0] * long, from[1] + aim[1] * long, from[2] + aim[2] * long];
    putLimb(world, from, to, thick, order < 2 ? bark : twig, thick * 0.62);
    if (order >= 4) return;
    const shoots = order === 0 ? 4 : 3;
    for (let shoot = 0; shoot < shoots; shoot += 1) {
      const spread = order === 0 && shoot === 0 ? 0.08 : 0.42;
      const next: Point = [
        aim[0] + random.normal() * spread,
        aim[1] + random.normal() * spread * 0.4 + 0.12,
        aim[2] + random.normal() * spread,
      ];
      const norm = 1 / Math.hypot(...next);
      const share = order === 0 ? random.between(0.55, 1) : random.between(0.5, 1);
      grow(
        [from[0] + aim[0] * long * share, from[1] + aim[1] * long * share, from[2] + aim[2] * long * share],
        [next[0] * norm, next[1] * norm, next[2] * norm],
        long * random.between(0.5, 0.66),
        thick * (shoot === 0 ? 0.6 : 0.42),
        order + 1,
      );
    }
  };
  const lean: Point = [random.normal() * 0.04, 1, random.normal() * 0.04];
  grow(foot, lean, tall * 0.46, tall * 0.009, 0);
}
