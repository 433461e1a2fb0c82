import type { Picture } from '../../core/picture.ts';
import { buildNoise } from '../../core/noise.ts';
import { buildRandom } from '../../core/prng.ts';
import { lightOf } from '../camera.ts';
import { frameView, printWorld } from '../print.ts';
import { STANCES } from '../props/stances.ts';
import { cloth, putWorker } from '../props/worker.ts';
import { addSpeck, addStreak, layPuff } from '../trace/specks.ts';
import type { View } from '../trace/view.ts';
import {
  buildWorld,
  type Material,
  type Point,
  putBall,
  putBox,
  putLimb,
  type World,
} from '../trace/world.ts';

/** A night shift in the hall where coach bodies are welded: ribs of a coach, an arc, its sparks. */
export function shootWelding(width: number, height: number, seed: string): Picture {
  const random = buildRandom(`${seed}/hall`);
  const noise = buildNoise(seed);
  const world = buildWorld((_dx, dy, _dz, out) => {
    out[0] = 0.006 + 0.006 * Math.max(0, dy);
    out[1] = 0.008 + 0.008 * Math.max(0, dy);
    out[2] = 0.013 + 0.012 * Math.max(0, dy);
  });
  world.ground = {
    colour: [0.11, 0.11, 0.115],
    spec: 0.05,
    rough: 0.5,
    pattern: (x, _y, z) =>
      0.55 + 0.8 * noise.fbm(x * 0.9, z * 0.9, 4) - (Math.abs(((x + 40) % 2.4) - 1.2) > 1.185 ? 0.3 : 0),
    bump: (x, _y, z) => 0.004 * noise.fbm(x * 3, z * 3, 3),
    bumpStep: 0.05,
  };
  const side = random() < 0.5 && seed !== '3001' ? -1 : 1;
  putHall(world, side);
  const arc: Point = [side * -1.05, 0.62, 7.2];
  putBody(world, side);
  const steel: Material = { colour: [0.2, 0.2, 0.21], spec: 0.1, rough: 0.4 };
  // The seam being closed: a sill on trestles.
  putBox(world, [side * -1.5, 0.5, 7.6], [1.5, 0.16, 0.22], steel, side * 0.2);
  putBox(world, [side * -2.05, 0.22, 7.7], [0.12, 0.5, 0.5], steel);
  putBox(world, [side * -1.1, 0.22, 7.6], [0.12, 0.5, 0.5], steel);
  putWorker(
    world,
    [side * -0.28, 0, 7.0],
    side * -1.35,
    STANCES.kneel,
    {
      coat: cloth('#6b6a62'),
      trousers: cloth('#3d4450'),
      hat: { colour: [0.12, 0.12, 0.1], spec: 0.1, rough: 0.3 },
    },
    1.78,
  );
  putBall(world, arc, 0.035, { colour: [0, 0, 0], emit: [60, 68, 85] });
  world.lamps.push({ at: arc, power: [3.6, 4.4, 6.2], radius: 0.05 });
  world.fog = { density: 0.03, own: [0.008, 0.01, 0.016] };
  const view = frameView(
    {
      eye: [side * 0.55, 1.15, 1.2],
      target: [side * -0.55, 1.3, 9],
      zoom: 0.52,
      aperture: 0.006,
      focus: 6.2,
    },
    seed,
  );
  return printWorld(
    world,
    view,
    [width, height],
    { exposure: 1.25, grain: 0.05, vignette: 0.35, mono: 0, bloom: 0.5, shadow: [0.012, 0.014, 0.02] },
    seed,
    (shot) => {
      for (let puff = 0; puff < 7; puff += 1)
        layPuff(
          shot,
          view,
          [arc[0] + random.normal() * 0.25, 1 + puff * 0.33, arc[2] + 0.4],
          0.8 + puff * 0.22,
          [0.32, 0.37, 0.47],
          0.16,
          `${seed}/smoke/${String(puff)}`,
        );
      for (let spark = 0; spark < 520; spark += 1) throwSpark(shot, view, arc, random);
    },
  );
}

/** A spark flies, bounces off the floor once, and leaves the trail of its last twenty-fifth of a second. */
function throwSpark(
  shot: Parameters<typeof addStreak>[0],
  view: View,
  from: Point,
  random: ReturnType<typeof buildRandom>,
): void {
  const turn = random() * 6.283185307;
  const speed = 1.2 + 4.2 * random() ** 2;
  const up = random.between(-0.4, 0.9) * speed;
  const [vx, vz] = [Math.cos(turn) * speed * 0.8, Math.sin(turn) * speed * 0.6];
  const age = random() ** 1.6 * 0.62;
  const at = (t: number): Point => {
    const y = from[1] + up * t - 4.9 * t * t;
    return [from[0] + vx * t, y > 0.01 ? y : 0.01 + Math.abs(y) * 0.3, from[2] + vz * t];
  };
  const heat = Math.max(0, 1 - age * 1.5);
  const colour = [9 * (0.25 + heat), 4.4 * heat * heat + 0.9, 2.6 * heat ** 3 + 0.1] as const;
  let last = at(age);
  for (let step = 1; step <= 4; step += 1) {
    const next = at(Math.max(0, age - step * 0.011));
    addStreak(shot, view, last, next, 0.0013, colour);
    last = next;
  }
  if (random() < 0.12)
    addSpeck(shot, view, at(age), 0.004, [colour[0] * 1.5, colour[1] * 1.5, colour[2] * 1.5]);
}

