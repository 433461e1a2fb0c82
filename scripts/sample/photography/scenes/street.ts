/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildNoise, clamp } from '../../core/noise.ts';
import { buildPicture, type Colour, type Picture } from '../../core/picture.ts';
import { fillShape, outlineLine } from '../../core/polygon.ts';
import { buildRandom, type Random } from '../../core/prng.ts';
import { addGlow, developFrame, joinContours, lightOf } from '../camera.ts';
import { outlineFigure, type Pose, POSES } from '../figure.ts';
import { fallSnow } from './snow.ts';
import { layBay } from './bay.ts';

/** A factory street at night in one long frame: bay after bay, lit from within, each at its own work. */
export function shootStreet(width: number, height: number, seed: string): Picture {
  const random = buildRandom(seed);
  const noise = buildNoise(seed);
  const frame = buildPicture(width, height);
  const foot = height * 0.8;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const cloud = noise.fbm(x / (height * 1.1), y / (height * 0.4), 4);
      const glow = 0.25 + 0.75 * clamp(y / foot);
      frame.rgb.set(
        [0.035 * glow + 0.03 * cloud, 0.045 * glow + 0.03 * cloud, 0.085 * glow + 0.035 * cloud],
        (y * width + x) * 3,
      );
    }
  }
  layRoofline(frame, foot, random);
  let x = height * 0.1;
  let bay = 0;
  while (x < width - height * 0.3) {
    const wide = height * random.between(0.46, 0.74);
    if (x + wide > width - height * 0.06) break;
    layBay(frame, x, foot, wide, bay, random, `${seed}/${bay}`);
    x += wide + height * random.between(0.03, 0.09);
    bay += 1;
  }
  layStreet(frame, foot, noise);
  const walkers: readonly [Pose, 1 | -1][] = [
    [POSES.walk, 1],
    [POSES.walk, -1],
    [POSES.stand, 1],
    [POSES.point, 1],
  ];
  for (let walker = 0; walker < 26; walker += 1) {
    const [pose, way] = walkers[walker % 4]!;
    const px = (width * (walker + 0.5 + random.normal() * 0.25)) / 26;
    const ground = foot + height * random.between(0.05, 0.12);
    fillShape(
      frame,
      joinContours(outlineFigure(px, ground, height * random.between(0.25, 0.29), way, pose)),
      [0.006, 0.006, 0.009],
      0.97,
    );
  }
  for (let lamp = height * 0.8; lamp < width; lamp += height * 1.7) {
    fillShape(
      frame,
      [
        outlineLine([
          [lamp, foot + height * 0.06, height * 0.007],
          [lamp, height * 0.24, height * 0.004],
          [lamp + height * 0.06, height * 0.205, height * 0.003],
        ]),
      ],
      [0.008, 0.008, 0.01],
    );
    addGlow(frame, lamp + height * 0.065, height * 0.212, height * 0.009, [5, 3.7, 2], 0, seed);
    addGlow(
      frame,
      lamp + height * 0.065,
      height * 0.215,
      height * 0.055,
      [0.24, 0.17, 0.09],
      0.5,
      `${seed}/${Math.round(lamp)}`,
    );
  }
  fallSnow(frame, random, Math.round((width / height) * 130));
  return developFrame(
    frame,
    { exposure: 1.35, grain: 0.04, vignette: 0, mono: 0, bloom: 0.35, shadow: [0.024, 0.026, 0.036] },
    seed,
  );
}

function layRoofline(frame: Picture, foot: number, random: Random): void {
  const { width, height } = frame;
  const dark: Colour = [0.016, 0.018, 0.026];
  const teeth: number[] = [0, foot];
  for (let x = 0; x < width; x += height * 0.34)
    teeth.push(x, height * 0.3, x + height * 0.02, height * 0.16, x + height * 0.34, height * 0.29);
  teeth.push(width, foot);
  fillShape(frame, [teeth], dark);
  for (let x = height * 0.5; x < width; x += height * random.between(1.1, 2.6)) {
    const top = height * random.between(0.01, 0.1);
    fillShape(
      frame,
      [
        [
          x - height * 0.022,
          foot,
          x - height * 0.014,
          top,
          x + height * 0.014,
          top,
          x + height * 0.022,
          foot,
        ],
      ],
      [0.02, 0.021, 0.028],
    );
    addGlow(frame, x, top, height * 0.004, lightOf('#ff4730', 5), 0, `${Math.round(x)}`);
    for (let puff = 0; puff < 12; puff += 1)
      addGlow(
        frame,
        x + puff * height * 0.035,
        top - height * 0.008 * puff,
        height * (0.012 + puff * 0.004),
        [0.02, 0.02, 0.026],
        0.8,
        `${Math.round(x)}/${puff}`,
      );
  }
}

/** Trodden snow that takes the colour of the bays. */
function layStreet(frame: Picture, foot: number, noise: ReturnType<typeof buildNoise>): void {
  const { width, height, rgb } = frame;
  const source = rgb.slice();
  for (let y = Math.floor(foot); y < height; y += 1) {
    const deep = (y - foot) / (height - foot);
    const from = Math.max(0, Math.round(foot - (y - foot) * 1.7 - height * 0.03));
    for (let x = 0; x < width; x += 1) {
      const track = noise.fbm(x / (height * 0.12), y / (height * 0.016), 4);
      let [r, g, b] = [0, 0, 0];
      for (let tap = -2; tap <= 2; tap += 1) {
        const px = Math.min(width - 1, Math.max(0, Math.round(x + tap * height * 0.02 * (0.4 + deep))));
        const at = (from * width + px) * 3;
        r += Math.min(1.6, source[at]!);
        g += Math.min(1.6, source[at + 1]!);
        b += Math.min(1.6, source[at + 2]!);
      }
      const share = 0.13 * (1.2 - deep) * (0.4 + track);
      const base = 0.035 + 0.06 * track;
      const at = (y * width + x) * 3;
      rgb[at] = base * 0.9 + r * share;
      rgb[at + 1] = base + g * share;
      rgb[at + 2] = base * 1.35 + b * share;
    }
  }
}
