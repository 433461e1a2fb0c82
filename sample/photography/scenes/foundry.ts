import { buildNoise } from '../../core/noise.ts';
import type { Picture } from '../../core/picture.ts';
import { type Random, buildRandom } from '../../core/prng.ts';
import { frameView, printWorld } from '../print.ts';
import { putLadle, putPot } from '../props/ladle.ts';
import { STANCES } from '../props/stances.ts';
import { cloth, putWorker } from '../props/worker.ts';
import type { Shot } from '../trace/render.ts';
import { addStreak, layPuff } from '../trace/specks.ts';
import type { View } from '../trace/view.ts';
import {
  type Material,
  type Point,
  type World,
  buildWorld,
  putBox,
  putCan,
  putLimb,
} from '../trace/world.ts';

/** Tapping: a ladle tips, steel runs, and the whole bay has no other light. */
export function shootFurnace(width: number, height: number, seed: string): Picture {
  const random = buildRandom(`${seed}/bay`);
  const shipped = seed === '3006';
  const noise = buildNoise(seed);
  const flip = shipped || random() < 0.5 ? 1 : -1;
  const world = buildWorld((_dx, _dy, _dz, out) => {
    out[0] = 0.005;
    out[1] = 0.006;
    out[2] = 0.01;
  });
  world.ground = {
    colour: [0.09, 0.08, 0.075],
    spec: 0.04,
    rough: 0.5,
    pattern: (x, _y, z) => 0.5 + noise.fbm(x * 0.7, z * 0.7, 4),
    bump: (x, _y, z) => 0.02 * noise.fbm(x * 3, z * 3, 3),
    bumpStep: 0.05,
  };
  putBay(world, flip);
  const lip: Point = [flip * 0.62, 4.0, 11];
  const pool: Point = [flip * 1.25, 1.15, 11];
  const iron: Material = {
    colour: [0.16, 0.14, 0.13],
    spec: 0.06,
    rough: 0.5,
    pattern: (x, y, z) => 0.6 + 0.8 * noise.fbm(x * 2 + z, y * 2, 4),
  };
  putLadle(world, [flip * -1.05, 4.15, 11], flip, iron);
  putPot(world, pool, iron);
  const melt: Material = { colour: [0, 0, 0], emit: [30, 13.5, 3.6] };
  let last = lip;
  for (let step = 1; step <= 14; step += 1) {
    const t = step / 14;
    const next: Point = [
      lip[0] + (pool[0] - lip[0]) * (1 - (1 - t) ** 2),
      lip[1] + 0.1 - (lip[1] - pool[1] + 0.1) * t ** 1.6,
      11,
    ];
    putLimb(world, last, next, 0.17 - 0.07 * t, melt, 0.165 - 0.07 * t);
    last = next;
    if (step % 4 === 2) world.lamps.push({ at: next, power: [5.6, 2.3, 0.62], radius: 0.2 });
  }
  putCan(world, [pool[0], pool[1] - 0.05, 11], [pool[0], pool[1], 11], 0.98, melt);
  world.lamps.push({ at: [pool[0], pool[1] + 0.3, 11], power: [22, 9.5, 2.8], radius: 0.55 });
  const silver: Material = { colour: [0.42, 0.41, 0.4], spec: 0.25, rough: 0.4 };
  const clothes = {
    coat: silver,
    trousers: cloth('#4a4640'),
    hat: { colour: [0.4, 0.36, 0.3], spec: 0.1, rough: 0.3 } as Material,
  };
  const one: Point = [flip * -2.3, 0, 9];
  const hand = putWorker(world, one, flip * 1.0, STANCES.lean, clothes, 1.8);
  putLimb(world, hand, [pool[0] - flip * 0.9, 1.5, 10.6], 0.022, iron);
  putLimb(world, hand, [one[0] - flip * 0.9, 0.85, one[2] - 0.55], 0.022, iron);
  putWorker(world, [flip * 4.0, 0, 10], flip * -1.3, STANCES.point, clothes, 1.76);
  world.fog = { density: 0.01, own: [0.012, 0.008, 0.007] };
  const view = frameView(
    {
      eye: [flip * -0.3, 1.6, 0.9],
      target: [flip * 0.55, 2.75, 11],
      zoom: 0.5,
      aperture: 0.012,
      focus: 11,
    },
    seed,
  );
  return printWorld(
    world,
    view,
    [width, height],
    { exposure: 0.95, grain: 0.045, vignette: 0.35, mono: 0, bloom: 0.42, shadow: [0.02, 0.013, 0.012] },
    seed,
    (shot) => {
      for (let puff = 0; puff < 14; puff += 1)
        layPuff(
          shot,
          view,
          [pool[0] + random.normal() * 0.9, 2.2 + puff * 0.42, 11.6 + random() * 1.4],
          2.2 + puff * 0.2,
          [0.95, 0.36, 0.11],
          0.16,
          `${seed}/fume/${String(puff)}`,
        );
      for (let spark = 0; spark < 620; spark += 1) throwDrop(shot, view, pool, random);
    },
  );
}

