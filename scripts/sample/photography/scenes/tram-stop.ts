import { buildNoise, smoothstep } from '../../core/noise.ts';
import type { Colour, Picture } from '../../core/picture.ts';
import { buildRandom, type Random } from '../../core/prng.ts';
import { lightOf } from '../camera.ts';
import { frameView, printWorld } from '../print.ts';
import { cloth, putWorker, STANCES } from '../props/worker.ts';
import { addSpeck, addStreak } from '../trace/specks.ts';
import {
  buildWorld,
  type Material,
  type Point,
  putBall,
  putBox,
  putCan,
  putFace,
  putLimb,
  type World,
} from '../trace/world.ts';

/** The last tram comes in through the rain; the wet street doubles its lamps. */
export function shootTram(width: number, height: number, seed: string): Picture {
  const random = buildRandom(`${seed}/stop`);
  const noise = buildNoise(`${seed}/street`);
  const flip = seed === '3012' || random() < 0.5 ? 1 : -1;
  const world = buildWorld((_dx, dy, _dz, out) => {
    out[0] = 0.022 + 0.006 * (1 - Math.max(0, dy));
    out[1] = 0.026 + 0.006 * (1 - Math.max(0, dy));
    out[2] = 0.05;
  });
  const puddle = (x: number, z: number): number => smoothstep(0.42, 0.56, noise.fbm(x * 0.5, z * 0.4, 4));
  world.ground = {
    colour: [0.05, 0.05, 0.055],
    spec: 0.2,
    rough: 0.17,
    pattern: (x, _y, z) => 0.7 + 0.5 * noise.fbm(x * 3, z * 3, 3),
    bump: (x, _y, z) =>
      0.008 * (1 - puddle(x, z) * 0.8) * noise.fbm(x * 5, z * 5, 3) + 0.0009 * noise.at(x * 11, z * 11),
    bumpStep: 0.03,
  };
  putTram(world, [flip * 0.9, 0, 13.5], flip * 0.2);
  putRails(world, flip);
  putStreet(world, random);
  putUmbrella(world, [flip * -2.5, 0, 7.6], flip * 0.5, lightOf('#b3261f', 1), cloth('#3a3a44'));
  putUmbrella(world, [flip * -3.5, 0, 8.3], flip * 0.4, lightOf('#2c3b58', 0.9), cloth('#4a3d36'));
  world.fog = { density: 0.009, own: [0.018, 0.02, 0.034] };
  const view = frameView(
    {
      eye: [flip * -1.4, 1.35, 0.6],
      target: [flip * -0.2, 1.75, 13],
      zoom: 0.46,
      aperture: 0.03,
      focus: 12.2,
    },
    seed,
  );
  return printWorld(
    world,
    view,
    [width, height],
    { exposure: 1.15, grain: 0.05, vignette: 0.34, mono: 0, bloom: 0.36, shadow: [0.016, 0.018, 0.03] },
    seed,
    (shot) => {
      const hues: readonly Colour[] = [
        [5, 2.6, 0.9],
        [4.6, 0.7, 0.45],
        [0.7, 3.4, 2.2],
        [1.4, 2.2, 5],
        [4.2, 3.4, 2],
        [4, 0.9, 2.6],
      ];
      for (let light = 0; light < 84; light += 1) {
        const z = 34 + 60 * random();
        const at: Point = [random.between(-0.6, 0.6) * z, 1.5 + z * 0.36 * random() ** 1.3, z];
        const [r, g, b] = random.pick(hues);
        const strong = random.between(0.05, 0.3);
        addSpeck(shot, { ...view, aperture: 0.09 }, at, 1.4, [r * strong, g * strong, b * strong], 0.3);
      }
      for (let drop = 0; drop < 460; drop += 1) {
        const far = 1.6 + 16 * random();
        const at: Point = [
          view.eye[0] + random.between(-0.55, 0.55) * far,
          view.eye[1] + random.between(-0.28, 0.5) * far,
          view.eye[2] + far,
        ];
        const lit = 0.1 + 0.32 * random() ** 3;
        addStreak(shot, { ...view, aperture: 0.012 }, at, [at[0] + 0.02, at[1] + 0.3, at[2]], 0.0011, [
          lit,
          lit * 0.95,
          lit * 0.92,
        ]);
      }
      for (let splash = 0; splash < 260; splash += 1) {
        const z = 4 + 10 * random();
        addSpeck(
          shot,
          view,
          [random.between(-0.5, 0.5) * z, 0.02 + 0.03 * random(), z],
          0.006,
          [0.4, 0.38, 0.35],
          0,
        );
      }
    },
  );
}

