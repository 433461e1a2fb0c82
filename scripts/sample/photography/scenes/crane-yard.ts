import { buildNoise, smoothstep } from '../../core/noise.ts';
import type { Picture } from '../../core/picture.ts';
import { buildRandom, type Random } from '../../core/prng.ts';
import { lightOf } from '../camera.ts';
import { frameView, printWorld } from '../print.ts';
import { putCrane } from '../props/tower.ts';
import { cloth, putWorker, STANCES } from '../props/worker.ts';
import { buildSky, type Weather } from '../sky.ts';
import { addSpeck } from '../trace/specks.ts';
import {
  buildWorld,
  type Material,
  type Point,
  putBall,
  putBox,
  putLimb,
  type World,
} from '../trace/world.ts';

const EVENINGS: readonly Weather[] = [
  {
    low: [1.1, 0.4, 0.2],
    high: [0.025, 0.06, 0.19],
    band: 0.34,
    clouds: { cover: 0.3, lit: [0.6, 0.22, 0.2], shade: [0.07, 0.08, 0.17], scale: 0.5, stretch: 2.4 },
  },
  {
    low: [0.3, 0.34, 0.5],
    high: [0.03, 0.06, 0.17],
    band: 0.4,
    clouds: { cover: 0.7, lit: [0.16, 0.18, 0.28], shade: [0.05, 0.06, 0.12], scale: 0.7, stretch: 1.6 },
  },
  {
    low: [0.95, 0.55, 0.2],
    high: [0.08, 0.1, 0.2],
    band: 0.3,
    clouds: { cover: 0.3, lit: [0.6, 0.3, 0.18], shade: [0.1, 0.09, 0.15], scale: 0.4, stretch: 3 },
  },
];

/** A building site at the blue hour: frames with lit floors, tower cranes, a wet yard that doubles them. */
export function shootCranes(width: number, height: number, seed: string): Picture {
  const random = buildRandom(`${seed}/yard`);
  const shipped = seed === '3004';
  const noise = buildNoise(`${seed}/yard`);
  const weather = EVENINGS[shipped ? 0 : random.whole(0, 2)];
  if (!weather) throw new RangeError('no evening');
  const world = buildWorld(buildSky(weather, seed));
  const wet = (x: number, z: number): number => smoothstep(0.4, 0.52, noise.fbm(x * 0.16, z * 0.22, 4));
  world.ground = {
    colour: [0.075, 0.068, 0.062],
    spec: 0.24,
    rough: 0.12,
    pattern: (x, _y, z) => 0.45 + 0.9 * (1 - wet(x, z)) * noise.fbm(x * 1.1, z * 1.1, 3),
    bump: (x, _y, z) =>
      (1 - wet(x, z)) * 0.09 * noise.fbm(x * 2.3, z * 2.3, 3) + 0.0006 * noise.at(x * 6, z * 6),
    bumpStep: 0.06,
  };
  world.fog = { density: 0.0016, own: [0.06, 0.05, 0.085] };
  const flip = shipped || random() < 0.5 ? 1 : -1;
  putFrame(world, [flip * 9, 0, 44], random, 10, [7, 4], flip * 0.3);
  putFrame(world, [flip * -26, 0, 74], random, 7, [6, 3], flip * -0.2);
  putFrame(world, [flip * 44, 0, 92], random, 13, [4, 3], flip * 0.1);
  const paint: Material = { colour: lightOf('#c08a2c', 0.9), spec: 0.08, rough: 0.4 };
  const beacons: Point[] = [
    ...putCrane(world, [flip * -7, 0, 40], 39, 33, flip > 0 ? 0.5 : 2.6, paint, 22),
    ...putCrane(world, [flip * 27, 0, 58], 52, 36, flip > 0 ? 2.75 : 0.4, paint, 33),
    ...putCrane(world, [flip * -36, 0, 82], 45, 34, flip > 0 ? 0.1 : 3, paint, 20),
    ...putCrane(world, [flip * 66, 0, 118], 56, 40, flip > 0 ? 2.9 : 0.2, paint, 30),
  ];
  putSkyline(world, random);
  putMast(world, [flip * -13.5, 0, 27], 13);
  putMast(world, [flip * 21, 0, 33], 13);
  const hat: Material = { colour: [0.6, 0.42, 0.05], spec: 0.1, rough: 0.3 };
  const band: Material = { colour: [0.7, 0.72, 0.4] };
  const people: readonly (readonly [number, number, number, keyof typeof STANCES])[] = [
    [-4.4, -13.2, 0.5, 'point'],
    [-3.5, -12.8, -0.4, 'stand'],
    [-2.2, -11.4, 0.7, 'walk'],
  ];
  for (const [x, z, yaw, stance] of people)
    putWorker(
      world,
      [flip * x, 0, z],
      flip * yaw,
      STANCES[stance],
      { coat: cloth('#2b3340'), trousers: cloth('#20242c'), hat, band },
      1.75,
    );
  const view = frameView(
    {
      eye: [0, 1.5, -26],
      target: [flip * 0.5, 1.5, 40],
      zoom: 0.62,
      rise: 0.2,
      aperture: 0.004,
      focus: 24,
    },
    seed,
  );
  return printWorld(
    world,
    view,
    [width, height],
    { exposure: 1.5, grain: 0.045, vignette: 0.3, mono: 0, bloom: 0.35, shadow: [0.018, 0.018, 0.028] },
    seed,
    (shot) => {
      for (const at of beacons) addSpeck(shot, view, [at[0], at[1] + 0.3, at[2]], 0.2, [16, 1.2, 0.8]);
    },
  );
}

