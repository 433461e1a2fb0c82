import { parseColour } from '../../core/picture.ts';
import { outlineEllipse, outlineRect } from '../../core/polygon.ts';
import { buildRandom, type Random } from '../../core/prng.ts';
import { joinContours } from '../../photography/camera.ts';
import { outlineFigure, POSES } from '../../photography/figure.ts';
import { blendColours, type Design, layBar, layField, layShape } from '../design.ts';

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

/** The head of a train from the front, standing at x, foot. */
function drawHead(
  design: Design,
  x: number,
  foot: number,
  tall: number,
  body: readonly [number, number, number],
  stripe: readonly [number, number, number],
): void {
  const half = tall * 0.42;
  const shell = (grow: number): number[] => {
    const contour: number[] = [];
    for (let step = 0; step <= 40; step += 1) {
      const angle = Math.PI + (Math.PI * step) / 40;
      const c = Math.cos(angle);
      const s = Math.sin(angle);
      contour.push(
        x + Math.sign(c) * Math.abs(c) ** 0.62 * half * grow,
        foot - tall * 0.3 + Math.sign(s) * Math.abs(s) ** 0.8 * tall * 0.66 * grow,
      );
    }
    contour.push(
      x + half * 0.86 * grow,
      foot - tall * 0.06,
      x + half * 0.6 * grow,
      foot,
      x - half * 0.6 * grow,
      foot,
      x - half * 0.86 * grow,
      foot - tall * 0.06,
    );
    return contour;
  };
  layShape(design, [shell(1)], tone('#5c6c74'), 1.4);
  layShape(
    design,
    [shell(0.965)],
    (px, py) =>
      blendColours(
        body,
        tone('#8a9aa2'),
        Math.abs((px - x) / half) ** 2 * 0.7 + Math.max(0, (py - foot + tall * 0.35) / tall),
      ),
    1.4,
  );
  layShape(
    design,
    [
      [
        x - half * 0.94,
        foot - tall * 0.36,
        x,
        foot - tall * 0.24,
        x + half * 0.94,
        foot - tall * 0.36,
        x + half * 0.93,
        foot - tall * 0.28,
        x,
        foot - tall * 0.15,
        x - half * 0.93,
        foot - tall * 0.28,
      ],
    ],
    stripe,
    0.1,
  );
  layShape(
    design,
    [
      [
        x - half * 0.5,
        foot - tall * 0.86,
        x + half * 0.5,
        foot - tall * 0.86,
        x + half * 0.68,
        foot - tall * 0.56,
        x,
        foot - tall * 0.47,
        x - half * 0.68,
        foot - tall * 0.56,
      ],
    ],
    tone('#1d2a33'),
    0.2,
  );
  layShape(
    design,
    [
      [
        x - half * 0.42,
        foot - tall * 0.83,
        x - half * 0.1,
        foot - tall * 0.84,
        x - half * 0.26,
        foot - tall * 0.55,
        x - half * 0.56,
        foot - tall * 0.575,
      ],
    ],
    tone('#6f95a5'),
    0.5,
  );
  for (const side of [-1, 1]) {
    layShape(
      design,
      [
        [
          x + side * half * 0.84,
          foot - tall * 0.46,
          x + side * half * 0.5,
          foot - tall * 0.4,
          x + side * half * 0.46,
          foot - tall * 0.36,
          x + side * half * 0.8,
          foot - tall * 0.4,
        ],
      ],
      tone('#fff4c8'),
    );
  }
  layShape(
    design,
    [outlineEllipse(x, foot - tall * 0.34, half * 0.2, tall * 0.05)],
    blendColours(body, tone('#6d7b82'), 0.5),
  );
  layShape(
    design,
    [outlineRect(x - half * 0.8, foot - tall * 0.02, half * 1.6, tall * 0.05)],
    tone('#d69a2f'),
  );
  for (const side of [-0.6, 0.45])
    layShape(
      design,
      [outlineRect(x + side * half, foot + tall * 0.02, half * 0.15, tall * 0.08)],
      tone('#33424a'),
    );
}

/** The star of an arc with its sparks. */
export function burstArc(design: Design, x: number, y: number, size: number, random: Random): void {
  for (let ray = 0; ray < 46; ray += 1) {
    const angle = random() * Math.PI * 2;
    const from = size * random.between(0.2, 0.6);
    const to = size * random.between(0.9, 2.4);
    layBar(
      design,
      x + Math.cos(angle) * from,
      y + Math.sin(angle) * from,
      x + Math.cos(angle) * to,
      y + Math.sin(angle) * to + to * 0.2,
      size * 0.035,
      random() < 0.5 ? tone('#f6c24a') : tone('#f08a3a'),
    );
  }
  layShape(design, [outlineEllipse(x, y, size * 0.5, size * 0.5)], tone('#fff3c4'));
  layShape(design, [outlineEllipse(x, y, size * 0.3, size * 0.3)], [1, 1, 1]);
}
