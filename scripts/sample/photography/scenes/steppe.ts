import { buildNoise } from '../../core/noise.ts';
import type { Colour, Picture } from '../../core/picture.ts';
import { buildRandom, type Random } from '../../core/prng.ts';
import { frameView, printWorld } from '../print.ts';
import { cloth, putWorker, STANCES } from '../props/worker.ts';
import { aim, buildSky, type Weather } from '../sky.ts';
import { addSpeck, layFlake } from '../trace/specks.ts';
import {
  buildWorld,
  type Fog,
  type Material,
  type Point,
  putBall,
  putBox,
  putCan,
  putFace,
  putLand,
  putLimb,
  type World,
} from '../trace/world.ts';

/** Hours of the steppe. */
export type Hour = 'dawn' | 'storm' | 'frost' | 'night';

interface Look {
  readonly weather: Weather;
  readonly sun?: NonNullable<World['sun']>;
  readonly fog: Fog;
  readonly grass: Colour;
  readonly exposure: number;
}

const dawn = aim(-0.42, 0.07, 1);
const shaft = aim(-0.75, 0.34, -0.55);
const pale = aim(0.7, 0.3, 0.6);

const LOOKS: Readonly<Record<Hour, Look>> = {
  dawn: {
    weather: {
      low: [0.95, 0.5, 0.36],
      high: [0.17, 0.24, 0.44],
      band: 0.42,
      sun: { toward: dawn, glow: [1.4, 0.72, 0.36], disc: [8, 5, 3], size: 0.014 },
      clouds: { cover: 0.55, lit: [0.85, 0.46, 0.42], shade: [0.32, 0.26, 0.38], scale: 0.5, stretch: 2.6 },
    },
    sun: { toward: dawn, power: [3, 1.7, 0.9], spread: 0.012 },
    fog: { density: 0.0026, fall: 7, own: [0.5, 0.31, 0.27], forward: 0.5, range: 80 },
    grass: [0.2, 0.15, 0.06],
    exposure: 0.6,
  },
  storm: {
    weather: {
      low: [0.3, 0.33, 0.36],
      high: [0.035, 0.045, 0.06],
      band: 0.28,
      clouds: { cover: 0.95, lit: [0.17, 0.19, 0.23], shade: [0.03, 0.037, 0.05], scale: 0.6, stretch: 1.5 },
    },
    sun: { toward: shaft, power: [2.5, 2.1, 1.5], spread: 0.01 },
    fog: { density: 0.0016, fall: 30, own: [0.12, 0.14, 0.17], forward: 0.3 },
    grass: [0.17, 0.15, 0.06],
    exposure: 0.95,
  },
  frost: {
    weather: {
      low: [0.72, 0.74, 0.8],
      high: [0.36, 0.45, 0.6],
      band: 0.4,
      sun: { toward: pale, glow: [0.5, 0.45, 0.4] },
      clouds: { cover: 0.6, lit: [0.8, 0.8, 0.84], shade: [0.52, 0.56, 0.64], scale: 0.5, stretch: 2 },
    },
    sun: { toward: pale, power: [0.75, 0.66, 0.56], spread: 0.03 },
    fog: { density: 0.0032, fall: 26, own: [0.62, 0.65, 0.7], forward: 0.3 },
    grass: [0.78, 0.8, 0.85],
    exposure: 0.8,
  },
  night: {
    weather: {
      low: [0.05, 0.075, 0.13],
      high: [0.01, 0.018, 0.05],
      band: 0.4,
      clouds: { cover: 0.15, lit: [0.03, 0.04, 0.07], shade: [0.02, 0.025, 0.045], scale: 0.5, stretch: 3 },
    },
    fog: { density: 0.004, fall: 12, own: [0.02, 0.03, 0.05] },
    grass: [0.1, 0.09, 0.06],
    exposure: 1.7,
  },
};

