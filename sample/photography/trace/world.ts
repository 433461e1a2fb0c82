import type { Colour } from '../../core/picture.ts';

/** A place or a direction in metres: x to the right, y up, z away from the viewer. */
export type Point = readonly [number, number, number];

/** What a surface is made of; colours are linear light. */
export interface Material {
  readonly colour: Colour;
  /** Share mirrored straight on, 0…1; at a slant it rises to 1. */
  readonly spec?: number;
  /** Blur of the mirror image, 0…1. */
  readonly rough?: number;
  /** A metal mirrors in its own colour and has no matt share. */
  readonly metal?: boolean;
  readonly emit?: Colour;
  /** Multiplies the colour at a place. */
  readonly pattern?: (x: number, y: number, z: number) => number;
  /** Height of the surface's unevenness at a place, m. */
  readonly bump?: (x: number, y: number, z: number) => number;
  /** Distance over which the unevenness is felt, m. */
  readonly bumpStep?: number;
}

/** A light that is sampled: a ball, or a rectangle when it has sides. `power` is its strength at 1 m. */
export interface Lamp {
  readonly at: Point;
  readonly power: Colour;
  readonly radius: number;
  readonly across?: Point;
  readonly up?: Point;
}

/** Mist: thinner with height when `fall` (m) is given; `own` is the light it gives by itself (of the sky). */
export interface Fog {
  readonly density: number;
  readonly fall?: number;
  readonly base?: number;
  readonly own: Colour;
  /** Forward scattering of the sun, 0…0.9. */
  readonly forward?: number;
  /** Farthest distance at which shafts are told apart, m. */
  readonly range?: number;
}

/** Light from a direction; writes into `out`. `plain` asks for the cheap version, without clouds. */
export type Sky = (dx: number, dy: number, dz: number, out: Float64Array, plain: boolean) => void;

/** Kinds of solids, as stored. */
export const KIND = { ball: 0, cone: 1, can: 2, box: 3, triangle: 4 } as const;
/** Numbers stored for each solid. */
export const STRIDE = 16;

/** A scene of solids: what a builder has put into it. */
export interface World {
  readonly kinds: number[];
  readonly data: number[];
  readonly matter: number[];
  readonly materials: Material[];
  readonly lamps: Lamp[];
  ground?: Material;
  sun?: { readonly toward: Point; readonly power: Colour; readonly spread: number };
  fog?: Fog;
  sky: Sky;
}

/** An empty world under a sky. */
export function buildWorld(sky: Sky): World {
  return { kinds: [], data: [], matter: [], materials: [], lamps: [], sky };
}

function put(world: World, kind: number, values: readonly number[], material: Material): void {
  let index = world.materials.indexOf(material);
  if (index < 0) index = world.materials.push(material) - 1;
  world.kinds.push(kind);
  world.matter.push(index);
  for (let place = 0; place < STRIDE; place += 1) world.data.push(values[place] ?? 0);
}

/** Puts a ball. */
export function putBall(world: World, at: Point, radius: number, material: Material): void {
  put(world, KIND.ball, [...at, radius], material);
}

/** Puts a limb: two balls joined by a tapering tube. */
export function putLimb(
  world: World,
  from: Point,
  to: Point,
  radius: number,
  material: Material,
  thin = radius,
): void {
  const span = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
  if (span <= Math.abs(radius - thin) * 1.001) putBall(world, from, Math.max(radius, thin), material);
  else put(world, KIND.cone, [...from, radius, ...to, thin], material);
}

/** Puts a can: a cylinder with flat ends. */
export function putCan(world: World, from: Point, to: Point, radius: number, material: Material): void {
  put(world, KIND.can, [...from, radius, ...to], material);
}

/** Puts a box by its centre and whole sides, turned by yaw about y, then pitch about its own x, roll about its own z. */
export function putBox(
  world: World,
  at: Point,
  sides: Point,
  material: Material,
  yaw = 0,
  pitch = 0,
  roll = 0,
): void {
  const [cy, sy, cp, sp, cr, sr] = [
    Math.cos(yaw),
    Math.sin(yaw),
    Math.cos(pitch),
    Math.sin(pitch),
    Math.cos(roll),
    Math.sin(roll),
  ];
  // Columns of yaw · pitch · roll are the box's own axes.
  const axes = [
    cy * cr + sy * sp * sr,
    cp * sr,
    -sy * cr + cy * sp * sr,
    -cy * sr + sy * sp * cr,
    cp * cr,
    sy * sr + cy * sp * cr,
    sy * cp,
    -sp,
    cy * cp,
  ];
  put(world, KIND.box, [...at, sides[0] / 2, sides[1] / 2, sides[2] / 2, ...axes], material);
}

/** Puts a triangle, seen from both sides. */
export function putTriangle(world: World, a: Point, b: Point, c: Point, material: Material): void {
  put(world, KIND.triangle, [...a, ...b, ...c], material);
}

/** Puts a four-cornered face; corners in turn. */
export function putFace(world: World, a: Point, b: Point, c: Point, d: Point, material: Material): void {
  putTriangle(world, a, b, c, material);
  putTriangle(world, a, c, d, material);
}

/** Puts a land of a height at every place, finer near z0; z grows by `growth` from row to row. */
export function putLand(
  world: World,
  height: (x: number, z: number) => number,
  [x0, x1, z0, z1]: readonly [number, number, number, number],
  [columns, rows]: readonly [number, number],
  material: Material,
): void {
  const xAt = (column: number, row: number): number => {
    // Rows widen with distance, as the view does.
    const share = row / rows;
    const wide = 0.12 + 0.88 * share;
    return ((x0 + x1) / 2) * (1 - wide) + (x0 + ((x1 - x0) * column) / columns) * wide;
  };
  const zAt = (row: number): number => z0 + (z1 - z0) * (row / rows) ** 2;
  const at = (column: number, row: number): Point => {
    const [x, z] = [xAt(column, row), zAt(row)];
    return [x, height(x, z), z];
  };
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      putFace(
        world,
        at(column, row),
        at(column + 1, row),
        at(column + 1, row + 1),
        at(column, row + 1),
        material,
      );
}
