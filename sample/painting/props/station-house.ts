import { parseColour } from '../../core/picture.ts';
import { outlineRect } from '../../core/polygon.ts';
import type { Random } from '../../core/prng.ts';
import { type Design, layBar, layShape } from '../design.ts';

const tone = parseColour;

/** A small station house under snow, x and y its left foot; some windows are lit. */
export function drawHouse(design: Design, x: number, y: number, size: number, random: Random): void {
  const wide = size * 1.5;
  layShape(design, [outlineRect(x, y - size * 0.62, wide, size * 0.62)], tone('#d9a766'));
  layShape(design, [outlineRect(x, y - size * 0.16, wide, size * 0.16)], tone('#a4553a'));
  layShape(
    design,
    [
      [
        x - size * 0.12,
        y - size * 0.58,
        x + wide * 0.16,
        y - size,
        x + wide * 0.86,
        y - size,
        x + wide + size * 0.12,
        y - size * 0.58,
      ],
    ],
    tone('#b1402b'),
    0.1,
  );
  layShape(
    design,
    [
      [
        x - size * 0.13,
        y - size * 0.63,
        x + wide * 0.15,
        y - size * 1.03,
        x + wide * 0.87,
        y - size * 1.03,
        x + wide * 0.9,
        y - size * 0.9,
        x + wide * 0.4,
        y - size * 0.8,
        x + size * 0.1,
        y - size * 0.68,
      ],
    ],
    tone('#f6f5f1'),
    0.1,
  );
  for (let bay = 0; bay < 4; bay += 1) {
    const left = x + wide * (0.09 + bay * 0.23);
    layShape(
      design,
      [outlineRect(left - size * 0.02, y - size * 0.5, size * 0.21, size * 0.31)],
      tone('#f3ece0'),
    );
    layShape(
      design,
      [outlineRect(left, y - size * 0.48, size * 0.17, size * 0.27)],
      random() < 0.7 ? tone('#5a4b45') : tone('#f5c86a'),
    );
    layBar(
      design,
      left + size * 0.085,
      y - size * 0.48,
      left + size * 0.085,
      y - size * 0.21,
      size * 0.014,
      tone('#f3ece0'),
    );
  }
  layShape(design, [outlineRect(x + wide * 0.62, y - size * 1.22, size * 0.11, size * 0.3)], tone('#8e4a37'));
  layBar(design, x - size * 0.3, y, x + wide + size, y, size * 0.05, tone('#c4cfda'));
}
