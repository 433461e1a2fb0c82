import { buildNoise, clamp, mix } from '../../core/noise.ts';
import { parseColour } from '../../core/picture.ts';
import { outlineEllipse } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import { blendColours, type Design, layBar, layField, layShape, outlineRidge } from '../design.ts';

const tone = parseColour;

/** A combine in ripe fields at evening, windbreak poplars behind. */
export function drawHarvest(design: Design, seed: string): void {
  const { width: w, height: h } = design;
  const random = buildRandom(seed);
  const noise = buildNoise(seed);
  const horizon = h * random.between(0.36, 0.44);
  const sun = w * random.between(0.2, 0.8);
  const [high, low] = random.pick([
    [tone('#5f7f9c'), tone('#f2c987')],
    [tone('#7c6d8c'), tone('#f0a66a')],
    [tone('#8fa9b3'), tone('#f4dfae')],
  ] as const);
  layField(design, 0, horizon + 2, (x, y) => {
    const cloud = clamp((noise.fbm((x / w) * 3, (y / h) * 9, 4) - 0.47) * 5);
    const sky = blendColours(high, low, (y / horizon) ** 1.3 + 0.16 * Math.exp(-(((x - sun) / w) ** 2) * 14));
    return blendColours(sky, blendColours(tone('#fff0d0'), tone('#d9a98c'), y / horizon), cloud * 0.75);
  });
  layShape(design, [outlineEllipse(sun, horizon * 0.8, h * 0.045, h * 0.045)], tone('#fff3cf'));
  layShape(
    design,
    [outlineRidge(design, (u) => horizon - h * 0.055 * noise.fbm(u * 3, 1, 3))],
    tone('#7f8896'),
    0.1,
  );
  layShape(
    design,
    [outlineRidge(design, (u) => horizon - h * 0.02 * noise.fbm(u * 6 + 5, 2, 3))],
    tone('#6d7a63'),
    0.1,
  );
  for (let tree = 0; tree < 46; tree += 1) {
    const x = (tree / 46 + random.between(0, 0.02)) * w;
    const tall = h * random.between(0.025, 0.075) * (noise.at(tree * 0.3, 4) > 0.36 ? 1 : 0.3);
    layShape(
      design,
      [outlineEllipse(x, horizon - tall * 0.5, w * 0.006, tall * 0.6)],
      blendColours(tone('#3f4d34'), tone('#a5742e'), random()),
      1.5,
    );
  }
  const vanish = w * random.between(0.35, 0.65);
  layField(
    design,
    horizon,
    h,
    (x, y) => {
      const depth = (h - horizon) / Math.max(1, y - horizon);
      const lane = ((x - vanish) / w) * depth;
      const row = Math.floor(lane * 1.6 + 40);
      const ripe = noise.cell(row, 7);
      const stubble = noise.at(lane * 26, depth * 3) * 0.2 + noise.at(x * 0.06, y * 0.12) * 0.16;
      const base = blendColours(tone('#d9992b'), tone('#f0c65a'), ripe);
      const cut = row % 3 === 0 ? blendColours(base, tone('#a8742d'), 0.55) : base;
      return blendColours(cut, tone('#5d3f1d'), clamp(stubble * 0.8 + 0.25 * clamp(1 - depth / 3)));
    },
    0.25,
  );
  const size = h * random.between(0.17, 0.23);
  drawCombine(
    design,
    w * random.between(0.3, 0.7),
    horizon + (h - horizon) * 0.42,
    size,
    random() < 0.5 ? 1 : -1,
  );
  for (let bird = 0; bird < 9; bird += 1) {
    const x = w * random.between(0.1, 0.9);
    const y = horizon * random.between(0.15, 0.7);
    const span = h * 0.012 * random.between(0.6, 1.3);
    layBar(design, x - span, y - span * 0.5, x, y, span * 0.28, tone('#3b3430'));
    layBar(design, x, y, x + span, y - span * 0.6, span * 0.28, tone('#3b3430'));
  }
}

/** A combine seen from the side, `size` px high, driving towards `way`. */
export function drawCombine(design: Design, x: number, y: number, size: number, way: 1 | -1): void {
  const at = (u: number, v: number): [number, number] => [x + u * size * way, y - v * size];
  const poly = (points: readonly (readonly [number, number])[], hex: string, angle = 0): void => {
    layShape(design, [points.flatMap(([u, v]) => at(u, v))], tone(hex), angle);
  };
  poly(
    [
      [-1.15, -0.06],
      [1.9, -0.06],
      [1.6, -0.16],
      [-1.3, -0.16],
    ],
    '#7d5521',
  );
  poly(
    [
      [-0.95, 0.28],
      [0.35, 0.28],
      [0.42, 0.74],
      [-0.2, 0.84],
      [-0.95, 0.72],
    ],
    '#b23a26',
    0.1,
  );
  poly(
    [
      [-0.95, 0.28],
      [0.35, 0.28],
      [0.36, 0.4],
      [-0.95, 0.42],
    ],
    '#7e2418',
    0.1,
  );
  poly(
    [
      [-0.7, 0.74],
      [0.1, 0.84],
      [0.06, 1],
      [-0.62, 0.96],
    ],
    '#c9482e',
  );
  poly(
    [
      [0.42, 0.4],
      [0.84, 0.4],
      [0.8, 0.96],
      [0.46, 0.98],
    ],
    '#d0543a',
    1.5,
  );
  poly(
    [
      [0.5, 0.56],
      [0.79, 0.56],
      [0.76, 0.91],
      [0.51, 0.92],
    ],
    '#9cc0cc',
    1.2,
  );
  poly(
    [
      [0.4, 0.98],
      [0.86, 0.96],
      [0.86, 1.03],
      [0.4, 1.05],
    ],
    '#5a2018',
  );
  poly(
    [
      [0.7, 0.34],
      [1.25, 0.06],
      [1.3, 0.2],
      [0.82, 0.48],
    ],
    '#8c8b80',
    0.4,
  );
  poly(
    [
      [1.2, -0.02],
      [1.62, -0.02],
      [1.52, 0.34],
      [1.24, 0.3],
    ],
    '#c8a13a',
  );
  for (let spoke = 0; spoke < 6; spoke += 1) {
    const angle = spoke * 1.047 + 0.3;
    const [ax, ay] = at(1.5, 0.26);
    layBar(
      design,
      ax,
      ay,
      ax + Math.cos(angle) * size * 0.23,
      ay + Math.sin(angle) * size * 0.23,
      size * 0.035,
      tone('#5d2a1c'),
    );
  }
  poly(
    [
      [-0.9, 0.8],
      [-1.5, 1.02],
      [-1.52, 0.95],
      [-0.92, 0.7],
    ],
    '#8f3220',
    -0.3,
  );
  for (const [u, r] of [
    [0.3, 0.31],
    [-0.72, 0.21],
  ] as const) {
    const [cx, cy] = at(u, r - 0.1);
    layShape(design, [outlineEllipse(cx, cy, r * size, r * size)], tone('#2f2a26'));
    layShape(design, [outlineEllipse(cx, cy, r * size * 0.52, r * size * 0.52)], tone('#d8b24a'));
    layShape(design, [outlineEllipse(cx, cy, r * size * 0.18, r * size * 0.18)], tone('#5b4a2a'));
  }
  const dust = mix(0.9, 1.4, 0.5);
  poly(
    [
      [-1.5, 0.95],
      [-1.9, 0.55],
      [-1.72, 0.1 * dust],
      [-1.58, 0.5],
    ],
    '#e6c27a',
    1.2,
  );
}
