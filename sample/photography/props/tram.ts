import { lightOf } from '../camera.ts';
import { type Material, type Point, type World, putBall, putBox, putCan, putLimb } from '../trace/world.ts';

/** Two cars, white over green; windows lit, a driver's dark shape behind the glass. */
export function putTram(world: World, at: Point, yaw: number): void {
  const place = (x: number, y: number, z: number): Point => [
    at[0] + x * Math.cos(yaw) + z * Math.sin(yaw),
    at[1] + y,
    at[2] - x * Math.sin(yaw) + z * Math.cos(yaw),
  ];
  const green: Material = { colour: lightOf('#1f6a4c', 0.8), spec: 0.12, rough: 0.2 };
  const cream: Material = { colour: lightOf('#ded6bd', 0.8), spec: 0.12, rough: 0.22 };
  const dark: Material = { colour: [0.02, 0.02, 0.022], spec: 0.08, rough: 0.3 };
  const lit: Material = { colour: [0, 0, 0], emit: [2.9, 2.0, 1.05] };
  const long = 26;
  putBox(world, place(0, 1.05, long / 2), [2.5, 1.3, long], green, yaw);
  putBox(world, place(0, 1.75, long / 2), [2.52, 0.12, long], cream, yaw);
  putBox(world, place(0, 3.15, long / 2), [2.5, 0.55, long], cream, yaw);
  putCan(world, place(0, 2.35, 0.3), place(0, 2.35, long), 1.2, { colour: [0.12, 0.125, 0.13] });
  putBox(world, place(0, 2.3, long / 2 + 0.25), [2.42, 1.1, long - 0.5], lit, yaw);
  for (let post = 0; post <= 17; post += 1)
    for (const side of [-1.24, 1.24])
      putBox(
        world,
        place(side, 2.3, (post / 17) * long),
        [0.07, 1.15, post % 3 === 0 ? 0.5 : 0.12],
        cream,
        yaw,
      );
  putBox(world, place(0, 2.33, 0.2), [2.2, 1.02, 0.05], lit, yaw);
  for (const side of [-1.17, 1.17])
    putLimb(world, place(side, 1.7, -0.02), place(side * 0.96, 3, 0.06), 0.09, cream);
  putLimb(world, place(-0.42, 1.75, 0), place(-0.42, 2.9, 0.04), 0.03, dark);
  // The driver sits behind the sill: shoulders, neck and head against the light.
  for (const side of [-1, 1])
    putLimb(world, place(0.42 + side * 0.2, 2.0, 0.13), place(0.42, 2.12, 0.13), 0.08, dark, 0.09);
  for (const aside of [0.28, 0.42, 0.56])
    putLimb(world, place(aside, 1.84, 0.13), place(aside, 2.02, 0.13), 0.1, dark);
  putLimb(world, place(0.42, 2.06, 0.13), place(0.42, 2.3, 0.13), 0.06, dark);
  putLimb(world, place(0.42, 2.31, 0.12), place(0.42, 2.41, 0.12), 0.085, dark, 0.105);
  putBox(world, place(0, 3.2, -0.06), [1.5, 0.36, 0.1], dark, yaw);
  for (let letter = 0; letter < 4; letter += 1)
    putBox(
      world,
      place(-0.48 + letter * 0.32, 3.2, -0.12),
      [0.19, 0.2, 0.02],
      { colour: [0, 0, 0], emit: [5, 2.1, 0.3] },
      yaw,
    );
  putBox(world, place(0, 0.45, -0.12), [2.3, 0.35, 0.3], dark, yaw);
  putBox(world, place(0, 0.75, -0.03), [2.52, 0.1, 0.1], cream, yaw);
  for (const side of [-0.85, 0.85]) {
    putCan(world, place(side, 1.1, -0.1), place(side, 1.1, 0.05), 0.2, dark);
    putBall(world, place(side, 1.1, -0.1), 0.15, { colour: [0, 0, 0], emit: [26, 23, 17] });
    world.lamps.push({ at: place(side, 0.95, -1.7), power: [5, 4.3, 3.2], radius: 0.15 });
  }
  for (let lamp = 0; lamp < 5; lamp += 1)
    for (const side of [-2.6, 2.6])
      world.lamps.push({ at: place(side, 2, 2 + lamp * 5), power: [1.6, 1.1, 0.56], radius: 0.5 });
  // Pantograph and contact wire.
  for (const side of [-0.5, 0.5]) {
    putLimb(world, place(side, 3.5, 6), place(side * 0.8, 4.3, 4.8), 0.025, dark);
    putLimb(world, place(side * 0.8, 4.3, 4.8), place(side, 5, 6), 0.025, dark);
  }
  putLimb(world, place(-0.8, 5, 6), place(0.8, 5, 6), 0.03, dark);
  for (let span = 0; span < 12; span += 1)
    putLimb(world, place(0, 5.05, -14 + span * 5), place(0, 5.05, -9 + span * 5), 0.012, dark);
}
