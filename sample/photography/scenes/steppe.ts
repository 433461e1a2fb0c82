import { buildNoise } from '../../core/noise.ts';
import type { Colour, Picture } from '../../core/picture.ts';
import { type Random, buildRandom } from '../../core/prng.ts';
import { frameView, printWorld } from '../print.ts';
import { putTurbine } from '../props/turbine.ts';
import { putVan } from '../props/van.ts';
import { STANCES } from '../props/stances.ts';
import { cloth, putWorker } from '../props/worker.ts';
import { buildSky } from '../sky.ts';
import { addSpeck, layFlake } from '../trace/specks.ts';
import { type Material, type Point, type World, buildWorld, putLand, putLimb } from '../trace/world.ts';
import { type Hour, LOOKS } from './steppe-hours.ts';

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
