/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { type Contour, outlineEllipse, outlineLine } from '../core/polygon.ts';

/** Joints of a body in heads from the hip: x forwards, y up; lengths in shares of the standing height. */
export interface Pose {
  readonly hip: readonly [number, number];
  readonly chest: readonly [number, number];
  readonly head: readonly [number, number];
  readonly hands: readonly [
    readonly [number, number, number, number],
    readonly [number, number, number, number],
  ];
  readonly feet: readonly [
    readonly [number, number, number, number],
    readonly [number, number, number, number],
  ];
  readonly helmet: boolean;
}

/** Poses of people at work; elbows and knees come before hands and feet. */
export const POSES = {
  stand: {
    hip: [0, 0.5],
    chest: [0.01, 0.77],
    head: [0.025, 0.93],
    hands: [
      [-0.07, 0.62, -0.05, 0.47],
      [0.09, 0.62, 0.1, 0.48],
    ],
    feet: [
      [-0.03, 0.26, -0.05, 0.0],
      [0.035, 0.26, 0.05, 0],
    ],
    helmet: true,
  },
  walk: {
    hip: [0, 0.49],
    chest: [0.03, 0.76],
    head: [0.06, 0.92],
    hands: [
      [-0.09, 0.62, -0.1, 0.48],
      [0.11, 0.63, 0.17, 0.53],
    ],
    feet: [
      [-0.06, 0.26, -0.17, 0.04],
      [0.09, 0.27, 0.12, 0],
    ],
    helmet: true,
  },
  point: {
    hip: [0, 0.5],
    chest: [0, 0.77],
    head: [0.03, 0.93],
    hands: [
      [-0.08, 0.63, -0.07, 0.49],
      [0.15, 0.76, 0.33, 0.85],
    ],
    feet: [
      [-0.05, 0.26, -0.08, 0],
      [0.05, 0.26, 0.07, 0],
    ],
    helmet: true,
  },
  kneel: {
    hip: [0, 0.27],
    chest: [0.1, 0.49],
    head: [0.19, 0.63],
    hands: [
      [0.2, 0.34, 0.37, 0.31],
      [0.24, 0.38, 0.4, 0.34],
    ],
    feet: [
      [0.17, 0.24, 0.14, 0],
      [-0.03, 0.04, -0.23, 0.03],
    ],
    helmet: false,
  },
  lean: {
    hip: [0, 0.49],
    chest: [0.14, 0.71],
    head: [0.25, 0.83],
    hands: [
      [0.22, 0.54, 0.36, 0.48],
      [0.26, 0.56, 0.4, 0.52],
    ],
    feet: [
      [-0.06, 0.26, -0.13, 0],
      [0.05, 0.26, 0.04, 0],
    ],
    helmet: true,
  },
  pull: {
    hip: [0, 0.46],
    chest: [-0.09, 0.71],
    head: [-0.1, 0.87],
    hands: [
      [0.1, 0.6, 0.26, 0.55],
      [0.12, 0.63, 0.29, 0.58],
    ],
    feet: [
      [0.1, 0.27, 0.17, 0],
      [-0.06, 0.24, -0.16, 0],
    ],
    helmet: false,
  },
} as const satisfies Record<string, Pose>;

/** The outline of a clothed worker: feet at x, foot; `way` is where he faces. */
export function outlineFigure(x: number, foot: number, tall: number, way: 1 | -1, pose: Pose): Contour[] {
  const at = (u: number, v: number): [number, number] => [x + u * tall * way, foot - v * tall];
  const limb = (points: readonly (readonly [number, number])[], halves: readonly number[]): Contour =>
    outlineLine(
      points.map(([u, v], index): [number, number, number] => [...at(u, v), halves[index]! * tall]),
    );
  const contours: Contour[] = [];
  const { hip, chest, head } = pose;
  const mid: [number, number] = [(hip[0] + chest[0]) / 2 - 0.012, (hip[1] + chest[1]) / 2];
  const neck: [number, number] = [
    chest[0] + (head[0] - chest[0]) * 0.35,
    chest[1] + (head[1] - chest[1]) * 0.42,
  ];
  contours.push(limb([[hip[0], hip[1] - 0.05], hip, mid, chest, neck], [0.075, 0.085, 0.083, 0.095, 0.045]));
  contours.push(outlineEllipse(...at(chest[0], chest[1]), tall * 0.095, tall * 0.07, 0, 20));
  contours.push(outlineEllipse(...at(hip[0], hip[1] - 0.02), tall * 0.085, tall * 0.07, 0, 20));
  contours.push(limb([neck, head], [0.034, 0.034]));
  for (const [kx, ky, fx, fy] of pose.feet) {
    contours.push(
      limb(
        [
          [hip[0], hip[1]],
          [kx, ky],
          [fx, fy + 0.03],
        ],
        [0.07, 0.052, 0.036],
      ),
    );
    contours.push(outlineEllipse(...at(kx, ky), tall * 0.051, tall * 0.051, 0, 16));
    contours.push(
      limb(
        [
          [fx - 0.03, fy + 0.022],
          [fx + 0.03, fy + 0.022],
          [fx + 0.075, fy + 0.012],
        ],
        [0.025, 0.026, 0.013],
      ),
    );
  }
  const shoulder: [number, number] = [chest[0] - 0.005, chest[1] + 0.02];
  for (const [ex, ey, hx, hy] of pose.hands) {
    contours.push(limb([shoulder, [ex, ey], [hx, hy]], [0.045, 0.036, 0.025]));
    contours.push(outlineEllipse(...at(ex, ey), tall * 0.036, tall * 0.036, 0, 14));
    contours.push(outlineEllipse(...at(hx, hy), tall * 0.027, tall * 0.025, 0, 14));
  }
  contours.push(outlineEllipse(...at(head[0], head[1]), tall * 0.049, tall * 0.062, 0, 24));
  if (pose.helmet) {
    contours.push(outlineEllipse(...at(head[0] - 0.004, head[1] + 0.028), tall * 0.06, tall * 0.05, 0, 24));
    contours.push(
      limb(
        [
          [head[0] - 0.06, head[1] + 0.018],
          [head[0] + 0.085, head[1] + 0.012],
        ],
        [0.011, 0.008],
      ),
    );
  }
  return contours;
}
