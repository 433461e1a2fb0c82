import { parseColour } from '../../core/picture.ts';
import { type Design, layBar, layShape } from '../design.ts';

const tone = parseColour;

/** A slide caliper lying on the bench, `long` px, its jaws to the left. */
export function drawCaliper(design: Design, x: number, y: number, long: number): void {
  const steel = tone('#c9d0cd');
  layBar(design, x, y, x + long, y - long * 0.12, long * 0.045, steel);
  for (let mark = 0; mark < 30; mark += 1) {
    const t = 0.12 + mark * 0.028;
    layBar(
      design,
      x + long * t,
      y - long * 0.12 * t - long * 0.016,
      x + long * t,
      y - long * 0.12 * t + long * (mark % 5 ? 0.002 : 0.012),
      long * 0.003,
      tone('#31393b'),
    );
  }
  layShape(
    design,
    [
      [
        x,
        y - long * 0.03,
        x + long * 0.05,
        y - long * 0.03,
        x + long * 0.03,
        y + long * 0.17,
        x + long * 0.01,
        y + long * 0.17,
      ],
    ],
    steel,
  );
  layShape(
    design,
    [
      [
        x + long * 0.3,
        y - long * 0.085,
        x + long * 0.52,
        y - long * 0.11,
        x + long * 0.52,
        y - long * 0.02,
        x + long * 0.36,
        y - long * 0.005,
        x + long * 0.33,
        y + long * 0.14,
        x + long * 0.31,
        y + long * 0.14,
      ],
    ],
    tone('#aab4b2'),
  );
}
