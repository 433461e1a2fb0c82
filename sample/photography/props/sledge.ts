import { type Material, type Point, type World, putBall, putBox, putLimb } from '../trace/world.ts';
import { STANCES } from './stances.ts';
import { cloth, putWorker } from './worker.ts';

/** A sledge with crates, waiting. */
export function putSledge(world: World, at: Point, flip: number): void {
  const wood: Material = { colour: [0.16, 0.1, 0.06] };
  for (const side of [-0.5, 0.5]) {
    putLimb(world, [at[0] - 1.6, 0.08, at[2] + side], [at[0] + 1.6, 0.08, at[2] + side], 0.06, wood);
    putLimb(
      world,
      [at[0] + flip * 1.6, 0.08, at[2] + side],
      [at[0] + flip * 2, 0.5, at[2] + side],
      0.05,
      wood,
    );
  }
  putBox(world, [at[0], 0.4, at[2]], [3, 0.1, 1.2], wood);
  for (let crate = 0; crate < 5; crate += 1)
    putBox(
      world,
      [at[0] - 1.1 + (crate % 3) * 1, 0.75 + (crate > 2 ? 0.6 : 0), at[2]],
      [0.9, 0.55, 0.9],
      wood,
      crate * 0.05,
    );
  putWorker(world, [at[0] + flip * 2.8, 0, at[2]], flip * 1.2, STANCES.stand, {
    coat: cloth('#2c3038'),
    trousers: cloth('#222'),
    hat: cloth('#2a2019'),
    fur: true,
  });
  putBall(world, [at[0], 0.2, at[2]], 0.1, wood);
}