/** A drop of steel leaves the pot, arcs, and fades as it cools. */
function throwDrop(shot: Shot, view: View, from: Point, random: Random): void {
  const turn = random() * 6.283;
  const speed = random.between(0.6, 3.4);
  const up = random.between(1.2, 5.6);
  const age = random() * 1.1;
  const at = (t: number): Point => [
    from[0] + Math.cos(turn) * (0.5 + speed * t),
    Math.max(0.02, from[1] + 0.05 + up * t - 4.9 * t * t),
    from[2] + Math.sin(turn) * (0.4 + speed * t * 0.7),
  ];
  const heat = Math.max(0.05, 1 - age * 0.8);
  const colour = [9 * heat + 1, 4.2 * heat ** 1.7, 1.3 * heat ** 3] as const;
  let last = at(age);
  for (let step = 1; step <= 4; step += 1) {
    const next = at(Math.max(0, age - step * 0.012));
    addStreak(shot, view, last, next, random() < 0.1 ? 0.006 : 0.0032, colour);
    last = next;
  }
}

/** Columns, crane girders and the dark back of the melting bay. */
function putBay(world: World, flip: number): void {
  const steel: Material = { colour: [0.13, 0.13, 0.14], spec: 0.05, rough: 0.5 };
  const brick: Material = {
    colour: [0.15, 0.09, 0.065],
    pattern: (x, y) =>
      (((y * 3) % 1) + 1) % 1 < 0.1 || (((x * 1.5 + (Math.floor(y * 3) % 2) * 0.5) % 1) + 1) % 1 < 0.06
        ? 0.5
        : 1,
  };
  putBox(world, [0, 5, 26], [40, 14, 0.4], brick);
  for (let column = 0; column < 4; column += 1)
    for (const side of [-1, 1]) {
      const [x, z] = [side * 6.4, 5 + column * 6.2];
      for (const edge of [-0.3, 0.3]) putBox(world, [x + edge, 5, z], [0.1, 10, 0.5], steel);
      for (let lace = 0; lace < 12; lace += 1)
        putLimb(world, [x - 0.3, 0.4 + lace * 0.8, z], [x + 0.3, 1.2 + lace * 0.8, z], 0.035, steel);
    }
  for (const side of [-1, 1]) putBox(world, [side * 6.3, 7.4, 14], [0.5, 0.8, 26], steel);
  putBox(world, [0, 8.5, 10.2], [13, 0.9, 0.5], steel);
  putBox(world, [0, 8.5, 11.9], [13, 0.9, 0.5], steel);
  for (let step = 0; step < 9; step += 1)
    putBox(world, [flip * (4.6 + step * 0.26), 0.3 + step * 0.3, 17.5], [0.3, 0.05, 1.2], steel);
  for (let post = 0; post < 9; post += 1)
    putLimb(world, [-6 + post * 1.5, 3, 20], [-6 + post * 1.5, 4.1, 20], 0.03, steel);
  putBox(world, [0, 2.9, 21], [14, 0.2, 2.4], steel);
  for (const up of [3.6, 4.1]) putLimb(world, [-7, up, 20], [7, up, 20], 0.03, steel);
}
