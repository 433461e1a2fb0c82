import { buildNoise } from '../../core/noise.ts';
import type { Colour, Picture } from '../../core/picture.ts';
import { buildRandom, type Random } from '../../core/prng.ts';
import { developFrame, lightOf } from '../camera.ts';
import { furnishShop, type Trade, TRADES } from '../props/trades.ts';
import { cloth, putPack, putWorker, STANCES } from '../props/worker.ts';
import { renderWorld } from '../trace/render.ts';
import { addSpeck, layFlake, layPuff } from '../trace/specks.ts';
import type { View } from '../trace/view.ts';
import {
  buildWorld,
  type Material,
  type Point,
  putBall,
  putBox,
  putCan,
  putLand,
  putLimb,
  type World,
} from '../trace/world.ts';

/** Distance of the shop fronts, m. */
const FRONT = 12;
const LONG = 100;

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
    const found = putBay(world, x, wide, bay, random);
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
  const shot = renderWorld(world, view, width, height, { samples: 3, bounces: 1, side: 5200 }, seed);
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

/** One workshop behind its open front: floor, walls, trusses, lamps, a trade at work. Returns where sparks fly. */
function putBay(world: World, left: number, wide: number, bay: number, random: Random): Point | undefined {
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

/** People on their way, lit from the shops behind them; some push bicycles. */
function putPassers(world: World, random: Random): void {
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
