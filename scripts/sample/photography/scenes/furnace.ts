/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { blurPicture } from '../../core/blur.ts';
import { buildNoise, clamp, smoothstep } from '../../core/noise.ts';
import { buildPicture, type Picture } from '../../core/picture.ts';
import { type Contour, fillShape, outlineEllipse, outlineLine, outlineRect } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import { addGlow, developFrame, joinContours, lightOf } from '../camera.ts';
import { outlineFigure, POSES } from '../figure.ts';
import { type Lamp, laySolid } from '../solid.ts';
import { flySparks } from './welding.ts';

/** Steel running from a tapped furnace, furnacemen before it. */
export function shootFurnace(width: number, height: number, seed: string): Picture {
  const random = buildRandom(seed);
  const noise = buildNoise(seed);
  const frame = buildPicture(width, height, [0.012, 0.007, 0.005]);
  const h = height;
  const px = width * random.between(0.54, 0.62);
  const top = h * 0.36;
  const foot = h * 0.76;
  layDepth(frame, px, foot, random);
  blurPicture(frame, width / 240);
  addGlow(frame, px, h * 0.62, h * 0.17, [0.62, 0.2, 0.045], 0.85, seed);
  const lamps: Lamp[] = [
    { x: px, y: h * 0.6, z: h * 0.06, colour: [7, 3.1, 0.9], reach: h * 0.16 },
    { x: px, y: h * 0.8, z: h * 0.12, colour: [4, 1.6, 0.4], reach: h * 0.13 },
  ];
  const iron = {
    albedo: lightOf('#6a5f58'),
    bulge: h * 0.03,
    gloss: 0.25,
    ambient: [0.012, 0.008, 0.007] as const,
    rough: 0.16,
    grain: h * 0.07,
  };
  const side = -1;
  laySolid(
    frame,
    [
      [
        px + side * h * 0.5,
        h * 0.08,
        px + side * h * 0.06,
        h * 0.16,
        px + side * h * 0.02,
        top,
        px + side * h * 0.11,
        h * 0.52,
        px + side * h * 0.44,
        h * 0.55,
        px + side * h * 0.56,
        h * 0.3,
      ],
    ],
    { ...iron, bulge: h * 0.09 },
    lamps,
    seed,
  );
  laySolid(
    frame,
    [
      outlineLine([
        [px + side * h * 0.1, top - h * 0.02, h * 0.035],
        [px - side * h * 0.005, top + h * 0.03, h * 0.022],
      ]),
    ],
    iron,
    lamps,
    `${seed}/spout`,
  );
  for (const x of [0.06, 0.93])
    laySolid(frame, [outlineRect(width * x, 0, width * 0.035, h * 0.86)], iron, lamps, `${seed}/${x}`);
  laySolid(frame, [outlineRect(0, h * 0.055, width, h * 0.04)], iron, lamps, `${seed}/beam`);
  laySolid(
    frame,
    [[px - h * 0.24, foot, px + h * 0.24, foot, px + h * 0.2, h * 0.92, px - h * 0.2, h * 0.92]],
    { ...iron, bulge: h * 0.07 },
    lamps,
    `${seed}/ladle`,
  );
  pourSteel(frame, px, top + h * 0.02, foot, h, noise);
  fillShape(frame, [outlineEllipse(px, foot, h * 0.235, h * 0.028)], [5, 2.5, 0.75]);
  fillShape(frame, [outlineEllipse(px, foot + h * 0.004, h * 0.14, h * 0.015)], [9, 6, 2.6]);
  const suit = {
    albedo: lightOf('#8d8f90'),
    bulge: h * 0.05,
    gloss: 0.12,
    ambient: [0.004, 0.0035, 0.004] as const,
    rough: 1.1,
    grain: h * 0.04,
  };
  laySolid(frame, outlineFigure(px - h * 0.52, h * 0.93, h * 0.45, 1, POSES.lean), suit, lamps, `${seed}/a`);
  laySolid(frame, outlineFigure(px + h * 0.48, h * 0.95, h * 0.5, -1, POSES.point), suit, lamps, `${seed}/b`);
  laySolid(
    frame,
    [
      outlineLine([
        [px - h * 0.45, h * 0.74, h * 0.006],
        [px - h * 0.2, h * 0.77, h * 0.004],
      ]),
    ],
    iron,
    lamps,
    `${seed}/rod`,
  );
  const floor: Contour[] = joinContours([outlineRect(0, h * 0.925, width, h * 0.08)]);
  fillShape(frame, floor, [0.006, 0.004, 0.003], 0.75);
  flySparks(frame, px, foot - h * 0.01, h, random, 1, h * 0.94, 330);
  flySparks(frame, px, foot - h * 0.01, h, random, -1, h * 0.94, 330);
  return developFrame(
    frame,
    { exposure: 1.15, grain: 0.05, vignette: 0.5, mono: 0, bloom: 0.5, shadow: [0.03, 0.02, 0.018] },
    seed,
  );
}

function layDepth(frame: Picture, px: number, foot: number, random: () => number): void {
  const { width, height } = frame;
  for (let bay = 8; bay >= 1; bay -= 1) {
    const t = 1 / bay;
    for (const way of [-1, 1]) {
      const x = px + way * width * 0.5 * t;
      fillShape(
        frame,
        [
          outlineRect(
            x - width * 0.012 * t,
            height * 0.45 - height * 0.7 * t,
            width * 0.024 * t,
            height * 1.3 * t,
          ),
        ],
        [0.03 * (1 - t), 0.014 * (1 - t), 0.008],
        0.9,
      );
      if (random() < 0.8)
        fillShape(
          frame,
          [
            outlineRect(
              x + width * 0.03 * t,
              height * 0.4 - height * 0.5 * t,
              width * 0.07 * t,
              height * 0.16 * t,
            ),
          ],
          [0.05, 0.07, 0.09],
          0.6,
        );
    }
    fillShape(
      frame,
      [outlineRect(px - width * 0.5 * t, height * 0.42 - height * 0.55 * t, width * t, height * 0.018 * t)],
      [0.02, 0.012, 0.008],
      0.9,
    );
  }
  fillShape(frame, [outlineRect(0, foot, width, height - foot)], [0.012, 0.007, 0.005]);
}

/** The falling stream: white at the heart, torn at its edges lower down. */
function pourSteel(
  frame: Picture,
  x: number,
  top: number,
  foot: number,
  unit: number,
  noise: ReturnType<typeof buildNoise>,
): void {
  for (let y = Math.floor(top); y < foot; y += 1) {
    const t = (y - top) / (foot - top);
    const bow = x + unit * 0.028 * Math.sqrt(t) - unit * 0.028;
    const half = unit * (0.02 - 0.007 * t + 0.016 * t * t);
    for (let px = Math.floor(bow - half * 3); px < bow + half * 3; px += 1) {
      if (px < 0 || px >= frame.width) continue;
      const ragged = (noise.fbm(px / (unit * 0.012), y / (unit * 0.07), 3) - 0.5) * (0.4 + t * 1.6);
      const inside = 1 - Math.abs(px - bow) / half + ragged;
      const core = smoothstep(0, 0.45, inside);
      if (core <= 0) continue;
      const heat = clamp(inside, 0, 1);
      frame.rgb.set(
        [4 + 6 * heat, 1.7 + 5 * heat * heat, 0.4 + 2.6 * heat ** 3].map(
          (value, channel) => frame.rgb[(y * frame.width + px) * 3 + channel]! * (1 - core) + value * core,
        ),
        (y * frame.width + px) * 3,
      );
    }
  }
}
