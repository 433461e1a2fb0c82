import { parseColour } from '../../core/picture.ts';
import { outlineEllipse, outlineRect } from '../../core/polygon.ts';
import { type Design, blendColours, layShape } from '../design.ts';

const tone = parseColour;

/** The head of a train from the front, standing at x, foot. */
export function drawHead(
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
