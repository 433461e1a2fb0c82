import { lightOf } from '../camera.ts';
import { type Material, type Point, type World, putBall, putBox, putCan, putLimb } from '../trace/world.ts';
import type { Stance } from './stances.ts';

/** What someone wears. */
export interface Clothes {
  readonly coat: Material;
  readonly trousers: Material;
  readonly hat: Material;
  /** A band that throws light back. */
  readonly band?: Material;
  /** A fur cap instead of a helmet. */
  readonly fur?: boolean;
}

/** Cloth of a colour; it mirrors nothing, for few paths would meet the sun in it and leave specks. */
export const cloth = (hex: string, strength = 1): Material => ({ colour: lightOf(hex, strength) });

const SKIN: Material = { colour: [0.3, 0.19, 0.13] };

/** Puts a body made of solids; `yaw` 0 faces away (along z). Never a likeness: faces are blank. Returns the near hand. */
export function putWorker(
  world: World,
  at: Point,
  yaw: number,
  stance: Stance,
  clothes: Clothes,
  height = 1.72,
): Point {
  const [sin, cos] = [Math.sin(yaw), Math.cos(yaw)];
  const place = (forward: number, up: number, aside: number): Point => [
    at[0] + (forward * sin + aside * cos) * height,
    at[1] + up * height,
    at[2] + (forward * cos - aside * sin) * height,
  ];
  const h = height;
  const { coat, trousers, hat } = clothes;
  const [hipF, hipY] = stance.hip;
  const [neckF, neckY] = stance.neck;
  const mid = (share: number, aside: number): Point =>
    place(hipF + (neckF - hipF) * share, hipY + (neckY - hipY) * share, aside);
  // Coat: hem, waist, chest and shoulders, wider than it is deep.
  for (const side of [-1, 1]) {
    putLimb(world, mid(-0.12, side * 0.045), mid(0.5, side * 0.045), 0.078 * h, coat, 0.076 * h);
    putLimb(world, mid(0.5, side * 0.045), mid(0.86, side * 0.075), 0.076 * h, coat, 0.064 * h);
  }
  putLimb(world, mid(0.88, -0.1), mid(0.88, 0.1), 0.05 * h, coat);
  // Shoulders slope up to the collar.
  for (const side of [-1, 1]) putLimb(world, mid(0.92, side * 0.085), mid(1.02, 0), 0.04 * h, coat, 0.05 * h);
  putLimb(world, mid(0.9, 0), mid(1.06, 0), 0.062 * h, coat, 0.054 * h);
  if (clothes.band) {
    const band = clothes.band;
    for (const share of [0.2, 0.55])
      for (const side of [-1, 1])
        putLimb(world, mid(share, side * 0.02), mid(share, side * 0.05), 0.0835 * h, band);
  }
  stance.legs.forEach(([kneeF, kneeY, footF, footY], index) => {
    const aside = index === 0 ? 0.052 : -0.052;
    const knee = place(kneeF, kneeY, aside);
    const ankle = place(footF, footY + 0.02, aside * 1.1);
    putLimb(world, place(hipF, hipY, aside), knee, 0.072 * h, trousers, 0.052 * h);
    putLimb(world, knee, ankle, 0.052 * h, trousers, 0.038 * h);
    putLimb(
      world,
      place(footF - 0.01, footY, aside * 1.1),
      place(footF + 0.075, footY - 0.004, aside * 1.25),
      0.034 * h,
      BOOT,
      0.028 * h,
    );
  });
  let hand: Point = at;
  stance.arms.forEach((joint, index) => {
    const side = index === 0 ? 1 : -1;
    const [ef = 0, ey = 0, es = 0, hf = 0, hy = 0, hs = 0] = joint;
    const elbow = place(ef, ey, es * side);
    const grip = place(hf, hy, hs * side);
    putLimb(world, mid(0.88, side * 0.105), elbow, 0.046 * h, coat, 0.038 * h);
    putLimb(world, elbow, grip, 0.038 * h, coat, 0.027 * h);
    putBall(world, grip, 0.03 * h, BOOT);
    if (index === 0) hand = grip;
  });
  const bow = stance.bow ?? 0;
  const lift = (neckF - hipF) * 0.25;
  const face = neckF + lift + bow;
  const head = place(face + 0.01, neckY + 0.098 - Math.abs(bow) * 0.3, 0);
  const chin = place(face + 0.02, neckY + 0.062, 0);
  putLimb(world, mid(1, 0), place(face + 0.004, neckY + 0.06, 0), 0.047 * h, SKIN, 0.044 * h);
  putLimb(world, head, chin, 0.054 * h, SKIN, 0.043 * h);
  const crown: Point = [head[0], head[1] + 0.018 * h, head[2]];
  putBall(world, crown, (clothes.fur ? 0.064 : 0.062) * h, hat);
  if (clothes.fur) {
    for (const side of [-1, 1])
      putLimb(
        world,
        place(face, neckY + 0.105, side * 0.044),
        place(face, neckY + 0.05, side * 0.044),
        0.028 * h,
        hat,
      );
  } else {
    const brim: Point = [crown[0] + sin * 0.012 * h, crown[1] - 0.008 * h, crown[2] + cos * 0.012 * h];
    putCan(world, brim, [brim[0], brim[1] + 0.012 * h, brim[2]], 0.077 * h, hat);
  }
  return hand;
}

const BOOT: Material = { colour: [0.02, 0.02, 0.022], spec: 0.03, rough: 0.5 };

/** Puts a tool box or a knapsack behind a standing body. */
export function putPack(world: World, at: Point, yaw: number, material: Material, height = 1.72): void {
  putBox(
    world,
    [at[0] - Math.sin(yaw) * 0.13 * height, at[1] + 0.68 * height, at[2] - Math.cos(yaw) * 0.13 * height],
    [0.2 * height, 0.24 * height, 0.1 * height],
    material,
    yaw,
  );
}
