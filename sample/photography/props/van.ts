import { type Material, type Point, type World, putBall, putBox, putCan } from '../trace/world.ts';

/** Puts the service van; at night its head lamps light the grass. */
export function putVan(world: World, at: Point, yaw: number, lit: boolean): void {
  const place = (x: number, y: number, z: number): Point => [
    at[0] + x * Math.cos(yaw) + z * Math.sin(yaw),
    at[1] + y,
    at[2] - x * Math.sin(yaw) + z * Math.cos(yaw),
  ];
  const body: Material = { colour: [0.7, 0.71, 0.72], spec: 0.1, rough: 0.2 };
  const dark: Material = { colour: [0.02, 0.02, 0.024], spec: 0.15, rough: 0.1 };
  putBox(world, place(-0.5, 1.35, 0), [3.9, 1.75, 1.95], body, yaw);
  putBox(world, place(1.9, 0.95, 0), [1.3, 0.95, 1.9], body, yaw);
  // The windscreen slopes from the bonnet back to the roof, set in a white frame.
  putBox(world, place(1.48, 1.77, 0), [0.46, 0.78, 1.9], body, yaw, 0, 0.5);
  putBox(world, place(1.68, 1.88, 0), [0.05, 0.6, 1.66], dark, yaw, 0, 0.5);
  putBox(world, place(2.54, 1.02, 0), [0.06, 0.24, 0.95], dark, yaw);
  putBox(world, place(2.54, 0.55, 0), [0.16, 0.2, 1.94], dark, yaw);
  putBox(world, place(0.55, 1.75, 0), [0.9, 0.6, 1.99], dark, yaw);
  putBox(world, place(-0.8, 1.1, 0), [3.2, 0.16, 1.985], { colour: [0.55, 0.16, 0.04] }, yaw);
  for (const x of [-1.6, 1.6])
    for (const side of [-0.95, 0.95])
      putCan(world, place(x, 0.36, side - 0.12), place(x, 0.36, side + 0.12), 0.37, dark);
  for (const side of [-0.62, 0.62]) {
    const lamp = place(2.58, 0.95, side);
    putBall(
      world,
      lamp,
      0.11,
      lit ? { colour: [0, 0, 0], emit: [40, 34, 24] } : { colour: [0.5, 0.5, 0.5], spec: 0.3, rough: 0.1 },
    );
    if (lit) world.lamps.push({ at: place(3.9, 0.8, side), power: [2.6, 2.1, 1.4], radius: 0.12 });
  }
}