/** Wind turbines on the steppe at one hour; a service van and three people wait at their foot. */
export function shootTurbines(width: number, height: number, seed: string, hour: Hour): Picture {
  const look = LOOKS[hour];
  const shipped = seed.startsWith('3010');
  const random = buildRandom(shipped ? '3010' : `${seed}/steppe`);
  const noise = buildNoise('steppe');
  const world = buildWorld(buildSky(look.weather, seed));
  if (look.sun) world.sun = look.sun;
  world.fog = look.fog;
  const land = (x: number, z: number): number =>
    7 * noise.fbm(x * 0.006 + 3, z * 0.006, 3) + 0.5 * noise.fbm(x * 0.08, z * 0.08, 3) - 3.4;
  const turf: Material = {
    colour: look.grass,
    pattern: (x, _y, z) =>
      hour === 'frost'
        ? 0.85 + 0.3 * noise.fbm(x * 0.5, z * 0.5, 3)
        : 0.5 + 0.9 * noise.fbm(x * 0.9, z * 0.4, 4),
    bump: (x, _y, z) => 0.06 * noise.fbm(x * 2.2, z * 2.2, 3),
    bumpStep: 0.1,
  };
  putLand(world, land, [-330, 330, -1, 800], [100, 100], turf);
  const paint: Material = {
    colour: hour === 'night' ? [0.3, 0.31, 0.33] : [0.76, 0.77, 0.78],
    spec: 0.05,
    rough: 0.3,
  };
  const flip = shipped || random() < 0.5 ? 1 : -1;
  const beacons: Point[] = [];
  const places: readonly (readonly [number, number, number])[] = [
    [20, 98, 58],
    [-19, 120, 60],
    [58, 170, 60],
    [4, 235, 60],
    [-80, 260, 60],
    [110, 300, 60],
    [40, 420, 60],
    [-36, 460, 60],
    [-150, 480, 60],
    [170, 520, 60],
  ];
  for (const [index, [x, z, tall]] of places.entries())
    beacons.push(
      putTurbine(
        world,
        [flip * x, land(flip * x, z) - 0.5, z],
        tall,
        index * 0.77 + (shipped ? { dawn: 0.2, storm: 0.55, frost: 0.9, night: 1.25 }[hour] : random() * 2),
        flip * 0.22,
        paint,
      ),
    );
  const van: Point = [flip * -5.4, land(flip * -5.4, 15), 15];
  putVan(world, van, flip * 0.5, hour === 'night');
  const clothes = {
    coat: cloth('#b4511f', 1.1),
    trousers: cloth('#2b3442'),
    hat: { colour: [0.7, 0.7, 0.68], spec: 0.1, rough: 0.3 } as Material,
  };
  for (const [x, z, yaw, stance] of [
    [-2.9, 14.4, 0.5, 'point'],
    [-2.1, 14.7, 0.3, 'stand'],
    [-1.0, 15.6, 0.4, 'walk'],
  ] as const)
    putWorker(world, [flip * x, land(flip * x, z), z], flip * yaw, STANCES[stance], clothes, 1.76);
  growGrass(world, random, land, hour, turf);
  const view = frameView(
    {
      eye: [0, land(0, 0) + 1.5, 0],
      target: [flip * 0.6, land(0, 0) + 1.5, 40],
      zoom: 0.58,
      rise: 0.21,
      aperture: 0.006,
      focus: 16,
    },
    seed,
  );
  return printWorld(
    world,
    view,
    [width, height],
    {
      exposure: look.exposure,
      grain: 0.045,
      vignette: 0.3,
      mono: 0,
      bloom: 0.26,
      shadow: [0.022, 0.024, 0.03],
    },
    seed,
    (shot) => {
      if (hour === 'night') {
        for (let star = 0; star < 1500; star += 1) {
          const at: Point = [random.between(-3500, 3500), 60 + 4200 * random() ** 1.2, 4000];
          addSpeck(
            shot,
            { ...view, aperture: 0 },
            at,
            0.9,
            [0.75, 0.8, 1].map((tone) => tone * (0.12 + 2.2 * random() ** 7)) as unknown as Colour,
            0,
          );
        }
        for (const at of beacons) addSpeck(shot, view, at, 0.45, [16, 1, 0.7]);
      }
      if (hour === 'frost')
        for (let flake = 0; flake < 420; flake += 1) {
          const far = 1 + 30 * random() ** 1.3;
          layFlake(
            shot,
            view,
            [random.between(-0.7, 0.7) * far, view.eye[1] + random.between(-0.2, 0.8) * far, far],
            0.009,
            [0.95, 0.96, 1],
            0.8,
          );
        }
    },
  );
}

