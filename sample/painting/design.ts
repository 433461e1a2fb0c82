import { blendPixel, buildPicture, type Colour, type Picture } from '../core/picture.ts';
import { type Contour, outlineLine, outlineRect, visitShape } from '../core/polygon.ts';

/** What a hand of painting works from: flat colours, which shape each pixel belongs to, and how the brush runs. */
export interface Design extends Picture {
  readonly ids: Uint16Array;
  /** Radians. */
  readonly angles: Float32Array;
  /** Number of shapes laid so far. */
  count: number;
}

/** A colour, or one that depends on the place in px. */
export type Tint = Colour | ((x: number, y: number) => Colour);

/** An empty design. */
export function buildDesign(width: number, height: number): Design {
  return {
    ...buildPicture(width, height, [1, 1, 1]),
    ids: new Uint16Array(width * height),
    angles: new Float32Array(width * height),
    count: 0,
  };
}

/** Lays a shape over the design. `angle` is the run of the brush in it. */
export function layShape(
  design: Design,
  contours: readonly Contour[],
  tint: Tint,
  angle = 0,
  opacity = 1,
): void {
  design.count += 1;
  const id = design.count;
  visitShape(design.width, design.height, contours, (index, x, y, coverage) => {
    blendPixel(design, index, typeof tint === 'function' ? tint(x, y) : tint, coverage * opacity);
    if (coverage > 0.5 && opacity > 0.5) {
      design.ids[index] = id;
      design.angles[index] = angle;
    }
  });
}

/** Lays the whole field, as a sky. */
export function layField(design: Design, from: number, to: number, tint: Tint, angle = 0): void {
  layShape(design, [outlineRect(0, from, design.width, to - from)], tint, angle);
}

/** Lays a straight bar of a given thickness. */
export function layBar(
  design: Design,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  thickness: number,
  tint: Tint,
): void {
  const half = thickness / 2;
  layShape(
    design,
    [
      outlineLine([
        [ax, ay, half],
        [bx, by, half],
      ]),
    ],
    tint,
    Math.atan2(by - ay, bx - ax),
  );
}

/** A colour between two. */
export function blendColours(from: Colour, to: Colour, share: number): Colour {
  const t = share < 0 ? 0 : share > 1 ? 1 : share;
  return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t, from[2] + (to[2] - from[2]) * t];
}

/** A hill line across the width: its contour closed at the foot of the design. */
export function outlineRidge(design: Design, line: (share: number) => number, step = 4): Contour {
  const contour: number[] = [];
  for (let x = 0; x <= design.width + step; x += step) contour.push(x, line(x / design.width));
  contour.push(design.width + step, design.height + 1, 0, design.height + 1);
  return contour;
}