/** A concrete frame under construction: slabs, columns, lit floors, scaffold on one face. */
function putFrame(
  world: World,
  foot: Point,
  random: Random,
  floors: number,
  [bays, deep]: readonly [number, number],
  yaw: number,
): void {
  const concrete: Material = { colour: [0.24, 0.235, 0.23] };
  const pole: Material = { colour: [0.2, 0.21, 0.23], spec: 0.1, rough: 0.4 };
  const net: Material = { colour: lightOf('#3f6b52', 0.55) };
  const place = (x: number, y: number, z: number): Point => [
    foot[0] + x * Math.cos(yaw) + z * Math.sin(yaw),
    foot[1] + y,
    foot[2] - x * Math.sin(yaw) + z * Math.cos(yaw),
  ];
  const [wide, far, rise] = [bays * 3.4, deep * 3.6, 3.1];
  for (let floor = 0; floor <= floors; floor += 1) {
    const y = floor * rise;
    putBox(world, place(0, y, far / 2), [wide + 0.7, 0.24, far + 0.7], concrete, yaw);
    if (floor === floors) break;
    for (let bay = 0; bay <= bays; bay += 1)
      for (let row = 0; row <= deep; row += 1)
        putBox(
          world,
          place((bay / bays - 0.5) * wide, y + rise / 2, (row / deep) * far),
          [0.42, rise, 0.42],
          concrete,
          yaw,
        );
    putBox(world, place(0, y + rise / 2, far * 0.62), [wide, rise, 0.15], concrete, yaw);
    for (let bay = 0; bay < bays; bay += 1) {
      const x = ((bay + 0.5) / bays - 0.5) * wide;
      const chance = random();
      if (chance < 0.3) {
        const warm = random() < 0.7;
        const at = place(x, y + 2.7, far * 0.28);
        putBall(world, at, 0.12, { colour: [0, 0, 0], emit: warm ? [26, 17, 8] : [18, 21, 24] });
        world.lamps.push({ at, power: warm ? [5.5, 3.5, 1.6] : [3.8, 4.4, 5], radius: 0.13 });
      }
      if (random() < 0.2)
        putBox(world, place(x, y + rise / 2, -0.1), [3, rise, 0.06], random() < 0.5 ? net : concrete, yaw);
      for (const up of [0.55, 1.1])
        putLimb(world, place(x - 1.7, y + up, -0.32), place(x + 1.7, y + up, -0.32), 0.03, pole);
    }
  }
  for (let bay = 0; bay <= bays * 2; bay += 1) {
    const x = (bay / (bays * 2) - 0.5) * wide;
    for (const z of [-0.9, -1.9])
      putLimb(world, place(x, 0, z), place(x, floors * rise * 0.72, z), 0.03, pole);
  }
  for (let level = 1; level < floors * 0.72 * 1.6; level += 1) {
    const y = level * 1.95;
    for (const z of [-0.9, -1.9]) putLimb(world, place(-wide / 2, y, z), place(wide / 2, y, z), 0.025, pole);
    if (level % 2 === 0)
      putBox(world, place(0, y, -1.4), [wide, 0.05, 0.9], { colour: [0.2, 0.15, 0.1] }, yaw);
  }
  for (let rod = 0; rod < bays * 5; rod += 1)
    putLimb(
      world,
      place((random() - 0.5) * wide, floors * rise, far * random()),
      place(
        (random() - 0.5) * 0.2 + (rod / (bays * 5) - 0.5) * wide,
        floors * rise + random.between(0.8, 1.5),
        far * random() * 0.2,
      ),
      0.018,
      pole,
    );
}

/** Far blocks with a few lit windows. */
function putSkyline(world: World, random: Random): void {
  const block: Material = { colour: [0.05, 0.05, 0.06] };
  const pane: Material = { colour: [0, 0, 0], emit: [1.6, 1.1, 0.55] };
  for (let tower = 0; tower < 44; tower += 1) {
    const [x, z, tall, wide] = [
      -190 + tower * 9 + random() * 6,
      random.between(190, 270),
      random.between(10, 46),
      random.between(7, 13),
    ];
    putBox(world, [x, tall / 2, z], [wide, tall, 10], block);
    for (let lit = 0; lit < tall * 0.5; lit += 1)
      putBox(
        world,
        [
          x + (random.whole(0, 5) / 5 - 0.5) * wide * 0.84,
          2 + random.whole(0, Math.floor(tall / 3)) * 2.8,
          z - 5.05,
        ],
        [0.9, 1.1, 0.06],
        pane,
      );
  }
}

/** A floodlight mast. */
function putMast(world: World, foot: Point, tall: number): void {
  putLimb(world, foot, [foot[0], tall, foot[2]], 0.12, { colour: [0.1, 0.1, 0.11] }, 0.07);
  for (const side of [-0.5, 0.5]) {
    const at: Point = [foot[0] + side, tall, foot[2]];
    putBall(world, at, 0.2, { colour: [0, 0, 0], emit: [42, 40, 36] });
    world.lamps.push({ at, power: [26, 24, 21], radius: 0.22 });
  }
}