/** Puts a turbine; blades are twisted and tapered faces. Returns the place of its beacon. */
function putTurbine(
  world: World,
  foot: Point,
  tall: number,
  turn: number,
  yaw: number,
  paint: Material,
): Point {
  const hub: Point = [foot[0] - Math.sin(yaw) * 2.4, foot[1] + tall, foot[2] - Math.cos(yaw) * 2.4];
  putLimb(world, foot, [foot[0], foot[1] + tall, foot[2]], 1.75, paint, 0.95);
  putBox(world, [foot[0], foot[1] + tall + 0.4, foot[2] + 0.8], [2.6, 2.6, 6.4], paint, yaw);
  putLimb(world, hub, [hub[0] - Math.sin(yaw) * 0.8, hub[1], hub[2] - Math.cos(yaw) * 0.8], 1.25, paint, 0.7);
  const long = tall * 0.6;
  for (let blade = 0; blade < 3; blade += 1) {
    const angle = turn + blade * 2.0944;
    const [ax, ay] = [Math.sin(angle), Math.cos(angle)];
    const section = (share: number): [Point, Point, Point] => {
      const chord = (share < 0.16 ? 1.1 + share * 9 : 2.55 * (1 - share) ** 0.75 + 0.28) * (tall / 60);
      const twist = 0.9 * (1 - share) ** 1.6;
      const along = (place: number, off: number): Point => {
        const [bx, by] = [ay * Math.cos(twist), -ax * Math.cos(twist)];
        const r = share * long + 0.6;
        const side = place * chord;
        const out = place * chord * Math.sin(twist) + off - share * share * 1.6;
        return [
          hub[0] + (ax * r + bx * side) * Math.cos(yaw) + out * Math.sin(yaw),
          hub[1] + ay * r + by * side,
          hub[2] - (ax * r + bx * side) * Math.sin(yaw) + out * Math.cos(yaw),
        ];
      };
      return [along(-0.3, 0), along(0.05, -0.28 * (1 - share * 0.8)), along(0.7, 0)];
    };
    let last = section(0);
    for (let step = 1; step <= 12; step += 1) {
      const next = section(step / 12);
      for (const edge of [0, 1] as const)
        putFace(world, last[edge], last[edge + 1] ?? last[2], next[edge + 1] ?? next[2], next[edge], paint);
      putFace(world, last[0], last[2], next[2], next[0], paint);
      last = next;
    }
  }
  return [foot[0], foot[1] + tall + 2.2, foot[2]];
}

/** Puts the service van; at night its head lamps light the grass. */
function putVan(world: World, at: Point, yaw: number, lit: boolean): void {
  const place = (x: number, y: number, z: number): Point => [
    at[0] + x * Math.cos(yaw) + z * Math.sin(yaw),
    at[1] + y,
    at[2] - x * Math.sin(yaw) + z * Math.cos(yaw),
  ];
  const body: Material = { colour: [0.7, 0.71, 0.72], spec: 0.1, rough: 0.2 };
  const dark: Material = { colour: [0.02, 0.02, 0.024], spec: 0.15, rough: 0.1 };
  putBox(world, place(-0.5, 1.35, 0), [3.9, 1.75, 1.95], body, yaw);
  putBox(world, place(1.9, 0.95, 0), [1.3, 0.95, 1.9], body, yaw);
  putBox(world, place(1.5, 1.8, 0), [0.5, 0.8, 1.75], dark, yaw, 0, -0.5);
  putBox(world, place(0.55, 1.75, 0), [0.9, 0.6, 1.99], dark, yaw);
  putBox(world, place(-0.8, 1.1, 0), [3.2, 0.16, 1.985], { colour: [0.55, 0.16, 0.04] }, yaw);
  for (const x of [-1.6, 1.6])
    for (const side of [-0.95, 0.95])
      putCan(world, place(x, 0.36, side - 0.12), place(x, 0.36, side + 0.12), 0.37, dark);
  for (const side of [-0.62, 0.62]) {
    const lamp = place(2.58, 0.95, side);
    putBall(
      world,
      lamp,
      0.11,
      lit ? { colour: [0, 0, 0], emit: [40, 34, 24] } : { colour: [0.5, 0.5, 0.5], spec: 0.3, rough: 0.1 },
    );
    if (lit) world.lamps.push({ at: place(3.9, 0.8, side), power: [2.6, 2.1, 1.4], radius: 0.12 });
  }
}

function growGrass(
  world: World,
  random: Random,
  land: (x: number, z: number) => number,
  hour: Hour,
  turf: Material,
): void {
  const blade: Material = {
    colour:
      hour === 'frost'
        ? [0.5, 0.44, 0.32]
        : [turf.colour[0] * 1.6, turf.colour[1] * 1.5, turf.colour[2] * 1.3],
  };
  const wind = hour === 'storm' ? 0.3 : 0.12;
  for (let tuft = 0; tuft < (hour === 'frost' ? 420 : 1500); tuft += 1) {
    const z = 1.6 + 22 * random() ** 1.6;
    const x = random.between(-0.7, 0.7) * z;
    const y = land(x, z);
    for (let leaf = 0; leaf < 4; leaf += 1) {
      const [lx, lz] = [random.normal() * 0.1 + wind, random.normal() * 0.08];
      const tall = random.between(0.16, 0.46);
      putLimb(
        world,
        [x + lx * 0.3, y - 0.02, z],
        [x + lx, y + tall, z + lz],
        0.006 + z * 0.0006,
        blade,
        0.002,
      );
    }
  }
}
