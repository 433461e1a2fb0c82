/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildNoise } from '../../core/noise.ts';
import type { Colour, Picture } from '../../core/picture.ts';
import { buildRandom } from '../../core/prng.ts';
import { developFrame, lightOf } from '../camera.ts';
import { calmNoise, enlargePicture } from '../enlarge.ts';
import { type Solid, type Stage, type Surface } from '../stage.ts';
import { traceStage } from '../tracer.ts';

/** What lies on the bench before the window. */
export type Still = 'balls' | 'spools' | 'grain';

const STEEL: Surface = { colour: [0.78, 0.79, 0.8], mirror: 0.94, rough: 0.015 };
const BRASS: Surface = { colour: [0.85, 0.62, 0.28], mirror: 0.88, rough: 0.04 };

/** A path-traced still life; traced small and enlarged, since most of it is out of focus. */
export function shootBench(width: number, height: number, seed: string, still: Still): Picture {
  const stage = buildStage(still, seed);
  const small = Math.min(width, Math.min(680, Math.max(110, Math.round(width * 0.26))));
  const traced = traceStage(
    stage,
    small,
    Math.round((small * height) / width),
    still === 'balls' ? 15 : 12,
    seed,
  );
  const frame = enlargePicture(calmNoise(traced, 0.28), width, height);
  return developFrame(
    frame,
    {
      exposure: still === 'balls' ? 1.2 : 2.1,
      grain: 0.05,
      vignette: 0.4,
      mono: 0,
      bloom: 0.25,
      shadow: [0.024, 0.022, 0.024],
    },
    seed,
  );
}

function buildStage(still: Still, seed: string): Stage {
  const random = buildRandom(seed);
  const noise = buildNoise(seed);
  const solids: Solid[] = [];
  const put = (
    kind: Solid['kind'],
    x: number,
    y: number,
    z: number,
    radius: number,
    height: number,
    surface: Surface,
  ): void => {
    solids.push({ kind, x, y, z, radius, height, surface });
  };
  if (still === 'balls') {
    for (let row = 0; row < 7; row += 1) {
      for (let column = 0; column < 8; column += 1) {
        if (random() < 0.16) continue;
        const radius = random() < 0.14 ? 0.34 : 0.5;
        put(
          'ball',
          (column - 3.6 + (row % 2) * 0.5) * 1.02 + random.normal() * 0.02,
          radius,
          row * 0.9 + random.normal() * 0.02,
          radius,
          0,
          random() < 0.13 ? BRASS : STEEL,
        );
      }
    }
    for (let loose = 0; loose < 4; loose += 1)
      put(
        'ball',
        random.between(-3, 3),
        0.3,
        random.between(-1.8, -0.9),
        0.3,
        0,
        loose === 1 ? BRASS : STEEL,
      );
  } else if (still === 'spools') {
    const dyes = ['#b3382c', '#d98b34', '#e8d7a8', '#2f6f80', '#33476f', '#6d8f56', '#a9527a', '#dfe3e2'].map(
      (hex) => lightOf(hex, 0.85),
    );
    for (let row = 0; row < 6; row += 1) {
      for (let column = 0; column < 7; column += 1) {
        const dye = dyes[(row * 3 + column * 5 + random.whole(0, 1)) % 8]!;
        const x = (column - 3) * 1.16 + (row % 2) * 0.58;
        const z = row * 1.1;
        const full = random.between(0.36, 0.48);
        const thread: Surface = {
          colour: dye,
          mirror: 0.06,
          rough: 0.3,
          pattern: (_px, py) => 0.72 + 0.28 * Math.abs(Math.sin(py * 46 + Math.sin(py * 3) * 0.4)),
        };
        put('can', x, 0, z, 0.5, 0.07, { colour: [0.35, 0.22, 0.12], mirror: 0.05, rough: 0.2 });
        put('can', x, 0.07, z, full, random.between(1, 1.2), thread);
        put('can', x, 1.1, z, 0.16, 0.38, { colour: [0.72, 0.62, 0.44], mirror: 0.02, rough: 0.2 });
      }
    }
  } else {
    for (let kernel = 0; kernel < 210; kernel += 1) {
      const heap = random();
      const reach = Math.sqrt(heap) * 3.4;
      const angle = random() * 6.2832;
      const radius = random.between(0.17, 0.25);
      const y = Math.max(0, 1.25 * (1 - reach / 3)) * random() ** 0.5 + radius * 0.85;
      put('ball', Math.cos(angle) * reach, y, 2 + Math.sin(angle) * reach * 0.85, radius, 0, {
        colour: lightOf(random.pick(['#f0b43a', '#e39a25', '#f4cf6a', '#c9741c']), 0.95),
        mirror: 0.1,
        rough: 0.14,
      });
    }
  }
  const wood = (x: number, _y: number, z: number): number =>
    0.55 + 0.75 * noise.fbm(x * 0.7 + 3, z * 9, 3) ** 1.3;
  const cloth = (x: number, _y: number, z: number): number => 0.8 + 0.2 * Math.sin(x * 70) * Math.sin(z * 70);
  const floor: Surface =
    still === 'balls'
      ? { colour: [0.05, 0.07, 0.09], mirror: 0.04, rough: 0.25, pattern: cloth }
      : {
          colour: lightOf(still === 'grain' ? '#8a5a34' : '#5e4a38', 0.9),
          mirror: 0.09,
          rough: 0.12,
          pattern: wood,
        };
  const warm: Colour = still === 'grain' || still === 'spools' ? [1.05, 0.86, 0.62] : [0.8, 0.92, 1.06];
  const side = random() < 0.5 ? -1 : 1;
  return {
    solids,
    floor,
    window: {
      centre: [side * 6.4, 5, 2.6],
      across: [0, 0, 3.4],
      up: [side * -0.9, 2, 0],
      light: [warm[0] * 6.5, warm[1] * 6.5, warm[2] * 6.5],
    },
    room: (dy) => [
      0.05 + 0.12 * Math.max(0, dy),
      0.05 + 0.12 * Math.max(0, dy),
      0.055 + 0.125 * Math.max(0, dy),
    ],
    eye: [random.between(-0.8, 0.8), still === 'spools' ? 3.5 : 3, -5.2],
    target: [0, 0.35, 1.5],
    zoom: 0.36,
    aperture: 0.11,
    focus: 6.6,
  };
}
