import {
  type Material,
  type Point,
  type World,
  putBall,
  putBox,
  putCan,
  putFace,
  putLimb,
} from '../trace/world.ts';

/** A tipped ladle hanging from its bail; the inside glows. */
export function putLadle(world: World, at: Point, flip: number, iron: Material): void {
  const glow: Material = { colour: [0.2, 0.1, 0.05], emit: [5, 1.8, 0.35] };
  const tilt = 0.62;
  const [c, s] = [Math.cos(tilt), Math.sin(tilt)];
  const place = (x: number, y: number, z: number): Point => [
    at[0] + flip * (x * c + y * s),
    at[1] - x * s + y * c,
    at[2] + z,
  ];
  const sides = 26;
  for (let side = 0; side < sides; side += 1) {
    const [a, b] = [(side / sides) * 6.28319, ((side + 1) / sides) * 6.28319];
    const ring = (turn: number, radius: number, y: number): Point =>
      place(Math.cos(turn) * radius, y, Math.sin(turn) * radius);
    putFace(world, ring(a, 1.5, 1.2), ring(b, 1.5, 1.2), ring(b, 1.2, -1.5), ring(a, 1.2, -1.5), iron);
    putFace(world, ring(a, 1.36, 1.2), ring(b, 1.36, 1.2), ring(b, 1.05, -1.2), ring(a, 1.05, -1.2), glow);
    putFace(world, ring(a, 1.5, 1.2), ring(b, 1.5, 1.2), ring(b, 1.36, 1.2), ring(a, 1.36, 1.2), iron);
    putFace(world, ring(a, 1.2, -1.5), ring(b, 1.2, -1.5), place(0, -1.5, 0), place(0, -1.5, 0.001), iron);
    for (const y of [-0.9, 0.1, 0.95])
      putLimb(world, ring(a, 1.26 + (y + 1.5) * 0.11, y), ring(b, 1.26 + (y + 1.5) * 0.11, y), 0.07, iron);
  }
  for (const side of [-1, 1]) {
    putCan(world, place(0, 0.2, side * 1.3), place(0, 0.2, side * 1.95), 0.2, iron);
    putLimb(world, place(0, 0.2, side * 1.8), [at[0], 7.6, at[2] + side * 1.8], 0.11, iron);
  }
  putBox(world, [at[0], 7.8, at[2]], [0.7, 0.5, 4.2], iron);
}

/** The pot that takes the steel. */
export function putPot(world: World, top: Point, iron: Material): void {
  const sides = 24;
  for (let side = 0; side < sides; side += 1) {
    const ring = (index: number, radius: number, y: number): Point => [
      top[0] + Math.cos((index / sides) * 6.28319) * radius,
      y,
      top[2] + Math.sin((index / sides) * 6.28319) * radius,
    ];
    putFace(
      world,
      ring(side, 1.2, top[1] + 0.12),
      ring(side + 1, 1.2, top[1] + 0.12),
      ring(side + 1, 0.95, 0.1),
      ring(side, 0.95, 0.1),
      iron,
    );
    putLimb(world, ring(side, 1.12, top[1] + 0.14), ring(side + 1, 1.12, top[1] + 0.14), 0.1, iron);
  }
  for (const side of [-1, 1])
    putCan(
      world,
      [top[0] + side * 1.1, top[1] - 0.3, top[2]],
      [top[0] + side * 1.45, top[1] - 0.3, top[2]],
      0.13,
      iron,
    );
  putBall(world, [top[0], 0.1, top[2]], 0.1, iron);
}
