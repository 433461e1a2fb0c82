import { buildNoise } from '../../core/noise.ts';
import type { Colour, Picture } from '../../core/picture.ts';
import { type Random, buildRandom } from '../../core/prng.ts';
import { frameView, printWorld } from '../print.ts';
import { type Course, putCoach, putEngine, putSignal, putTrack } from '../props/railway.ts';
import { putBirch, putSpruce } from '../props/tree.ts';
import { STANCES } from '../props/stances.ts';
import { cloth, putPack, putWorker } from '../props/worker.ts';
import { buildSky } from '../sky.ts';
import { layFlake, layPuff } from '../trace/specks.ts';
import type { View } from '../trace/view.ts';
import { type Material, type Point, type World, buildWorld, putBall, putLand } from '../trace/world.ts';
import { LIGHTS, type Moment } from './forest-hours.ts';

/** The line through the snow, at one of its hours. */
export function shootForest(width: number, height: number, seed: string, moment: Moment): Picture {
  const random = buildRandom(`${seed}/line`);
  const shipped = seed.startsWith('3002');
  const noise = buildNoise('forest');
  const light = LIGHTS[moment];
  const world = buildWorld(buildSky(light.weather, seed));
  if (light.sun) world.sun = light.sun;
  world.fog = light.fog;
  const bend = shipped ? 1 : random.between(-1.4, 1.4);
  const course: Course =
    moment === 'passing'
      ? (z) => z * 0.1 - 1
      : (z) => bend * (moment === 'rails' ? 0.0011 : 0.0022) * Math.max(0, z - 6) ** 2;
  const snow: Material = {
    colour: [0.84, 0.87, 0.92],
    bump: (x, _y, z) => 0.05 * noise.fbm(x * 1.7, z * 1.7, 4),
    bumpStep: 0.1,
  };
  putLand(
    world,
    (x, z) => {
      const apart = Math.abs(x - course(z));
      const bank = Math.min(1, Math.max(0, (apart - 1.5) / 2.4));
      return -0.02 + (0.1 + 0.5 * noise.fbm(x * 0.22 + 9, z * 0.22, 4)) * bank * bank + 0.115 * (1 - bank);
    },
    [-70, 70, -1, 190],
    [120, 130],
    snow,
  );
  const rail: Material = { colour: [0.62, 0.6, 0.58], metal: true, rough: 0.3 };
  putTrack(world, course, -1, 150, rail, { colour: [0.07, 0.06, 0.055] });
  plant(world, course, random, moment === 'passing' ? 5.5 : 4.2);
  const view = frameView(STAGES[moment](world, course, random), seed);
  return printWorld(
    world,
    view,
    [width, height],
    {
      exposure: light.exposure,
      grain: 0.045,
      vignette: 0.32,
      mono: 0,
      bloom: 0.32,
      shadow: [0.02, 0.022, 0.03],
    },
    seed,
    (shot) => {
      if (moment === 'headlight')
        for (let puff = 0; puff < 6; puff += 1)
          layPuff(
            shot,
            view,
            [course(46) + random.normal() * 2.4, 0.6 + random() * 1.2, 44 + random.normal() * 2],
            5,
            [0.7, 0.7, 0.72],
            0.22,
            `${seed}/${String(puff)}`,
          );
      const white: Colour =
        moment === 'passing' ? [0.34, 0.32, 0.3] : moment === 'rails' ? [1.3, 1.1, 0.9] : [0.75, 0.8, 0.9];
      for (let flake = 0; flake < light.flakes; flake += 1) {
        const far = 1.1 + 26 * random() ** 1.4;
        const at: Point = [
          view.eye[0] + random.between(-0.75, 0.75) * far,
          view.eye[1] + random.between(-0.45, 0.55) * far,
          view.eye[2] + far,
        ];
        layFlake(shot, view, at, random.between(0.004, 0.011), white, 0.8);
      }
    },
    // Trees are all edge, and edges get their own paths.
    0.75,
  );
}