/** Two cars, white over green; windows lit, a driver's dark shape behind the glass. */
function putTram(world: World, at: Point, yaw: number): void {
  const place = (x: number, y: number, z: number): Point => [
    at[0] + x * Math.cos(yaw) + z * Math.sin(yaw),
    at[1] + y,
    at[2] - x * Math.sin(yaw) + z * Math.cos(yaw),
  ];
  const green: Material = { colour: lightOf('#1f6a4c', 0.8), spec: 0.12, rough: 0.2 };
  const cream: Material = { colour: lightOf('#ded6bd', 0.8), spec: 0.12, rough: 0.22 };
  const dark: Material = { colour: [0.02, 0.02, 0.022], spec: 0.08, rough: 0.3 };
  const lit: Material = { colour: [0, 0, 0], emit: [2.9, 2.0, 1.05] };
  const long = 26;
  putBox(world, place(0, 1.05, long / 2), [2.5, 1.3, long], green, yaw);
  putBox(world, place(0, 1.75, long / 2), [2.52, 0.12, long], cream, yaw);
  putBox(world, place(0, 3.15, long / 2), [2.5, 0.55, long], cream, yaw);
  putCan(world, place(0, 2.35, 0.3), place(0, 2.35, long), 1.2, { colour: [0.12, 0.125, 0.13] });
  putBox(world, place(0, 2.3, long / 2 + 0.25), [2.42, 1.1, long - 0.5], lit, yaw);
  for (let post = 0; post <= 17; post += 1)
    for (const side of [-1.24, 1.24])
      putBox(
        world,
        place(side, 2.3, (post / 17) * long),
        [0.07, 1.15, post % 3 === 0 ? 0.5 : 0.12],
        cream,
        yaw,
      );
  putBox(world, place(0, 2.33, 0.2), [2.2, 1.02, 0.05], lit, yaw);
  for (const side of [-1.17, 1.17])
    putLimb(world, place(side, 1.7, -0.02), place(side * 0.96, 3, 0.06), 0.09, cream);
  putLimb(world, place(-0.42, 1.75, 0), place(-0.42, 2.9, 0.04), 0.03, dark);
  // The driver: a shape against the light.
  putLimb(world, place(0.42, 1.7, 0.12), place(0.42, 2.2, 0.12), 0.21, dark, 0.15);
  putBall(world, place(0.42, 2.47, 0.12), 0.12, dark);
  putBox(world, place(0, 3.2, -0.06), [1.5, 0.36, 0.1], dark, yaw);
  for (let letter = 0; letter < 4; letter += 1)
    putBox(
      world,
      place(-0.48 + letter * 0.32, 3.2, -0.12),
      [0.19, 0.2, 0.02],
      { colour: [0, 0, 0], emit: [5, 2.1, 0.3] },
      yaw,
    );
  putBox(world, place(0, 0.45, -0.12), [2.3, 0.35, 0.3], dark, yaw);
  putBox(world, place(0, 0.75, -0.03), [2.52, 0.1, 0.1], cream, yaw);
  for (const side of [-0.85, 0.85]) {
    putCan(world, place(side, 1.1, -0.1), place(side, 1.1, 0.05), 0.2, dark);
    putBall(world, place(side, 1.1, -0.1), 0.15, { colour: [0, 0, 0], emit: [26, 23, 17] });
    world.lamps.push({ at: place(side, 0.95, -1.7), power: [5, 4.3, 3.2], radius: 0.15 });
  }
  for (let lamp = 0; lamp < 5; lamp += 1)
    for (const side of [-2.6, 2.6])
      world.lamps.push({ at: place(side, 2, 2 + lamp * 5), power: [1.6, 1.1, 0.56], radius: 0.5 });
  // Pantograph and contact wire.
  for (const side of [-0.5, 0.5]) {
    putLimb(world, place(side, 3.5, 6), place(side * 0.8, 4.3, 4.8), 0.025, dark);
    putLimb(world, place(side * 0.8, 4.3, 4.8), place(side, 5, 6), 0.025, dark);
  }
  putLimb(world, place(-0.8, 5, 6), place(0.8, 5, 6), 0.03, dark);
  for (let span = 0; span < 12; span += 1)
    putLimb(world, place(0, 5.05, -14 + span * 5), place(0, 5.05, -9 + span * 5), 0.012, dark);
}

