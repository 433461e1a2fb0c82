import { lightOf } from '../../camera.ts';
import { type Material, putLimb } from '../../trace/world.ts';
import type { Shop } from './shop.ts';

/** Sacks stacked to the height of a man; one more is carried in. */
export function furnishGrain({ world, man, left, wide, z }: Shop): undefined {
  const jute: Material = { colour: lightOf('#b89a68', 0.8) };
  for (let row = 0; row < 5; row += 1)
    for (let sack = 0; sack < 6 - row; sack += 1) {
      const x = left + wide * 0.42 + (sack + row * 0.5) * 0.62;
      putLimb(
        world,
        [x - 0.14, 0.34 + row * 0.32, z + 0.9],
        [x + 0.14, 0.34 + row * 0.32, z + 0.9],
        0.2,
        jute,
      );
      putLimb(
        world,
        [x - 0.14, 0.34 + row * 0.32, z + 1.5],
        [x + 0.14, 0.34 + row * 0.32, z + 1.5],
        0.2,
        jute,
      );
    }
  const hand = man(0.26, 1.5, 'walk', 0.4);
  putLimb(world, [hand[0] - 0.35, 1.62, hand[2]], [hand[0] + 0.15, 1.66, hand[2]], 0.2, jute);
  man(0.14, 1.0, 'stand', 1.4);
}