function plant(world: World, course: Course, random: Random, clear: number): void {
  const bark = {
    trunk: { colour: [0.05, 0.04, 0.035] } as Material,
    green: { colour: [0.026, 0.046, 0.036], spec: 0.01, rough: 0.9 } as Material,
    snow: { colour: [0.8, 0.83, 0.88] } as Material,
  };
  const birch: Material = {
    colour: [0.5, 0.48, 0.45],
    pattern: (x, y, z) => (Math.sin(y * 7 + Math.sin(y * 23) * 2 + x + z) > 0.75 ? 0.2 : 1),
  };
  const twig: Material = { colour: [0.09, 0.06, 0.055] };
  for (let tree = 0; tree < 92; tree += 1) {
    const z = 7 + 120 * (tree / 92) ** 1.25 + random() * 2;
    const side = tree % 2 === 0 ? -1 : 1;
    const x = course(z) + side * (clear + random() ** 1.3 * (7 + z * 0.28));
    if (random() < 0.3) putBirch(world, [x, 0, z], random.between(9, 14), birch, twig, random);
    else putSpruce(world, [x, 0.1, z], random.between(7, 17), bark, random, z < 26 ? 1 : z < 60 ? 0.75 : 0.5);
  }
}

const level = (eye: Point, target: Point, rest: Partial<View> = {}): View => ({
  eye,
  target,
  zoom: 0.5,
  ...rest,
});

/** What each hour puts on the line, and from where it is seen. */
const STAGES: Readonly<Record<Moment, (world: World, course: Course, random: Random) => View>> = {
  headlight(world, course) {
    putEngine(world, [course(44), 0.3, 44], Math.atan(course(45) - course(44)), 20);
    return level([-1.6, 1.25, -1.4], [1.5, 1.9, 30], { zoom: 0.4, aperture: 0.012, focus: 40 });
  },
  rails() {
    return level([-0.1, 0.72, 0.2], [0.75, 0.5, 7], { zoom: 0.5, aperture: 0.016, focus: 4.4 });
  },
  patrol(world, course) {
    const coat = cloth('#b5532a', 1.1);
    const band: Material = { colour: [0.75, 0.75, 0.62] };
    const clothes = { coat, trousers: cloth('#2f3644'), hat: cloth('#2a2622'), band, fur: true };
    for (const [x, z, yaw, tall] of [
      [-0.42, 10.2, 0.06, 1.7],
      [0.52, 11.4, -0.04, 1.78],
    ] as const) {
      const at: Point = [course(z) + x, 0.14, z];
      const hand = putWorker(world, at, yaw, STANCES.walk, clothes, tall);
      putPack(world, at, yaw, cloth('#4a4436'), tall);
      const lamp: Point = [hand[0] + (x < 0 ? -0.12 : 0.12), hand[1] - 0.2, hand[2] + 0.1];
      putBall(world, lamp, 0.075, { colour: [0, 0, 0], emit: [26, 15, 6] });
      world.lamps.push({ at: lamp, power: [2.6, 1.5, 0.62], radius: 0.08 });
    }
    return level([-0.5, 1.5, 1.6], [0.5, 1.5, 14], { zoom: 0.42, aperture: 0.01, focus: 9 });
  },
  signal(world, course) {
    putSignal(world, [course(13) - 2.5, 0, 13], [0.12, 1, 0.55]);
    for (let z = 8; z < 26; z += 5)
      world.lamps.push({ at: [course(z) - 2.4, 0.3, z], power: [0, 0.004, 0.002], radius: 0.05 });
    return level([0.7, 0.85, 0.6], [-0.3, 2.5, 14], { zoom: 0.52, aperture: 0.008, focus: 12 });
  },
  passing(world, course, random) {
    // Matt with frost: gloss would mirror the unseen lamps that stand for its windows.
    const paint: Material = { colour: [0.025, 0.075, 0.045] };
    const yaw = Math.atan(0.1);
    const start = -9 + random();
    for (let coach = 0; coach < 5; coach += 1) {
      const z = start + coach * 24.4;
      putCoach(world, [course(z), 0.3, z], yaw, 23.6, paint, [3.4, 2.2, 1.05]);
    }
    return level([-6.4, 1.7, -1.2], [-1.6, 2.3, 18], { zoom: 0.55, aperture: 0.01, focus: 16 });
  },
};
