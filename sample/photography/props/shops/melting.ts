import { lightOf } from '../../camera.ts';
import { type Material, putBox, putLimb } from '../../trace/world.ts';
import { IRON, type Shop } from './shop.ts';

/** A furnace mouth, and the melter before it with a rake. */
export function furnishMelting({ world, man, left, wide, z }: Shop): undefined {
  const brick: Material = { colour: lightOf('#7a4a34', 0.7) };
  const [x0, x1] = [left + wide * 0.14, left + wide * 0.56];
  putBox(world, [(x0 + x1) / 2, 2.7, z + 1.4], [x1 - x0, 2, 1.8], brick);
  putBox(world, [x0 + 0.4, 0.95, z + 1.4], [0.8, 1.7, 1.8], brick);
  putBox(world, [x1 - 0.4, 0.95, z + 1.4], [0.8, 1.7, 1.8], brick);
  putBox(world, [(x0 + x1) / 2, 0.95, z + 2.1], [x1 - x0, 1.7, 0.3], {
    colour: [0.1, 0.05, 0.03],
    emit: [7, 2.6, 0.55],
  });
  world.lamps.push({ at: [(x0 + x1) / 2, 1, z + 0.9], power: [6.5, 2.7, 0.7], radius: 0.3 });
  const hand = man(0.74, -1.57, 'lean', 0.7);
  putLimb(world, hand, [x1 - 1.2, 1.05, z + 1.3], 0.03, IRON);
  man(0.9, -1.3, 'stand', 1.8);
}
