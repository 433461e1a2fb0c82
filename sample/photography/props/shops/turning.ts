import { putBox, putCan } from '../../trace/world.ts';
import { IRON, GREEN, WOOD, type Shop } from './shop.ts';

/** A lathe with a shaft between its centres, and the turner at it. */
export function furnishTurning({ world, at, man, left, wide, z }: Shop): undefined {
  putBox(world, at(0.48, 0.5, 0.2), [2.9, 0.9, 0.8], GREEN);
  putBox(world, at(0.3, 1.2, 0.2), [0.9, 0.7, 0.8], GREEN);
  putBox(world, at(0.66, 1.1, 0.2), [0.5, 0.5, 0.6], GREEN);
  putCan(world, [left + wide * 0.36, 1.4, z + 0.2], [left + wide * 0.42, 1.4, z + 0.2], 0.3, IRON);
  putCan(world, [left + wide * 0.42, 1.4, z + 0.2], [left + wide * 0.64, 1.4, z + 0.2], 0.14, {
    colour: [0.6, 0.6, 0.62],
    metal: true,
    rough: 0.25,
  });
  putBox(world, at(0.5, 1.55, 2.6), [2, 1.4, 0.1], WOOD);
  man(0.55, 0.1, 'lean', -0.75);
}
