import { lightOf } from '../../camera.ts';
import { type Material, putBox, putLimb } from '../../trace/world.ts';
import { GREEN, type Shop } from './shop.ts';

/** Two rows of ring frames with cones of yarn; one spinner walks between them. */
export function furnishSpinning({ world, at, man, wide }: Shop): undefined {
  const dyes = ['#b8452f', '#d6a53f', '#3f6f94', '#e6e0cf', '#7d9a5a'];
  for (let row = 0; row < 2; row += 1) {
    putBox(world, at(0.5, 0.75, row * 2), [wide * 0.76, 0.1, 0.5], GREEN);
    putBox(world, at(0.5, 1.75, row * 2), [wide * 0.76, 0.1, 0.4], GREEN);
    for (let cone = 0; cone < 13; cone += 1) {
      const share = 0.15 + cone * 0.058;
      const dye: Material = { colour: lightOf(dyes[(cone + row) % 5] ?? '#fff', 0.9) };
      putLimb(world, at(share, 0.86, row * 2), at(share, 1.22, row * 2), 0.13, dye, 0.05);
      putLimb(world, at(share, 1.22, row * 2), at(share, 1.72, row * 2), 0.006, dye);
      putLimb(world, at(share, 1.84, row * 2), at(share, 2.1, row * 2), 0.1, dye, 0.08);
    }
    for (const end of [0.13, 0.87]) putBox(world, at(end, 1, row * 2), [0.16, 2, 0.6], GREEN);
  }
  man(0.34, 0.2, 'point', -0.9);
  man(0.72, -1.2, 'walk', 1.1);
}
