import { parseColour } from '../../core/picture.ts';
import { outlineEllipse } from '../../core/polygon.ts';
import type { Random } from '../../core/prng.ts';
import { type Design, layBar, layShape } from '../design.ts';

const tone = parseColour;

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
