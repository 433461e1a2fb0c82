import { buildNoise, smoothstep } from '../../core/noise.ts';
import type { Picture } from '../../core/picture.ts';
import { type Random, buildRandom } from '../../core/prng.ts';
import { lightOf } from '../camera.ts';
import { frameView, printWorld } from '../print.ts';
import { putFrame } from '../props/building-frame.ts';
import { putCrane } from '../props/tower.ts';
import { STANCES } from '../props/stances.ts';
import { cloth, putWorker } from '../props/worker.ts';
import { type Weather, buildSky } from '../sky.ts';
import { addSpeck } from '../trace/specks.ts';
import {
  type Material,
  type Point,
  type World,
  buildWorld,
  putBall,
  putBox,
  putLimb,
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
