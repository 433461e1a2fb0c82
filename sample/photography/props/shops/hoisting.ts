import { lightOf } from '../../camera.ts';
import { putBox, putCan, putLimb } from '../../trace/world.ts';
import { IRON, type Shop } from './shop.ts';

/** A travelling crane holds a drum over two that lie ready. */
export function furnishHoisting({ world, at, man, left, wide, z }: Shop): undefined {
  putBox(world, at(0.5, 3.35, 0.8), [wide, 0.3, 0.4], { colour: lightOf('#c89a2e', 0.8) });
  for (const side of [-0.06, 0.06])
    putLimb(
      world,
      [left + wide * 0.52 + side, 3.4, z + 0.8],
      [left + wide * 0.52 + side, 2.3, z + 0.8],
      0.02,
      IRON,
    );
  for (const [share, y] of [
    [0.52, 1.75],
    [0.28, 0.56],
    [0.76, 0.56],
  ] as const) {
    putCan(world, at(share, y, 0.2), at(share, y, 1.5), 0.55, {
      colour: [0.4, 0.41, 0.43],
      metal: true,
      rough: 0.45,
    });
    putCan(world, at(share, y, 0.18), at(share, y, 0.22), 0.2, { colour: [0.02, 0.02, 0.02] });
  }
  man(0.12, 1.2, 'point', 0.3);
  man(0.88, -1.3, 'lean', 0.4);
}
