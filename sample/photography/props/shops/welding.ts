import { type Point, putBall, putBox, putLimb } from '../../trace/world.ts';
import { IRON, type Shop } from './shop.ts';

/** A welder kneels at a frame on trestles, a second waits behind. Returns where the arc burns. */
export function furnishWelding({ world, at, man }: Shop): Point {
  putBox(world, at(0.56, 0.62), [2.4, 0.14, 0.8], IRON);
  for (const end of [0.42, 0.7]) putBox(world, at(end, 0.3), [0.14, 0.6, 0.7], IRON);
  for (let bar = 0; bar < 5; bar += 1)
    putLimb(
      world,
      at(0.44 + bar * 0.06, 0.7, 0.2),
      at(0.44 + bar * 0.06, 1.5 + (bar % 2) * 0.4, 0.4),
      0.05,
      IRON,
    );
  man(0.3, 1.57, 'kneel', -0.2);
  man(0.84, -1.4, 'lean', 1.6);
  const arc = at(0.42, 0.78, -0.3);
  putBall(world, arc, 0.05, { colour: [0, 0, 0], emit: [70, 80, 100] });
  world.lamps.push({ at: [arc[0], arc[1] + 0.08, arc[2]], power: [4.2, 5, 7], radius: 0.06 });
  return arc;
}
