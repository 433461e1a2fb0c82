/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildNoise, clamp, mix, smoothstep } from '../../core/noise.ts';
import { buildPicture, type Picture } from '../../core/picture.ts';
import { type Contour, fillShape, outlineEllipse, outlineLine } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import { drawCombine } from '../../painting/scenes/harvest.ts';
import { addGlow, developFrame, lightOf, laySoft } from '../camera.ts';
import { laySky } from './sky.ts';
import { laySilhouette } from './silhouette.ts';

/** Combines working against the last light, dust in the air, ears out of focus before the lens. */
export function shootHarvest(width: number, height: number, seed: string): Picture {
  const random = buildRandom(seed);
  const noise = buildNoise(seed);
  const frame = buildPicture(width, height);
  const horizon = height * random.between(0.58, 0.66);
  const sunX = width * random.between(0.3, 0.7);
  laySky(frame, horizon, sunX, lightOf('#ff9a3d', 1.15), lightOf('#3d567f', 0.6), seed);
  fillShape(
    frame,
    [outlineEllipse(sunX, horizon - height * 0.035, height * 0.034, height * 0.034, 0, 60)],
    [7, 3.6, 1.1],
  );
  addGlow(frame, sunX, horizon - height * 0.035, height * 0.11, [0.7, 0.32, 0.09], 0.25, seed);
  const ridge: number[] = [];
  for (let x = 0; x <= width; x += 6)
    ridge.push(x, horizon - height * 0.022 * noise.fbm((x / width) * 22, 3, 5));
  fillShape(frame, [[...ridge, width, height, 0, height]], lightOf('#2c2320', 0.8));
  for (let y = Math.floor(horizon); y < height; y += 1) {
    const deep = (y - horizon) / (height - horizon);
    const scale = mix(0.004, 0.05, deep) * height;
    for (let x = 0; x < width; x += 1) {
      const straw = noise.fbm(x / (scale * 0.5), y / scale, 4);
      const facing = Math.exp(-(((x - sunX) / (width * (0.2 + deep * 0.3))) ** 2));
      const light = (0.1 + 1.5 * facing * (1 - deep * 0.6)) * smoothstep(0.38, 0.82, straw) + 0.035;
      const at = (y * width + x) * 3;
      frame.rgb[at] = 0.52 * light;
      frame.rgb[at + 1] = 0.27 * light;
      frame.rgb[at + 2] = 0.085 * light + 0.008;
    }
  }
  const machines = 3;
  for (let machine = 0; machine < machines; machine += 1) {
    const near = machine / (machines - 1);
    const size = height * mix(0.04, 0.17, near ** 1.6);
    const x = width * (0.74 - machine * 0.2 + random.between(-0.05, 0.05));
    const y = horizon + height * mix(0.004, 0.07, near);
    raiseDust(frame, x - size * 1.8, y, size, sunX, `${seed}/${machine}`);
    const shade = mix(0.05, 0.008, near);
    laySilhouette(
      frame,
      (design) => {
        drawCombine(design, x, y, size, 1);
      },
      [shade * 1.5, shade, shade * 0.9],
      Math.max(1, height / 1800),
    );
    raiseDust(frame, x - size * 2.6, y + size * 0.1, size * 0.8, sunX, `${seed}/${machine}/2`);
    addGlow(frame, x + size * 0.86, y - size * 0.86, size * 0.05, [3.2, 2.6, 1.6], 0, seed);
  }
  const stalks: Contour[] = [];
  for (let stalk = 0; stalk < 60; stalk += 1)
    stalks.push(
      ...growEar(
        random() * width,
        height * random.between(0.98, 1.1),
        height * random.between(0.14, 0.36),
        random(),
      ),
    );
  laySoft(frame, stalks, [0.05, 0.024, 0.008], height * 0.0055, 0.97);
  return developFrame(
    frame,
    { exposure: 1.05, grain: 0.045, vignette: 0.4, mono: 0, bloom: 0.3, shadow: [0.03, 0.022, 0.03] },
    seed,
  );
}

function raiseDust(frame: Picture, x: number, y: number, size: number, sunX: number, seed: string): void {
  const noise = buildNoise(`${seed}/dust`);
  const reach = size * 3.2;
  for (
    let py = Math.max(0, Math.floor(y - reach * 0.75));
    py < Math.min(frame.height, y + size * 0.3);
    py += 1
  ) {
    for (let px = Math.max(0, Math.floor(x - reach)); px < Math.min(frame.width, x + reach); px += 1) {
      const dx = (px - x) / reach;
      const dy = (y - py) / (reach * 0.75);
      const shape = Math.exp(-dx * dx * 3.5 - Math.max(0, dy) ** 2 * 5);
      const share = clamp(shape * (1.9 * noise.fbm(px / (size * 0.7), py / (size * 0.55), 5) - 0.42)) * 0.75;
      if (share < 0.005) continue;
      const facing = Math.exp(-(((px - sunX) / (frame.width * 0.3)) ** 2));
      const at = (py * frame.width + px) * 3;
      frame.rgb[at] = mix(frame.rgb[at]!, 0.3 + 0.75 * facing, share);
      frame.rgb[at + 1] = mix(frame.rgb[at + 1]!, 0.15 + 0.36 * facing, share);
      frame.rgb[at + 2] = mix(frame.rgb[at + 2]!, 0.075 + 0.09 * facing, share);
    }
  }
}

function growEar(x: number, foot: number, tall: number, lean: number): Contour[] {
  const bend = (lean - 0.5) * tall * 0.9;
  const contours: Contour[] = [
    outlineLine([
      [x, foot, tall * 0.012],
      [x + bend * 0.3, foot - tall * 0.6, tall * 0.008],
      [x + bend, foot - tall, tall * 0.006],
    ]),
  ];
  for (let grain = 0; grain < 9; grain += 1) {
    const t = 0.78 + grain * 0.027;
    contours.push(
      outlineEllipse(
        x + bend * t * t + (grain % 2 ? 1 : -1) * tall * 0.014,
        foot - tall * t,
        tall * 0.014,
        tall * 0.028,
        (lean - 0.5) * 1.2,
        14,
      ),
    );
  }
  return contours;
}
