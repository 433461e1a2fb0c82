import type { Random } from '../../../core/prng.ts';
import { lightOf } from '../../camera.ts';
import type { Material, Point, World } from '../../trace/world.ts';
import { STANCES } from '../stances.ts';
import { type Clothes, cloth, putWorker } from '../worker.ts';

export const IRON: Material = { colour: [0.13, 0.135, 0.145], spec: 0.1, rough: 0.35 };
export const GREEN: Material = { colour: lightOf('#4c6e5c', 0.8), spec: 0.06, rough: 0.35 };
export const WOOD: Material = { colour: lightOf('#8a6a44', 0.8) };

/** A shop to be furnished, in m: `wide` across from `left`, about the depth `z`. */
export interface Shop {
  readonly world: World;
  readonly left: number;
  readonly wide: number;
  readonly z: number;
  readonly random: Random;
  /** A place in the shop: a share of its width, a height above its floor, a depth behind `z`. */
  readonly at: (share: number, y: number, deep?: number) => Point;
  /** Puts a worker of this shop; all wear the same. Returns the near hand. */
  readonly man: (share: number, yaw: number, stance: keyof typeof STANCES, deep?: number) => Point;
}

/** Opens a shop: draws what its people wear. */
export function openShop(world: World, left: number, wide: number, z: number, random: Random): Shop {
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
  return {
    world,
    left,
    wide,
    z,
    random,
    at,
    man: (share, yaw, stance, deep = 0) =>
      putWorker(world, at(share, 0, deep), yaw, STANCES[stance], clothes, random.between(1.66, 1.8)),
  };
}
