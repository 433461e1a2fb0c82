import { buildNoise } from '../../core/noise.ts';
import type { Picture } from '../../core/picture.ts';
import { buildRandom } from '../../core/prng.ts';
import { frameView, printWorld } from '../print.ts';
import { hangWire, putPylon } from '../props/tower.ts';
import { STANCES } from '../props/stances.ts';
import { cloth, putWorker } from '../props/worker.ts';
import { aim, buildSky } from '../sky.ts';
import { buildWorld, type Material, type Point, putBox, putLand, putLimb } from '../trace/world.ts';

/** A line of pylons that walks over ridges in a sea of cloud; three fitters on the nearest. */
export function shootPylons(width: number, height: number, seed: string): Picture {
  const random = buildRandom(`${seed}/pylons`);
  const noise = buildNoise(seed);
  const turn = seed === '3009' ? 0.42 : random.between(-0.55, 0.55);
  const toward = aim(turn, 0.13, 1);
  const world = buildWorld(
    buildSky(
      {
        low: [0.95, 0.62, 0.38],
        high: [0.2, 0.32, 0.52],
        band: 0.42,
        sun: { toward, glow: [1.25, 0.78, 0.4] },
        clouds: { cover: 0.35, lit: [0.95, 0.72, 0.6], shade: [0.42, 0.42, 0.52], scale: 0.45, stretch: 2.6 },
      },
      seed,
    ),
  );
  world.sun = { toward, power: [2.3, 1.5, 0.85], spread: 0.012 };
  world.fog = { density: 0.011, fall: 9, base: -12, own: [0.5, 0.45, 0.46], forward: 0.5, range: 160 };
  const cloud: Material = { colour: [0.86, 0.84, 0.86] };
  putLand(
    world,
    (x, z) => -11 + 9 * noise.ridge(x * 0.011 + 3, z * 0.014, 5) + 7 * noise.fbm(x * 0.035, z * 0.04, 4) - 8,
    [-420, 420, 8, 900],
    [130, 130],
    cloud,
  );
  const rock: Material = { colour: [0.035, 0.045, 0.06] };
  for (const [far, high, slope] of [
    [150, 6, 0.03],
    [330, 30, 0.013],
    [640, 62, 0.007],
  ] as const)
    putLand(
      world,
      (x, z) =>
        -34 +
        high * 1.5 * noise.ridge(x * slope + far, z * slope * 0.7 + far, 5) -
        Math.abs(z - far) * 0.34 +
        14,
      [-500, 500, far - 60, far + 70],
      [150, 16],
      rock,
    );
  const steel: Material = { colour: [0.23, 0.24, 0.26], spec: 0.25, rough: 0.4 };
  const glass: Material = { colour: [0.13, 0.2, 0.2], spec: 0.3, rough: 0.15 };
  const places: readonly (readonly [Point, number])[] = [
    [[-2.5, -16, 27], 46],
    [[12, -17, 105], 46],
    [[44, -12, 205], 46],
    [[96, -2, 340], 46],
  ];
  const hooks = places.map(([foot, tall], index) =>
    putPylon(world, foot, tall, 0.28 + index * 0.06, steel, glass),
  );
  const before = hooks[0]?.map(([x, y, z]): Point => [x - 42, y + 6, z - 70]) ?? [];
  for (const [from, to] of [before, ...hooks].flatMap((line, index, all) =>
    all[index + 1] ? [[line, all[index + 1] ?? []] as const] : [],
  ))
    from.forEach((hook, index) => {
      const end = to[index];
      if (end) hangWire(world, hook, end, 4.5, 0.045, steel);
    });
  const clothes = {
    coat: cloth('#c8552a', 1.2),
    trousers: cloth('#3b4658'),
    hat: { colour: [0.75, 0.62, 0.12], spec: 0.1, rough: 0.3 } as Material,
  };
  const base = places[0]?.[0] ?? [0, 0, 0];
  const climb: readonly (readonly [number, number, keyof typeof STANCES, number])[] = [
    [-5.6, 0.662, 'stand', 0.4],
    [4.6, 0.802, 'lean', 1.8],
    [0.2, 1.0, 'point', 0.7],
  ];
  for (const [aside, up, stance, yaw] of climb) {
    const at: Point = [
      base[0] + aside * Math.cos(0.28),
      base[1] + 46 * up - 0.55,
      base[2] - aside * Math.sin(0.28),
    ];
    putWorker(world, at, yaw, STANCES[stance], clothes, 1.85);
    putLimb(world, [at[0], at[1] + 1, at[2]], [at[0] + 0.3, at[1] + 2.4, at[2] + 0.5], 0.02, steel);
  }
  putBox(world, [base[0] - 5.6, base[1] + 30, base[2]], [0.5, 0.6, 0.4], clothes.coat, 0.2);
  const view = frameView(
    {
      eye: [3.5, 12.5, -26],
      target: [1.2, 14.6, 27],
      zoom: width > height ? 0.6 : 0.36,
      rise: 0.05,
    },
    seed,
  );
  return printWorld(
    world,
    view,
    [width, height],
    { exposure: 0.86, grain: 0.045, vignette: 0.3, mono: 0, bloom: 0.16, shadow: [0.03, 0.03, 0.04] },
    seed,
  );
}
