import type { buildNoise } from '../../core/noise.ts';
import { parseColour } from '../../core/picture.ts';
import { outlineEllipse, outlineRect } from '../../core/polygon.ts';
import { type Design, blendColours, layShape } from '../design.ts';

const tone = parseColour;

/** A locomotive seen three-quarters from the front, with its plume. */
export function drawLocomotive(
  design: Design,
  x: number,
  y: number,
  size: number,
  noise: ReturnType<typeof buildNoise>,
): void {
  for (let puff = 22; puff >= 0; puff -= 1) {
    const t = puff / 22;
    const px = x + size * (0.1 + t * 3.1);
    const py = y - size * (1.2 + 0.9 * Math.sqrt(t)) - size * 0.2 * noise.at(puff, 2);
    const r = size * (0.13 + t * 0.42) * (0.7 + 0.6 * noise.at(puff * 3, 8));
    layShape(
      design,
      [outlineEllipse(px, py, r * 1.2, r)],
      blendColours(tone('#ffffff'), tone('#c5cfda'), noise.at(puff * 2, 5) * 0.7 + t * 0.2),
    );
  }
  const dark = tone('#23282c');
  layShape(
    design,
    [
      [
        x + size * 0.2,
        y,
        x + size * 1.9,
        y - size * 0.18,
        x + size * 1.9,
        y - size * 0.62,
        x + size * 0.2,
        y - size * 0.95,
      ],
    ],
    tone('#343b40'),
    -0.15,
  );
  layShape(
    design,
    [
      [
        x + size * 0.9,
        y - size * 0.1,
        x + size * 1.3,
        y - size * 0.14,
        x + size * 1.3,
        y - size * 0.95,
        x + size * 0.86,
        y - size * 1.05,
      ],
    ],
    tone('#2a3034'),
  );
  layShape(
    design,
    [
      [
        x + size * 1.3,
        y - size * 0.12,
        x + size * 3.3,
        y - size * 0.28,
        x + size * 3.3,
        y - size * 0.52,
        x + size * 1.3,
        y - size * 0.72,
      ],
    ],
    tone('#3f5a4a'),
    -0.1,
  );
  layShape(design, [outlineEllipse(x, y - size * 0.52, size * 0.42, size * 0.44)], dark);
  layShape(design, [outlineEllipse(x, y - size * 0.52, size * 0.33, size * 0.35)], tone('#40484d'));
  layShape(design, [outlineEllipse(x, y - size * 0.5, size * 0.06, size * 0.06)], tone('#c33a28'));
  layShape(design, [outlineRect(x - size * 0.09, y - size * 1.2, size * 0.2, size * 0.28)], dark);
  layShape(design, [outlineEllipse(x, y - size * 0.86, size * 0.09, size * 0.09)], tone('#fff0bf'));
  layShape(design, [outlineRect(x - size * 0.5, y - size * 0.14, size, size * 0.12)], tone('#b5352a'));
  layShape(
    design,
    [
      [
        x - size * 0.45,
        y - size * 0.02,
        x + size * 0.45,
        y - size * 0.02,
        x + size * 0.3,
        y + size * 0.14,
        x - size * 0.3,
        y + size * 0.14,
      ],
    ],
    dark,
  );
}
