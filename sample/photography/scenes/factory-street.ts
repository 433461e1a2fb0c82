import { buildNoise } from '../../core/noise.ts';
import type { Colour, Picture } from '../../core/picture.ts';
import { type Random, buildRandom } from '../../core/prng.ts';
import { developFrame } from '../camera.ts';
import { putPassers } from '../props/passers.ts';
import { FRONT, putWorkshop } from '../props/workshop.ts';
import { renderWorld } from '../trace/render.ts';
import { addSpeck, layFlake, layPuff } from '../trace/specks.ts';
import type { View } from '../trace/view.ts';
import {
  type Material,
  type Point,
  type World,
  buildWorld,
  putBall,
  putBox,
  putCan,
  putLand,
  putLimb,
} from '../trace/world.ts';

const LONG = 100;

/** A street of workshops on a snowy night, taken while walking along it: a strip of parallel views, as in a handscroll. */
export function shootStreet(width: number, height: number, seed: string): Picture {
  const random = buildRandom(`${seed}/street`);
  const noise = buildNoise(seed);
  const world = buildWorld((_dx, dy, _dz, out) => {
    const rise = Math.max(0, Math.min(1, dy * 3));
    out[0] = 0.07 - 0.045 * rise;
    out[1] = 0.075 - 0.04 * rise;
    out[2] = 0.14 - 0.055 * rise;
  });
  const snow: Material = {
    colour: [0.78, 0.8, 0.86],
    bump: (x, _y, z) => 0.06 * noise.fbm(x * 1.6, z * 2.4, 4),
    bumpStep: 0.08,
  };
  world.ground = snow;
  for (let x = -70; x < 75; x += 12)
    putLand(
      world,
      (px, pz) => 0.02 + 0.16 * noise.fbm(px * 0.5, pz * 0.7, 3) * Math.max(0, Math.min(1, (9.4 - pz) / 1.4)),
      [x - 6, x + 6, 6, 13],
      [16, 16],
      snow,
    );
  const sparks: Point[] = [];
  let x = -58;
  for (let bay = 0; x < 62; bay += 1) {
    const wide = random.between(6.2, 8.4);
    const found = putWorkshop(world, x, wide, bay, random);
    if (found) sparks.push(found);
    x += wide + random.between(0.5, 1.3);
  }
  const beacons = putRoofs(world, random);
  putPassers(world, random);
  for (let post = 0; post < 8; post += 1) putLampPost(world, [-50 + post * 15.2, 0, 10.3]);
  world.fog = { density: 0.006, own: [0.03, 0.032, 0.055] };
  const view: View = {
    eye: [0, 2.55, 0],
    target: [0, 2.55, 10],
    zoom: LONG / 2 / FRONT,
    strip: { length: LONG, lean: 0.24 },
  };
  const shot = renderWorld(
    world,
    view,
    width,
    height,
    { samples: 3, edges: 9, bounces: 1, side: 5200 },
    seed,
  );
  for (const at of beacons) {
    addSpeck(shot, view, at, 0.09, [14, 1, 0.7]);
    for (let puff = 0; puff < 9; puff += 1)
      layPuff(
        shot,
        view,
        [at[0] + 0.5 + puff * 0.75, at[1] + 0.2 + puff * 0.12, at[2]],
        1.2 + puff * 0.34,
        [0.11, 0.11, 0.16],
        0.5,
        `${seed}/${String(Math.round(at[0]))}/${String(puff)}`,
      );
  }
  for (const at of sparks)
    for (let spark = 0; spark < 90; spark += 1) {
      const t = random() * 0.5;
      const turn = random() * 6.283;
      addSpeck(
        shot,
        view,
        [
          at[0] + Math.cos(turn) * t * 2.6,
          Math.max(0.2, at[1] + random.between(-0.5, 1.6) * t - 4 * t * t),
          at[2] - 0.1 - random() * 0.5,
        ],
        0.012,
        [7, 3.4 * (1 - t), 1.2 * (1 - t)],
      );
    }
  const white: Colour = [0.62, 0.64, 0.72];
  for (let flake = 0; flake < 3400; flake += 1)
    layFlake(
      shot,
      view,
      [random.between(-LONG * 0.56, LONG * 0.56), random.between(-0.5, 6.4), random.between(7, 11.9)],
      0.012 + 0.02 * random() ** 2,
      white,
      0.75,
    );
  return developFrame(
    shot.frame,
    { exposure: 1.25, grain: 0.045, vignette: 0, mono: 0, bloom: 0, shadow: [0.016, 0.017, 0.026] },
    seed,
  );
}

/** Saw-tooth roofs with dark glass, and chimneys; returns the places of their red lamps. */
function putRoofs(world: World, random: Random): Point[] {
  const slate: Material = { colour: [0.06, 0.062, 0.075] };
  const snow: Material = { colour: [0.55, 0.57, 0.66] };
  for (let tooth = 0; tooth < 34; tooth += 1) {
    const x = -70 + tooth * 4.4;
    putBox(world, [x, 8.6, 26], [4.4, 0.2, 6], snow, 0, 0, 0.36);
    putBox(world, [x - 2.1, 8.5, 26], [0.1, 1.9, 6], slate);
  }
  const lamps: Point[] = [];
  for (let stack = 0; stack < 5; stack += 1) {
    const x = -44 + stack * 22 + random.between(-4, 4);
    putLimb(world, [x, 4, 30], [x, 12, 30], 0.7, slate, 0.48);
    putCan(world, [x, 11.3, 30], [x, 11.5, 30], 0.56, { colour: [0.35, 0.34, 0.34] });
    lamps.push([x, 12.6, 30]);
  }
  return lamps;
}

function putLampPost(world: World, foot: Point): void {
  const iron: Material = { colour: [0.03, 0.032, 0.035], spec: 0.05, rough: 0.4 };
  const head: Point = [foot[0] + 0.9, 4.75, foot[2]];
  putLimb(world, foot, [foot[0], 4.9, foot[2]], 0.06, iron, 0.045);
  putLimb(world, [foot[0], 4.9, foot[2]], [head[0], 4.95, head[2]], 0.035, iron);
  putCan(world, [head[0], 4.82, head[2]], [head[0], 4.93, head[2]], 0.28, iron);
  putBall(world, head, 0.12, { colour: [0, 0, 0], emit: [28, 18, 8] });
  world.lamps.push({ at: head, power: [4.4, 2.9, 1.4], radius: 0.13 });
}