function putRails(world: World, flip: number): void {
  const rail: Material = { colour: [0.42, 0.41, 0.4], metal: true, rough: 0.3 };
  const yaw = flip * 0.2;
  for (const side of [-0.72, 0.72])
    putBox(
      world,
      [flip * 0.9 + side * Math.cos(yaw), 0.002, 13.5 - side * Math.sin(yaw)],
      [0.07, 0.01, 60],
      rail,
      yaw,
    );
}

/** House fronts, lit shops and lamp posts on both sides. */
function putStreet(world: World, random: Random): void {
  const wall: Material = { colour: [0.09, 0.08, 0.075] };
  const glow: readonly Colour[] = [
    [2.2, 1.3, 0.5],
    [1.6, 1.5, 1.3],
    [0.5, 1.1, 1.3],
    [1.9, 0.5, 0.4],
  ];
  for (const side of [-1, 1])
    for (let house = 0; house < 9; house += 1) {
      const z = 12 + house * 9;
      const tall = random.between(8, 17);
      putBox(world, [side * 13, tall / 2, z], [6, tall, 8.6], wall);
      const emit = random.pick(glow);
      putBox(world, [side * 9.95, 1.8, z], [0.1, 2.2, 6], { colour: [0, 0, 0], emit });
      world.lamps.push({
        at: [side * 9.2, 2, z],
        power: [emit[0] * 1.5, emit[1] * 1.5, emit[2] * 1.5],
        radius: 0.7,
      });
      for (let row = 1; row < tall / 3 - 1; row += 1)
        for (let pane = 0; pane < 3; pane += 1)
          if (random() < 0.4)
            putBox(world, [side * 9.97, 1.8 + row * 3, z - 2.6 + pane * 2.6], [0.1, 1.4, 1.1], {
              colour: [0, 0, 0],
              emit: [1.1, 0.72, 0.32],
            });
      if (house % 2 === 0) {
        const lamp: Point = [side * 6.3, 6, z - 3];
        putLimb(world, [side * 7.4, 0, z - 3], [side * 7.4, 6, z - 3], 0.08, wall);
        putLimb(world, [side * 7.4, 6, z - 3], lamp, 0.05, wall);
        putBall(world, lamp, 0.2, { colour: [0, 0, 0], emit: [18, 12, 6] });
        world.lamps.push({ at: lamp, power: [9, 6, 3], radius: 0.22 });
      }
    }
}

/** Someone waiting under an umbrella, seen from behind. */
function putUmbrella(world: World, at: Point, yaw: number, dye: Colour, coat: Material): void {
  putWorker(
    world,
    at,
    yaw,
    { ...STANCES.stand, arms: [[0.06, 0.66, 0.14, 0.12, 0.76, 0.08], STANCES.stand.arms[1]] },
    { coat, trousers: cloth('#23242a'), hat: cloth('#1d1a18'), fur: true },
    1.68,
  );
  const silk: Material = { colour: dye, spec: 0.06, rough: 0.35 };
  const top: Point = [at[0] + Math.sin(yaw) * 0.16, 2.16, at[2] + Math.cos(yaw) * 0.16];
  const ribs = 8;
  for (let rib = 0; rib < ribs; rib += 1)
    for (let ring = 0; ring < 3; ring += 1) {
      const corner = (index: number, share: number): Point => [
        top[0] + Math.cos((index / ribs) * 6.28319) * 0.62 * share,
        top[1] - 0.26 * share * share,
        top[2] + Math.sin((index / ribs) * 6.28319) * 0.62 * share,
      ];
      putFace(
        world,
        corner(rib, ring / 3),
        corner(rib + 1, ring / 3),
        corner(rib + 1, (ring + 1) / 3),
        corner(rib, (ring + 1) / 3),
        silk,
      );
    }
  putLimb(world, [top[0], 1.2, top[2]], [top[0], top[1] + 0.08, top[2]], 0.012, {
    colour: [0.05, 0.05, 0.05],
  });
}
