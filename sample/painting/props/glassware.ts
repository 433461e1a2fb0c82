import { type Colour, parseColour } from '../../core/picture.ts';
import { outlineEllipse, outlineRect } from '../../core/polygon.ts';
import { type Design, blendColours, layBar, layShape } from '../design.ts';

const tone = parseColour;

/** A conical flask standing at x, foot. */
export function drawFlask(
  design: Design,
  x: number,
  foot: number,
  tall: number,
  liquid: Colour,
  fill: number,
): void {
  const half = tall * 0.36;
  const neck = tall * 0.09;
  const outline = [
    x - half,
    foot - tall * 0.05,
    x - half * 0.9,
    foot,
    x + half * 0.9,
    foot,
    x + half,
    foot - tall * 0.05,
    x + neck,
    foot - tall * 0.68,
    x + neck,
    foot - tall,
    x - neck,
    foot - tall,
    x - neck,
    foot - tall * 0.68,
  ];
  layShape(design, [outline], tone('#e6f0f0'), 1.3, 0.62);
  const level = foot - tall * fill;
  const wide = half + (neck - half) * ((fill * tall - tall * 0.05) / (tall * 0.63));
  layShape(
    design,
    [
      [
        x - half,
        foot - tall * 0.05,
        x - half * 0.9,
        foot,
        x + half * 0.9,
        foot,
        x + half,
        foot - tall * 0.05,
        x + wide,
        level,
        x - wide,
        level,
      ],
    ],
    liquid,
    1.3,
    0.86,
  );
  layShape(design, [outlineEllipse(x, level, wide, tall * 0.03)], blendColours(liquid, [1, 1, 1], 0.45), 0);
  layShape(
    design,
    [
      [
        x - half * 0.75,
        foot - tall * 0.08,
        x - half * 0.6,
        foot - tall * 0.08,
        x - neck * 0.6,
        foot - tall * 0.62,
        x - neck * 0.9,
        foot - tall * 0.62,
      ],
    ],
    [1, 1, 1],
    1.3,
    0.75,
  );
  layBar(design, x - neck * 1.3, foot - tall, x + neck * 1.3, foot - tall, tall * 0.025, tone('#9fb6ba'));
}

/** A round flask on an iron stand, a condenser above it. */
export function drawStand(design: Design, x: number, foot: number, tall: number, liquid: Colour): void {
  const iron = tone('#2f3336');
  layBar(design, x - tall * 0.2, foot, x + tall * 0.22, foot, tall * 0.035, iron);
  layBar(design, x + tall * 0.17, foot, x + tall * 0.17, foot - tall * 1.12, tall * 0.022, iron);
  layBar(design, x, foot - tall * 0.5, x + tall * 0.19, foot - tall * 0.5, tall * 0.018, iron);
  layBar(design, x - tall * 0.1, foot - tall * 0.17, x + tall * 0.18, foot - tall * 0.17, tall * 0.016, iron);
  layShape(
    design,
    [
      [
        x - tall * 0.035,
        foot - tall * 0.02,
        x + tall * 0.035,
        foot - tall * 0.02,
        x + tall * 0.02,
        foot - tall * 0.12,
        x - tall * 0.02,
        foot - tall * 0.12,
      ],
    ],
    tone('#8b949a'),
  );
  layShape(
    design,
    [[x - tall * 0.022, foot - tall * 0.115, x + tall * 0.022, foot - tall * 0.115, x, foot - tall * 0.18]],
    tone('#f08b3a'),
  );
  layShape(
    design,
    [outlineEllipse(x, foot - tall * 0.31, tall * 0.135, tall * 0.135)],
    tone('#e3eff0'),
    1,
    0.65,
  );
  layShape(design, [outlineEllipse(x, foot - tall * 0.275, tall * 0.12, tall * 0.095)], liquid, 0, 0.85);
  layShape(
    design,
    [outlineRect(x - tall * 0.028, foot - tall * 0.56, tall * 0.056, tall * 0.14)],
    tone('#dbe9ea'),
    1.5,
    0.75,
  );
  layShape(
    design,
    [outlineEllipse(x - tall * 0.05, foot - tall * 0.35, tall * 0.025, tall * 0.05, 0.4)],
    [1, 1, 1],
    0,
    0.85,
  );
  layShape(
    design,
    [outlineRect(x - tall * 0.045, foot - tall * 1.08, tall * 0.09, tall * 0.54)],
    tone('#cfe2e6'),
    1.5,
    0.72,
  );
  for (let coil = 0; coil < 8; coil += 1)
    layBar(
      design,
      x - tall * 0.032,
      foot - tall * (0.6 + coil * 0.058),
      x + tall * 0.032,
      foot - tall * (0.63 + coil * 0.058),
      tall * 0.012,
      tone('#6f9fb4'),
    );
}

export function drawTubes(
  design: Design,
  x: number,
  foot: number,
  wide: number,
  tall: number,
  liquids: readonly Colour[],
): void {
  layBar(design, x, foot, x + wide, foot, tall * 0.12, tone('#a9794a'));
  liquids.forEach((liquid, order) => {
    const cx = x + wide * (0.1 + order * 0.2);
    const half = wide * 0.045;
    layShape(design, [outlineRect(cx - half, foot - tall, half * 2, tall * 0.95)], tone('#e9f3f2'), 1.5, 0.7);
    layShape(
      design,
      [
        outlineRect(
          cx - half,
          foot - tall * (0.35 + ((order * 37) % 40) / 100),
          half * 2,
          tall * (0.3 + ((order * 37) % 40) / 100),
        ),
      ],
      liquid,
      1.5,
      0.9,
    );
    layShape(
      design,
      [outlineRect(cx - half * 0.7, foot - tall * 0.92, half * 0.4, tall * 0.8)],
      [1, 1, 1],
      1.5,
      0.7,
    );
  });
  layBar(design, x, foot - tall * 0.62, x + wide, foot - tall * 0.62, tall * 0.1, tone('#b98957'));
}
