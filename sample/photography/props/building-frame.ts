import type { Random } from '../../core/prng.ts';
import { lightOf } from '../camera.ts';
import { type Material, type Point, type World, putBall, putBox, putLimb } from '../trace/world.ts';

/** A concrete frame under construction: slabs, columns, lit floors, scaffold on one face. */
export function putFrame(
  world: World,
  foot: Point,
  random: Random,
  floors: number,
  [bays, deep]: readonly [number, number],
  yaw: number,
): void {
  const concrete: Material = { colour: [0.24, 0.235, 0.23] };
  const pole: Material = { colour: [0.2, 0.21, 0.23], spec: 0.1, rough: 0.4 };
  const net: Material = { colour: lightOf('#3f6b52', 0.55) };
  const place = (x: number, y: number, z: number): Point => [
    foot[0] + x * Math.cos(yaw) + z * Math.sin(yaw),
    foot[1] + y,
    foot[2] - x * Math.sin(yaw) + z * Math.cos(yaw),
  ];
  const [wide, far, rise] = [bays * 3.4, deep * 3.6, 3.1];
  for (let floor = 0; floor <= floors; floor += 1) {
    const y = floor * rise;
    putBox(world, place(0, y, far / 2), [wide + 0.7, 0.24, far + 0.7], concrete, yaw);
    if (floor === floors) break;
    for (let bay = 0; bay <= bays; bay += 1)
      for (let row = 0; row <= deep; row += 1)
        putBox(
          world,
          place((bay / bays - 0.5) * wide, y + rise / 2, (row / deep) * far),
          [0.42, rise, 0.42],
          concrete,
          yaw,
        );
    putBox(world, place(0, y + rise / 2, far * 0.62), [wide, rise, 0.15], concrete, yaw);
    for (let bay = 0; bay < bays; bay += 1) {
      const x = ((bay + 0.5) / bays - 0.5) * wide;
      const chance = random();
      if (chance < 0.3) {
        const warm = random() < 0.7;
        const at = place(x, y + 2.7, far * 0.28);
        putBall(world, at, 0.12, { colour: [0, 0, 0], emit: warm ? [26, 17, 8] : [18, 21, 24] });
        world.lamps.push({ at, power: warm ? [5.5, 3.5, 1.6] : [3.8, 4.4, 5], radius: 0.13 });
      }
      if (random() < 0.2)
        putBox(world, place(x, y + rise / 2, -0.1), [3, rise, 0.06], random() < 0.5 ? net : concrete, yaw);
      for (const up of [0.55, 1.1])
        putLimb(world, place(x - 1.7, y + up, -0.32), place(x + 1.7, y + up, -0.32), 0.03, pole);
    }
  }
  for (let bay = 0; bay <= bays * 2; bay += 1) {
    const x = (bay / (bays * 2) - 0.5) * wide;
    for (const z of [-0.9, -1.9])
      putLimb(world, place(x, 0, z), place(x, floors * rise * 0.72, z), 0.03, pole);
  }
  for (let level = 1; level < floors * 0.72 * 1.6; level += 1) {
    const y = level * 1.95;
    for (const z of [-0.9, -1.9]) putLimb(world, place(-wide / 2, y, z), place(wide / 2, y, z), 0.025, pole);
    if (level % 2 === 0)
      putBox(world, place(0, y, -1.4), [wide, 0.05, 0.9], { colour: [0.2, 0.15, 0.1] }, yaw);
  }
  for (let rod = 0; rod < bays * 5; rod += 1)
    putLimb(
      world,
      place((random() - 0.5) * wide, floors * rise, far * random()),
      place(
        (random() - 0.5) * 0.2 + (rod / (bays * 5) - 0.5) * wide,
        floors * rise + random.between(0.8, 1.5),
        far * random() * 0.2,
      ),
      0.018,
      pole,
    );
}
