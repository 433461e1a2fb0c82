import { buildNoise } from '../../core/noise.ts';
import type { Picture } from '../../core/picture.ts';
import { buildRandom, type Random } from '../../core/prng.ts';
import { lightOf } from '../camera.ts';
import { printWorld } from '../print.ts';
import {
  buildWorld,
  type Material,
  type Point,
  putBall,
  putBox,
  putCan,
  putLimb,
  type World,
} from '../trace/world.ts';

/** What lies on the bench before the window. */
export type Still = 'balls' | 'spools' | 'tools';

/** A still life by a window: polished balls, spools of thread, or a fitter's tools. */
export function shootBench(width: number, height: number, seed: string, still: Still): Picture {
  const random = buildRandom(`${seed}/bench`);
  const noise = buildNoise(seed);
  const side = seed === '3005' || seed === '3007' || random() < 0.5 ? -1 : 1;
  const warm = still === 'spools';
  const pane: [number, number, number] = warm ? [9, 7, 4.6] : [6.4, 7.4, 8.6];
  const world = buildWorld((_dx, dy, _dz, out) => {
    const tone = 0.03 + 0.09 * Math.max(0, dy);
    out[0] = tone;
    out[1] = tone;
    out[2] = tone * 1.1;
  });
  world.ground =
    warm || still === 'tools'
      ? {
          colour: lightOf('#6b4c32', 0.8),
          spec: 0.05,
          rough: 0.34,
          pattern: (x, _y, z) => 0.45 + 0.9 * noise.fbm(x * 0.8 + 3, z * 9, 4) ** 1.2,
        }
      : {
          colour: [0.022, 0.032, 0.05],
          spec: 0.02,
          rough: 0.6,
          pattern: (x, _y, z) => 0.7 + 0.6 * Math.abs(Math.sin(x * 60) * Math.sin(z * 60)),
        };
  const centre: Point = [side * 6.2, 4.6, 2.4];
  const dark: Material = { colour: [0.03, 0.03, 0.03] };
  putBox(world, [side * 6.3, 4.6, 2.4], [0.05, 4.4, 6.2], { colour: [0, 0, 0], emit: pane });
  for (let bar = -1; bar <= 1; bar += 1)
    putBox(world, [side * 6.25, 4.6, 2.4 + bar * 1.55], [0.14, 4.5, 0.14], dark);
  for (const y of [3.9, 5.4]) putBox(world, [side * 6.25, y, 2.4], [0.14, 0.12, 6.2], dark);
  const area = 4.4 * 6.2;
  world.lamps.push({
    at: [centre[0] - side * 0.2, centre[1], centre[2]],
    power: [(pane[0] * area) / 3.14, (pane[1] * area) / 3.14, (pane[2] * area) / 3.14],
    radius: 0.1,
    across: [0, 0, 6.2],
    up: [0, 4.4, 0],
  });
  putBox(world, [0, 3, 14], [40, 8, 0.2], { colour: [0.06, 0.065, 0.075] });
  if (still === 'balls') layBalls(world, random);
  else if (still === 'spools') standSpools(world, random);
  else layTools(world, random);
  const eye: Point = [side * -random.between(0.2, 0.9), warm ? 3.3 : 2.5, -5.2];
  return printWorld(
    world,
    { eye, target: [0, warm ? 0.75 : 0.4, 1.6], zoom: 0.36, aperture: 0.085, focus: warm ? 6.2 : 6.5 },
    [width, height],
    {
      exposure: warm ? 1 : still === 'tools' ? 2 : 1.35,
      grain: 0.042,
      vignette: 0.4,
      mono: 0,
      bloom: 0.2,
      shadow: [0.022, 0.021, 0.024],
    },
    seed,
    undefined,
    // Lamps mirrored out of focus need many paths, and the frame has few solids to ask.
    2,
  );
}

