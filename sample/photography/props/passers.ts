import type { Random } from '../../core/prng.ts';
import { type Material, type Point, type World, putLimb } from '../trace/world.ts';
import { STANCES } from './stances.ts';
import { cloth, putPack, putWorker } from './worker.ts';

/** People on their way, lit from the shops behind them; some push bicycles. */
export function putPassers(world: World, random: Random): void {
  const iron: Material = { colour: [0.03, 0.03, 0.034], spec: 0.1, rough: 0.3 };
  for (let passer = 0; passer < 19; passer += 1) {
    const x = -52 + passer * 5.7 + random.between(-1.4, 1.4);
    const z = random.between(9.2, 11);
    const toward = random() < 0.6 ? -1 : 1;
    const coat = cloth(random.pick(['#39424f', '#5a3b30', '#2f3a35', '#4b4033', '#6b2f2a', '#31405c']), 0.9);
    const stance = random() < 0.7 ? STANCES.walk : STANCES.stand;
    const yaw = stance === STANCES.walk ? toward * 1.57 : random.between(-0.5, 0.5);
    putWorker(
      world,
      [x, 0.03, z],
      yaw,
      stance,
      {
        coat,
        trousers: cloth('#22252c'),
        hat: cloth(random.pick(['#2a2320', '#39414c', '#4a2c26'])),
        fur: random() < 0.6,
      },
      random.between(1.62, 1.8),
    );
    if (random() < 0.35) putPack(world, [x, 0.03, z], yaw, cloth('#3b372c'));
    if (passer % 6 === 3) {
      for (const wheel of [0.35, 1.4]) {
        const centre: Point = [x + toward * wheel, 0.36, z - 0.4];
        for (let part = 0; part < 14; part += 1) {
          const [a, b] = [part * 0.4488, (part + 1) * 0.4488];
          putLimb(
            world,
            [centre[0] + Math.cos(a) * 0.33, centre[1] + Math.sin(a) * 0.33, centre[2]],
            [centre[0] + Math.cos(b) * 0.33, centre[1] + Math.sin(b) * 0.33, centre[2]],
            0.022,
            iron,
          );
        }
      }
      for (const [a, b] of [
        [
          [0.35, 0.36],
          [0.62, 0.82],
        ],
        [
          [0.62, 0.82],
          [1.22, 0.86],
        ],
        [
          [1.4, 0.36],
          [1.18, 1],
        ],
        [
          [0.35, 0.36],
          [0.85, 0.36],
        ],
        [
          [0.85, 0.36],
          [1.22, 0.86],
        ],
      ] as const)
        putLimb(world, [x + toward * a[0], a[1], z - 0.4], [x + toward * b[0], b[1], z - 0.4], 0.022, iron);
    }
  }
}
