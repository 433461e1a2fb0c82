import { buildNoise, smoothstep } from '../../core/noise.ts';
import type { Colour, Picture } from '../../core/picture.ts';
import { type Random, buildRandom } from '../../core/prng.ts';
import { lightOf } from '../camera.ts';
import { frameView, printWorld } from '../print.ts';
import { putTram } from '../props/tram.ts';
import { putUmbrella } from '../props/umbrella.ts';
import { cloth } from '../props/worker.ts';
import { addSpeck, addStreak } from '../trace/specks.ts';
import {
  type Material,
  type Point,
  type World,
  buildWorld,
  putBall,
  putBox,
  putLimb,
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
