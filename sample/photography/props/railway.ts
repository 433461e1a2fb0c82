import { lightOf } from '../camera.ts';
import { type Material, type Point, putBall, putBox, putCan, putLimb, type World } from '../trace/world.ts';

/** Where a line runs: x of its middle at a distance. */
export type Course = (z: number) => number;

/** Puts sleepers and polished rails along a course. */
export function putTrack(
  world: World,
  course: Course,
  from: number,
  to: number,
  rail: Material,
  sleeper: Material,
): void {
  for (let z = from; z < to; z += 0.62) {
    const yaw = Math.atan((course(z + 0.5) - course(z - 0.5)) / 1);
    if (z < 70) putBox(world, [course(z), 0.05, z], [2.5, 0.14, 0.26], sleeper, yaw);
  }
  for (let z = from; z < to; z += 2)
    for (const side of [-0.76, 0.76]) {
      const [a, b] = [course(z) + side, course(z + 2) + side];
      const yaw = Math.atan((b - a) / 2);
      putBox(world, [(a + b) / 2, 0.28, z + 1], [0.075, 0.05, 2.02], rail, yaw);
      putBox(world, [(a + b) / 2, 0.19, z + 1], [0.03, 0.16, 2.02], sleeper, yaw);
      putBox(world, [(a + b) / 2, 0.125, z + 1], [0.15, 0.03, 2.02], sleeper, yaw);
    }
}

/** Puts a diesel locomotive that comes towards the viewer; its lamps light the mist. */
export function putEngine(world: World, at: Point, yaw: number, strength: number): void {
  const place = (x: number, y: number, z: number): Point => [
    at[0] + x * Math.cos(yaw) + z * Math.sin(yaw),
    at[1] + y,
    at[2] - x * Math.sin(yaw) + z * Math.cos(yaw),
  ];
  const green: Material = { colour: lightOf('#2c5a48', 0.9), spec: 0.1, rough: 0.25 };
  const cream: Material = { colour: lightOf('#d8cfae', 0.8), spec: 0.1, rough: 0.3 };
  const dark: Material = { colour: [0.02, 0.02, 0.022], spec: 0.05, rough: 0.4 };
  const pane: Material = { colour: [0.01, 0.012, 0.016], spec: 0.2, rough: 0.05 };
  putBox(world, place(0, 2.1, 9), [3, 2.5, 18], green, yaw);
  putBox(world, place(0, 1.35, 8.98), [3.04, 0.5, 18.02], cream, yaw);
  putBox(world, place(0, 3.05, 8.99), [3.02, 0.16, 18.02], cream, yaw);
  putCan(world, place(0, 3.05, 0.1), place(0, 3.05, 17.9), 1.36, green);
  putBox(world, place(0, 0.75, 9), [2.7, 0.7, 17.6], dark, yaw);
  for (const side of [-0.72, 0.72]) {
    putBox(world, place(side, 3.1, -0.02), [1.1, 0.75, 0.06], pane, yaw);
    putCan(world, place(side * 1.2, 1.0, -0.35), place(side * 1.2, 1.0, 0.1), 0.2, dark);
  }
  putBox(world, place(0, 0.5, -0.25), [2.7, 0.5, 0.12], { colour: lightOf('#a33a2a', 0.7) }, yaw, 0.3);
  for (const [x, y, size] of [
    [0, 3.95, 0.26],
    [-0.95, 1.75, 0.16],
    [0.95, 1.75, 0.16],
  ] as const) {
    const lamp = place(x, y, -0.12);
    putBall(world, lamp, size, { colour: [0, 0, 0], emit: [60, 52, 38] });
    const power = strength * (size / 0.26) ** 2;
    world.lamps.push({ at: place(x, y, -0.5), power: [3.2 * power, 2.7 * power, 1.9 * power], radius: size });
  }
}

