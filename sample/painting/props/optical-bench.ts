import { parseColour } from '../../core/picture.ts';
import { outlineEllipse, outlineRect } from '../../core/polygon.ts';
import { type Design, layShape } from '../design.ts';

const tone = parseColour;

/** A lamp house on two legs, its brass snout to the right. */
export function drawSource(design: Design, x: number, axis: number, size: number): void {
  layShape(design, [outlineRect(x, axis - size * 0.6, size * 2.2, size * 1.2)], tone('#2b3236'), 0);
  layShape(design, [outlineRect(x, axis - size * 0.6, size * 2.2, size * 0.3)], tone('#6d7c80'), 0);
  layShape(
    design,
    [outlineRect(x + size * 2.2, axis - size * 0.22, size * 0.5, size * 0.44)],
    tone('#b98a3c'),
    0,
  );
  layShape(
    design,
    [
      outlineRect(x + size * 0.3, axis + size * 0.6, size * 0.22, size * 2.5),
      outlineRect(x + size * 1.7, axis + size * 0.6, size * 0.22, size * 2.5),
    ],
    tone('#1d2326'),
    1.5,
  );
}

/** A lens in its ring on a post; `bare` leaves the post empty. */
export function drawLens(
  design: Design,
  x: number,
  axis: number,
  radius: number,
  foot: number,
  bare: boolean,
): void {
  layShape(
    design,
    [outlineRect(x - radius * 0.08, axis + radius * 0.6, radius * 0.16, foot - axis - radius * 0.6)],
    tone('#a8b2b3'),
    1.5,
  );
  layShape(
    design,
    [outlineRect(x - radius * 0.08, axis + radius * 0.6, radius * 0.06, foot - axis - radius * 0.6)],
    tone('#4d585b'),
    1.5,
  );
  layShape(
    design,
    [outlineRect(x - radius * 0.36, foot - radius * 0.14, radius * 0.72, radius * 0.26)],
    tone('#31393d'),
  );
  if (bare) return;
  layShape(design, [outlineEllipse(x, axis, radius * 0.42, radius)], tone('#22282b'), 1.5);
  layShape(
    design,
    [outlineEllipse(x + radius * 0.03, axis, radius * 0.36, radius * 0.92)],
    tone('#c89a45'),
    1.5,
  );
  layShape(
    design,
    [outlineEllipse(x + radius * 0.04, axis, radius * 0.31, radius * 0.84)],
    tone('#6fa3ad'),
    1.2,
  );
  layShape(
    design,
    [outlineEllipse(x - radius * 0.03, axis - radius * 0.28, radius * 0.13, radius * 0.36, 0.1)],
    tone('#d5ecec'),
    1.2,
  );
  layShape(
    design,
    [outlineEllipse(x + radius * 0.12, axis + radius * 0.4, radius * 0.08, radius * 0.2, -0.2)],
    tone('#a9d1d4'),
    1.2,
  );
}