function layBalls(world: World, random: Random): void {
  const steel: Material = { colour: [0.76, 0.78, 0.8], metal: true, rough: 0.04 };
  const brass: Material = { colour: [0.86, 0.6, 0.24], metal: true, rough: 0.16 };
  for (let row = 0; row < 9; row += 1)
    for (let column = 0; column < 10; column += 1) {
      if (random() < 0.13) continue;
      const radius = random() < 0.14 ? 0.34 : 0.5;
      putBall(
        world,
        [
          (column - 4.6 + (row % 2) * 0.5) * 1.03 + random.normal() * 0.03,
          radius,
          row * 0.92 + random.normal() * 0.03,
        ],
        radius,
        row === 1 && column === 6 ? brass : row === 4 && column === 3 ? brass : steel,
      );
    }
  for (let loose = 0; loose < 5; loose += 1)
    putBall(world, [random.between(-2.6, 2.6), 0.3, random.between(-2.1, -0.95)], 0.3, steel);
}

function standSpools(world: World, random: Random): void {
  const dyes = ['#b3382c', '#d98b34', '#e8d7a8', '#2f6f80', '#33476f', '#6d8f56', '#a9527a', '#dfe3e2'].map(
    (hex) => lightOf(hex, 0.85),
  );
  const wood: Material = { colour: lightOf('#b99663', 0.8), spec: 0.03, rough: 0.5 };
  for (let row = 0; row < 8; row += 1)
    for (let column = 0; column < 9; column += 1) {
      const colour = dyes[(row * 3 + column * 5 + random.whole(0, 1)) % 8] ?? [0.5, 0.5, 0.5];
      const [x, z] = [(column - 4) * 1.14 + (row % 2) * 0.57 + random.normal() * 0.03, row * 1.08];
      const full = random.between(0.36, 0.47);
      const thread: Material = {
        colour,
        spec: 0.03,
        rough: 0.5,
        pattern: (px, py) => 0.62 + 0.42 * Math.abs(Math.sin(py * 58 + px * 9)),
        bump: (px, py) => 0.006 * Math.abs(Math.sin(py * 58 + px * 9)),
        bumpStep: 0.004,
      };
      putCan(world, [x, 0, z], [x, 0.08, z], 0.5, wood);
      putLimb(world, [x, 0.2, z], [x, 1.02, z], full * 0.94, thread);
      putCan(world, [x, 0.1, z], [x, 1.1, z], full, thread);
      putCan(world, [x, 1.1, z], [x, 1.42, z], 0.15, wood);
      putCan(world, [x, 1.42, z], [x, 1.44, z], 0.17, wood);
    }
}

/** Files, spanners, a calliper and turned parts, laid out in order. */
function layTools(world: World, random: Random): void {
  const steel: Material = { colour: [0.5, 0.51, 0.53], metal: true, rough: 0.28 };
  const handle: Material = {
    colour: lightOf(random.pick(['#8e3a24', '#c2873a', '#3f5a4a']), 0.8),
    spec: 0.06,
    rough: 0.3,
  };
  for (let tool = 0; tool < 7; tool += 1) {
    const [x, lean] = [-3 + tool * 0.98, random.normal() * 0.06];
    const long = random.between(2, 3.2);
    const [from, to]: [Point, Point] = [
      [x, 0.14, -0.4],
      [x + lean * long, 0.1, -0.4 + long],
    ];
    if (tool % 3 === 0) {
      putLimb(world, from, [x, 0.14, 0.6], 0.15, handle, 0.1);
      putBox(world, [x, 0.12, 0.6 + long / 2], [0.24, 0.09, long], steel, lean);
    } else if (tool % 3 === 1) {
      putBox(world, [x, 0.08, 1], [0.2, 0.1, long], steel, lean);
      for (const end of [-1, 1])
        for (const arm of [-1, 1])
          putLimb(
            world,
            [x + arm * 0.06, 0.1, 1 + (end * long) / 2],
            [x + arm * 0.2, 0.1, 1 + end * (long / 2 + 0.32)],
            0.1,
            steel,
            0.06,
          );
    } else {
      putLimb(world, from, to, 0.07, steel);
      putCan(world, [to[0], 0, to[2]], [to[0], 0.36, to[2]], 0.3, steel);
    }
  }
  for (let part = 0; part < 9; part += 1) {
    const [x, z] = [random.between(-3.4, 3.4), random.between(4, 8)];
    putCan(world, [x, 0, z], [x, random.between(0.2, 0.9), z], random.between(0.25, 0.6), steel);
  }
}
