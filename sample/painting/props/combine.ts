import { mix } from '../../core/noise.ts';
import { parseColour } from '../../core/picture.ts';
import { outlineEllipse } from '../../core/polygon.ts';
import { type Design, layBar, layShape } from '../design.ts';

const tone = parseColour;

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
