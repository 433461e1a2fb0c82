import type { Point } from './world.ts';

/** A camera. Lengths in metres. */
export interface View {
  readonly eye: Point;
  readonly target: Point;
  /** Tangent of half the horizontal angle of view. */
  readonly zoom: number;
  /** Radius of the lens; 0 is sharp throughout. */
  readonly aperture?: number;
  /** Distance that is sharp. */
  readonly focus?: number;
  /** Shifts the picture up by a share of its width, as a view camera does: uprights stay upright. */
  readonly rise?: number;
  /** A strip is taken while walking along x for so many metres; rays lean aside by `lean`. */
  readonly strip?: { readonly length: number; readonly lean: number };
}

/** The axes of a view. */
export function buildAxes(view: View): { forward: Point; right: Point; up: Point } {
  const [x, y, z] = [0, 1, 2].map((axis) => (view.target[axis] ?? 0) - (view.eye[axis] ?? 0)) as [
    number,
    number,
    number,
  ];
  const norm = 1 / Math.hypot(x, y, z);
  const forward: Point = [x * norm, y * norm, z * norm];
  const flat = 1 / Math.hypot(forward[0], forward[2]);
  const right: Point = [forward[2] * flat, 0, -forward[0] * flat];
  const up: Point = [
    forward[1] * right[2] - forward[2] * right[1],
    forward[2] * right[0] - forward[0] * right[2],
    forward[0] * right[1] - forward[1] * right[0],
  ];
  return { forward, right, up };
}

/** The same subject from a step aside, a little nearer or farther, as `random` has it. */
export function shiftView(view: View, random: { between: (low: number, high: number) => number }): View {
  const [x, y, z] = view.eye;
  const aside = random.between(-0.6, 0.6);
  const over = random.between(-0.25, 0.7);
  return {
    ...view,
    eye: [x + aside, Math.max(0.4, y + over), z],
    target: [view.target[0] + aside * 0.4, view.target[1] + over * 0.5, view.target[2]],
    zoom: view.zoom * random.between(0.72, 1.12),
  };
}
