import { lightOf } from '../camera.ts';
import { type Material, type Point, putBox, putCan, putLimb, type World } from '../trace/world.ts';

/** Puts a combine harvester at work; `yaw` 0 drives towards +z. */
export function putCombine(world: World, at: Point, yaw: number, paint: Material): void {
  const place = (x: number, y: number, z: number): Point => [
    at[0] + x * Math.cos(yaw) + z * Math.sin(yaw),
    at[1] + y,
    at[2] - x * Math.sin(yaw) + z * Math.cos(yaw),
  ];
  const dark: Material = { colour: [0.03, 0.03, 0.032], spec: 0.04, rough: 0.5 };
  const pane: Material = { colour: [0.03, 0.04, 0.045], spec: 0.25, rough: 0.05 };
  putBox(world, place(0, 2.3, -1.2), [2.9, 1.8, 5], paint, yaw);
  putBox(world, place(0, 3.5, -1.6), [2.7, 0.8, 3.4], paint, yaw, 0.05);
  putBox(world, place(0, 1.4, -3.6), [2.5, 1.2, 1.6], paint, yaw, 0.35);
  putBox(world, place(0, 3.05, 1.7), [2, 1.8, 1.5], pane, yaw);
  putBox(world, place(0, 4.02, 1.7), [2.2, 0.16, 1.8], paint, yaw);
  for (const side of [-1.02, 1.02]) putLimb(world, place(side, 2.2, 2.46), place(side, 4, 2.46), 0.05, dark);
  for (const side of [-1.55, 1.55]) {
    putCan(world, place(side - 0.35, 0.98, 1.3), place(side + 0.35, 0.98, 1.3), 0.98, dark);
    putCan(world, place(side - 0.37, 0.98, 1.3), place(side + 0.37, 0.98, 1.3), 0.42, {
      colour: lightOf('#c9a233', 0.7),
    });
    putCan(world, place(side * 0.9 - 0.22, 0.62, -3.1), place(side * 0.9 + 0.22, 0.62, -3.1), 0.62, dark);
  }
  putBox(world, place(0, 1.5, 3), [1.3, 0.8, 2], paint, yaw, 0.35);
  putBox(world, place(0, 0.75, 4.2), [6.6, 0.85, 0.9], paint, yaw);
  putBox(world, place(0, 0.3, 4.9), [6.7, 0.12, 0.9], dark, yaw);
  for (let bar = 0; bar < 6; bar += 1) {
    const turn = bar * 1.0472 + 0.4;
    const [up, fore] = [Math.sin(turn) * 0.62, Math.cos(turn) * 0.62];
    putLimb(world, place(-3.2, 1.35 + up, 5.1 + fore), place(3.2, 1.35 + up, 5.1 + fore), 0.045, paint);
    for (const x of [-3.2, -1.1, 1.1, 3.2])
      putLimb(world, place(x, 1.35, 5.1), place(x, 1.35 + up, 5.1 + fore), 0.03, dark);
  }
  putLimb(world, place(1.2, 3.9, -0.6), place(4.6, 4.7, -0.9), 0.19, paint);
  putLimb(world, place(0.8, 4, -3), place(0.8, 4.6, -3), 0.09, dark);
}
