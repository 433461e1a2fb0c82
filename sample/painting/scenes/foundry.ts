import { parseColour } from '../../core/picture.ts';
import { outlineRect } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import { joinContours } from '../../photography/camera.ts';
import { outlineFigure, POSES } from '../../photography/figure.ts';
import { blendColours, type Design, layBar, layField, layShape } from '../design.ts';

const tone = parseColour;

/** A ladle pouring in a steel works, furnacemen against the glow. */
export function drawFoundry(design: Design, seed: string): void {
  const { width: w, height: h } = design;
  const random = buildRandom(seed);
  const px = w * random.between(0.52, 0.6);
  const py = h * 0.64;
  layField(design, 0, h, (x, y) => {
    const far = Math.hypot((x - px) / w, ((y - py) / h) * 0.9);
    return far < 0.2
      ? blendColours(tone('#f6d27a'), tone('#e88a35'), far / 0.2)
      : far < 0.42
        ? blendColours(tone('#e88a35'), tone('#a23c24'), (far - 0.2) / 0.22)
        : blendColours(tone('#a23c24'), tone('#2c3440'), (far - 0.42) / 0.32);
  });
  for (let index = 0; index < design.angles.length; index += 1)
    design.angles[index] = Math.atan2(Math.floor(index / w) - py, (index % w) - px);
  for (let pane = 0; pane < 18; pane += 1) {
    const x = w * (0.03 + (pane % 9) * 0.108);
    const y = h * (0.08 + Math.floor(pane / 9) * 0.1);
    layShape(
      design,
      [outlineRect(x, y, w * 0.08, h * 0.08)],
      pane % 9 > 2 && pane % 9 < 7 ? tone('#7f97a0') : tone('#4a5c68'),
      1.5,
    );
  }
  const dark = tone('#191a1f');
  layBar(design, 0, h * 0.3, w, h * 0.3, h * 0.05, dark);
  for (let web = 0; web < 16; web += 1) {
    layBar(design, (w * web) / 16, h * 0.36, (w * (web + 0.5)) / 16, h * 0.3, h * 0.012, dark);
    layBar(design, (w * (web + 0.5)) / 16, h * 0.3, (w * (web + 1)) / 16, h * 0.36, h * 0.012, dark);
  }
  layBar(design, 0, h * 0.37, w, h * 0.37, h * 0.02, dark);
  for (const x of [0.1, 0.92]) layBar(design, w * x, 0, w * x, h * 0.9, w * 0.035, dark);
  const lx = px - w * 0.15;
  const ly = h * 0.5;
  for (const side of [-0.085, 0.085])
    layBar(design, lx + w * side, h * 0.36, lx + w * side * 1.1, ly, w * 0.009, dark);
  layShape(
    design,
    [
      [
        lx - w * 0.12,
        ly - h * 0.07,
        lx + w * 0.1,
        ly - h * 0.11,
        lx + w * 0.125,
        ly + h * 0.02,
        lx + w * 0.07,
        ly + h * 0.1,
        lx - w * 0.06,
        ly + h * 0.13,
      ],
    ],
    tone('#2b2b30'),
    0.4,
  );
  layShape(
    design,
    [
      [
        lx - w * 0.115,
        ly - h * 0.07,
        lx + w * 0.1,
        ly - h * 0.11,
        lx + w * 0.13,
        ly - h * 0.04,
        lx - w * 0.06,
        ly - h * 0.035,
      ],
    ],
    tone('#fff0b4'),
  );
  layShape(
    design,
    [
      [
        lx + w * 0.1,
        ly - h * 0.1,
        lx + w * 0.155,
        ly - h * 0.05,
        px + w * 0.012,
        h * 0.79,
        px - w * 0.014,
        h * 0.79,
        lx + w * 0.12,
        ly - h * 0.03,
      ],
    ],
    tone('#fff6cf'),
    1.2,
  );
  layShape(
    design,
    [[px - w * 0.2, h * 0.77, px + w * 0.2, h * 0.77, px + w * 0.24, h * 0.9, px - w * 0.24, h * 0.9]],
    tone('#26262b'),
  );
  layShape(
    design,
    [[px - w * 0.14, h * 0.77, px + w * 0.14, h * 0.77, px + w * 0.12, h * 0.8, px - w * 0.12, h * 0.8]],
    tone('#ffe491'),
  );
  layShape(design, [outlineRect(0, h * 0.88, w, h * 0.12)], dark);
  for (const [x, size, pose, way] of [
    [0.24, 0.34, POSES.lean, 1],
    [0.83, 0.37, POSES.pull, -1],
    [0.9, 0.3, POSES.stand, -1],
  ] as const) {
    layShape(design, joinContours(outlineFigure(w * x, h * 0.93, h * size, way, pose)), dark, 1.4);
  }
  layBar(design, w * 0.34, h * 0.76, px - w * 0.08, h * 0.8, h * 0.008, dark);
  for (let spark = 0; spark < 130; spark += 1) {
    const angle = -Math.PI * random.between(0.05, 0.95);
    const from = h * random.between(0.03, 0.12);
    const to = from + h * random.between(0.02, 0.22);
    const sy = h * 0.76;
    layBar(
      design,
      px + Math.cos(angle) * from,
      sy + Math.sin(angle) * from,
      px + Math.cos(angle) * to,
      sy + Math.sin(angle) * to * 0.8 + to * 0.12,
      h * 0.0035,
      random() < 0.6 ? tone('#ffe9a0') : tone('#f3a545'),
    );
  }
}
