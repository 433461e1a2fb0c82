import { buildNoise, clamp } from '../../core/noise.ts';
import { parseColour } from '../../core/picture.ts';
import { outlineEllipse } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import { type Design, blendColours, layBar, layField, layShape, outlineRidge } from '../design.ts';
import { drawCombine } from '../props/combine.ts';

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
      // A row lies about the vanishing point: its edges run to it, and none stands upright on it.
      const lane = ((x - vanish) / w) * depth;
      const row = Math.floor(lane * 1.6 + 40.5);
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