/** Columns, roof trusses, high windows full of dusk, and lamps far down the hall. */
function putHall(world: World, side: number): void {
  const paint: Material = { colour: lightOf('#4d545c', 0.8), spec: 0.04, rough: 0.5 };
  const wall: Material = { colour: [0.1, 0.1, 0.105] };
  const dusk: Material = { colour: [0, 0, 0], emit: [0.035, 0.055, 0.11] };
  for (const flank of [-1, 1]) {
    putBox(world, [flank * 8.2, 4, 30], [0.3, 9, 70], wall);
    for (let bay = 0; bay < 11; bay += 1) {
      const z = 3 + bay * 5.4;
      putBox(world, [flank * 7.4, 3.9, z], [0.34, 7.8, 0.5], paint);
      for (let pane = 0; pane < 3; pane += 1)
        putBox(world, [flank * 8.03, 5.6, z + 1.35 + pane * 1.35], [0.06, 1.8, 1.15], dusk);
    }
  }
  for (let bay = 0; bay < 11; bay += 1) {
    const z = 3 + bay * 5.4;
    putLimb(world, [-7.4, 7.3, z], [7.4, 7.3, z], 0.09, paint);
    putLimb(world, [-7.4, 7.5, z], [0, 9, z], 0.1, paint);
    putLimb(world, [7.4, 7.5, z], [0, 9, z], 0.1, paint);
    for (let web = -3; web <= 3; web += 1)
      putLimb(
        world,
        [web * 2, 7.3, z],
        [web * 2 + (web < 0 ? 1 : -1), 8.6 - Math.abs(web) * 0.34, z],
        0.045,
        paint,
      );
  }
  putBox(world, [0, 9.4, 30], [17, 0.2, 70], wall);
  putBox(world, [0, 4, 60], [17, 10, 0.3], wall);
  for (let lamp = 0; lamp < 4; lamp += 1) {
    const at: Point = [side * -3.6, 6.6, 19.2 + lamp * 10.8];
    putBall(world, at, 0.16, { colour: [0, 0, 0], emit: [7, 4.2, 1.9] });
    world.lamps.push({ at, power: [4.2, 2.6, 1.2], radius: 0.17 });
  }
}

/** The skeleton of a coach on its jig: hoops, sills and stringers, skinned in part. */
function putBody(world: World, side: number): void {
  const steel: Material = { colour: [0.34, 0.35, 0.37], spec: 0.14, rough: 0.42 };
  const skin: Material = { colour: [0.42, 0.43, 0.44], spec: 0.2, rough: 0.45 };
  const centre = side * -3.5;
  const hoop = (angle: number): [number, number] => {
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    // A superellipse: upright sides, a rounded roof.
    const reach = 1 / (Math.abs(c) ** 3.2 + Math.abs(s) ** 3.2) ** (1 / 3.2);
    return [centre + c * reach * 1.62, 2.15 + s * reach * 1.6];
  };
  const ring = 22;
  for (let rib = 0; rib < 30; rib += 1) {
    const z = 4.4 + rib * 0.95;
    for (let part = 0; part < ring; part += 1) {
      const [ax, ay] = hoop((part / ring) * 6.283185307 + 0.1427);
      const [bx, by] = hoop(((part + 1) / ring) * 6.283185307 + 0.1427);
      putLimb(world, [ax, ay, z], [bx, by, z], 0.052, steel);
    }
  }
  for (let stringer = 0; stringer < 16; stringer += 1) {
    const [x, y] = hoop((stringer / 16) * 6.283185307 + 0.2);
    for (let z = 4.4; z < 31; z += 1.9) putLimb(world, [x, y, z], [x, y, z + 1.9], 0.034, steel);
  }
  for (let plate = 0; plate < 6; plate += 1)
    for (const height of [0.95, 1.6])
      putBox(world, [centre + side * 1.68, height, 16 + plate * 2.85], [0.03, 0.62, 2.8], skin);
  putBox(world, [centre, 0.66, 18], [3.1, 0.12, 28], steel);
  for (let leg = 0; leg < 10; leg += 1)
    for (const flank of [-1.2, 1.2])
      putBox(world, [centre + flank, 0.3, 5 + leg * 3], [0.16, 0.6, 0.16], steel);
}
