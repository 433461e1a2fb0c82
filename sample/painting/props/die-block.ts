import { type Colour, parseColour } from '../../core/picture.ts';
import { type Contour, outlineEllipse } from '../../core/polygon.ts';
import { type Design, blendColours, layShape } from '../design.ts';

const tone = parseColour;

/** A steel block seen from above and the side, its face cut with a cavity. */
export function layBlock(
  design: Design,
  x: number,
  foot: number,
  wide: number,
  deep: number,
  tall: number,
  steel: Colour,
  open: boolean,
): void {
  const skew = deep * 0.8;
  const top = foot - tall;
  const face: Contour = [x, top, x + wide, top, x + wide + skew, top - deep, x + skew, top - deep];
  layShape(
    design,
    [[x, foot, x + wide, foot, x + wide, top, x, top]],
    blendColours(steel, tone('#20292c'), 0.45),
    1.5,
  );
  layShape(
    design,
    [[x + wide, foot, x + wide + skew, foot - deep, x + wide + skew, top - deep, x + wide, top]],
    blendColours(steel, tone('#151c1f'), 0.72),
    1.5,
  );
  layShape(
    design,
    [face],
    (px) =>
      blendColours(
        steel,
        [0.95, 0.94, 0.88],
        0.2 + 0.5 * Math.max(0, 1 - Math.abs(px - x - wide * 0.7) / wide),
      ),
    0.3,
  );
  const cx = x + wide * 0.5 + skew * 0.5;
  const cy = top - deep * 0.5;
  for (const [grow, colour] of [
    [1, tone('#4c5659')],
    [0.86, tone('#2b3336')],
    [0.5, open ? tone('#5d6a6d') : tone('#c9cfca')],
    [0.34, open ? tone('#2a3235') : tone('#8d989a')],
  ] as const) {
    const contour: number[] = [];
    for (let step = 0; step < 48; step += 1) {
      const angle = (step / 48) * Math.PI * 2;
      const reach = grow * (1 + 0.16 * Math.cos(angle * 3));
      contour.push(
        cx + Math.cos(angle) * wide * 0.3 * reach + Math.sin(angle) * skew * 0.2 * reach,
        cy - Math.sin(angle) * deep * 0.34 * reach,
      );
    }
    layShape(design, [contour], colour, 0.4);
  }
  for (const [u, v] of [
    [0.08, 0.12],
    [0.92, 0.12],
    [0.92, 0.88],
    [0.08, 0.88],
  ] as const) {
    layShape(
      design,
      [outlineEllipse(x + wide * u + skew * v, top - deep * v, wide * 0.024, deep * 0.045)],
      tone('#1e2628'),
    );
  }
}