/** Puts a coach along z with lit windows; they light what lies beside the line. */
export function putCoach(
  world: World,
  at: Point,
  yaw: number,
  long: number,
  paint: Material,
  glow: readonly [number, number, number],
): void {
  const place = (x: number, y: number, z: number): Point => [
    at[0] + x * Math.cos(yaw) + z * Math.sin(yaw),
    at[1] + y,
    at[2] - x * Math.sin(yaw) + z * Math.cos(yaw),
  ];
  const dark: Material = { colour: [0.02, 0.02, 0.022] };
  const stripe: Material = { colour: lightOf('#d9b84a', 0.7), spec: 0.08, rough: 0.4 };
  const roof: Material = { colour: [0.3, 0.32, 0.35] };
  putBox(world, place(0, 2.2, long / 2), [2.9, 2.6, long], paint, yaw);
  putCan(world, place(0, 2.62, 0.05), place(0, 2.62, long - 0.05), 1.44, roof);
  for (const side of [-1, 1])
    putBox(world, place(side * 1.455, 1.5, long / 2), [0.02, 0.12, long], stripe, yaw);
  putBox(world, place(0, 0.75, long / 2), [2.3, 0.5, long * 0.92], dark, yaw);
  for (const end of [0.16, 0.84])
    for (const shift of [-1.2, 1.2])
      for (const side of [-0.76, 0.76])
        putCan(
          world,
          place(side - 0.06, 0.72, long * end + shift),
          place(side + 0.06, 0.72, long * end + shift),
          0.43,
          dark,
        );
  const panes = Math.round(long / 2.1);
  for (let pane = 0; pane < panes; pane += 1) {
    const z = ((pane + 0.5) / panes) * long;
    for (const side of [-1, 1]) {
      const tone = 0.75 + 0.35 * ((pane * 7) % 5) * 0.2;
      putBox(
        world,
        place(side * 1.45, 2.65, z),
        [0.05, 0.85, 1.25],
        { colour: [0, 0, 0], emit: [glow[0] * tone, glow[1] * tone, glow[2] * tone] },
        yaw,
      );
      putBox(world, place(side * 1.48, 2.65, z), [0.04, 0.85, 0.05], dark, yaw);
    }
    if (pane % 3 === 1)
      world.lamps.push({
        at: place(-3, 2.2, z),
        power: [glow[0] * 1.1, glow[1] * 1.1, glow[2] * 1.1],
        radius: 0.4,
      });
  }
}

/** Puts a colour-light signal on its post; returns the place of its green lamp. */
export function putSignal(world: World, foot: Point, colour: readonly [number, number, number]): Point {
  const dark: Material = { colour: [0.025, 0.025, 0.028], spec: 0.06, rough: 0.4 };
  putLimb(world, foot, [foot[0], 5.4, foot[2]], 0.09, dark);
  putBox(world, [foot[0], 4.7, foot[2] - 0.1], [0.62, 1.9, 0.3], dark);
  for (let rung = 0; rung < 13; rung += 1)
    putLimb(
      world,
      [foot[0] - 0.16, 0.5 + rung * 0.3, foot[2] + 0.2],
      [foot[0] + 0.16, 0.5 + rung * 0.3, foot[2] + 0.2],
      0.015,
      dark,
    );
  for (const side of [-0.16, 0.16])
    putLimb(world, [foot[0] + side, 0, foot[2] + 0.2], [foot[0] + side, 4.4, foot[2] + 0.2], 0.02, dark);
  let lit: Point = foot;
  for (let lens = 0; lens < 3; lens += 1) {
    const at: Point = [foot[0], 5.28 - lens * 0.58, foot[2] - 0.28];
    putBall(
      world,
      at,
      0.14,
      lens === 2
        ? { colour: [0, 0, 0], emit: [colour[0] * 30, colour[1] * 30, colour[2] * 30] }
        : { colour: [0.03, 0.01, 0.01], spec: 0.1, rough: 0.1 },
    );
    putCan(world, [at[0], at[1] + 0.19, at[2] - 0.22], [at[0], at[1] + 0.19, at[2] + 0.1], 0.05, dark);
    if (lens === 2) lit = at;
  }
  world.lamps.push({
    at: [lit[0], lit[1], lit[2] - 0.2],
    power: [colour[0] * 3, colour[1] * 3, colour[2] * 3],
    radius: 0.14,
  });
  return lit;
}
