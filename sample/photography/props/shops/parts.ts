import { lightOf } from '../../camera.ts';
import { putBox, putFace, putLimb } from '../../trace/world.ts';
import { IRON, WOOD, type Shop } from './shop.ts';

/** Shelves of boxed parts, a table, and the keeper who points one out. */
export function furnishParts({ world, at, man, wide, random }: Shop): undefined {
  for (let shelf = 0; shelf < 4; shelf += 1) {
    putBox(world, at(0.62, 0.35 + shelf * 0.72, 1.6), [wide * 0.6, 0.06, 0.7], WOOD);
    for (let box = 0; box < 9; box += 1)
      if (random() < 0.85) {
        const tall = random.between(0.2, 0.5);
        putBox(world, at(0.36 + box * 0.064, 0.38 + shelf * 0.72 + tall / 2, 1.5), [0.36, tall, 0.5], {
          colour: lightOf(random.pick(['#8a6a44', '#5a6c7c', '#a05a3c', '#6c7a5c', '#b8a88a']), 0.7),
        });
      }
  }
  for (const end of [0.31, 0.62, 0.93]) putBox(world, at(end, 1.5, 1.6), [0.08, 3, 0.7], IRON);
  putFace(world, at(0.1, 0.75, 0.2), at(0.28, 0.75, 0.2), at(0.28, 0.75, 0.9), at(0.1, 0.75, 0.9), WOOD);
  for (const [share, deep] of [
    [0.11, 0.25],
    [0.27, 0.25],
    [0.11, 0.85],
    [0.27, 0.85],
  ] as const)
    putLimb(world, at(share, 0, deep), at(share, 0.75, deep), 0.03, WOOD);
  man(0.42, 0.2, 'point', 0.7);
}
