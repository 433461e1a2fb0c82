import { buildNoise, smoothstep } from '../../core/noise.ts';
import type { Picture } from '../../core/picture.ts';
import { buildRandom } from '../../core/prng.ts';
import { frameView, printWorld } from '../print.ts';
import { putSledge } from '../props/sledge.ts';
import { STANCES } from '../props/stances.ts';
import { cloth, putWorker } from '../props/worker.ts';
import { aim, buildSky } from '../sky.ts';
import { layPuff } from '../trace/specks.ts';
import {
  type Material,
  type Point,
  type World,
  buildWorld,
  putBox,
  putCan,
  putLand,
  putLimb,
} from '../trace/world.ts';

/** Winter fishing: a file of fishers hauls a rope out of the ice against the rising sun. */
export function shootIce(width: number, height: number, seed: string): Picture {
  const random = buildRandom(`${seed}/ice`);
  const shipped = seed === '3008';
  const noise = buildNoise(`${seed}/ice`);
  const flip = shipped || random() < 0.5 ? 1 : -1;
  const toward = aim(
    flip * (shipped ? 0.2 : random.between(0.05, 0.4)),
    shipped ? 0.085 : random.between(0.06, 0.2),
    1,
  );
  const world = buildWorld(
    buildSky(
      {
        low: [0.85, 0.5, 0.32],
        high: [0.12, 0.22, 0.42],
        band: 0.36,
        sun: { toward, glow: [1.3, 0.72, 0.34], disc: [14, 9, 5], size: 0.014 },
        clouds: {
          cover: shipped ? 0.5 : random.between(0.2, 0.7),
          lit: [0.75, 0.46, 0.38],
          shade: [0.3, 0.3, 0.4],
          scale: 0.42,
          stretch: 2.8,
        },
      },
      seed,
    ),
  );
  world.sun = { toward, power: [3.4, 2.1, 1.15], spread: 0.012 };
  world.fog = { density: 0.002, fall: 5, own: [0.52, 0.4, 0.38], forward: 0.5, range: 60 };
  const clear = (x: number, z: number): number => smoothstep(0.46, 0.56, noise.fbm(x * 0.13, z * 0.1, 5));
  const crack = (x: number, z: number): number => {
    const web = Math.min(
      Math.abs(noise.fbm(x * 0.32 + 3, z * 0.32, 3) - 0.5),
      Math.abs(noise.fbm(x * 0.9 + 30, z * 0.9, 2) - 0.5) * 0.7,
    );
    return 1 - smoothstep(0.002, 0.009, web);
  };
  world.ground = {
    colour: [0.5, 0.6, 0.7],
    spec: 0.1,
    rough: 0.16,
    pattern: (x, _y, z) => {
      const bare = clear(x, z);
      return 1.25 - bare * (0.92 - 0.7 * crack(x, z));
    },
    bump: (x, _y, z) =>
      (1 - clear(x, z)) * 0.06 * noise.fbm(x * 1.3, z * 3, 4) + 0.0012 * noise.at(x * 9, z * 9),
    bumpStep: 0.06,
  };
  const shore: Material = { colour: [0.1, 0.1, 0.12] };
  putLand(
    world,
    (x, z) => -9 + 15 * noise.fbm(x * 0.012, 3, 4) + 2 * noise.fbm(x * 0.09, z * 0.1, 3),
    [-420, 420, 330, 360],
    [110, 4],
    shore,
  );
  const coats = ['#3d4b5c', '#5a3a2c', '#2f3b34', '#6a4a2e', '#37353a', '#4a2c2c', '#2d3c52'];
  const hole: Point = [flip * 5.2, 0, 11.6];
  const rope: Material = { colour: [0.3, 0.22, 0.13] };
  let last: Point = [hole[0] - flip * 0.7, 0.05, hole[2]];
  for (let fisher = 0; fisher < 7; fisher += 1) {
    const x = hole[0] - flip * (2.5 + fisher * 1.38 + random() * 0.15);
    const z = hole[2] + 0.18 * fisher + (fisher % 2) * 0.3;
    const hand = putWorker(
      world,
      [x, 0, z],
      flip * (1.57 + random.normal() * 0.06),
      STANCES.pull,
      {
        coat: cloth(coats[fisher] ?? '#3d4b5c', 0.9),
        trousers: cloth('#26282e'),
        hat: cloth(fisher % 2 ? '#2a2019' : '#3a3532'),
        fur: true,
      },
      random.between(1.66, 1.82),
    );
    putLimb(world, last, [hand[0], hand[1], hand[2] - 0.06], 0.03, rope);
    last = [hand[0], hand[1], hand[2] - 0.06];
  }
  const tail: Point = [last[0] - flip * 2.4, 0.05, last[2] + 0.4];
  putLimb(world, last, tail, 0.03, rope);
  for (let turn = 0; turn < 16; turn += 1) {
    const [a, b] = [turn * 0.7, (turn + 1) * 0.7];
    putLimb(
      world,
      [tail[0] - flip * 0.5 + Math.cos(a) * 0.5, 0.04 + turn * 0.008, tail[2] + Math.sin(a) * 0.5],
      [tail[0] - flip * 0.5 + Math.cos(b) * 0.5, 0.05 + turn * 0.008, tail[2] + Math.sin(b) * 0.5],
      0.03,
      rope,
    );
  }
  putHole(world, hole, flip);
  putSledge(world, [flip * -9.5, 0, 24], flip);
  const view = frameView(
    {
      eye: [flip * -0.4, 1.05, 0],
      target: [flip * 0.1, 1.5, 12],
      zoom: 0.55,
      aperture: 0.014,
      focus: 11.6,
    },
    seed,
  );
  return printWorld(
    world,
    view,
    [width, height],
    { exposure: 0.66, grain: 0.045, vignette: 0.28, mono: 0, bloom: 0.22, shadow: [0.026, 0.026, 0.032] },
    seed,
    (shot) => {
      for (let fisher = 0; fisher < 7; fisher += 1)
        for (let puff = 0; puff < 2; puff += 1)
          layPuff(
            shot,
            view,
            [
              hole[0] - flip * (2.3 + fisher * 1.38) + flip * (0.1 - puff * 0.35),
              1.58 + puff * 0.14,
              hole[2] + 0.18 * fisher - 0.1,
            ],
            0.42 + puff * 0.3,
            [1.35, 1.05, 0.85],
            0.6,
            `${seed}/breath/${String(fisher)}/${String(puff)}`,
          );
      for (let drift = 0; drift < 18; drift += 1)
        layPuff(
          shot,
          view,
          [random.between(-16, 16), 0.25, random.between(14, 42)],
          random.between(3, 7),
          [1.2, 0.86, 0.66],
          0.13,
          `${seed}/drift/${String(drift)}`,
        );
    },
  );
}

/** Black water, the lip of ice broken out of it, and blocks stood aside. */
function putHole(world: World, at: Point, flip: number): void {
  const ice: Material = { colour: [0.42, 0.58, 0.66], spec: 0.12, rough: 0.12 };
  putCan(world, [at[0], -0.02, at[2]], [at[0], 0.006, at[2]], 0.95, {
    colour: [0.004, 0.008, 0.012],
    spec: 0.06,
    rough: 0.05,
  });
  for (let lump = 0; lump < 22; lump += 1) {
    const turn = lump * 0.29;
    putBox(
      world,
      [at[0] + Math.cos(turn) * 1.08, 0.05, at[2] + Math.sin(turn) * 1.08],
      [0.3, 0.1 + (lump % 4) * 0.05, 0.2],
      ice,
      -turn,
      lump * 0.5,
      lump,
    );
  }
  for (let block = 0; block < 5; block += 1)
    putBox(
      world,
      [
        at[0] + flip * (1.7 + (block % 3) * 0.5),
        0.18 + (block > 2 ? 0.36 : 0),
        at[2] + 0.8 + (block % 2) * 0.3,
      ],
      [0.52, 0.36, 0.4],
      ice,
      block * 0.7,
    );
}
