import { buildNoise } from '../../core/noise.ts';
import type { Picture } from '../../core/picture.ts';
import { buildRandom, type Random } from '../../core/prng.ts';
import { lightOf } from '../camera.ts';
import { frameView, printWorld } from '../print.ts';
import { putCombine } from '../props/combine.ts';
import { STANCES } from '../props/stances.ts';
import { cloth, putWorker } from '../props/worker.ts';
import { aim, buildSky } from '../sky.ts';
import { addSpeck, layPuff } from '../trace/specks.ts';
import { buildWorld, type Material, type Point, putLand, putLimb, type World } from '../trace/world.ts';

/** The last strip of a field against the sun: machines in echelon, dust, ears of wheat close by. */
export function shootHarvest(width: number, height: number, seed: string): Picture {
  const random = buildRandom(`${seed}/wheat`);
  const shipped = seed === '3003';
  const noise = buildNoise(`${seed}/field`);
  const toward = aim(
    shipped ? 0.17 : random.between(-0.4, 0.4),
    shipped ? 0.062 : random.between(0.05, 0.16),
    1,
  );
  const world = buildWorld(
    buildSky(
      {
        low: [0.8, 0.3, 0.11],
        high: [0.11, 0.13, 0.25],
        band: 0.4,
        sun: { toward, glow: [1.8, 0.9, 0.36], disc: [9, 5.5, 2.6], size: 0.016 },
        clouds: {
          cover: shipped ? 0.4 : random.between(0.1, 0.6),
          lit: [0.85, 0.42, 0.26],
          shade: [0.3, 0.2, 0.24],
          scale: 0.4,
          stretch: 3,
        },
      },
      seed,
    ),
  );
  world.sun = { toward, power: [4.2, 2.2, 0.95], spread: 0.014 };
  world.fog = { density: 0.0022, fall: 12, own: [0.42, 0.2, 0.09], forward: 0.55, range: 70 };
  const straw: Material = {
    colour: lightOf('#a5803f', 0.6),
    pattern: (x, _y, z) => 0.6 + 0.7 * noise.fbm(x * 2.6, z * 0.6, 3),
  };
  putLand(
    world,
    (x, z) => 0.25 * noise.fbm(x * 0.05, z * 0.05, 3) + 0.05 * noise.fbm(x * 1.4, z * 0.8, 2),
    [-160, 160, 0, 420],
    [70, 90],
    straw,
  );
  const paint: Material = { colour: lightOf('#8e2f22', 0.8), spec: 0.12, rough: 0.3 };
  const flip = shipped || random() < 0.5 ? 1 : -1;
  const heading = flip * 2.45;
  const machines: readonly Point[] = [
    [flip * -5.6, 0.15, 33],
    [flip * 9.5, 0.15, 54],
    [flip * 27, 0.15, 88],
  ];
  for (const at of machines) putCombine(world, at, heading, paint);
  putWorker(
    world,
    [flip * -10.5, 0.15, 25],
    flip * 1.2,
    STANCES.point,
    { coat: cloth('#3a4a5e'), trousers: cloth('#2c2a28'), hat: cloth('#c9b88a') },
    1.74,
  );
  sow(world, random, flip);
  const trees: Material = { colour: [0.02, 0.018, 0.016] };
  for (let tree = 0; tree < 90; tree += 1) {
    const x = -160 + tree * 3.6 + random();
    const tall = random.between(3, 8);
    putLimb(world, [x, tall * 0.3, 250], [x, tall, 250], tall * 0.4, trees, tall * 0.22);
  }
  const view = frameView(
    {
      eye: [flip * -0.6, 1.35, 0.4],
      target: [flip * 1.3, 2.6, 24],
      zoom: 0.42,
      aperture: 0.035,
      focus: 33,
    },
    seed,
  );
  return printWorld(
    world,
    view,
    [width, height],
    { exposure: 0.52, grain: 0.045, vignette: 0.35, mono: 0, bloom: 0.28, shadow: [0.03, 0.022, 0.022] },
    seed,
    (shot) => {
      for (const [index, [x, y, z]] of machines.entries())
        for (let puff = 0; puff < 26; puff += 1) {
          const back = random() * 9;
          layPuff(
            shot,
            view,
            [
              x - flip * 0.55 * back * 1.4 + random.normal() * 1.4 + flip * -1,
              y + 0.5 + random() * (0.8 + back * 0.26),
              z + back * 0.9 + random.normal(),
            ],
            2.2 + back * 0.42,
            [1.5, 0.82, 0.38],
            0.24,
            `${seed}/${String(index)}/${String(puff)}`,
          );
        }
      for (let mote = 0; mote < 240; mote += 1) {
        const far = 2 + random() * 20;
        addSpeck(
          shot,
          view,
          [view.eye[0] + random.between(-0.5, 0.5) * far, 0.6 + random() * far * 0.16, far],
          0.006,
          [0.5, 0.28, 0.12],
        );
      }
    },
  );
}

/** Standing wheat close to the camera: stalks, ears and awns. */
function sow(world: World, random: Random, flip: number): void {
  const gold: Material = { colour: lightOf('#dca650', 1.1), spec: 0.03, rough: 0.6 };
  const stem: Material = { colour: lightOf('#9a7434', 0.7) };
  for (let stalk = 0; stalk < 2600; stalk += 1) {
    const z = 1.3 + 8.5 * random() ** 1.5;
    const edge = -0.42 * (z - 1) + 0.55;
    const x = flip * (edge + Math.abs(random.normal()) * z * 0.45 + 0.1);
    const tall = random.between(0.72, 0.95);
    const [lx, lz] = [random.normal() * 0.06, random.normal() * 0.05];
    const head: Point = [x + lx, tall, z + lz];
    putLimb(world, [x, 0, z], head, 0.004, stem, 0.003);
    const tip: Point = [head[0] + lx * 0.8 + 0.02, tall + 0.085, head[2] + lz * 0.5];
    putLimb(world, head, tip, 0.011, gold, 0.006);
    if (z < 3.4)
      for (let awn = 0; awn < 3; awn += 1)
        putLimb(
          world,
          tip,
          [tip[0] + random.normal() * 0.035, tip[1] + 0.075, tip[2] + random.normal() * 0.03],
          0.0016,
          gold,
          0.0008,
        );
  }
}
