/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildNoise, clamp, smoothstep } from '../../core/noise.ts';
import { buildPicture, type Picture } from '../../core/picture.ts';
import { fillShape, outlineRect } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import { drawCrane } from '../../painting/scenes/cranes.ts';
import { addGlow, developFrame, lightOf } from '../camera.ts';
import { outlineFigure, POSES } from '../figure.ts';
import { laySky } from './sky.ts';
import { laySilhouette } from './silhouette.ts';

/** Cranes and a lit frame against the blue hour. */
export function shootCranes(width: number, height: number, seed: string): Picture {
  const random = buildRandom(seed);
  const frame = buildPicture(width, height);
  const horizon = height * 0.84;
  laySky(
    frame,
    horizon,
    width * random.between(0.2, 0.8),
    lightOf('#e8884a', 0.5),
    lightOf('#35528f', 0.5),
    seed,
  );
  const lit = { near: lightOf('#ffcf8a', 2.1), cold: lightOf('#bfe0ff', 1.6) };
  for (let block = 0; block < 26; block += 1) {
    const x = random() * width * 1.05 - width * 0.05;
    const wide = width * random.between(0.02, 0.055);
    const top = horizon - height * random.between(0.05, 0.2);
    fillShape(frame, [outlineRect(x, top, wide, horizon - top)], [0.03, 0.034, 0.052], 0.9);
    for (let light = 0; light < 14; light += 1) {
      if (random() < 0.5)
        fillShape(
          frame,
          [
            outlineRect(
              x + wide * random(),
              top + (horizon - top) * random(),
              width * 0.0013,
              height * 0.0026,
            ),
          ],
          random() < 0.7 ? lit.near : lit.cold,
          0.7,
        );
    }
  }
  raiseFrame(
    frame,
    width * random.between(0.28, 0.4),
    horizon,
    width * 0.36,
    height * random.between(0.36, 0.46),
    seed,
  );
  const masts = [
    [0.3, 0.72, 0.28, 1],
    [0.66, 0.8, 0.34, -1],
    [0.86, 0.55, 0.2, 1],
    [0.12, 0.5, 0.17, -1],
  ] as const;
  for (const [share, tall, reach, way] of masts) {
    const x = width * (share + random.between(-0.03, 0.03));
    laySilhouette(
      frame,
      (design) => {
        drawCrane(design, x, horizon + height * 0.02, height * tall, width * reach, way);
      },
      [0.008, 0.009, 0.013],
      Math.max(0.8, height / 2600),
    );
    const top = horizon + height * 0.02 - height * tall;
    for (const [dx, dy, colour] of [
      [0, -0.1 * tall, lightOf('#ff3b24', 5)],
      [reach * way, 0, lightOf('#ff3b24', 4)],
      [0.016, 0.015, lightOf('#ffe2ae', 7)],
      [reach * way * 0.5, 0.005, lightOf('#fff0d0', 4)],
    ] as const) {
      const px = x + dx * width;
      const py = top + dy * height;
      addGlow(frame, px, py, height * 0.0026, colour, 0, seed);
      addGlow(frame, px, py, height * 0.012, [colour[0] * 0.09, colour[1] * 0.09, colour[2] * 0.09], 0, seed);
    }
  }
  fillShape(frame, [outlineRect(0, horizon, width, height - horizon)], [0.012, 0.013, 0.018]);
  mirrorGround(frame, horizon + height * 0.02, seed);
  for (const [share, way, pose] of [
    [0.16, 1, POSES.point],
    [0.2, -1, POSES.stand],
    [0.79, -1, POSES.walk],
  ] as const) {
    for (const contour of outlineFigure(width * share, horizon + height * 0.085, height * 0.125, way, pose))
      fillShape(frame, [contour], [0.006, 0.007, 0.01]);
  }
  return developFrame(
    frame,
    { exposure: 1.5, grain: 0.05, vignette: 0.38, mono: 0, bloom: 0.45, shadow: [0.022, 0.026, 0.04] },
    seed,
  );
}

/** A frame of floors with work lights in its bays. */
function raiseFrame(frame: Picture, x: number, foot: number, wide: number, tall: number, seed: string): void {
  const random = buildRandom(`${seed}/frame`);
  const floors = 9;
  const bays = 7;
  const rise = tall / floors;
  for (let floor = 0; floor < floors; floor += 1) {
    for (let bay = 0; bay < bays; bay += 1) {
      const cellX = x + (wide * bay) / bays;
      const cellY = foot - rise * (floor + 1);
      const on = random() < 0.36;
      const glow = on ? random.between(0.25, 0.9) : 0.02;
      fillShape(
        frame,
        [outlineRect(cellX, cellY, wide / bays, rise)],
        [0.36 * glow + 0.008, 0.25 * glow + 0.009, 0.12 * glow + 0.013],
        1,
      );
      if (on)
        addGlow(
          frame,
          cellX + (wide / bays) * random.between(0.3, 0.7),
          cellY + rise * 0.3,
          rise * 0.09,
          lightOf('#ffd596', 3.4),
          0,
          seed,
        );
      if (random() < 0.14)
        for (const contour of outlineFigure(
          cellX + (wide / bays) * 0.5,
          cellY + rise * 0.98,
          rise * 0.62,
          1,
          POSES.lean,
        ))
          fillShape(frame, [contour], [0.004, 0.004, 0.005]);
    }
  }
  for (let floor = 0; floor <= floors; floor += 1)
    fillShape(
      frame,
      [outlineRect(x - wide * 0.02, foot - rise * floor - rise * 0.07, wide * 1.04, rise * 0.13)],
      [0.01, 0.011, 0.015],
    );
  for (let bay = 0; bay <= bays; bay += 1)
    fillShape(
      frame,
      [
        outlineRect(
          x + (wide * bay) / bays - wide * 0.006,
          foot - tall - rise * 0.5,
          wide * 0.012,
          tall + rise * 0.5,
        ),
      ],
      [0.01, 0.011, 0.015],
    );
  for (let rod = 0; rod < 46; rod += 1)
    fillShape(
      frame,
      [
        outlineRect(
          x + wide * random(),
          foot - tall - rise * random.between(0.2, 0.5),
          Math.max(1, wide * 0.0014),
          rise * 0.5,
        ),
      ],
      [0.01, 0.011, 0.015],
    );
}

/** Wet ground that returns the lights above it, drawn out downwards. */
function mirrorGround(frame: Picture, line: number, seed: string): void {
  const { width, height, rgb } = frame;
  const noise = buildNoise(`${seed}/wet`);
  const source = rgb.slice();
  for (let y = Math.floor(line); y < height; y += 1) {
    const deep = (y - line) / (height - line);
    for (let x = 0; x < width; x += 1) {
      const ripple =
        (noise.fbm(x / (height * 0.03), y / (height * 0.006), 3) - 0.5) * height * 0.02 * (0.3 + deep);
      const px = Math.round(clamp(x + ripple, 0, width - 1));
      const puddle = smoothstep(0.42, 0.6, noise.fbm(x / (width * 0.11), y / (height * 0.035), 4));
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        let sum = 0;
        for (let tap = 0; tap < 6; tap += 1) {
          const py = Math.max(0, Math.round(line - (y - line) * (1.6 + tap * 0.5) - tap * height * 0.012));
          sum += Math.min(2, source[(py * width + px) * 3 + channel]!);
        }
        rgb[at + channel] = rgb[at + channel]! * 0.8 + (sum / 6) * (0.12 + 0.55 * puddle) * (1 - deep * 0.4);
      }
    }
  }
}
