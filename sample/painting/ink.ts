import { mountHeart, type MountPlan } from '../brush/mount.ts';
import type { SealPlan, Drawn } from '../calligraphy/sheet.ts';
import { shiftBox } from '../calligraphy/sheet.ts';
import { type Mark, signWork } from '../calligraphy/layout.ts';
import { clamp } from '../core/noise.ts';
import { parseColour, type Picture } from '../core/picture.ts';
import { buildRandom } from '../core/prng.ts';
import { paintRange, type RangePlan } from './hands/mountains.ts';
import { dotCrest, lineFirs, paintPine } from './hands/pines.ts';
import { paintTrain, paintViaduct } from './hands/viaduct.ts';

/** A mounted Chinese painting. Sizes in cm. */
export interface ScrollPlan {
  readonly height: number;
  readonly width: number;
  readonly mount: MountPlan;
  readonly signature: string;
  readonly seals: readonly SealPlan[];
  /** Where the signature begins, shares of the heart. */
  readonly sign: readonly [number, number];
  /** Em of the signature in cm. */
  readonly em: number;
}

/** Signs, seals and mounts a painted heart. */
export function finishScroll(
  heart: Picture,
  plan: ScrollPlan,
  unit: number,
  seed: string,
  more: readonly Mark[] = [],
): Drawn {
  const place = {
    x: heart.width * plan.sign[0],
    y: heart.height * plan.sign[1],
    size: plan.em * unit,
    room: heart.height * (0.97 - plan.sign[1]),
  };
  const seals = plan.seals.map((seal) => ({ ...seal, size: seal.cm * unit }));
  const marks = [...more, ...signWork(heart, plan.signature, seals, place, seed)];
  const mounted = mountHeart(heart, plan.mount, unit, seed);
  return {
    picture: mounted.picture,
    columns: [],
    marks: marks.map((mark) => ({ ...mark, box: shiftBox(mark.box, mounted.x, mounted.y) })),
  };
}

/** Mountains of the border with a railway over the valley and pines before them. */
export function paintMountains(
  range: RangePlan,
  plan: ScrollPlan,
  unit: number,
  seed: string,
  rail = true,
): Drawn {
  const width = Math.round(plan.width * unit);
  const height = Math.round(plan.height * unit);
  const random = buildRandom(`${seed}/mountains`);
  const { picture, crests } = paintRange(range, width, height, unit / 15, seed);
  const side = Math.min(width, height);
  const marks: Mark[] = [];
  crests.forEach((crest, layer) => {
    const nearness = layer / Math.max(1, crests.length - 1);
    if (nearness > 0.25)
      lineFirs(
        picture,
        crest,
        Math.round(170 * (width / height + 0.4)),
        side * (0.012 + 0.032 * nearness),
        0.25 + 0.5 * nearness,
        `${seed}/${layer}`,
        random,
      );
    if (nearness > 0.5) dotCrest(picture, crest, 900, side * 0.0042, 0.7, `${seed}/${layer}`, random);
    if (rail && layer === crests.length - 2) {
      const y = height * (range.near - 0.17);
      paintViaduct(picture, 0, width, y, side * 0.105, side * 0.2, 0.8);
      const size = side * 0.0165;
      const head = findOpening(crests.at(-1), width, size * 15.5, random.between(0.45, 0.85));
      paintTrain(picture, head, y - side * 0.003, size, 5, 1, parseColour('#7c2219'));
      marks.push({
        box: {
          left: clamp(head - size * 15.4, 0, width),
          right: head + size,
          top: y - size * 2.2,
          bottom: y + side * 0.08,
        },
        kind: '细节',
        title: '过桥的列车',
        note: '界尺引线，车身以赭红点出，桥墩渐隐入云。',
      });
    }
  });
  const tint = range.manner === '青绿' ? parseColour('#3d7a5d') : undefined;
  const trees = 7;
  for (let tree = 0; tree < trees; tree += 1) {
    const group = tree < 4 ? 0.06 + tree * 0.075 : 0.74 + (tree - 4) * 0.095;
    const x = width * (group + random.normal() * 0.012);
    paintPine(
      picture,
      x,
      height * random.between(0.985, 1.03),
      side * random.between(0.24, 0.52),
      0.88,
      random,
      tint,
    );
  }
  return finishScroll(picture, plan, unit, seed, marks);
}

/** Where a train of the given length stands clearest of the nearest crest; `wish` is where it would rather be. */
function findOpening(crest: Float32Array | undefined, width: number, length: number, wish: number): number {
  let best = width * wish;
  let bestRoom = -Infinity;
  for (let head = length; head < width; head += Math.max(1, width / 60)) {
    let room = Infinity;
    for (let x = head - length; x < head; x += Math.max(1, length / 12))
      room = Math.min(room, crest?.[Math.floor(x)] ?? 0);
    const liking = room - Math.abs(head / width - wish) * width * 0.12;
    if (liking > bestRoom) [best, bestRoom] = [head, liking];
  }
  return best;
}
