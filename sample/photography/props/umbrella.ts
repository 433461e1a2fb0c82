import type { Colour } from '../../core/picture.ts';
import { type Material, type Point, type World, putFace, putLimb } from '../trace/world.ts';
import { STANCES } from './stances.ts';
import { cloth, putWorker } from './worker.ts';

/** Someone waiting under an umbrella, seen from behind. */
export function putUmbrella(world: World, at: Point, yaw: number, dye: Colour, coat: Material): void {
  putWorker(
    world,
    at,
    yaw,
    { ...STANCES.stand, arms: [[0.06, 0.66, 0.14, 0.12, 0.76, 0.08], STANCES.stand.arms[1]] },
    { coat, trousers: cloth('#23242a'), hat: cloth('#1d1a18'), fur: true },
    1.68,
  );
  const silk: Material = { colour: dye, spec: 0.06, rough: 0.35 };
  const top: Point = [at[0] + Math.sin(yaw) * 0.16, 2.16, at[2] + Math.cos(yaw) * 0.16];
  const ribs = 8;
  for (let rib = 0; rib < ribs; rib += 1)
    for (let ring = 0; ring < 3; ring += 1) {
      const corner = (index: number, share: number): Point => [
        top[0] + Math.cos((index / ribs) * 6.28319) * 0.62 * share,
        top[1] - 0.26 * share * share,
        top[2] + Math.sin((index / ribs) * 6.28319) * 0.62 * share,
      ];
      putFace(
        world,
        corner(rib, ring / 3),
        corner(rib + 1, ring / 3),
        corner(rib + 1, (ring + 1) / 3),
        corner(rib, (ring + 1) / 3),
        silk,
      );
    }
  putLimb(world, [top[0], 1.2, top[2]], [top[0], top[1] + 0.08, top[2]], 0.012, {
    colour: [0.05, 0.05, 0.05],
  });
}
