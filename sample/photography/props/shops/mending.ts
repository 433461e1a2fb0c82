import { lightOf } from '../../camera.ts';
import { type Material, putBox, putCan } from '../../trace/world.ts';
import type { Shop } from './shop.ts';

/** A car with its bonnet up, mended by one while another walks in. */
export function furnishMending({ world, at, man, left, wide, z, random }: Shop): undefined {
  const paint: Material = {
    colour: lightOf(random.pick(['#35608a', '#9a3a2c', '#b9b4a4']), 0.8),
    spec: 0.1,
    rough: 0.2,
  };
  putBox(world, at(0.58, 1.0, 0.6), [3.6, 0.85, 1.8], paint);
  putBox(world, at(0.5, 1.75, 0.6), [1.5, 0.8, 1.7], paint);
  putBox(world, at(0.5, 1.8, -0.27), [1.2, 0.5, 0.03], {
    colour: [0.03, 0.04, 0.05],
    spec: 0.3,
    rough: 0.05,
  });
  for (const share of [0.4, 0.77])
    putCan(world, at(share, 0.45, -0.4), at(share, 0.45, 0), 0.45, { colour: [0.02, 0.02, 0.022] });
  putBox(world, [left + wide * 0.82, 1.72, z + 0.5], [0.9, 0.06, 1.6], paint, 0, 0, 0.9);
  man(0.93, -1.5, 'lean', 0.2);
  man(0.14, 1.2, 'walk', 0);
}
