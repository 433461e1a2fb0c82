import { SILKS } from '../brush/mount.ts';
import type { Mark } from '../calligraphy/layout.ts';
import type { Drawn } from '../calligraphy/sheet.ts';
import { clamp } from '../core/noise.ts';
import { buildRandom } from '../core/prng.ts';
import { paintRange } from './hands/mountains.ts';
import { dotCrest, inkShape, lineFirs, paintPine } from './hands/pines.ts';
import { paintTrain } from './hands/viaduct.ts';
import { finishScroll, type ScrollPlan } from './ink.ts';
import { outlineLine, outlineRect } from '../core/polygon.ts';

/** Heights and widths of a painted handscroll in cm. */
export const SNOW_SCROLL: ScrollPlan = {
  height: 33,
  width: 372,
  em: 1.9,
  sign: [0.022, 0.12],
  signature: '雪岭千里图壬寅冬写长白至松花江沿途所见',
  seals: [{ characters: '盖云峦印', style: '白文', cm: 1.9 }],
  mount: { top: 2.2, bottom: 2.2, side: 18, strip: 0, body: SILKS.tea, accent: SILKS.ivory, rods: false },
};

/** A long ink scroll: ranges that rise and sink, a rail line that threads them from right to left. */
export function paintSnowScroll(unit: number, seed: string): Drawn {
  const plan = SNOW_SCROLL;
  const width = Math.round(plan.width * unit);
  const height = Math.round(plan.height * unit);
  const random = buildRandom(seed);
  const { picture, crests } = paintRange(
    { ground: '仿古宣', manner: '浅绛', layers: 5, far: 0.42, near: 0.97, relief: 0.5, peaks: 15 },
    width,
    height,
    unit / 15,
    seed,
  );
  const marks: Mark[] = [];
  crests.forEach((crest, layer) => {
    const near = layer / 4;
    if (near > 0.2)
      lineFirs(
        picture,
        crest,
        1500,
        height * (0.03 + near * 0.08),
        0.3 + near * 0.45,
        `${seed}/${layer}`,
        random,
      );
    if (near > 0.6) dotCrest(picture, crest, 2600, height * 0.008, 0.7, `${seed}/${layer}`, random);
    if (layer !== 3) return;
    const line: [number, number, number][] = [];
    const at = (x: number): number => height * (0.8 + 0.035 * Math.sin((x / width) * 9));
    for (let x = 0; x <= width; x += height * 0.1) line.push([x, at(x), height * 0.0035]);
    inkShape(picture, [outlineLine(line)], 0.85);
    for (let x = 0; x < width; x += height * 0.22)
      inkShape(
        picture,
        [
          outlineRect(x, at(x) - height * 0.1, height * 0.005, height * 0.1),
          outlineRect(x - height * 0.02, at(x) - height * 0.095, height * 0.045, height * 0.004),
        ],
        0.6,
      );
    for (const share of [0.34, 0.71]) {
      const head = width * share;
      paintTrain(picture, head, at(head) - height * 0.004, height * 0.026, 6, -1, [0.5, 0.13, 0.1]);
      marks.push({
        box: {
          left: head - height * 0.05,
          right: clamp(head + height * 0.55, 0, width),
          top: at(head) - height * 0.09,
          bottom: at(head) + height * 0.05,
        },
        kind: '细节',
        title: share < 0.5 ? '下行列车' : '上行列车',
        note: '全卷只有两列车着色，一上一下，隔着四座山。',
      });
    }
  });
  for (let grove = 0; grove < 15; grove += 1) {
    const x = width * (0.05 + (grove / 15) * 0.93) + random.normal() * height * 0.4;
    const trees = random.whole(2, 4);
    for (let tree = 0; tree < trees; tree += 1)
      paintPine(
        picture,
        x + tree * height * random.between(0.09, 0.2),
        height * random.between(0.98, 1.06),
        height * random.between(0.32, 0.66),
        0.85,
        random,
      );
  }
  return finishScroll(picture, plan, unit, seed, marks);
}
