import { parseColour } from '../../core/picture.ts';
import { outlineEllipse, outlineRect } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import { joinContours } from '../../photography/camera.ts';
import { POSES, outlineFigure } from '../../photography/figure.ts';
import { type Design, blendColours, layBar, layField, layShape } from '../design.ts';
import { drawHead } from '../props/train-head.ts';
import { burstArc } from '../props/welding-arc.ts';

const tone = parseColour;

/** An assembly hall: two train heads on their stands, trusses above, arcs of welders at the flank. */
export function drawTrainHall(design: Design, seed: string): void {
  const { width: w, height: h } = design;
  const random = buildRandom(seed);
  const vx = w * 0.52;
  const vy = h * 0.4;
  layField(
    design,
    0,
    h * 0.62,
    (x, y) =>
      blendColours(
        tone('#e8d9b4'),
        tone('#55707c'),
        Math.min(1, Math.hypot((x - vx) / w, ((y - vy) / h) * 1.2) * 1.9),
      ),
    0.3,
  );
  for (let bay = 8; bay >= 1; bay -= 1) {
    const t = 1 / bay;
    const shade = blendColours(tone('#8fa1a3'), tone('#22323b'), t * 1.3);
    const top = vy - h * 0.52 * t;
    const thick = Math.max(2, h * 0.028 * t);
    layBar(design, vx - w * 0.8 * t, top + h * 0.06 * t, vx, top, thick, shade);
    layBar(design, vx, top, vx + w * 0.8 * t, top + h * 0.06 * t, thick, shade);
    layBar(design, vx - w * 0.8 * t, top + h * 0.13 * t, vx + w * 0.8 * t, top + h * 0.13 * t, thick, shade);
    for (let web = -4; web < 4; web += 1)
      layBar(
        design,
        vx + w * 0.2 * web * t,
        top + h * 0.13 * t,
        vx + w * (0.2 * web + 0.1) * t,
        top + h * 0.03 * t,
        thick * 0.5,
        shade,
      );
    for (const side of [-1, 1])
      layBar(
        design,
        vx + side * w * 0.78 * t,
        top,
        vx + side * w * 0.78 * t,
        vy + h * 0.6 * t,
        thick * 1.5,
        shade,
      );
    for (const side of [-1, 1])
      layShape(
        design,
        [
          outlineRect(
            vx + side * w * 0.3 * t - w * 0.06 * t,
            top + h * 0.15 * t,
            w * 0.12 * t,
            h * 0.012 * t,
          ),
        ],
        tone('#fff6d6'),
      );
  }
  layField(
    design,
    h * 0.58,
    h,
    (x, y) =>
      blendColours(
        tone('#b7b39c'),
        tone('#3d5058'),
        (y - h * 0.58) / (h * 0.42) + 0.2 * Math.abs(x / w - 0.5),
      ),
    0.1,
  );
  for (let line = 0; line < 9; line += 1)
    layBar(
      design,
      vx + (line - 4) * w * 0.03,
      h * 0.58,
      w * 0.5 + (line - 4) * w * 0.28,
      h,
      h * 0.004,
      tone('#d9b24a'),
    );
  drawHead(design, w * 0.74, h * 0.86, h * 0.46, tone('#eef0ea'), tone('#2c5f8f'));
  drawHead(design, w * 0.29, h * 0.93, h * 0.62, tone('#f4f1e6'), tone('#b23a2a'));
  for (const [x, y, size, pose, way] of [
    [0.575, 0.83, 0.2, POSES.kneel, -1],
    [0.05, 0.93, 0.3, POSES.lean, 1],
    [0.95, 0.88, 0.24, POSES.point, -1],
  ] as const) {
    layShape(design, joinContours(outlineFigure(w * x, h * y, h * size, way, pose)), tone('#27445f'), 1.3);
    const head = pose.head;
    layShape(
      design,
      [
        outlineEllipse(
          w * x + head[0] * h * size * way,
          h * (y - size * (head[1] + 0.03)),
          h * size * 0.065,
          h * size * 0.05,
        ),
      ],
      tone('#e0b138'),
    );
  }
  burstArc(design, w * 0.525, h * 0.765, h * 0.07, random);
  burstArc(design, w * 0.16, h * 0.775, h * 0.045, random);
}
