import { buildNoise } from '../../core/noise.ts';
import type { Colour, Picture } from '../../core/picture.ts';
import { type Contour, fillShape, outlineEllipse, outlineLine, outlineRect } from '../../core/polygon.ts';
import type { Random } from '../../core/prng.ts';
import { addGlow, joinContours, lightOf } from '../camera.ts';
import { outlineFigure, type Pose, POSES } from '../figure.ts';
import { flySparks } from './welding.ts';

/** One lit bay with its work in silhouette. */
export function layBay(
  frame: Picture,
  x: number,
  foot: number,
  wide: number,
  bay: number,
  random: Random,
  seed: string,
): void {
  const { height } = frame;
  const top = height * 0.37;
  const tall = foot - top;
  const warm = random.pick([
    lightOf('#ffbe6d', 0.75),
    lightOf('#ffe0a8', 0.7),
    lightOf('#cfe3f2', 0.55),
    lightOf('#ff9a4d', 0.62),
  ]);
  const noise = buildNoise(seed);
  for (let y = Math.floor(top); y < foot; y += 1) {
    for (let px = Math.floor(x); px < x + wide; px += 1) {
      const u = (px - x) / wide - 0.5;
      const v = (y - top) / tall;
      const light =
        (0.5 + 0.65 * Math.exp(-(u * u * 7 + (v - 0.2) ** 2 * 4))) *
        (0.85 + 0.3 * noise.fbm(px / (height * 0.05), y / (height * 0.05), 3)) *
        (1 - 0.35 * v);
      frame.rgb.set([warm[0] * light, warm[1] * light, warm[2] * light], (y * frame.width + px) * 3);
    }
  }
  const dark: Colour = [0.012, 0.011, 0.012];
  const put = (contours: readonly Contour[], colour: Colour = dark): void => {
    fillShape(frame, joinContours(contours), colour, 0.97);
  };
  const man = (share: number, size: number, way: 1 | -1, pose: Pose): void => {
    put(outlineFigure(x + wide * share, foot, tall * size, way, pose));
  };
  const cx = x + wide / 2;
  switch (bay % 8) {
    case 0:
      put([
        outlineRect(x + wide * 0.5, foot - tall * 0.3, wide * 0.42, tall * 0.06),
        outlineRect(x + wide * 0.54, foot - tall * 0.28, tall * 0.04, tall * 0.28),
        outlineRect(x + wide * 0.86, foot - tall * 0.28, tall * 0.04, tall * 0.28),
      ]);
      man(0.3, 0.72, 1, POSES.kneel);
      flySparks(frame, x + wide * 0.52, foot - tall * 0.32, height * 0.6, random, 1, foot, 130);
      addGlow(frame, x + wide * 0.52, foot - tall * 0.32, height * 0.012, [9, 11, 14], 0, seed);
      break;
    case 1:
      for (let reel = 0; reel < 9; reel += 1) {
        const rx = x + wide * (0.08 + reel * 0.105);
        put([outlineRect(rx - tall * 0.012, foot - tall * 0.66, tall * 0.024, tall * 0.66)]);
        put(
          [
            outlineEllipse(rx, foot - tall * 0.44, tall * 0.05, tall * 0.11),
            outlineEllipse(rx, foot - tall * 0.18, tall * 0.05, tall * 0.11),
          ],
          random.pick([lightOf('#7d2a22', 0.5), lightOf('#2a4b66', 0.5), lightOf('#7b6428', 0.5)]),
        );
        put([
          outlineLine([
            [rx, foot - tall * 0.66, tall * 0.003],
            [cx, top, tall * 0.003],
          ]),
        ]);
      }
      man(0.6, 0.6, -1, POSES.lean);
      break;
    case 2:
      put([
        outlineRect(x, top + tall * 0.16, wide, tall * 0.05),
        outlineLine([
          [cx, top + tall * 0.2, tall * 0.006],
          [cx, foot - tall * 0.4, tall * 0.006],
        ]),
      ]);
      put([
        outlineEllipse(cx, foot - tall * 0.3, tall * 0.16, tall * 0.12),
        outlineEllipse(cx + wide * 0.24, foot - tall * 0.12, tall * 0.14, tall * 0.12),
        outlineEllipse(cx - wide * 0.22, foot - tall * 0.12, tall * 0.14, tall * 0.12),
      ]);
      man(0.13, 0.58, 1, POSES.point);
      break;
    case 3:
      put([
        outlineRect(x + wide * 0.16, foot - tall * 0.34, wide * 0.62, tall * 0.12),
        outlineRect(x + wide * 0.2, foot - tall * 0.24, wide * 0.12, tall * 0.24),
        outlineRect(x + wide * 0.64, foot - tall * 0.24, wide * 0.12, tall * 0.24),
        outlineEllipse(x + wide * 0.26, foot - tall * 0.42, tall * 0.12, tall * 0.12),
        outlineRect(x + wide * 0.3, foot - tall * 0.44, wide * 0.36, tall * 0.04),
      ]);
      man(0.84, 0.62, -1, POSES.lean);
      break;
    case 4:
      put([
        [
          x + wide * 0.08,
          foot - tall * 0.05,
          x + wide * 0.1,
          foot - tall * 0.36,
          x + wide * 0.26,
          foot - tall * 0.56,
          x + wide * 0.62,
          foot - tall * 0.56,
          x + wide * 0.76,
          foot - tall * 0.34,
          x + wide * 0.9,
          foot - tall * 0.28,
          x + wide * 0.92,
          foot - tall * 0.05,
        ],
        outlineEllipse(x + wide * 0.26, foot - tall * 0.07, tall * 0.1, tall * 0.1),
        outlineEllipse(x + wide * 0.74, foot - tall * 0.07, tall * 0.1, tall * 0.1),
      ]);
      put(
        [
          [
            x + wide * 0.29,
            foot - tall * 0.5,
            x + wide * 0.6,
            foot - tall * 0.5,
            x + wide * 0.68,
            foot - tall * 0.36,
            x + wide * 0.22,
            foot - tall * 0.36,
          ],
        ],
        lightOf('#9fb6c4', 0.4),
      );
      man(0.05, 0.62, 1, POSES.lean);
      break;
    case 5:
      for (let row = 0; row < 5; row += 1)
        for (let sack = 0; sack < 5 - row; sack += 1)
          put(
            [
              outlineEllipse(
                x + wide * (0.42 + sack * 0.12 + row * 0.06),
                foot - tall * (0.055 + row * 0.1),
                wide * 0.066,
                tall * 0.055,
              ),
            ],
            [0.03 + row * 0.006, 0.024 + row * 0.004, 0.018],
          );
      man(0.16, 0.62, 1, POSES.walk);
      man(0.32, 0.6, 1, POSES.pull);
      break;
    case 6:
      put([
        [
          x + wide * 0.1,
          foot,
          x + wide * 0.16,
          foot - tall * 0.74,
          x + wide * 0.5,
          foot - tall * 0.78,
          x + wide * 0.56,
          foot,
        ],
      ]);
      fillShape(
        frame,
        [outlineEllipse(x + wide * 0.34, foot - tall * 0.3, tall * 0.13, tall * 0.15)],
        [6, 2.6, 0.7],
      );
      addGlow(frame, x + wide * 0.36, foot - tall * 0.3, height * 0.05, [1.4, 0.5, 0.12], 0.4, seed);
      man(0.82, 0.64, -1, POSES.pull);
      put([
        outlineLine([
          [x + wide * 0.74, foot - tall * 0.36, tall * 0.008],
          [x + wide * 0.42, foot - tall * 0.28, tall * 0.006],
        ]),
      ]);
      break;
    default:
      for (let shelf = 0; shelf < 4; shelf += 1) {
        put([outlineRect(x + wide * 0.5, foot - tall * (0.2 + shelf * 0.2), wide * 0.46, tall * 0.02)]);
        for (let box = 0; box < 5; box += 1)
          if (random() < 0.8)
            put(
              [
                outlineRect(
                  x + wide * (0.52 + box * 0.085),
                  foot - tall * (0.2 + shelf * 0.2) - tall * random.between(0.06, 0.14),
                  wide * 0.066,
                  tall * 0.14,
                ),
              ],
              [0.02 + 0.03 * random(), 0.018 + 0.02 * random(), 0.016],
            );
      }
      man(0.3, 0.62, 1, POSES.point);
  }
  const panes = Math.max(4, Math.round(wide / (height * 0.13)));
  for (let bar = 0; bar <= panes; bar += 1)
    fillShape(
      frame,
      [
        outlineRect(
          x + (wide * bar) / panes - height * 0.0032,
          top,
          height * 0.0064,
          bar % panes === 0 ? tall : tall * 0.3,
        ),
      ],
      dark,
    );
  for (const y of [0, 0.15, 0.3])
    fillShape(frame, [outlineRect(x, top + tall * y - height * 0.003, wide, height * 0.006)], dark);
  fillShape(
    frame,
    [outlineRect(x - height * 0.012, top - height * 0.022, wide + height * 0.024, height * 0.024)],
    [0.1, 0.1, 0.12],
    0.9,
  );
}
