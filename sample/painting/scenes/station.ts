import { buildNoise, clamp } from '../../core/noise.ts';
import { parseColour } from '../../core/picture.ts';
import { buildRandom } from '../../core/prng.ts';
import { type Design, blendColours, layBar, layField, layShape, outlineRidge } from '../design.ts';
import { drawLocomotive } from '../props/locomotive.ts';
import { drawHouse } from '../props/station-house.ts';
import { drawBirch, drawFir } from '../props/trees.ts';

const tone = parseColour;

/** A small station in snow, a steam locomotive coming in, birches at the side. */
export function drawStation(design: Design, seed: string): void {
  const { width: w, height: h } = design;
  const random = buildRandom(seed);
  const noise = buildNoise(seed);
  const horizon = h * random.between(0.46, 0.52);
  const warm = random() < 0.5;
  layField(design, 0, horizon + 3, (x, y) => {
    const cloud = clamp((noise.fbm((x / w) * 3, (y / h) * 5, 4) - 0.42) * 3.2);
    const sky = blendColours(
      tone(warm ? '#93abc4' : '#a9b9c9'),
      tone(warm ? '#f3d9bd' : '#e9e8e4'),
      y / horizon,
    );
    return blendColours(sky, tone('#f7f3ec'), cloud * 0.7);
  });
  layShape(
    design,
    [outlineRidge(design, (u) => horizon - h * 0.16 * noise.fbm(u * 2.4 + 2, 3, 4))],
    tone('#a7b6c6'),
  );
  layShape(
    design,
    [outlineRidge(design, (u) => horizon - h * 0.09 * noise.fbm(u * 4 + 9, 3, 4))],
    tone('#7e93a8'),
  );
  for (let tree = 0; tree < 70; tree += 1) {
    const x = random() * w;
    drawFir(
      design,
      x,
      horizon + h * 0.012,
      h * random.between(0.03, 0.075),
      blendColours(tone('#4d6a70'), tone('#31484d'), random()),
    );
  }
  layField(
    design,
    horizon,
    h,
    (x, y) => {
      const drift = noise.fbm((x / w) * 4, ((y - horizon) / h) * 11, 3);
      return blendColours(tone('#fbfaf6'), tone('#bccbdb'), clamp((drift - 0.4) * 2.6) * 0.9);
    },
    0.05,
  );
  const vx = w * random.between(0.6, 0.72);
  for (let sleeper = 1; sleeper < 32; sleeper += 1) {
    const t = 1 / (sleeper * 0.42 + 0.6);
    const y = horizon + (h * 1.05 - horizon) * t;
    const x = vx + (w * 0.2 - vx) * t;
    layBar(design, x - w * 0.17 * t, y, x + w * 0.17 * t, y, h * 0.02 * t, tone('#7b6f68'));
  }
  for (const side of [-0.11, 0.11]) {
    layShape(
      design,
      [[vx, horizon, w * (0.2 + side) + w * 0.007, h * 1.05, w * (0.2 + side) - w * 0.007, h * 1.05]],
      tone('#3c4349'),
      1.2,
    );
  }
  drawHouse(design, w * 0.74, horizon + h * 0.13, h * 0.23, random);
  const size = h * 0.2;
  drawLocomotive(design, vx - w * 0.16, horizon + h * 0.13, size, noise);
  for (let birch = 0; birch < 5; birch += 1) {
    const x = w * (random() < 0.75 ? random.between(0.01, 0.14) : random.between(0.93, 0.99));
    drawBirch(design, x, h * random.between(0.86, 1.02), h * random.between(0.6, 0.86), random);
  }
}
